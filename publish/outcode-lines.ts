import { compareText } from '../shared/record/compare-text.ts';

/** The order of outcodes: by area, number and letter. */
export function compareOutcodes(a: string, b: string): number {
  const [areaA, numberA, letterA] = partsOf(a);
  const [areaB, numberB, letterB] = partsOf(b);
  return compareText(areaA, areaB) || numberA - numberB || compareText(letterA, letterB);
}

function partsOf(code: string): [area: string, number: number, letter: string] {
  const [, area = '', digits, letter = ''] = /^([A-Z]+)(\d+)([A-Z]?)$/.exec(code) ?? [];
  return [area, Number(digits), letter];
}

/** The lines that `outcodesInLine` reads, of outcodes in their order: neighbours in a run, letters behind their number. */
export function outcodeLines(codes: readonly string[]): string {
  const lines = new Map<string, string[]>();
  let last: [area: string, number: number, letter: string] = ['', -2, ''];
  for (const code of codes) {
    const [area, number, letter] = partsOf(code);
    const runs = lines.get(area) ?? [];
    lines.set(area, runs);
    const previous = runs.at(-1) ?? '';
    const follows = last[0] === area && last[2] === '' && last[1] === number - 1;
    if (letter !== '' && new RegExp(`^${number}[A-Z]+$`).test(previous))
      runs[runs.length - 1] = previous + letter;
    else if (letter === '' && follows) runs[runs.length - 1] = `${previous.split('-')[0]}-${number}`;
    else runs.push(number + letter);
    last = [area, number, letter];
  }
  return [...lines].map(([area, runs]) => area + runs.join(',')).join('\n');
}
