// Fields of a feed as the cells of a spreadsheet's columns, so that one set of readers serves both.
import type { Column } from '../columns.ts';
import { type Problem, type ProblemCode, problemAt } from '../problem.ts';
import { type Cells, cellsFrom } from '../read-cells.ts';
import { type Field, type Thing, textOf } from './thing.ts';

/** A text at its place in a feed. */
export interface Part {
  text: string;
  file: string;
  path: string;
  /** The field's name as the feed has it. */
  header: string;
}

/** What of a record belongs into which column; the parts of a list stand in different fields. */
export type Parts = Map<Column, Part[]>;

/** What reading one record of a feed has at hand. */
export interface Desk {
  file: string;
  path: string;
  record: string | null;
  problems: Problem[];
  /** What its owner has been told of it. */
  told: Set<string>;
}

/** Reports what is wrong at a place in a record. */
export function report(
  desk: Desk,
  at: Omit<Part, 'text'>,
  code: ProblemCode,
  value?: string,
  suggestion?: string,
): void {
  const key = JSON.stringify([at.path, null, at.header, code, value]);
  if (desk.told.has(key)) return;
  desk.told.add(key);
  const place = { file: at.file, path: at.path, header: at.header, record: desk.record };
  const told = { ...(value !== undefined && { value }), ...(suggestion !== undefined && { suggestion }) };
  desk.problems.push(problemAt(place, { code, ...told }));
}

/** The first of a thing's fields that says something, as text; one that is no text is reported. */
export function partOf(thing: Thing | undefined, desk: Desk, ...names: string[]): Part | undefined {
  const field = thing?.field(...names);
  return thing === undefined || field === undefined ? undefined : partIn(field, thing.file, desk);
}

function partIn(field: Field, file: string, desk: Desk): Part | undefined {
  const part = { file, path: field.path, header: field.name };
  const text = textOf(field.value);
  if (text !== undefined) return { ...part, text };
  report(desk, part, 'field-other-kind');
  return undefined;
}

/** Adds a text to those of a column. */
export function addPart(parts: Parts, column: Column, part: Part | undefined): void {
  if (part === undefined) return;
  const others = parts.get(column);
  if (others === undefined) parts.set(column, [part]);
  else others.push(part);
}

/** The cells of a record whose columns have these parts. */
export function feedCells(parts: ReadonlyMap<Column, readonly Part[]>, desk: Desk): Cells {
  const partsIn = (column: Column): readonly Part[] => parts.get(column) ?? [];
  const cells = cellsFrom(
    {
      raw: (column) =>
        partsIn(column)
          .map(({ text }) => text)
          .join('; '),
      placeOf(column, value) {
        const some = partsIn(column);
        const part = some.find(({ text }) => value !== undefined && text.includes(value)) ?? some[0];
        return part === undefined
          ? { file: desk.file, path: desk.path, header: column }
          : { file: part.file, path: part.path, header: part.header };
      },
    },
    desk.problems,
    desk.told,
  );
  return desk.record === null ? cells : cells.of(desk.record);
}
