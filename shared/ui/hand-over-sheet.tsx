import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { type Arm as ArmOfMatch, armOf } from '../explain/arm.ts';
import type { CardFact } from '../explain/card-facts.ts';
import { type HandOver, type HandOverWords, toHandOver } from '../explain/hand-over.ts';
import type { Lookups, SignpostLink } from '../explain/signpost.ts';
import type { Match } from '../match/match.ts';
import type { Place } from '../place/place.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import { capital, fill, type PublicTongue } from '../words/words.ts';
import { Arm } from './arm.tsx';
import { Ask } from './fact-list.tsx';
import { Icon } from './icon.tsx';
import { OwnWords } from './own-words.tsx';

/** One service on a page of its own; the arm says the same in each language of the hand-over. */
export interface SheetItem {
  handOver: HandOver;
  /** How far it is from the person: on paper that goes with them, and in nothing else that is handed over. */
  arms: readonly ArmOfMatch[];
}

/** What the sheet of a match says, in one language or several. */
export function sheetOf(
  match: Match,
  lookups: Lookups,
  tongues: readonly [PublicTongue, ...PublicTongue[]],
  { at, place, isPartial }: { at: Date; place: Place | null; isPartial: boolean },
): SheetItem {
  return {
    handOver: toHandOver(match, lookups, tongues, at),
    arms: tongues.map((tongue) => armOf(match, { ...tongue, place, isPartial })),
  };
}

/** Sheets to print, one service a page, in large letters: the number first. */
export function HandOverSheets({ items }: { items: readonly SheetItem[] }) {
  return (
    <div class="fp-handovers">
      {items.map((item) => (
        <Sheet key={item.handOver.id} {...item} />
      ))}
    </div>
  );
}

/** Several services on one page, each with what it takes to ring and to go. */
export function HandOverList({ items }: { items: readonly SheetItem[] }) {
  const first = items[0]?.handOver.told ?? [];
  return (
    <div class="fp-handovers">
      <article class="fp-handover fp-handover--list" lang={first[0]?.lang}>
        <h1 class="fp-handover__take">
          <Lines told={first} say={({ words }) => words.handover.takeWithYou} />
        </h1>
        <ol>
          {items.map(({ handOver, arms }) => (
            <li key={handOver.id}>
              <div class="fp-handover__top">
                <Phone handOver={handOver} />
                <ArmOf arms={arms} />
              </div>
              <Who handOver={handOver} level={2} />
              <Facts handOver={handOver} only={listed} />
              <p class="fp-handover__small">
                <Lines told={handOver.told} say={({ checked }) => checked} />
              </p>
            </li>
          ))}
        </ol>
      </article>
    </div>
  );
}

/** A first visit has room on a page of its own. */
const listed: readonly CardFact['id'][] = ['when', 'who', 'where', 'cost', 'turnUp', 'start'];

function Sheet({ handOver, arms }: SheetItem) {
  const { told, map } = handOver;
  const mapIn = ({ words }: HandOverWords): string => words.handover.map;
  return (
    <article class="fp-handover" lang={told[0]?.lang}>
      <header>
        <ArmOf arms={arms} />
        <p class="fp-handover__take">
          <Lines told={told} say={({ words }) => words.handover.takeWithYou} />
        </p>
      </header>
      <Who handOver={handOver} level={1} />
      <Phone handOver={handOver} />
      <section class="fp-handover__say">
        {told.map(({ lang, say, words }) => (
          <div key={lang} lang={langOf(lang, told)}>
            <h2>{say.heading}</h2>
            <p>{fill(words.handover.quoted, { text: say.text })}</p>
          </div>
        ))}
      </section>
      <Facts handOver={handOver} />
      <footer>
        {map !== null && <QrCode text={map} label={told.map(mapIn).join(' / ')} />}
        <div>
          {map !== null && (
            <p>
              <a href={map} rel="noopener noreferrer" referrerpolicy="no-referrer">
                <Lines told={told} say={mapIn} />
              </a>
            </p>
          )}
          <p class="fp-handover__small">
            <Lines told={told} say={({ checked }) => checked} />
          </p>
        </div>
      </footer>
    </article>
  );
}

/** Marked only where it is not the language of the sheet. */
function langOf(lang: FinderLang, told: readonly HandOverWords[]): FinderLang | undefined {
  return lang === told[0]?.lang ? undefined : lang;
}

/** Names, addresses and what owners said, which are in English. */
function ownLang(told: readonly HandOverWords[]): FinderLang | undefined {
  return langOf('en', told);
}

/** The same in each language, a line each; once where they say it alike. */
function Lines({ told, say }: { told: readonly HandOverWords[]; say: (words: HandOverWords) => string }) {
  const lines = told.map((words) => ({ lang: langOf(words.lang, told), line: say(words) }));
  const isSame = lines.every(({ line }) => line === lines[0]?.line);
  return (
    <>
      {(isSame ? lines.slice(0, 1) : lines).map(({ lang, line }) => (
        <span key={lang} class="fp-handover__line" lang={lang}>
          {line}
        </span>
      ))}
    </>
  );
}

/** On an arm the languages stand side by side. */
function ArmOf({ arms }: { arms: readonly ArmOfMatch[] }) {
  const [first] = arms;
  if (first === undefined) return null;
  const texts = [...new Set(arms.map(({ text }) => capital(text)))];
  return (
    <div class="fp-handover__arm">
      <Arm arm={{ kind: first.kind, text: texts.join(' / ') }} />
    </div>
  );
}

/** From here on a name takes more than two lines of large letters, and the page has other things to say. */
const longName = 60;

function Who({ handOver, level }: { handOver: HandOver; level: 1 | 2 }) {
  const { name, organisation, told } = handOver;
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <>
      <Heading class={`fp-handover__name${name.length > longName ? ' fp-handover__name--long' : ''}`}>
        <OwnWords lang={ownLang(told)}>{name}</OwnWords>
      </Heading>
      {organisation !== null && (
        <p>
          <OwnWords lang={ownLang(told)}>{organisation}</OwnWords>
        </p>
      )}
      {told[0]?.stopped !== null && (
        <p class="fp-handover__stopped">
          <Lines told={told} say={({ stopped }) => stopped ?? ''} />
        </p>
      )}
    </>
  );
}

/** The largest thing there is; without a number, what to do instead. */
function Phone({ handOver: { phone, told } }: { handOver: HandOver }) {
  if (phone === null)
    return (
      <p class="fp-handover__ring fp-handover__ring--none">
        <Lines told={told} say={({ ring }) => ring.text ?? ''} />
      </p>
    );
  return (
    <p class="fp-handover__ring">
      <Icon name="phone" />
      <a href={phone.href}>
        <bdi>{phone.text}</bdi>
      </a>
    </p>
  );
}

function Facts({ handOver, only }: { handOver: HandOver; only?: readonly CardFact['id'][] }) {
  const { told, website, email } = handOver;
  const ids = (told[0]?.facts ?? []).map(({ id }) => id);
  return (
    <dl>
      {ids
        .filter((id) => only === undefined || only.includes(id))
        .map((id) => (
          <FactRow key={id} id={id} handOver={handOver} />
        ))}
      {website !== null && <Contact link={website} told={told} label={({ words }) => words.card.website} />}
      {email !== null && <Contact link={email} told={told} label={({ words }) => words.card.email} />}
    </dl>
  );
}

interface LabelProps {
  told: readonly HandOverWords[];
  label: (words: HandOverWords) => string;
}

function Label({ told, label }: LabelProps) {
  return (
    <dt>
      <Lines told={told} say={label} />
    </dt>
  );
}

function Contact({ link, told, label }: LabelProps & { link: SignpostLink }) {
  return (
    <div>
      <Label told={told} label={label} />
      <dd>
        <a href={link.href} rel="noopener noreferrer" referrerpolicy="no-referrer">
          <bdi>{link.text}</bdi>
        </a>
      </dd>
    </div>
  );
}

/** A fact in each language; an address and what its owner said of it stand there once. */
function FactRow({ id, handOver }: { id: CardFact['id']; handOver: HandOver }) {
  const { told } = handOver;
  const factIn = ({ facts }: HandOverWords): CardFact | undefined => facts.find((fact) => fact.id === id);
  const own = told[0] === undefined ? undefined : factIn(told[0])?.own;
  const textIn = (words: HandOverWords): string | undefined => {
    const { lead, text, ask } = factIn(words) ?? {};
    return [lead, text, ask].join('') || undefined;
  };
  const isSame = told.every((words) => textIn(words) === textIn(told[0] as HandOverWords));
  return (
    <div>
      <Label told={told} label={(words) => factIn(words)?.label ?? ''} />
      <dd>
        {(isSame ? told.slice(0, 1) : told)
          .filter((words) => textIn(words) !== undefined)
          .map((words) => (
            <span key={words.lang} class="fp-handover__line" lang={langOf(words.lang, told)}>
              <FactLine words={words} fact={factIn(words)} />
            </span>
          ))}
        {own !== undefined && (
          <span class="fp-handover__line">
            {/* The halves of a postcode stay on one line. */}
            <OwnWords lang={ownLang(told)}>
              {id === 'where' ? own.text.replace(/ (\S{3})$/, '\u00a0$1') : own.text}
            </OwnWords>
          </span>
        )}
      </dd>
    </div>
  );
}

function FactLine({ words, fact }: { words: HandOverWords; fact: CardFact | undefined }) {
  const { lead, text, ask } = fact ?? {};
  return (
    <>
      {lead !== undefined && <b>{lead}</b>}
      {text !== undefined && <bdi>{text}</bdi>}
      {ask !== undefined && (
        <>
          {text !== undefined && ' '}
          <Ask words={words.words} about={ask} />
        </>
      )}
    </>
  );
}

/** Cells of white around it, which readers need. */
const quiet = 4;

/** A code for a telephone's camera, drawn as one path: our policy lets no text become HTML. */
function QrCode({ text, label }: { text: string; label: string }) {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * quiet;
  return (
    <svg
      class="fp-handover__qr"
      viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path d={toSvgPath(code)} />
    </svg>
  );
}
