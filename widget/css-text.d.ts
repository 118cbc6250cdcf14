/** A style sheet as text, for `CSSStyleSheet.replaceSync`. */
declare module '*.css?inline' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: what bundlers give for a file that is text
  export default text;
}
