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

/**
 * Turns the second script into `export const open = (what the first has) => what the second exports`, which runs once,
 * and puts what it is to be given into the first as `BUILT_SHARED`. `kept` is what the first exports of itself.
 */
export function secondScript(first: string, second: string, kept: readonly string[]): Plugin {
  return {
    name: 'second-script',
    renderChunk(code, chunk) {
      const exported = [...code.matchAll(/^export \{([^}]*)\};\s*$/gm)].at(-1);
      if (exported === undefined) throw new Error(`bundling ${chunk.name}: it exports nothing`);
      const names = namesIn(exported[1] ?? '');
      const body = code.slice(0, exported.index);
      const asExport = ([inside, outside]: [string, string]) => `${inside} as ${outside}`;
      const asProperty = ([inside, outside]: [string, string]) => `${outside}: ${inside}`;
      if (chunk.name === first) {
        const isKept = ([, outside]: [string, string]) => kept.includes(outside);
        const shared = names.filter((name) => !isKept(name)).map(asProperty);
        const own = names.filter(isKept).map(asExport);
        return `${body}\nconst BUILT_SHARED = { ${shared.join(', ')} };\nexport { ${own.join(', ')} };\n`;
      }
      if (chunk.name !== second) throw new Error(`bundling: a script too many, ${chunk.fileName}`);
      const [only, ...others] = [...body.matchAll(/^import (?:\{([^}]*)\} from )?'[^']+';\s*$/gm)];
      if (only === undefined || others.length > 0)
        throw new Error(`bundling ${second}: it does not import from one script alone`);
      const taken = namesIn(only[1] ?? '').map(([outside, inside]) => asProperty([inside, outside]));
      return [
        `const makeSecond = ({ ${taken.join(', ')} }) => {`,
        body.replace(only[0], ''),
        `return { ${names.map(asProperty).join(', ')} };`,
        '};',
        'let madeSecond;',
        'const openSecond = (shared) => (madeSecond ??= makeSecond(shared));',
        'export { openSecond as open };\n',
      ].join('\n');
    },
  };
}
