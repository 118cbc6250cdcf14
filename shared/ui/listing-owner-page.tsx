import type { Listing } from '../explain/listing.ts';
import { sheetHref } from '../explain/sheet-text.ts';
import { waysIn } from '../record/service.ts';
import type { AllWords } from '../words/words.ts';
import { type AnswerForm, answerMailHref } from './listing-answer.ts';
import { ListingCard } from './listing-card.tsx';
import { type DocumentFacts, ListingDocument } from './listing-document.tsx';
import { SourceLink } from './out-link.tsx';

export interface OwnerField {
  /** The column it fills; `contact` is two, and `anything_else` none of ours. */
  column: 'when' | 'phone' | 'contact' | 'cost' | 'how_to_get_in' | 'anything_else';
  value: string;
}

interface Props {
  facts: DocumentFacts;
  listings: readonly Listing[];
  form: AnswerForm;
  /** What may be changed here: not what differs from place to place. */
  fields: readonly OwnerField[];
  /** A page that takes corrections, where no e-mail does. */
  reportPage: string | null;
}

/** What we show of one service, for its owner to say that it is right or what is different. */
export function ListingOwnerPage({ facts, listings, form, fields, reportPage }: Props) {
  const { words, lang, title } = facts;
  const say = words.owner;
  const asLines = fields.map(({ column, value }) => `${say.field[column]}: ${value}`);
  const still = answerMailHref(form, 'still', { last_checked: '', checked_by: form.checkedBy }, [
    say.mail.date,
  ]);
  const change = answerMailHref(form, 'change', { last_checked: '', checked_by: form.checkedBy }, [
    ...asLines,
    '',
    say.mail.date,
  ]);
  return (
    <ListingDocument facts={facts}>
      <h1 class="fp-h1">{title}</h1>
      <p class="fp-measure">{say.lead}</p>
      <section aria-labelledby="page:shown">
        <h2 class="fp-h2" id="page:shown">
          {say.shown}
        </h2>
        <ul>
          {listings.map((listing, index) => (
            <ListingCard
              key={index}
              {...{ words, lang, listing }}
              anchor={`page:way-${index + 1}`}
              ownerPage={null}
            />
          ))}
        </ul>
      </section>
      <div class="fp-owner fp-noprint" data-answer={JSON.stringify(form)}>
        {still !== null && (
          <section aria-labelledby="page:still">
            <h2 class="fp-h2" id="page:still">
              {say.still}
            </h2>
            <p class="fp-measure">{say.stillLead}</p>
            <p>
              <a class="fp-button fp-button--main" href={still} data-link="still">
                {say.stillMail}
              </a>
            </p>
          </section>
        )}
        <section aria-labelledby="page:change">
          <h2 class="fp-h2" id="page:change">
            {say.change}
          </h2>
          {change !== null && (
            <p class="fp-measure" data-unscripted="">
              {say.changeInMail}
            </p>
          )}
          <div class="fp-form" data-scripted="" hidden>
            {fields.map((field) => (
              <Field key={field.column} words={words} {...field} />
            ))}
            <p class="fp-private">{say.nothingSent}</p>
          </div>
          {change !== null && (
            <p>
              <a class="fp-button" href={change} data-link="change">
                {say.changeMail}
              </a>
            </p>
          )}
          {reportPage !== null && (
            <p>
              {say.reportPage} <SourceLink href={reportPage} />
            </p>
          )}
          <p class="fp-measure">{say.sheetLead}</p>
          <p>
            <a class="fp-link" href={sheetHref(form)} download={`${form.rows[0]?.[0]}.csv`} data-link="sheet">
              {say.sheet}
            </a>
          </p>
        </section>
      </div>
    </ListingDocument>
  );
}

function Field({ words, column, value }: OwnerField & { words: AllWords }) {
  const say = words.owner;
  const label = say.field[column];
  const hint = say.hint[column];
  const shared = {
    id: `page:field-${column}`,
    class: 'fp-input',
    'aria-describedby': hint === undefined ? undefined : `page:hint-${column}`,
    'data-column': column,
    'data-label': label,
    'data-published': value,
    autocomplete: 'off',
  };
  return (
    <div class="fp-field">
      <label class="fp-label" for={shared.id}>
        {label}
      </label>
      {hint !== undefined && (
        <span class="fp-hint" id={`page:hint-${column}`}>
          {hint}
        </span>
      )}
      {column === 'how_to_get_in' ? (
        <select {...shared}>
          <option value="" selected={value === ''}>
            {say.notStated}
          </option>
          {waysIn.map((way) => (
            <option key={way} value={way} selected={value === way}>
              {say.way[way]}
            </option>
          ))}
        </select>
      ) : column === 'anything_else' ? (
        <textarea {...shared} rows={4}>
          {value}
        </textarea>
      ) : (
        <input {...shared} type="text" value={value} />
      )}
    </div>
  );
}
