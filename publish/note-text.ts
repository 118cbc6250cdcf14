// The words of a note as plain parts: paragraphs, headings and lists. What is none of those is left out, and told of.
import type { Nodes, RootContent } from 'mdast';
import { isWebAddress } from '../shared/record/link.ts';
import type { NoteBlock } from '../shared/record/practice-note.ts';

/** A part of a note's text, and the line on which it begins. */
export interface PlacedBlock {
  line: number;
  block: NoteBlock;
}

export interface NoteText {
  /** The heading of the whole note. */
  title: { line: number; text: string } | null;
  blocks: PlacedBlock[];
  /** What was left out. */
  markup: { line: number; value: string }[];
}

/** The plain text of what is written below a note's facts. */
export function noteText(nodes: readonly RootContent[]): NoteText {
  const markup = nodes.flatMap(markupIn);
  const placed = nodes.flatMap(blocksOf);
  const [first] = nodes.filter(({ type }) => type !== 'html');
  const heading = first?.type === 'heading' && first.depth === 1 ? placed[0] : undefined;
  return heading?.block.kind === 'heading'
    ? { title: { line: heading.line, text: heading.block.text }, blocks: placed.slice(1), markup }
    : { title: null, blocks: placed, markup };
}

function lineOf({ position }: Nodes): number {
  return position?.start.line ?? 1;
}

function blocksOf(node: RootContent): PlacedBlock[] {
  const line = lineOf(node);
  if (node.type === 'blockquote') return node.children.flatMap(blocksOf);
  if (node.type === 'list') {
    const items = node.children.map(plain).filter((item) => item !== '');
    return items.length === 0 ? [] : [{ line, block: { kind: 'list', items } }];
  }
  const text = plain(node);
  if (text === '') return [];
  return [{ line, block: { kind: node.type === 'heading' ? 'heading' : 'paragraph', text } }];
}

/** The words in a node on one line; a link is told after its words, since nothing here can be pressed. */
function plain(node: Nodes): string {
  return wordsIn(node).replace(/\s+/g, ' ').trim();
}

function wordsIn(node: Nodes): string {
  if (node.type === 'html' || node.type === 'definition') return '';
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const isSpaced = node.type === 'list' || node.type === 'listItem';
  const words = node.children.map(wordsIn).join(isSpaced ? ' ' : '');
  return node.type === 'link' && words !== node.url && isWebAddress(node.url)
    ? `${words} (${node.url})`
    : words;
}

/** A comment is a note to whoever writes: it goes without a word. */
function markupIn(node: Nodes): NoteText['markup'] {
  const line = lineOf(node);
  if (node.type === 'html') return /^<!--.*-->\s*$/s.test(node.value) ? [] : [{ line, value: node.value }];
  if (node.type === 'image' || node.type === 'imageReference') return [{ line, value: node.alt ?? '' }];
  return 'children' in node ? node.children.flatMap(markupIn) : [];
}
