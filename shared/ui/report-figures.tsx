import { fill, plural } from '../words/words.ts';
import { figure, type ReportFrame } from './report-frame.ts';

/** What a meeting looks at first. */
export function ReportFigures({ frame }: { frame: ReportFrame }) {
  const { report, words, say, lang, reach } = frame;
  const { gaps, cover, directory, supplied, quality } = report;
  const organisations = new Set(directory.services.map(({ organisation }) => organisation)).size;
  const withChoice = cover.filter(({ covers }) =>
    covers.some(
      ({ subject, services }) => 'topic' in subject && subject.topic === 'first-steps' && services > 1,
    ),
  ).length;
  const all = quality.reduce((sum, { services }) => sum + services, 0);
  const lately = quality.reduce((sum, { ages }) => sum + ages.lately, 0);
  const missing = gaps.filter(({ subject, facet }) => facet === null && 'topic' in subject).length;
  const ofAll = (count: number, whole: number): string =>
    fill(say.figure.ofAll, { count: figure(count, lang), all: figure(whole, lang) });
  return (
    <dl class="fp-figures">
      <Figure
        name={say.figure.services}
        value={figure(supplied, lang)}
        note={fill(plural(say.figure.servicesNote, organisations, lang), {
          count: figure(organisations, lang),
        })}
      />
      <Figure
        name={say.figure.choice}
        value={ofAll(withChoice, cover.length)}
        note={fill(say.figure.choiceNote, { topic: words.topic['first-steps'], reach })}
      />
      <Figure
        name={say.figure.checked}
        value={fill(say.figure.percent, { count: all === 0 ? 0 : Math.floor((100 * lately) / all) })}
        note={fill(say.figure.checkedNote, { count: figure(lately, lang), all: figure(all, lang) })}
      />
      <Figure
        name={say.figure.gaps}
        value={figure(missing, lang)}
        note={fill(say.figure.gapsNote, { reach })}
      />
    </dl>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="fp-figures__value">{value}</dd>
      <dd class="fp-small fp-soft">{note}</dd>
    </div>
  );
}
