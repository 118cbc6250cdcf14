import { sentence } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { type ReportFrame, topicsInWords } from './report-frame.ts';

/** What partners can learn from one another. */
export function ReportTraining({ frame }: { frame: ReportFrame }) {
  const { report, records, words, say, lang } = frame;
  return (
    <>
      <h3 class="fp-h3">{say.training.title}</h3>
      {report.training.length === 0 ? (
        <p class="fp-measure">{say.training.none}</p>
      ) : (
        <ul class="fp-report__list">
          {report.training.map(({ service, topics }) => (
            <li key={service.id}>
              <OwnName lang={lang}>
                <b>{service.name}</b>, {records.organisationOf(service).name}
              </OwnName>
              {'. '}
              {sentence(
                topicsInWords(
                  topics.map((topic) => ({ topic })),
                  frame,
                ),
                words,
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
