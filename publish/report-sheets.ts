// The lists of a report as sheets that open anywhere.
import { sheetFile } from '../shared/explain/sheet-text.ts';
import { qualityIds } from '../shared/learn/data-quality.ts';
import { unmetBeside } from '../shared/learn/demand.ts';
import type { Facet } from '../shared/learn/facets.ts';
import { factors, type Priority, type ToldNeed, type Weights } from '../shared/learn/priorities.ts';
import { type Report, recordsOf } from '../shared/learn/report.ts';
import { selfCheckThemes } from '../shared/learn/self-check.ts';
import { isByPeople, toldByParts } from '../shared/learn/small-areas.ts';
import type { Subject } from '../shared/learn/subject.ts';
import type { Town } from '../shared/learn/town.ts';
import type { ServiceId } from '../shared/record/service.ts';

type Row = Record<string, string | number>;

function sheet(columns: readonly string[], rows: readonly Row[]): string {
  return sheetFile({ columns, rows: rows.map((row) => columns.map((column) => String(row[column] ?? ''))) });
}

function townCells({ name, area, people }: Town): Row {
  return { town: name, council: area, people };
}

function subjectCells(subject: Subject): Row {
  return 'topic' in subject ? { topic: subject.topic } : { audience: subject.audience };
}

function facetCells(facet: Facet | null): Row {
  return { ...facet };
}

function metresCell(metres: number | null): string | number {
  return metres === null ? '' : Math.round(metres);
}

/** What need is of small areas; nothing where the place is told by itself. */
function meanOf(parts: readonly ToldNeed[]): string {
  return parts.length === 0 ? '' : isByPeople(parts) ? 'by-people' : 'plain';
}

/** Everything that a score is made of, so that a formula beside it comes to the same. */
function priorityCells(
  { area, group, people, townPeople, topics, lacking, shares, score }: Priority,
  weights: Weights,
): Row {
  return {
    ...{ area: area.name, towns: area.towns.map(({ name }) => name).join('; '), group },
    ...{ small_areas: area.parts.length, mean: meanOf(area.parts) },
    ...{ need: area.need, people, town_people: townPeople, topics, lacking },
    ...Object.fromEntries(factors.map((factor) => [`${factor}_share`, shares[factor].toFixed(4)])),
    ...Object.fromEntries(factors.map((factor) => [`${factor}_weight`, weights[factor]])),
    score: score.toFixed(2),
  };
}

/** Every sheet by its file's name. */
export function reportSheets(report: Report): Map<string, string> {
  const { service, organisation: bodyOf, organisationOf } = recordsOf(report);
  const named = (id: ServiceId, number: number): Row => ({
    [`id_${number}`]: id,
    [`service_${number}`]: service(id).name,
    [`organisation_${number}`]: organisationOf(service(id)).name,
  });
  const pair = ['id_1', 'service_1', 'organisation_1', 'id_2', 'service_2', 'organisation_2'];
  const { overlaps } = report;
  return new Map([
    [
      'gaps.csv',
      sheet(
        [
          ...['town', 'council', 'people', 'topic', 'audience', 'mode', 'access', 'language'],
          ...['nearest_metres', 'nearest', 'ask_first', 'to_ask', 'asked_in_group'],
        ],
        report.gaps.map((gap) => ({
          ...townCells(gap.town),
          ...subjectCells(gap.subject),
          ...facetCells(gap.facet),
          nearest_metres: metresCell(gap.nearest?.metres ?? null),
          nearest: gap.nearest?.id ?? '',
          ask_first: gap.possible.map(({ id }) => id).join('; '),
          to_ask: gap.possibleCount,
          asked_in_group: unmetBeside(gap, report.demand) ?? '',
        })),
      ),
    ],
    [
      'cover.csv',
      sheet(
        [
          'town',
          'council',
          'people',
          'topic',
          'audience',
          'services',
          'organisations',
          'hours_a_week',
          ...['with_room', 'waiting_list', 'full', 'room_not_said'],
          'nearest_metres',
        ],
        report.cover.flatMap(({ town, covers }) =>
          covers.map(({ subject, services, organisations, minutesAWeek, room, nearestMetres }) => ({
            ...townCells(town),
            ...subjectCells(subject),
            services,
            organisations,
            hours_a_week: minutesAWeek / 60,
            ...{ with_room: room.open, waiting_list: room['waiting-list'] },
            ...{ full: room.full, room_not_said: room.unknown },
            nearest_metres: metresCell(nearestMetres),
          })),
        ),
      ),
    ],
    [
      'overlaps.csv',
      sheet(
        [...pair, 'topics', 'metres_apart', 'minutes_a_week'],
        [...overlaps.sure, ...overlaps.timesUnknown].map(
          ({ ids: [a, b], topics, metresApart, minutesAWeek }) => ({
            ...named(a, 1),
            ...named(b, 2),
            topics: topics.join('; '),
            metres_apart: Math.round(metresApart),
            minutes_a_week: minutesAWeek ?? '',
          }),
        ),
      ),
    ],
    [
      'duplicates.csv',
      sheet(
        ['ids', 'services', 'sources', 'evidence', 'shown_as_one'],
        report.duplicates.map(({ records, evidence, isJoined }) => ({
          ids: records.map(({ id }) => id).join('; '),
          services: records.map(({ name }) => name).join('; '),
          sources: records.map(({ source }) => source).join('; '),
          evidence: evidence.map(({ code }) => code).join('; '),
          shown_as_one: isJoined ? 'yes' : 'no',
        })),
      ),
    ],
    [
      'best-placed.csv',
      sheet(
        [
          'topic',
          'audience',
          'organisation',
          'how_stated',
          'services',
          'towns',
          'people',
          'room',
          'last_checked',
        ],
        report.bestPlaced.flatMap(({ subject, placed }) =>
          placed.map(({ organisation, services, firmness, towns, people, room, checked }) => ({
            ...subjectCells(subject),
            organisation: bodyOf(organisation).name,
            how_stated: firmness,
            services: services.join('; '),
            towns: towns.length,
            people,
            room: room ?? '',
            last_checked: checked ?? '',
          })),
        ),
      ),
    ],
    [
      'priorities.csv',
      sheet(
        [
          ...['area', 'towns', 'group', 'small_areas', 'mean'],
          ...['need', 'people', 'town_people', 'topics', 'lacking'],
          ...factors.flatMap((factor) => [`${factor}_share`, `${factor}_weight`]),
          'score',
        ],
        report.priorities.map((one) => priorityCells(one, report.weights)),
      ),
    ],
    [
      'small-areas.csv',
      sheet(
        ['area', 'small_area', 'need', 'people'],
        toldByParts(report.priorities).flatMap(({ name: area, parts }) =>
          parts.map(({ name, need, people }) => ({ area, small_area: name, need, people: people ?? '' })),
        ),
      ),
    ],
    [
      'weights.csv',
      sheet(
        ['factor', 'weight'],
        factors.map((factor) => ({ factor, weight: report.weights[factor] })),
      ),
    ],
    [
      'stages.csv',
      sheet(
        ['organisation', 'stage', 'since', 'days', 'still_to_do', 'to_ask'],
        report.journeys.map(({ organisation, stage, since, days, unmet, unknown }) => ({
          organisation: bodyOf(organisation).name,
          stage,
          since: since ?? '',
          days: days ?? '',
          still_to_do: unmet.join('; '),
          to_ask: unknown.join('; '),
        })),
      ),
    ],
    [
      // Written where nobody shares anything as well, so that what is no longer shared does not stay in the folder.
      'self-checks.csv',
      sheet(
        ['organisation', 'on', ...selfCheckThemes],
        report.selfChecks.map(({ organisation, on, levels }) => ({
          organisation: bodyOf(organisation).name,
          on,
          ...Object.fromEntries(selfCheckThemes.map((theme) => [theme, levels[theme] ?? ''])),
        })),
      ),
    ],
    [
      'champions.csv',
      sheet(
        ['organisation', 'recruited', 'in_training', 'active', 'lapsed', 'adds_up'],
        report.champions.rows.map(({ organisation, counts, addsUp }) => ({
          organisation: bodyOf(organisation).name,
          recruited: counts.recruited ?? '',
          in_training: counts.inTraining ?? '',
          active: counts.active ?? '',
          lapsed: counts.lapsed ?? '',
          adds_up: addsUp === null ? '' : addsUp ? 'yes' : 'no',
        })),
      ),
    ],
    [
      'data-quality.csv',
      sheet(
        ['source', 'id', 'service', 'missing', 'checked'],
        report.quality.flatMap(({ source, toMend }) =>
          toMend.map(({ id, missing, age }) => ({
            source,
            id,
            service: service(id).name,
            missing: qualityIds.filter((one) => missing.includes(one)).join('; '),
            checked: age,
          })),
        ),
      ),
    ],
    [
      'demand.csv',
      sheet(
        ['month', 'what_happened', 'counted_by', 'name', 'times'],
        report.demand.figures.flatMap(({ month, tables }) =>
          tables.flatMap(({ outcome, by, told }) =>
            told.map(([name, times]) => ({ month, what_happened: outcome, counted_by: by, name, times })),
          ),
        ),
      ),
    ],
  ]);
}
