// A hand-over as text: to copy, to text, to e-mail, and as a line of a case note. What goes into a link passes through
// other programs, so it leaves out what help was asked for.

import type { PublicTongue, Tongue } from '../words/words.ts';
import { capital, fill } from '../words/words.ts';
import { type CardFact, factInWords } from './card-facts.ts';
import { dateInWords, timesInWords, weekdayDateInWords } from './date-words.ts';
import type { HandOver, HandOverWords } from './hand-over.ts';
import { longestLink, mailHref } from './mail-href.ts';

/** A text message is cut into parts that cost money, and a link that is too long does not open. */
const longest = { name: 80, fact: 160, who: 240 } as const;

/** All of it as lines, the number first; a second language follows the first. */
export function handOverText(handOver: HandOver): string {
  return handOver.told.map((told) => linesOf(handOver, told, true).join('\n')).join('\n\n');
}

/** A short message: number, or the way without one, name, when, who for, where, and when it was checked. */
export function textMessage(handOver: HandOver): string {
  return handOver.told.map((told) => shortLines(handOver, told).join('\n')).join('\n\n');
}

/**
 * A link that opens the device's own messages with the short message in it, to nobody yet. Android looks for the body after
 * `?` (RFC 5724), iPhones after `&`: with both, each finds it.
 */
export function textMessageHref(handOver: HandOver): string {
  return `sms:?&body=${encodeURIComponent(textMessage(handOver))}`;
}

/** A link that opens an e-mail to nobody yet, with everything but what help was asked for; too much of it, and it is short. */
export function emailHref(handOver: HandOver): string {
  const { name, told } = handOver;
  const subjects = told.map(({ words }) => fill(words.handover.subject, { service: onOneLine(name) }));
  const link = (blocks: string[][]): string =>
    mailHref(
      null,
      subjects.join(' / '),
      blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
    );
  const whole = link(told.map((words) => factLines(handOver, words)));
  return whole.length <= longestLink ? whole : link(told.map((words) => shortLines(handOver, words)));
}

/** All of it as HTML to paste, made of lines whose every character is escaped. */
export function handOverHtml(handOver: HandOver): string {
  const blocks = handOver.told.map((told) => {
    const lines = linesOf(handOver, told, true).map(escaped);
    const [ring = '', name = '', ...rest] = lines;
    const paragraph = [`<b>${ring}</b>`, `<b>${name}</b>`, ...rest].join('<br>');
    return `<p lang="${told.lang}">${paragraph}</p>`;
  });
  return blocks.join('');
}

/** One line for the person's file: to whom they were sent, when, and whether that one has stopped; never who they are or why. */
export function caseNote(handOver: HandOver, tongue: Tongue): string {
  const { name, organisation, phone, next, today, status } = handOver;
  const { words, adviser } = tongue;
  const say = adviser.handOver;
  const when =
    next === null
      ? say.noteWhen
      : `${weekdayDateInWords(next.on, today, words)}, ${timesInWords(next.opens, next.closes, words)}`;
  const note = fill(say.note, {
    service: onOneLine(organisation === null ? name : `${name} (${organisation})`),
    phone: phone?.text ?? say.notePhone,
    when,
    date: dateInWords(today, words),
  });
  return status === 'active' ? note : `${note}. ${capital(words.refusal.closed[status])}`;
}

/** What we say of a service, as lines: nothing of what help was asked for. */
export function factLines(handOver: HandOver, told: HandOverWords): string[] {
  return linesOf(handOver, told, false);
}

function linesOf(handOver: HandOver, told: HandOverWords, withSay: boolean): string[] {
  const { name, organisation, map } = handOver;
  const { words, say, facts, ring, stopped, checked } = told;
  const lines = [
    factInWords(ring, words),
    name,
    organisation,
    stopped,
    ...facts.map((fact) => factInWords(fact, words)),
    ...contactLinesOf(handOver, told),
    ...(withSay ? [`${say.heading}: ${fill(words.handover.quoted, { text: say.text })}`] : []),
    ...(map === null ? [] : [`${words.handover.map}: ${map}`]),
    checked,
  ];
  return lines.filter((line) => line !== null && line !== '').map((line) => onOneLine(line as string));
}

function contactLinesOf({ website, email }: HandOver, { words }: HandOverWords): string[] {
  return [
    ...(website === null ? [] : [`${words.card.website}: ${website.href}`]),
    ...(email === null ? [] : [`${words.card.email}: ${email.text}`]),
  ];
}

/** The least of it, as lines. */
export function shortLines(handOver: HandOver, told: HandOverWords): string[] {
  const { words, facts, ring, stopped, checked } = told;
  const needed = facts.filter(({ id }) => id === 'when' || id === 'who' || id === 'where');
  return [
    shortened(factInWords(ring, words), longest.fact),
    shortened(handOver.name, longest.name),
    ...(stopped === null ? [] : [stopped]),
    ...needed.map((fact) => shortFact(fact, words)),
    ...(handOver.phone === null ? contactLinesOf(handOver, told) : []),
    checked,
  ].map((line) => plain(onOneLine(line)));
}

/** An address that has to be cut keeps its end, where the postcode is; who may come keeps its limits, and leaves out what
 * else its owner said of them. */
function shortFact(fact: CardFact, words: PublicTongue['words']): string {
  const whole = onOneLine(factInWords(fact, words));
  if (fact.id === 'who' && whole.length > longest.who) {
    const { own, ...limits } = fact;
    const isOwnAlone = limits.text === undefined && limits.ask === undefined;
    return shortened(isOwnAlone ? whole : factInWords(limits, words), longest.who);
  }
  if (fact.id === 'who') return whole;
  if (fact.id !== 'where' || whole.length <= longest.fact) return shortened(whole, longest.fact);
  // Half a character, which no link can hold, is left on neither side of the cut.
  const end = whole
    .slice(-8)
    .replace(/^[\udc00-\udfff]/, '')
    .trimStart();
  const start = whole.slice(0, -8).replace(/[\ud800-\udbff]$/, '');
  return `${shortened(start, longest.fact - 9)} ${end}`;
}

/** Cut between two words where there are any, and marked as cut. */
function shortened(text: string, most: number): string {
  const line = onOneLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const lastSpace = cut.lastIndexOf(' ');
  const kept = lastSpace > most / 2 ? cut.slice(0, lastSpace) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept}…`;
}

/** The marks of print are in no telephone's short alphabet: one of them halves what a part of a message holds. */
function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/** Text without line breaks, which end a line of a message and a header of an e-mail. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? '');
}
