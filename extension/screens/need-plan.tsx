import type { Appointment } from '../../shared/session/appointment.ts';
import type { NeedList } from '../../shared/session/need-lists.ts';
import { OwnName } from '../../shared/ui/own-words.tsx';
import type { AdviserWords, Lang, Words } from '../../shared/words/words.ts';

interface Props {
  appointment: Appointment;
  lists: readonly NeedList[];
  words: Words;
  adviser: AdviserWords;
  lang: Lang;
}

/** Several needs at a glance: the first for each, to put on the list at one press. */
export function NeedPlan({ appointment, lists, words, adviser: { screen: says }, lang }: Props) {
  const plan = lists.flatMap(({ topic, signposts: [first] }) =>
    first === undefined ? [] : { topic, first },
  );
  const missing = plan.filter(({ first }) => !appointment.isListed(first.id));
  return (
    <section class="ad-plan" aria-labelledby="ad-plan">
      <h2 class="fp-h4" id="ad-plan">
        {says.plan}
      </h2>
      <ol>
        {plan.map(({ topic, first }) => (
          <li key={topic}>
            {words.topic[topic]}:{' '}
            <b>
              <OwnName lang={lang}>{first.name}</OwnName>
            </b>
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="fp-button ad-list"
        aria-disabled={missing.length === 0 || appointment.isFull.value ? true : undefined}
        onClick={() => {
          for (const { first } of missing) appointment.toggle(first.id);
        }}
      >
        {missing.length === 0 ? says.onList : says.putPlanOnList}
      </button>
    </section>
  );
}
