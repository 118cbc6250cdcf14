import { dateInWords } from '../explain/date-words.ts';
import { type Journey, stageCounts } from '../learn/partner-journey.ts';
import { fill, listed, plural, sentence } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { figure, type ReportFrame } from './report-frame.ts';
import { ReportScroll } from './report-scroll.tsx';
import { ReportSelfChecks } from './report-self-checks.tsx';
import { SheetLink } from './report-sheet-link.tsx';
import { ReportTraining } from './report-training.tsx';

/** How far each partner has come, how long it has been there, what to do next, what partners show of themselves, and what they can learn. */
export function ReportPartners({ frame }: { frame: ReportFrame }) {
  const { report, say } = frame;
  return (
    <>
      {report.journeys.length === 0 ? (
        <p class="fp-measure">{say.partners.none}</p>
      ) : (
        <Journeys frame={frame} />
      )}
      {report.selfChecks.length > 0 && <ReportSelfChecks frame={frame} />}
      <ReportTraining frame={frame} />
    </>
  );
}

function Journeys({ frame }: { frame: ReportFrame }) {
  const { report, say, lang } = frame;
  const { journeys } = report;
  return (
    <>
      <p class="fp-measure fp-soft">{say.partners.lead}</p>
      <table class="fp-table">
        <caption>{say.partners.counts}</caption>
        <tbody>
          {stageCounts(journeys).map(({ stage, partners, medianDays }) => (
            <tr key={stage}>
              <th scope="row">{say.partners.stage[stage]}</th>
              <td>{figure(partners, lang)}</td>
              <td>
                {medianDays !== null &&
                  fill(plural(say.partners.median, medianDays, lang), { count: figure(medianDays, lang) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ReportScroll name={say.partners.scroll}>
        <table class="fp-table">
          <caption class="fp-hidden">{say.partners.scroll}</caption>
          <thead>
            <tr>
              <th scope="col">{say.column.organisation}</th>
              <th scope="col">{say.partners.stageIs}</th>
              <th scope="col">{say.partners.since}</th>
              <th scope="col">{say.partners.next}</th>
            </tr>
          </thead>
          <tbody>
            {journeys.map((journey) => (
              <PartnerRow key={journey.organisation} frame={frame} journey={journey} />
            ))}
          </tbody>
        </table>
      </ReportScroll>
      <SheetLink say={say} file="stages.csv" />
    </>
  );
}

function PartnerRow({ frame, journey }: { frame: ReportFrame; journey: Journey }) {
  const { records, words, say, lang } = frame;
  const { organisation, stage, since, days, steps, unmet, unknown } = journey;
  const todo = [
    ...unmet.map((criterion) => say.partners.todo[criterion]),
    ...unknown.map((criterion) => fill(say.partners.ask, { thing: say.partners.todo[criterion] })),
  ];
  return (
    <tr>
      <th scope="row">
        <OwnName lang={lang}>{records.organisation(organisation).name}</OwnName>
        {steps.length > 1 && (
          <details>
            <summary class="fp-small">{say.partners.history}</summary>
            <ol class="fp-report__list">
              {steps.map((step) => (
                <li key={step.since}>
                  {dateInWords(step.since, words)}: {say.partners.stage[step.stage]}
                  {step.reason !== null && (
                    <>
                      {' '}
                      (<OwnName lang={lang}>{step.reason}</OwnName>)
                    </>
                  )}
                </li>
              ))}
            </ol>
          </details>
        )}
      </th>
      <td>{say.partners.stage[stage]}</td>
      <td>
        {since === null || days === null
          ? say.partners.notSaid
          : fill(plural(say.partners.sinceDays, days, lang), {
              date: dateInWords(since, words),
              count: figure(days, lang),
            })}
      </td>
      <td>{todo.length === 0 ? say.partners.goOn[stage] : sentence(listed(todo, words, 'and'), words)}</td>
    </tr>
  );
}
