// A page for each service, on which its owner says that what we show is right, or what is different. What comes of it is
// an e-mail or a sheet that the owner sends: nothing is ever posted anywhere.
import { toListing } from '../shared/explain/listing.ts';
import { createLookups } from '../shared/explain/signpost.ts';
import { waysOf } from '../shared/match/offer.ts';
import type { Directory } from '../shared/pack/directory.ts';
import type { AnswerForm } from '../shared/ui/listing-answer.ts';
import type { DocumentFacts } from '../shared/ui/listing-document.tsx';
import type { OwnerField } from '../shared/ui/listing-owner-page.tsx';
import { type AllWords, fill, type Lang } from '../shared/words/words.ts';
import { type Column, columns } from './columns.ts';
import { type PageOptions, pageLanguages } from './listing-pages.ts';
import { loadPages } from './load-pages.ts';
import { type OwnedService, ownedServices } from './owned-services.ts';
import { fileNameOf, hashedFile, pageStyle } from './page-files.ts';
import { partnerColumns } from './read-partner.ts';
import { type RowCells, sheetRows } from './sheet-row.ts';

/** The partnership's own business: in no page, whoever the directory is for. */
const ownBusiness = new Set<Column>(['adviser_note', ...partnerColumns]);
/** What an answer can change, so that it is in the sheet although it says nothing yet. */
const answered: readonly Column[] = [
  'when',
  'phone',
  'email',
  'website',
  'cost',
  'how_to_get_in',
  'last_checked',
  'checked_by',
];

/** Every page with its path, made one at a time as they are asked for; a service that has closed has one too. */
export async function ownerPages(
  directory: Directory,
  { at }: Pick<PageOptions, 'at'>,
): Promise<Iterable<[path: string, text: string]>> {
  const { renderOwner, ownerScript } = await loadPages();
  const lookups = createLookups(directory);
  const style = pageStyle();
  const script = hashedFile('owner-form', 'js', ownerScript());

  function ownerPage(owned: OwnedService, lang: Lang, path: string): string {
    const { service } = owned;
    const words = pageLanguages[lang];
    const other = lang === 'en' ? 'cy' : 'en';
    const facts: DocumentFacts = {
      ...{ words, lang, title: fill(words.owner.title, { service: service.name }) },
      ...{ directoryName: directory.name, style: `../../${style[0]}`, areas: '../index.html' },
      other: { lang: other, href: `../../${other}/${encodeURI(path)}`, address: null },
      canonical: null,
      script: `../../${script[0]}`,
      isListed: false,
    };
    const { reportTo } = service;
    const form = formOf(owned, words);
    return renderOwner({
      ...{ facts, form },
      listings: waysOf(service).map((way) => toListing(way, lookups, { words, lang, at, place: null })),
      fields: fieldsOf(form),
      reportPage: form.to === null && reportTo !== undefined ? reportTo : null,
    });
  }

  return (function* pages(): Generator<[path: string, text: string]> {
    yield style;
    yield script;
    for (const owned of ownedServices(directory))
      for (const lang of ['en', 'cy'] as const) {
        const path = `owners/${fileNameOf(owned.service.id)}.html`;
        yield [`${lang}/${path}`, ownerPage(owned, lang, path)];
      }
  })();
}

/** A service as the rows of an answer: what a public sheet says of it, and room for what an owner may add. */
export function formOf(
  { service, organisation, source }: OwnedService,
  { owner: { mail } }: AllWords,
): AnswerForm {
  const cells = sheetRows(service, organisation, source);
  const used = columns.filter(
    (column) =>
      !ownBusiness.has(column) &&
      (answered.includes(column) || cells.some((row: RowCells) => (row[column] ?? '') !== '')),
  );
  const { reportTo, name } = service;
  return {
    columns: used,
    rows: cells.map((row) => used.map((column) => row[column] ?? '')),
    to: reportTo?.includes('@') === true && !reportTo.includes('://') ? reportTo : null,
    checkedBy: organisation.name,
    still: { subject: fill(mail.still, { service: name }), text: mail.stillText },
    change: { subject: fill(mail.change, { service: name }), text: mail.changeText },
    sheet: mail.sheet,
    attach: mail.attach,
  };
}

/** The six fields, less those in which the places of a service differ. */
function fieldsOf({ columns, rows }: AnswerForm): OwnerField[] {
  const cellsOf = (column: Column): string[] => rows.map((row) => row[columns.indexOf(column)] ?? '');
  const first = (column: Column): string => cellsOf(column)[0] ?? '';
  const fields: OwnerField[] = [
    { column: 'when', value: first('when') },
    { column: 'phone', value: first('phone') },
    { column: 'contact', value: [first('email'), first('website')].filter((cell) => cell !== '').join(' ') },
    { column: 'cost', value: first('cost') },
    { column: 'how_to_get_in', value: first('how_to_get_in') },
    { column: 'anything_else', value: '' },
  ];
  const differs = (column: Column): boolean => new Set(cellsOf(column)).size > 1;
  return fields.filter(({ column }) => (column !== 'when' && column !== 'phone') || !differs(column));
}
