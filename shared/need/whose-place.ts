// Which place is meant where somebody names their own and that of a relative whom the help is for.

const mine = /\b(?:i|we)(?:['’]m| am| are|['’]re)?(?: live| living| based| stay)? (?:in|near|at)\b/i;
const theirs =
  /\bmy (?:\w+ )?(?:mum|mam|mother|dad|father|nan|gran|grandad|parents?|aunt|uncle|sister|brother|son|daughter|friend|client)\b(?:['’]s| is| are| lives?| living| stays?)[^.?!]{0,24}?\b(?:in|near)\b/i;

/** Where in a text to look for the place first: at the relative's, when both are told; else from the beginning. */
export function startOfPlace(text: string): number {
  return mine.test(text) ? (theirs.exec(text)?.index ?? 0) : 0;
}
