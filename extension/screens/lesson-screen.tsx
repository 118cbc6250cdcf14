import { useSignal } from '@preact/signals';
import { lessonNote } from '../../shared/explain/lesson-note.ts';
import { whatIdentifies } from '../../shared/learn/what-identifies.ts';
import type { Need } from '../../shared/need/need.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import { type AudienceId, audienceIds, type TopicId, topicIds } from '../../shared/record/taxonomy.ts';
import { BackButton } from '../../shared/ui/back-button.tsx';
import { PrivacyLine } from '../../shared/ui/notice.tsx';
import { PageHeading } from '../../shared/ui/page-heading.tsx';
import { fill, plural, type Tongue } from '../../shared/words/words.ts';
import { saveFile } from '../save-file.ts';

interface Props {
  own: Tongue;
  /** What was asked last: its first topic is what the lesson is likely about. */
  need: Need | null;
  today: PlainDate;
  onBack: () => void;
}

const longest = 280;

/** A lesson in a few words, as a draft to copy or save. It is kept nowhere: whoever goes back without it has none. */
export function LessonScreen({ own, need, today, onBack }: Props) {
  const { words, adviser, lang } = own;
  const says = adviser.lesson;
  const text = useSignal('');
  const topic = useSignal<TopicId | null>(need?.topics[0]?.id ?? null);
  const audience = useSignal<AudienceId | null>(null);
  const told = useSignal<'copied' | 'failed' | 'saved' | null>(null);
  const found = whatIdentifies(text.value);
  const isEmpty = text.value.trim() === '';
  const left = longest - text.value.length;
  const note = () => {
    const serial = crypto.getRandomValues(new Uint16Array(1))[0] as number;
    return lessonNote({ text: text.value, topic: topic.value, audience: audience.value }, own, today, serial);
  };

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(note().text);
      told.value = 'copied';
    } catch {
      told.value = 'failed';
    }
  }

  return (
    <section class="ad-lesson" aria-labelledby="ad-lesson">
      <BackButton words={words} onBack={onBack} />
      <PageHeading id="ad-lesson" level={1}>
        {says.heading}
      </PageHeading>
      <PrivacyLine words={says.private} />
      <div class="fp-field">
        <label class="fp-label" for="ad-lesson-text">
          {says.text}
        </label>
        <span class="fp-hint" id="ad-lesson-hint">
          {says.textHint}
        </span>
        <textarea
          id="ad-lesson-text"
          class="fp-input"
          rows={5}
          maxLength={longest}
          value={text.value}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
            told.value = null;
          }}
          aria-describedby="ad-lesson-hint ad-lesson-left"
          autoComplete="off"
          // A browser's better spelling check would send the words to its maker.
          spellcheck={false}
        />
        <span class="fp-hint" id="ad-lesson-left">
          {fill(plural(says.left, left, lang), { count: left })}
        </span>
      </div>
      <div role="status" class="ad-lesson__found">
        {found.length > 0 && (
          <ul>
            {found.map(({ kind, words: said }) => (
              <li key={`${kind} ${said}`} class="fp-error__words">
                {fill(says.found[kind], { words: said })}
              </li>
            ))}
          </ul>
        )}
        {found.length === 0 && !isEmpty && <p class="fp-soft">{says.nothingFound}</p>}
      </div>
      <Choice
        id="ad-lesson-topic"
        label={says.topic}
        none={says.noTopic}
        names={words.topic}
        ids={topicIds}
        chosen={topic.value}
        onChoose={(id) => {
          topic.value = id;
        }}
      />
      <Choice
        id="ad-lesson-audience"
        label={says.audience}
        none={says.anybody}
        names={words.audience}
        ids={audienceIds}
        chosen={audience.value}
        onChoose={(id) => {
          audience.value = id;
        }}
      />
      <div class="fp-row">
        <button
          type="button"
          class="fp-button fp-button--main"
          disabled={isEmpty}
          onClick={() => {
            const { name, text: whole } = note();
            saveFile(name, whole);
            told.value = 'saved';
          }}
        >
          {says.save}
        </button>
        <button type="button" class="fp-button" disabled={isEmpty} onClick={() => void copy()}>
          {says.copy}
        </button>
      </div>
      <p role="status">{told.value !== null && says.told[told.value]}</p>
      <p class="fp-soft">{says.next}</p>
    </section>
  );
}

interface ChoiceProps<Id extends string> {
  id: string;
  label: string;
  /** What it is called when nothing is chosen. */
  none: string;
  names: Readonly<Record<Id, string>>;
  ids: readonly Id[];
  chosen: Id | null;
  onChoose: (id: Id | null) => void;
}

function Choice<Id extends string>({ id, label, none, names, ids, chosen, onChoose }: ChoiceProps<Id>) {
  return (
    <div class="fp-field">
      <label class="fp-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="fp-input"
        value={chosen ?? ''}
        onChange={({ currentTarget }) => onChoose(ids.find((each) => each === currentTarget.value) ?? null)}
      >
        <option value="">{none}</option>
        {ids.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
