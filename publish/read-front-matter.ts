// A file of Markdown taken apart: the facts at its top, each with its line, and what is written below them.
import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** A fact as it is written: one value, or several. */
export interface Fact {
  line: number;
  values: string[];
}

export interface FrontMatter {
  facts: ReadonlyMap<string, Fact>;
  body: RootContent[];
}

/** Where the facts cannot be read, and what stands there. */
export interface NoFrontMatter {
  line: number;
  value: string;
}

/** Reads a note apart. Every value stays the text that it is: a day is no number, and `no` is no logical value. */
export function readFrontMatter(text: string): FrontMatter | NoFrontMatter {
  const tree: Root = fromMarkdown(text, {
    extensions: [frontmatter('yaml')],
    mdastExtensions: [frontmatterFromMarkdown('yaml')],
  });
  const [top, ...body] = tree.children;
  if (top?.type !== 'yaml') return { line: 1, value: text.split('\n', 1)[0] ?? '' };
  const lines = new LineCounter();
  const document = parseDocument(top.value, { schema: 'failsafe', lineCounter: lines });
  const lineAt = (offset: number): number => (top.position?.start.line ?? 1) + lines.linePos(offset).line;
  const [fault] = document.errors;
  if (fault !== undefined) return { line: lineAt(fault.pos[0]), value: fault.code };
  const facts = new Map<string, Fact>();
  const { contents } = document;
  if (contents === null) return { facts, body };
  if (!isMap(contents)) return { line: lineAt(0), value: top.value };
  for (const { key, value } of contents.items) {
    const line = lineAt(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
    const values = valuesOf(value);
    if (!isScalar(key) || values === null) return { line, value: String(key) };
    // A phone begins a line with a capital; `Withdrawn` takes a note back as much as `withdrawn`.
    const name = String(key.value).toLowerCase();
    if (facts.has(name)) return { line, value: name };
    facts.set(name, { line, values });
  }
  return { facts, body };
}

/** The texts of a value or a list of them; null for anything deeper. */
function valuesOf(value: unknown): string[] | null {
  if (value === null) return [];
  if (isScalar(value)) return value.value === null ? [] : [String(value.value)];
  if (!isSeq(value)) return null;
  const items = value.items.map(valuesOf);
  return items.every((item) => item !== null && item.length <= 1)
    ? items.flatMap((item) => item ?? [])
    : null;
}
