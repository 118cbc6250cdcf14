// Several scripts with nothing in them twice: what a later one uses of those before it is handed to it, for they may have
// been loaded under any address, and importing them by another would run them again.
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

const asExport = ([inside, outside]: [string, string]) => `${inside} as ${outside}`;
const asProperty = ([inside, outside]: [string, string]) => `${outside}: ${inside}`;

/**
 * Turns each script after the first into `export const open = (what each one before it has) => what it exports`, which
 * runs once, and puts what they are to be given of the first into it as `BUILT_SHARED`. `names` are those of the scripts,
 * in the order in which they come; `kept` is what the first exports of itself.
 */
export function laterScripts(names: readonly [string, ...string[]], kept: readonly string[]): Plugin {
  return {
    name: 'later-scripts',
    renderChunk(code, { name, fileName }, _options, { chunks }) {
      const order = names.indexOf(name);
      if (order === -1) throw new Error(`bundling: a script too many, ${fileName}`);
      const exported = [...code.matchAll(/^export \{([^}]*)\};\s*$/gm)].at(-1);
      if (exported === undefined) throw new Error(`bundling ${name}: it exports nothing`);
      const own = namesIn(exported[1] ?? '');
      const body = code.slice(0, exported.index);
      if (order === 0) {
        const isKept = ([, outside]: [string, string]) => kept.includes(outside);
        const shared = own.filter((each) => !isKept(each)).map(asProperty);
        return `${body}\nconst BUILT_SHARED = { ${shared.join(', ')} };\nexport { ${own.filter(isKept).map(asExport).join(', ')} };\n`;
      }
      const given = names.slice(0, order).map((): string[] => []);
      const inner = body.replace(
        /^import (?:\{([^}]*)\} from )?'\.\/([^']+)';\s*$/gm,
        (_line, list: string | undefined, from: string) => {
          const taken = namesIn(list ?? '').map(([outside, inside]) => asProperty([inside, outside]));
          const before = given[names.indexOf(chunks[from]?.name ?? '')];
          if (before === undefined)
            throw new Error(`bundling ${name}: it uses ${from}, which comes no earlier`);
          before.push(...taken);
          return '';
        },
      );
      if (/^import\b/m.test(inner)) throw new Error(`bundling ${name}: it imports from outside`);
      return [
        `const makeIt = (${given.map((taken) => `{ ${taken.join(', ')} }`).join(', ')}) => {`,
        inner,
        `return { ${own.map(asProperty).join(', ')} };`,
        '};',
        'let made;',
        'const openIt = (...before) => (made ??= makeIt(...before));',
        'export { openIt as open };\n',
      ].join('\n');
    },
  };
}
