// A cell as its owner meant it, before anything reads it, with a word about each thing that had to be put right.
import { hiddenCharacters } from '../shared/record/plain-text.ts';
import { looksDamaged, mendMojibake } from './mend-mojibake.ts';
import { pageText } from './page-text.ts';
import type { Finding } from './problem.ts';

export interface CleanCell {
  /** Empty when the cell says nothing. */
  text: string;
  findings: Finding[];
}

/** No cell that people fill in is longer, in UTF-16 code units. */
const longestCell = 100_000;
const longestPlain = 1_000;
/** No way of saying nothing is longer. */
const longestNothing = 24;
const nothingFound: Finding[] = [];

/** What people, databases and Excel write where they have nothing to write. */
const nothing =
  /^\[?(?:na|n ?[/\\.] ?a\.?|n\.a\.?|nil|none|null|nan|undefined|unknown|not (?:applicable|available|known|stated|given|specified)|tb[cad]|to be (?:confirmed|advised|arranged|decided)|[-–—_.~*]+|\?+|x{2,})\.?\]?$/i;
const formulaError = /^#(?:REF|VALUE|NAME|DIV\/0|NUM|NULL|SPILL|CALC|N\/A|GETTING_DATA)[!?]?$|^#{3,}$/i;
const invisible = new RegExp(hiddenCharacters, 'gu');

const empty: CleanCell = { text: '', findings: nothingFound };

/** A cell of plain letters, which has nothing to clean but the spaces around it; null when it may need more. */
export function plainCell(raw: string): CleanCell | null {
  if (raw === '') return empty;
  if (raw.length > longestPlain || !/^\s*[A-Za-z0-9][A-Za-z0-9 ,;:'’()£/+@!.–-]*$/.test(raw)) return null;
  const text = raw.trim();
  return text.length <= longestNothing && nothing.test(text) ? null : { text, findings: nothingFound };
}

/** Of a formula that makes a link, where it leads or what a reader of the sheet sees. */
export type FormulaPart = 'link' | 'words';

/** Cleans a cell: damaged letters, markup, formulas, hidden characters, and the many ways of saying nothing. */
export function cleanCell(raw: string, wanted: FormulaPart = 'words'): CleanCell {
  const asItIs = plainCell(raw);
  if (asItIs !== null) return asItIs;
  if (raw.length > longestCell) return { text: '', findings: [{ code: 'text-too-long', value: raw }] };
  const findings: Finding[] = [];
  const note = (code: Finding['code'], value: string, suggestion?: string): void => {
    findings.push(suggestion === undefined ? { code, value } : { code, value, suggestion });
  };
  let text = mendMojibake(raw);
  if (text !== raw) note('letters-damaged', raw.trim(), text.trim());
  if (looksDamaged(text)) note('letters-lost', text.trim());
  const plain = pageText(text);
  if (plain !== text) note('page-markup', text.trim(), plain.trim());
  text = plain.replace(/\r\n?|\v/g, '\n');
  const seen = text.replace(invisible, '');
  if (seen !== text) note('hidden-characters', text.trim(), seen.trim());
  text = seen
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/\u00ad/g, '')
    .trim();
  return saysNothing({ text: withoutFormula(withoutGuard(text, findings), wanted, findings), findings });
}

/** Takes away an apostrophe that stands in front only so that Excel leaves the cell alone. */
function withoutGuard(text: string, findings: Finding[]): string {
  if (!/^'(?:[=+@\t]|-|[\d ()./]+$)/.test(text)) return text;
  const bare = text.slice(1).trim();
  findings.push({ code: 'apostrophe-removed', value: text, suggestion: bare });
  return bare;
}

/** What begins as a spreadsheet’s formula does: "=A2&B2", "= SUM(A1:A9)", but not "= see below" or "=== Tea ===". */
const formula = /^=(?:[\w"'(+\-{$@#[]| +(?:\$?[A-Z]{1,3}\$?\d|[A-Z.]+\(|["(]))/i;
const quoted = '"((?:[^"]|"")*)"';
const wordsAlone = new RegExp(`^= ?${quoted}$`);
const link = new RegExp(`^= ?HYPERLINK\\( ?${quoted}(?: ?[,;] ?${quoted})? ?\\)$`, 'i');

/** What a formula can only mean; what has to be worked out is shown to nobody. */
function withoutFormula(text: string, wanted: FormulaPart, findings: Finding[]): string {
  if (!formula.test(text)) return text;
  const [, address, label = address] = link.exec(text) ?? [];
  const written = wordsAlone.exec(text)?.[1] ?? (wanted === 'link' ? address : label);
  if (written === undefined) {
    findings.push({ code: 'formula-unread', value: text });
    return '';
  }
  const said = written.replaceAll('""', '"').trim();
  findings.push({ code: 'formula-read', value: text, suggestion: said });
  return said;
}

function saysNothing(cell: CleanCell): CleanCell {
  const { text, findings } = cell;
  if (text.length > longestNothing) return cell;
  const code = formulaError.test(text) ? 'formula-error' : nothing.test(text) ? 'nothing-said' : null;
  return code === null ? cell : { text: '', findings: [...findings, { code, value: text }] };
}
