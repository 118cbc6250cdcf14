import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  caseNote,
  emailHref,
  handOverHtml,
  handOverText,
  textMessageHref,
} from '../../shared/explain/hand-over-text.ts';
import { refusalInWords } from '../../shared/explain/match-words.ts';
import type { Outcome } from '../../shared/learn/tally.ts';
import type { Place } from '../../shared/place/place.ts';
import { londonTime } from '../../shared/record/london-time.ts';
import type { Listed } from '../../shared/session/appointment.ts';
import { BackButton } from '../../shared/ui/back-button.tsx';
import { HandOverList, HandOverSheets, sheetOf } from '../../shared/ui/hand-over-sheet.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import { OwnName } from '../../shared/ui/own-words.tsx';
import { PageHeading } from '../../shared/ui/page-heading.tsx';
import { RadioChoice } from '../../shared/ui/radio-choice.tsx';
import { endonyms } from '../../shared/words/finder-langs.ts';
import type { Tongue } from '../../shared/words/words.ts';
import { AdviserIcon } from './adviser-icon.tsx';

interface Props {
  /** The language of the screen comes first on paper too. */
  tongues: readonly [Tongue, Tongue];
  listed: readonly Listed[];
  place: Place | null;
  at: Date;
  /** Counts what became of it; null while nothing is counted. */
  onOutcome: ((outcome: Outcome, listed: Listed) => void) | null;
  onBack: () => void;
}

type Copied = { id: string; what: 'all' | 'note' | 'failed' };

/** Everything that a person can take away: on paper, in a message, by e-mail, and a line for the adviser's own notes. */
export function HandOverScreen({ tongues, listed, place, at, onOutcome, onBack }: Props) {
  const [own] = tongues;
  const { words, adviser, lang } = own;
  const { screen: says } = adviser;
  const paper = useSignal<'en' | 'cy' | 'both'>(lang);
  const layout = useSignal<'each' | 'list'>('each');
  const copied = useSignal<Copied | null>(null);
  const telling = {
    ...{ words, lang, today: londonTime(at).date },
    uncertaintyMetres: place?.uncertaintyMetres ?? 0,
  };
  const told: [Tongue, ...Tongue[]] =
    paper.value === 'both' ? [...tongues] : [tongues.find((tongue) => tongue.lang === paper.value) ?? own];
  const items = listed.map(({ match, lookups }) =>
    sheetOf(match, lookups, told, { at, place, isPartial: false }),
  );

  async function copy(id: string, what: 'all' | 'note', plain: string, html: string | null): Promise<void> {
    const types = { 'text/plain': plain, ...(html !== null && { 'text/html': html }) };
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })] as const);
    try {
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      copied.value = { id, what };
    } catch {
      copied.value = { id, what: 'failed' };
    }
  }
  useEffect(() => {
    if (listed.length === 0) onBack();
  }, [listed.length]);

  return (
    <section class="ad-hand" aria-labelledby="ad-hand">
      <div class="ad-hand__top fp-noprint">
        <BackButton words={words} onBack={onBack} />
        <PageHeading id="ad-hand" level={1}>
          {says.handOver}
        </PageHeading>
        <RadioChoice
          name="ad-paper"
          legend={says.paperLanguage}
          choices={[
            { value: 'en', label: endonyms.en, lang: 'en' },
            { value: 'cy', label: endonyms.cy, lang: 'cy' },
            { value: 'both', label: says.bothLanguages },
          ]}
          chosen={paper.value}
          onChoose={(value) => {
            paper.value = value;
          }}
        />
        {listed.length > 1 && (
          <RadioChoice
            name="ad-layout"
            legend={says.paperLayout}
            choices={[
              { value: 'each', label: says.pageEach },
              { value: 'list', label: says.pageAll },
            ]}
            chosen={layout.value}
            onChoose={(value) => {
              layout.value = value;
            }}
          />
        )}
        <button type="button" class="fp-button fp-button--main" onClick={() => window.print()}>
          <Icon name="print" />
          {says.print}
        </button>
      </div>
      <ul class="ad-hand__each fp-noprint">
        {items.map(({ handOver }, index) => {
          const each = listed[index] as Listed;
          const { id, name } = handOver;
          const whyNot = each.match.refusals.map((refusal) => refusalInWords(refusal, telling));
          return (
            <li key={id}>
              <h2 class="fp-h3">
                <OwnName lang={lang}>{name}</OwnName>
              </h2>
              {whyNot.length > 0 && (
                <p class="fp-whynot">
                  <b>{words.card.whyNot}</b> {whyNot.join(' ')}
                </p>
              )}
              <div class="ad-ways">
                <a class="fp-link" href={textMessageHref(handOver)}>
                  <Icon name="mobile" />
                  <span>{says.textIt}</span>
                </a>
                <a class="fp-link" href={emailHref(handOver)}>
                  <Icon name="email" />
                  <span>{says.emailIt}</span>
                </a>
                <button
                  type="button"
                  class="fp-link"
                  onClick={() => void copy(id, 'all', handOverText(handOver), handOverHtml(handOver))}
                >
                  <AdviserIcon name="copy" />
                  <span>{says.copyIt}</span>
                </button>
                <button
                  type="button"
                  class="fp-link"
                  onClick={() => void copy(id, 'note', caseNote(handOver, own), null)}
                >
                  <AdviserIcon name="copy" />
                  <span>{says.copyNote}</span>
                </button>
              </div>
              <p role="status">{copied.value?.id === id && says.copied[copied.value.what]}</p>
              {onOutcome !== null && (
                <div class="ad-ways">
                  {(['given', 'declined', 'came'] as const).map((outcome) => (
                    <button
                      key={outcome}
                      type="button"
                      class="fp-chip ad-choice"
                      onClick={() => onOutcome(outcome, each)}
                    >
                      {adviser.tally.outcome[outcome]}
                    </button>
                  ))}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {layout.value === 'list' && listed.length > 1 ? (
        <HandOverList items={items} />
      ) : (
        <HandOverSheets items={items} />
      )}
    </section>
  );
}
