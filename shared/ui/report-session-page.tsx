import type { ComponentChildren } from 'preact';
import { dateInWords } from '../explain/date-words.ts';
import { safeHref } from '../explain/safe-href.ts';
import type { LearningSession } from '../learn/learning-session.ts';
import type { PracticeNote } from '../record/practice-note.ts';
import {
  type AdviserWords,
  type AllWords,
  fill,
  type Lang,
  listed,
  plural,
  type ReportWords,
} from '../words/words.ts';
import { NoteBlocks } from './note-blocks.tsx';
import { SourceLink } from './out-link.tsx';
import { type PageStyle, ReportHead } from './report-head.tsx';
import { ReportPart } from './report-part.tsx';

interface Frame {
  session: LearningSession;
  words: AllWords;
  say: ReportWords;
  practice: AdviserWords['practice'];
  lang: Lang;
}

/** A learning session as one page: who prepares what by when, what to talk about, and what was learnt so far. */
export function ReportSessionPage({ frame, ...style }: PageStyle & { frame: Frame }) {
  const { session, words, say, lang } = frame;
  const { plan, proposals, lessons, needs } = session;
  const says = say.session;
  const title = plan.title ?? says.title;
  const where = [
    ...(plan.on === undefined ? [] : [dateInWords(plan.on, words)]),
    ...(plan.place === undefined ? [] : [plan.place]),
  ];
  const all = [...proposals.map(({ note }) => note), ...lessons.flat(), ...needs];
  return (
    <html lang={lang}>
      <ReportHead title={title} {...style} />
      <body class="fp fp-report">
        <header class="fp-report__top">
          <p class="fp-report__brand">{says.brand}</p>
          <h1 class="fp-report__title">{title}</h1>
          {where.length > 0 && <p>{where.join(' · ')}</p>}
          {all.some(({ sharedWith }) => sharedWith === 'partners') && (
            <p class="fp-soft">{says.forPartners}</p>
          )}
        </header>
        <main>
          <ReportPart id="page:prepare" title={says.prepare.title}>
            {plan.tasks.length === 0 ? (
              <p class="fp-soft">{says.prepare.none}</p>
            ) : (
              <table class="fp-table">
                <thead>
                  <tr>
                    <th scope="col">{says.prepare.by}</th>
                    <th scope="col">{says.prepare.who}</th>
                    <th scope="col">{says.prepare.what}</th>
                  </tr>
                </thead>
                <tbody>
                  {plan.tasks.map(({ by, who, what }) => (
                    <tr key={`${by} ${who} ${what}`}>
                      <th scope="row">{dateInWords(by, words)}</th>
                      <td>{who}</td>
                      <td>{what}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </ReportPart>
          {plan.text.length > 0 && (
            <ReportPart id="page:plan" title={says.plan}>
              <div class="fp-measure fp-session__text">
                <NoteBlocks blocks={plan.text} />
              </div>
            </ReportPart>
          )}
          <ReportPart id="page:proposals" title={says.proposals.title}>
            <p class="fp-soft">{proposals.length === 0 ? says.proposals.none : says.proposals.lead}</p>
            {proposals.map(({ note, interested }) => (
              <Note key={note.id} frame={frame} note={note}>
                {fill(plural(says.proposals.interested, interested, lang), { count: interested })}
              </Note>
            ))}
          </ReportPart>
          <ReportPart id="page:lessons" title={says.lessons.title}>
            <p class="fp-soft">{lessons.length === 0 ? says.lessons.none : says.lessons.lead}</p>
            {lessons.map((thread) => (
              <div key={thread[0]?.id} class="fp-session__thread">
                {thread.map((note) => (
                  <Note key={note.id} frame={frame} note={note}>
                    {note.step !== undefined && says.lessons.step[note.step]}
                  </Note>
                ))}
              </div>
            ))}
          </ReportPart>
          <ReportPart id="page:needs" title={says.needs.title}>
            {needs.length === 0 && <p class="fp-soft">{says.needs.none}</p>}
            {needs.map((note) => (
              <Note key={note.id} frame={frame} note={note} />
            ))}
          </ReportPart>
        </main>
      </body>
    </html>
  );
}

function Note({ frame, note, children }: { frame: Frame; note: PracticeNote; children?: ComponentChildren }) {
  const { words, say, practice } = frame;
  const { language, title, gist, place, evidence, organisation, published, sharedWith } = note;
  const href = note.link === undefined ? null : safeHref(note.link);
  const themes = [
    ...note.topics.map((id) => words.topic[id]),
    ...note.audiences.map((id) => words.audience[id]),
  ];
  const about = [
    ...(evidence === undefined ? [] : [practice.evidence[evidence]]),
    ...(place === undefined ? [] : [place]),
    organisation ?? practice.partner,
    dateInWords(published, words),
    ...(sharedWith === 'partners' ? [say.session.partnersOnly] : []),
  ];
  return (
    <article class="fp-panel fp-session__text">
      {children !== undefined && children !== false && <p class="fp-soft">{children}</p>}
      <h3 class="fp-h4" lang={language}>
        {title ?? gist}
      </h3>
      {(title !== undefined || note.text.length > 0) && (
        <div lang={language}>
          {title !== undefined && <p>{gist}</p>}
          <NoteBlocks blocks={note.text} />
        </div>
      )}
      <p>
        {practice.forWhom} <span lang={language}>{note.forWhom}</span>
      </p>
      {themes.length > 0 && <p class="fp-small">{listed(themes, words, 'and')}</p>}
      <p class="fp-small fp-soft">{about.join(' · ')}</p>
      {href !== null && <SourceLink href={href} />}
    </article>
  );
}
