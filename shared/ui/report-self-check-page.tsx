import { dateInWords } from '../explain/date-words.ts';
import {
  type AnswerTurn,
  changedAnswers,
  nextSteps,
  openQuestions,
  pointsBefore,
  type SelfCheck,
  type SelfCheckLevel,
  type SelfCheckQuestion,
  selfCheckQuestionIds,
  selfCheckQuestions,
  type ThemeLevel,
  themeLevels,
} from '../learn/self-check.ts';
import { type AllWords, fill, type Lang, plural, type ReportWords } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { type PageStyle, ReportHead } from './report-head.tsx';
import { ReportPart } from './report-part.tsx';
import { SelfCheckBoxes } from './report-self-check-boxes.tsx';

interface Frame {
  /** Empty where nobody has said whose it is. */
  organisation: string;
  check: SelfCheck;
  /** The check before it; null where it is the first. */
  before: SelfCheck | null;
  isShared: boolean;
  words: AllWords;
  say: ReportWords;
  lang: Lang;
}

const turns: readonly AnswerTurn[] = ['forward', 'back', 'found', 'lost'];

/** A yearly self-check as one page for the organisation itself: how far it is, what changed, what to do and to find out. */
export function ReportSelfCheckPage({ frame, ...style }: PageStyle & { frame: Frame }) {
  const { organisation, check, isShared, words, say, lang } = frame;
  const says = say.selfCheck;
  return (
    <html lang={lang}>
      <ReportHead title={says.title} {...style} />
      <body class="fp fp-report fp-self-check">
        <header class="fp-report__top">
          <div class="fp-report__head">
            <p class="fp-soft">
              <OwnName lang={lang}>{organisation}</OwnName>
            </p>
            <p class="fp-report__brand">{says.brand}</p>
          </div>
          <h1 class="fp-report__title">{says.title}</h1>
          <p class="fp-soft">
            {fill(says.of, { date: dateInWords(check.on, words) })} {isShared ? says.shared : says.alone}
          </p>
        </header>
        <main>
          <ReportPart id="page:levels" title={says.levels.title}>
            <p class="fp-soft">{says.levels.lead}</p>
            <dl class="fp-levels">
              {themeLevels(check).map((theme) => (
                <Theme key={theme.theme} frame={frame} level={theme} />
              ))}
            </dl>
          </ReportPart>
          <Steps frame={frame} />
          <Open frame={frame} />
          <Changes frame={frame} />
          <ReportPart id="page:answers" title={says.answers.title}>
            <table class="fp-table fp-answers fp-small">
              <thead>
                <tr>
                  <th scope="col">{says.answers.question}</th>
                  <th scope="col">{says.answers.answer}</th>
                </tr>
              </thead>
              <tbody>
                {selfCheckQuestionIds.map((question) => (
                  <tr key={question}>
                    <th scope="row">{says.question[question].ask}</th>
                    <td>
                      {check.answers[question] !== null && `${check.answers[question]}: `}
                      {answerInWords(question, check.answers[question], says)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ReportPart>
          <ReportPart id="page:counted" title={says.counted.term}>
            <p class="fp-measure fp-small">
              {says.counted.says} <span class="fp-soft">{says.counted.not}</span>
            </p>
          </ReportPart>
        </main>
      </body>
    </html>
  );
}

function Theme({ frame, level: { theme, level, points, of, open } }: { frame: Frame; level: ThemeLevel }) {
  const { check, before, say, lang } = frame;
  const says = say.selfCheck;
  const was = before === null ? null : pointsBefore(theme, before, check);
  return (
    <div>
      <dt>{says.theme[theme]}</dt>
      <dd>
        <SelfCheckBoxes answers={selfCheckQuestions[theme].map((question) => check.answers[question])} />
        {level === null ? (
          <b>{says.notKnown}.</b>
        ) : (
          <>
            <b>{says.level[level]}</b>: {fill(says.levels.points, { count: points, all: of })}.
          </>
        )}{' '}
        <span class="fp-soft">
          {was !== null && level !== null && `${fill(says.levels.before, { count: was })} `}
          {open > 0 && fill(plural(says.levels.open, open, lang), { count: open })}
        </span>
      </dd>
    </div>
  );
}

function Steps({ frame: { check, say } }: { frame: Frame }) {
  const says = say.selfCheck;
  const steps = nextSteps(check);
  return (
    <ReportPart id="page:steps" title={says.steps.title}>
      {steps.length === 0 ? <p>{says.steps.none}</p> : <p class="fp-soft">{says.steps.lead}</p>}
      <ol class="fp-steps">
        {steps.map(({ theme, question, from, to }) => (
          <li key={theme} class="fp-panel fp-milestone">
            <h3 class="fp-h4">{says.theme[theme]}</h3>
            <p class="fp-small">{says.question[question].ask}</p>
            <p class="fp-small fp-soft">
              {says.steps.now} {says.question[question][from]}
            </p>
            <p>
              {says.steps.next} <b>{says.question[question][to]}</b>
            </p>
          </li>
        ))}
      </ol>
      <p class="fp-small fp-soft">{says.steps.help}</p>
    </ReportPart>
  );
}

function Changes({ frame: { check, before, words, say } }: { frame: Frame }) {
  const says = say.selfCheck;
  const changed = before === null ? [] : changedAnswers(before, check);
  return (
    <ReportPart id="page:changes" title={says.changes.title}>
      {before !== null && (
        <p class="fp-soft">{fill(says.changes.since, { date: dateInWords(before.on, words) })}</p>
      )}
      {changed.length === 0 && <p>{before === null ? says.changes.first : says.changes.none}</p>}
      {turns.map((turn) => {
        const some = changed.filter((one) => one.turn === turn);
        return (
          some.length > 0 && (
            <div key={turn}>
              <h3 class="fp-h4">{says.changes.turn[turn]}</h3>
              <ul class="fp-report__list">
                {some.map(({ question, from, to }) => (
                  <li key={question}>
                    {says.question[question].ask} <b>{answerInWords(question, to, says)}</b>{' '}
                    <span class="fp-small fp-soft">
                      {says.changes.before} {answerInWords(question, from, says)}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </ReportPart>
  );
}

function Open({ frame: { check, say } }: { frame: Frame }) {
  const says = say.selfCheck;
  const open = openQuestions(check);
  return (
    <ReportPart id="page:find" title={says.find.title}>
      {open.length === 0 ? <p>{says.find.none}</p> : <p class="fp-soft">{says.find.lead}</p>}
      <ul class="fp-report__list">
        {open.map((question) => (
          <li key={question}>{says.question[question].ask}</li>
        ))}
      </ul>
    </ReportPart>
  );
}

function answerInWords(
  question: SelfCheckQuestion,
  level: SelfCheckLevel | null,
  says: ReportWords['selfCheck'],
): string {
  return level === null ? `${says.notKnown}.` : says.question[question][level];
}
