// An answer as plain text, for people who ask in a terminal.
import type { Match } from '../match/match.ts';
import type { NationId, RedirectId } from '../record/taxonomy.ts';
import { fill, inSentence, type Words } from '../words/words.ts';
import { type Answering, behaviourOf, showsMatches } from './answer.ts';
import { factInWords } from './card-facts.ts';
import { destinationsFor } from './destinations.ts';
import { areasInWords } from './match-words.ts';
import { type Lookups, type Signpost, type SignpostContext, toSignpost } from './signpost.ts';
import { summaryOf } from './summary.ts';

/** The whole answer, a line at a time, ending without a line break. */
export function answerInWords(
  answering: Answering,
  lookups: Lookups,
  words: Words,
  { lang, at }: Omit<SignpostContext, 'place'>,
): string {
  const { understanding, where, matches } = answering;
  const behaviour = behaviourOf(understanding, where);
  if (where?.kind === 'choose' && behaviour === 'ask-place') return choicesInWords(where.choices, words);
  const place = where?.kind === 'found' ? where.place : null;
  const cardOf = (match: Match): Signpost => toSignpost(match, lookups, words, { lang, at, place });
  const fitting = matches.filter(({ refusals }) => refusals.length === 0);
  const compromises = matches.filter(({ refusals }) => refusals.length > 0);
  const { heading, lead } = summaryOf(
    { need: understanding.need, matches, vague: behaviour === 'tiles', place },
    words,
    lang,
  );
  const { redirect } = understanding;
  const nation = place?.nation ?? null;
  const sentAway = redirect === null ? [] : redirectInWords(redirect.id, nation, words);
  if (!showsMatches(behaviour)) return sentAway.join('\n');
  const cards = { fitting: fitting.map(cardOf), compromises: compromises.map(cardOf) };
  const credits = [...cards.fitting, ...cards.compromises].flatMap(({ credits: own }) =>
    own.map(({ text }) => text),
  );
  const paragraphs = [
    sentAway,
    where?.kind === 'not-found' ? [words.finder.placeNotFound] : [],
    where?.kind === 'no-location' ? [words.finder.noLocation] : [],
    understanding.need.read.map((read) => fill(words.fact.readAs, read)),
    [heading, ...(lead === null ? [] : [lead])],
    ...cards.fitting.map((card, index) => cardInWords(`${index + 1}. `, card, words)),
    cards.compromises.length === 0 ? [] : [words.results.nearlyRight],
    ...cards.compromises.map((card) => cardInWords('- ', card, words)),
    [...new Set(credits)],
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** Whom to turn to before anything else. */
function redirectInWords(id: RedirectId, nation: NationId | null, words: Words): string[] {
  const lines = destinationsFor(id, nation, words).map(({ name, what, contact, nations }) => {
    const where = nations.length === 0 ? '' : ` (${areasInWords(nations, [], words)})`;
    return `- ${contact === null || contact === name ? name : `${name}: ${contact}`}${where}. ${what}`;
  });
  return [words.redirect.heading[id], words.redirect.lead[id], ...lines];
}

function choicesInWords(choices: readonly { label: string }[], words: Words): string {
  const name = choices[0]?.label.split(',')[0] ?? '';
  return [
    fill(words.finder.which, { name }),
    words.finder.whichLead,
    ...choices.map(({ label }) => `- ${label}`),
  ].join('\n');
}

function cardInWords(mark: string, card: Signpost, words: Words): string[] {
  const indent = ' '.repeat(mark.length);
  const arm = [card.arm.text, card.arm.walk].filter((part) => part !== undefined).join(', ');
  const lines = [
    ...(card.organisation === null ? [] : [card.organisation]),
    ...card.whyNot.map((why) => `${words.card.whyNot} ${why}`),
    ...(card.reasons.length === 0 ? [] : [`${words.card.why}: ${card.reasons.map(atStart).join('; ')}`]),
    ...(card.what === null
      ? []
      : [[card.what.text, card.what.remark && `(${card.what.remark})`].filter(Boolean).join(' ')]),
    ...card.facts.map((fact) => factInWords(fact, words)),
    ...(card.website === null ? [] : [`${words.card.website}: ${card.website.href}`]),
    ...(card.email === null ? [] : [`${words.card.email}: ${card.email.text}`]),
    ...[card.note, card.checked].filter((line) => line !== null),
  ];
  return [`${mark}${card.name} (${arm})`, ...lines.map((line) => indent + line)];
}

function atStart(reason: string, index: number): string {
  return index === 0 ? reason : inSentence(reason);
}
