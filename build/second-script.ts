// Two scripts with nothing in them twice: what the second uses of the first is handed to it, for the first may have been
// loaded under any address, and importing it by another would run it again.
import type { Plugin } from 'rollup';

/** The names in `{ a, b as c }`, as `[inside, outside]`. */
function namesIn(list: string): [inside: string, outside: string][] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const [inside = '', outside = inside] = name.split(/\s+as\s+/);
      return [inside, outside];
    });
}

const asObject = (names: [key: string, value: string][]): string =>
  `{ ${names.map(([key, value]) => (key === value ? key : `${key}: ${value}`)).join(', ')} }`;

/**
 * Turns the second script into `export const open = (what the first has) => what the second exports`, which runs once,
 * and puts what it is to be given into the first as `BUILT_SHARED`. `kept` is what the first exports of itself.
 */
export function secondScript(first: string, second: string, kept: readonly string[]): Plugin {
  return {
    name: 'second-script',
    renderChunk(code, chunk) {
      const exported = /^export \{([^}]*)\};\s*$/m.exec(code);
      if (exported === null) throw new Error(`bundling ${chunk.name}: it exports nothing`);
      const names = namesIn(exported[1] ?? '');
      const body = code.replace(exported[0], '');
      if (chunk.name === first) {
        const own = names.filter(([, outside]) => kept.includes(outside));
        const shared = names.filter(([, outside]) => !kept.includes(outside));
        const pairs = shared.map(([inside, outside]): [string, string] => [outside, inside]);
        return `${body}\nconst BUILT_SHARED = ${asObject(pairs)};\nexport { ${own.map(([inside, outside]) => `${inside} as ${outside}`).join(', ')} };\n`;
      }
      if (chunk.name !== second) throw new Error(`bundling: a script too many, ${chunk.fileName}`);
      const imported = [...body.matchAll(/^import (?:\{([^}]*)\} from )?'[^']+';\s*$/gm)];
      const [only] = imported;
      if (only === undefined || imported.length > 1)
        throw new Error(`bundling ${second}: it imports from ${imported.length} scripts`);
      const taken = asObject(namesIn(only[1] ?? ''));
      const given = asObject(names.map(([inside, outside]) => [outside, inside]));
      return `const make = (${taken}) => {\n${body.replace(only[0], '')}\nreturn ${given};\n};\nlet made;\nexport const open = (shared) => (made ??= make(shared));\n`;
    },
  };
}
