// Terms of taxonomies that a feed gives a service: our own, those of lists that are known here, and all others.
import taxonomy from '../../shared/dataset/taxonomy.json' with { type: 'json' };
import { isWebAddress } from '../../shared/record/link.ts';
import type { Column } from '../columns.ts';
import { ownTaxonomy, readTermCode, termFields } from '../open-referral-terms.ts';
import { vocabularies } from '../vocabulary.ts';
import { addPart, type Desk, type Part, type Parts, partOf, report } from './feed-cells.ts';
import type { Tables } from './tables.ts';
import { bareName, type Thing, textOf } from './thing.ts';

/** Terms of other lists that have been told of, each once in a feed. */
export type ToldTerms = Set<string>;

/** The terms of Open Eligibility that mean exactly one of our topics or audiences. */
function knownTerms(): Map<string, [Column, string]> {
  const known = new Map<string, [Column, string][]>();
  const note = (ids: readonly string[] | undefined, column: Column, own: string): void => {
    for (const id of ids ?? []) known.set(id, [...(known.get(id) ?? []), [column, own]]);
  };
  for (const { id, frameworks } of taxonomy.topics)
    note('openEligibility' in frameworks ? frameworks.openEligibility : [], 'topics', id);
  for (const audience of taxonomy.audiences)
    note('openEligibility' in audience ? audience.openEligibility : [], 'audiences', audience.id);
  return new Map(
    [...known].flatMap(([id, meanings]) => {
      const [only, other] = meanings;
      return only === undefined || other !== undefined ? [] : [[id, only]];
    }),
  );
}

/** What a term is called, with its list, and the codes by which it may be known. */
interface Term {
  list: string;
  name: Part | undefined;
  codes: string[];
}

/** Reports what is wrong with a term as such: a term needs a name, and its address must be one. */
export function judgeTerm(term: Thing, desk: Desk): void {
  const uri = partOf(term, desk, 'term_uri', 'uri');
  const isAddress = uri === undefined || isWebAddress(uri.text.trim().replace(/^http:/i, 'https:'));
  if (uri !== undefined && !isAddress) report(desk, uri, 'term-faulty', uri.text);
  if (term.field('name', 'term', 'code') === undefined)
    report(desk, { file: term.file, path: term.path, header: 'name' }, 'term-faulty');
  for (const name of ['name', 'term', 'code', 'description', 'taxonomy', 'vocabulary', 'language', 'version'])
    term.field(name);
}

function openTerm(term: Thing, desk: Desk): Term {
  const { file } = term;
  const names = ['code', 'term', 'name', 'id', 'term_uri', 'uri'];
  const fields = names.flatMap((name) => term.field(name) ?? []);
  const [named] = ['name', 'term', 'code'].flatMap((name) => term.field(name) ?? []);
  judgeTerm(term, desk);
  const text = textOf(named?.value);
  return {
    list: listOf(term),
    name:
      named === undefined || text === undefined
        ? undefined
        : { file, path: named.path, header: named.name, text },
    codes: fields.flatMap(({ value }) => textOf(value) ?? []),
  };
}

type Owner = 'service' | 'location' | 'service_at_location' | 'organization' | 'address';

/** The fields of a thing that hold something only because a profile wants them filled, as its writer marked them. */
export function notStated(owner: Thing, tables: Tables, kind: Owner): ReadonlySet<string> {
  const codes = termsOf(owner, kind, tables)
    .filter(isOwn)
    .flatMap((term) => ['code', 'term', 'name'].flatMap((name) => textOf(term.field(name)?.value) ?? []));
  const marks = codes.flatMap((code) => /^not-stated:(\w+)$/.exec(code)?.[1] ?? []);
  return new Set(marks);
}

function listOf(term: Thing): string {
  const nested = [...term.things('taxonomy_detail'), ...term.things('taxonomy')];
  for (const one of nested) for (const name of ['uri', 'description', 'version']) one.field(name);
  return term.text('vocabulary') ?? nested.map((one) => one.text('name')).find((name) => name) ?? '';
}

function isOwn(term: Thing): boolean {
  return bareName(listOf(term)) === bareName(ownTaxonomy);
}

/** The terms of a thing, which stand in its attributes, in version 1 in `service_taxonomys`. */
function termsOf(owner: Thing, kind: Owner, tables: Tables) {
  const links = tables.related(
    owner,
    kind,
    'attributes',
    `${kind}_taxonomys`,
    `${kind}_taxonomies`,
    'link_taxonomys',
  );
  return links.map((link) => {
    link.field('link_type', 'link_entity', 'label');
    return tables.parent(link, ['taxonomy_term', 'taxonomy'], ['taxonomy_term_id', 'taxonomy_id']) ?? link;
  });
}

/** Our own field in a term; null when it is of another list. */
function ownTerm({ list, name, codes }: Term): { column: Column | null; part: Part } | null {
  if (bareName(list) !== bareName(ownTaxonomy) || name === undefined) return null;
  const code = codes.map(readTermCode).find((read) => read !== null);
  return code == null ? null : { column: termFields[code.field], part: { ...name, text: code.value } };
}

/** A reader of terms, which knows those of other lists. */
export function createTermReader(toldTerms: ToldTerms) {
  const known = knownTerms();

  /** What a term of another list is to us; null when it is nothing. */
  function meaningOf({ list, name, codes }: Term): [Column, string] | null {
    if (/open ?eligibility/i.test(list) || codes.some((code) => /open-?eligibility/i.test(code)))
      for (const code of codes) {
        const meaning = known.get(/(\d{4,5})\D*$/.exec(code)?.[1] ?? '');
        if (meaning !== undefined) return meaning;
      }
    const topic = vocabularies.topics(name?.text ?? '');
    if (topic !== null) return ['topics', topic];
    const audience = vocabularies.audiences(name?.text ?? '');
    return audience === null ? null : ['audiences', audience];
  }

  /** Adds what the terms of a thing say to the columns; answers with the topics that were only suggested. */
  return function addTerms(owner: Thing, kind: Owner, tables: Tables, parts: Parts, desk: Desk): Part[] {
    const suggested: Part[] = [];
    for (const thing of termsOf(owner, kind, tables)) {
      const term = openTerm(thing, desk);
      const own = ownTerm(term);
      if (own !== null) {
        if (own.column === null) suggested.push(own.part);
        else addPart(parts, own.column, own.part);
        continue;
      }
      if (term.name === undefined || term.codes.some((code) => code.startsWith('not-stated:'))) continue;
      const meaning = meaningOf(term);
      if (meaning !== null) {
        addPart(parts, meaning[0], { ...term.name, text: meaning[1] });
        continue;
      }
      const key = JSON.stringify([bareName(term.list), term.name.text]);
      if (toldTerms.has(key)) continue;
      toldTerms.add(key);
      report(desk, term.name, 'term-unknown', [term.list, term.name.text].filter(Boolean).join(': '));
    }
    return suggested;
  };
}
