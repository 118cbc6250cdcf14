// Whether two names, or codes, mean one council. Names are written in many ways; what cannot be compared is not known.

/** Their districts are councils too, so a person's own council says nothing about being in one of these. */
const counties = new Set(
  (
    'cambridgeshire derbyshire devon essex gloucestershire hampshire hertfordshire kent lancashire leicestershire ' +
    'lincolnshire norfolk nottinghamshire oxfordshire staffordshire suffolk surrey warwickshire worcestershire'
  )
    .split(' ')
    .concat('east sussex', 'west sussex', 'greater manchester', 'greater london', 'west midlands'),
);
/** English counties, metropolitan counties, regions and combined authorities, by the start of their GSS codes. */
const widerCode = /^E(?:10|11|12|47)/;
const code = /^[ENSW]\d{8}$/;
/** What a council is called beside its name; "County Durham" and "Durham County Council" are one. */
const titles =
  /\blondon borough of\b|\b(?:metropolitan|district|borough|county|city|royal|council|unitary|authority|cyngor|sir|dinas|bwrdeistref|the|of)\b/g;

/** The name without its titles: "brighton and hove" of Brighton & Hove City Council. */
export function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(titles, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a person's own council is the one named; null where a name and a code, or a county, cannot be compared. */
export function isSameCouncil(own: string, named: string): boolean | null {
  if (code.test(own) !== code.test(named)) return null;
  if (code.test(named)) return own === named ? true : widerCode.test(named) ? null : false;
  const [a, b] = [bareName(own), bareName(named)];
  return a === b ? true : counties.has(b) ? null : false;
}

/** Whether a person's own council is one of several; null where it is not known, or where one cannot be compared. */
export function isAmongCouncils(own: string | undefined, named: readonly string[]): boolean | null {
  if (own === undefined) return null;
  const answers = named.map((name) => isSameCouncil(own, name));
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}
