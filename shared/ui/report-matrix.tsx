import type { TownCover } from '../learn/find-gaps.ts';
import { townKey } from '../learn/town.ts';
import { type TopicGroupId, topicGroupIds, topicGroups } from '../record/taxonomy.ts';
import { fill } from '../words/words.ts';
import { figure, type ReportFrame } from './report-frame.ts';
import { ReportMore } from './report-more.tsx';
import { ReportScroll } from './report-scroll.tsx';
import { SheetLink } from './report-sheet-link.tsx';
import { ReportTownName } from './report-town-name.tsx';

const mostTowns = 30;

/** How much of a kind of topic a town has. */
type Share = 'all' | 'most' | 'some' | 'none';
const shares = ['all', 'most', 'some', 'none'] as const satisfies Share[];
const radius: Record<Exclude<Share, 'none'>, number> = { all: 11, most: 8, some: 5 };

interface Cell {
  count: number;
  all: number;
  share: Share;
}

function cellOf({ covers }: TownCover, group: TopicGroupId): Cell {
  const own = covers.filter(({ subject }) => 'topic' in subject && topicGroups[subject.topic] === group);
  const [count, all] = [own.filter(({ services }) => services > 0).length, own.length];
  const share = count === 0 ? 'none' : count === all ? 'all' : 2 * count >= all ? 'most' : 'some';
  return { count, all, share };
}

/** Who helps with what: the towns, and how many topics of each kind somebody near helps with. */
export function ReportMatrix({ frame }: { frame: ReportFrame }) {
  const { report, words, say, lang, reach } = frame;
  if (report.cover.length === 0) return <p class="fp-measure">{say.gaps.noTowns}</p>;
  return (
    <>
      <ul class="fp-matrix__key fp-soft">
        {shares.map((share) => (
          <li key={share}>
            <Mark share={share} />
            {share === 'none' ? fill(say.matrix.none, { reach }) : say.matrix[share]}
          </li>
        ))}
      </ul>
      <ReportScroll name={say.matrix.scroll}>
        <table class="fp-table fp-matrix">
          <caption class="fp-hidden">{fill(say.matrix.caption, { reach })}</caption>
          <thead>
            <tr>
              <th scope="col">
                {say.column.town} <span class="fp-soft">{say.column.people}</span>
              </th>
              {topicGroupIds.map((group) => (
                <th key={group} scope="col">
                  {words.group[group]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.cover.slice(0, mostTowns).map((cover) => (
              <tr key={townKey(cover.town)}>
                <th scope="row">
                  <ReportTownName frame={frame} town={cover.town} />{' '}
                  <span class="fp-soft">{figure(cover.town.people, lang)}</span>
                </th>
                {topicGroupIds.map((group) => {
                  const { count, all, share } = cellOf(cover, group);
                  return (
                    <td key={group} class={share === 'none' ? 'fp-matrix__gap' : undefined}>
                      <Mark share={share} />
                      <span class="fp-hidden">
                        {share === 'none' ? say.matrix.nobody : fill(say.matrix.cell, { count, all })}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ReportScroll>
      <ReportMore frame={frame} count={report.cover.length - mostTowns} />
      <SheetLink say={say} file="cover.csv" />
    </>
  );
}

function Mark({ share }: { share: Share }) {
  return (
    <svg class={`fp-mark fp-mark--${share}`} viewBox="0 0 28 28" aria-hidden="true">
      {share === 'none' ? <path d="M7 7l14 14M21 7 7 21" /> : <circle cx="14" cy="14" r={radius[share]} />}
    </svg>
  );
}
