import { useEffect, useRef } from 'preact/hooks';
import { possessions } from '../../shared/need/need.ts';
import {
  accessIds,
  audienceIds,
  languageIds,
  levelIds,
  modeIds,
  topicIds,
} from '../../shared/record/taxonomy.ts';
import type { Appointment } from '../../shared/session/appointment.ts';
import { type AddedFact, factKey, type NeedFact } from '../../shared/session/need-facts.ts';
import { factWords } from '../../shared/ui/fact-words.ts';
import type { AdviserWords, Words } from '../../shared/words/words.ts';

interface Props {
  appointment: Appointment;
  words: Words;
  adviser: AdviserWords;
  /** What is understood now. */
  facts: readonly NeedFact[];
  onClose: () => void;
}

type PickName = keyof AdviserWords['screen']['pick'] & string;

const listed = <Code extends AddedFact['code']>(code: Code, ids: readonly AddedFact['id'][]): AddedFact[] =>
  ids.map((id) => ({ code, id }) as AddedFact);

/** Few enough to press at once. */
const pressed: readonly (readonly [PickName, readonly AddedFact[]])[] = [
  ['level', listed('level', levelIds)],
  ['has', listed('has', possessions)],
  [
    'must',
    [
      ...listed('access', ['step-free', 'carer-welcome', 'hearing-loop']),
      ...listed('cost', ['free']),
      ...listed('availability', ['evening', 'weekend']),
    ],
  ],
];
/** Too many to press: chosen from a list. */
const chosen: readonly (readonly [PickName, readonly AddedFact[]])[] = [
  ['topic', listed('topic', topicIds)],
  ['audience', listed('audience', audienceIds)],
  ['mode', listed('mode', modeIds)],
  ['language', listed('language', languageIds)],
  [
    'access',
    listed(
      'access',
      // Those are pressed, above.
      accessIds.filter((id) => id !== 'evening' && id !== 'weekend'),
    ),
  ],
];

/** What an adviser already knows of a person, to press or to choose; never asked as a form. Each counts at once. */
export function FactPicker({ appointment, words, adviser, facts, onClose }: Props) {
  const { pick } = adviser.screen;
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    panel.current?.querySelector('input')?.focus();
  }, []);
  const close = () => {
    if (opener.current instanceof HTMLElement) opener.current.focus();
    onClose();
  };
  const known = new Set(facts.map(factKey));
  const toggle = (fact: AddedFact) =>
    known.has(factKey(fact)) ? appointment.finder.takeBack(factKey(fact)) : appointment.add(fact);
  const age = facts.find(({ code }) => code === 'age')?.id ?? '';
  return (
    <section
      class="ad-pick fp-noprint"
      aria-label={pick.heading}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Otherwise the browser closes its popup too.
        event.preventDefault();
        close();
      }}
    >
      <div class="ad-pick__age">
        <label for="ad-age">{pick.age}</label>
        <input
          id="ad-age"
          class="fp-input"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={age}
          onChange={({ currentTarget }) => {
            const years = Number(currentTarget.value);
            if (Number.isInteger(years) && years > 0 && years <= 120)
              appointment.add({ code: 'age', id: years });
            else currentTarget.value = String(age);
          }}
        />
      </div>
      {pressed.map(([name, choices]) => (
        <fieldset key={name}>
          <legend>{pick[name]}</legend>
          <div class="ad-pick__row">
            {choices.map((fact) => (
              <button
                key={factKey(fact)}
                type="button"
                class="fp-chip ad-choice"
                aria-pressed={known.has(factKey(fact))}
                onClick={() => toggle(fact)}
              >
                {factWords(fact, words)}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
      {chosen.map(([name, choices]) => (
        <div key={name} class="ad-pick__list">
          <label for={`ad-pick-${name}`}>{pick[name]}</label>
          <select
            id={`ad-pick-${name}`}
            class="fp-input"
            value=""
            onChange={({ currentTarget }) => {
              const fact = choices.find((each) => factKey(each) === currentTarget.value);
              if (fact !== undefined) appointment.add(fact);
              currentTarget.value = '';
            }}
          >
            <option value="">{pick.choose}</option>
            {choices
              .filter((fact) => !known.has(factKey(fact)))
              .map((fact) => (
                <option key={factKey(fact)} value={factKey(fact)}>
                  {factWords(fact, words)}
                </option>
              ))}
          </select>
        </div>
      ))}
      <button type="button" class="fp-button" onClick={close}>
        {pick.done}
      </button>
    </section>
  );
}
