/** The style of a page that holds its own. */
export interface PageStyle {
  /** What the only style sheet, which stands in the page, is known by. */
  stylePolicy: string;
  /** What stands for the text of the style sheet. */
  styleMark: string;
}

/** The head of a page that needs nothing else: no script, no file, nothing from elsewhere. */
export function ReportHead({ title, stylePolicy, styleMark }: PageStyle & { title: string }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta
        http-equiv="Content-Security-Policy"
        content={`default-src 'none'; style-src ${stylePolicy}; base-uri 'none'; form-action 'none'`}
      />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <style>{styleMark}</style>
    </head>
  );
}
