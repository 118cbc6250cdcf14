import { fill, type ReportWords } from '../words/words.ts';

/** A way to the sheet that has all of a list, which lies beside the page. */
export function SheetLink({ say, file }: { say: ReportWords; file: string }) {
  return (
    <p>
      <a class="fp-link" href={file}>
        {fill(say.sheet, { file })}
      </a>
    </p>
  );
}
