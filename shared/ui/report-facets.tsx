import { facetKey } from '../learn/facets.ts';
import { capital, fill } from '../words/words.ts';
import { facetName, figure, type ReportFrame } from './report-frame.ts';

/** What no help says that it has, though help is there. */
export function ReportFacets({ frame }: { frame: ReportFrame }) {
  const { report, say, lang } = frame;
  if (report.facetTotals.length === 0) return <p class="fp-measure">{say.figure.none}</p>;
  return (
    <>
      <p class="fp-measure fp-soft">{say.facets.lead}</p>
      <table class="fp-table fp-table--narrow">
        <thead>
          <tr>
            <th scope="col">{say.column.facet}</th>
            <th scope="col">{say.column.topics}</th>
            <th scope="col">{say.column.towns}</th>
            <th scope="col">{say.column.people}</th>
          </tr>
        </thead>
        <tbody>
          {report.facetTotals.map(({ facet, topics, towns, people }) => (
            <tr key={facetKey(facet)}>
              <th scope="row">{capital(facetName(facet, frame))}</th>
              <td>{topics}</td>
              <td>{figure(towns, lang)}</td>
              <td>{figure(people, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.leftOut > 0 && (
        <p class="fp-measure fp-small fp-soft">
          {fill(say.facets.leftOut, {
            count: figure(report.gaps.filter(({ facet }) => facet !== null).length, lang),
          })}
        </p>
      )}
    </>
  );
}
