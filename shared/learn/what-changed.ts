// What became of a directory between two reports. Only facts of services, towns and organisations, which are public.
import { compareText } from '../record/compare-text.ts';
import type { OrganisationId, PartnerStage, PlainDate, ServiceId } from '../record/service.ts';
import type { Gap } from './find-gaps.ts';
import type { Report } from './report.ts';
import { type Subject, subjectKey } from './subject.ts';
import { type Town, townKey } from './town.ts';

/** What a report keeps, so that one of a later month can say what changed. */
export interface KeptMonth {
  on: PlainDate;
  reachMetres: number;
  /** Those that are not closed. */
  services: { id: string; name: string }[];
  /** By their points, which stay when a name changes. */
  towns: string[];
  /** What was looked for: an audience only once some service is for it. */
  subjects: string[];
  gaps: { town: string; subject: string }[];
  stages: { organisation: string; stage: PartnerStage }[];
}

export interface ChangedGap {
  town: Town;
  subject: Subject;
}

export interface Changes {
  since: PlainDate;
  opened: ServiceId[];
  /** By name: the directory may have them no more. */
  closed: string[];
  /** In towns and of subjects that both reports look at; null where their reach is not the same, so that nothing can be said. */
  gaps: { opened: ChangedGap[]; closed: ChangedGap[] } | null;
  moved: { organisation: OrganisationId; from: PartnerStage; to: PartnerStage }[];
}

type Facts = Pick<Report, 'today' | 'reachMetres' | 'directory' | 'towns' | 'gaps' | 'subjects' | 'journeys'>;

/** The facts of a report that the next month is compared with. */
export function keepMonth({
  today,
  reachMetres,
  directory,
  towns,
  subjects,
  gaps,
  journeys,
}: Facts): KeptMonth {
  return {
    on: today,
    reachMetres: Math.round(reachMetres),
    services: directory.services
      .filter(({ status }) => status !== 'closed')
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => compareText(a.id, b.id)),
    towns: towns.map(townKey),
    subjects: subjects.map(subjectKey),
    gaps: gaps
      .filter(({ facet }) => facet === null)
      .map(({ town, subject }) => ({ town: townKey(town), subject: subjectKey(subject) })),
    stages: journeys.map(({ organisation, stage }) => ({ organisation, stage })),
  };
}

/** What is not as an earlier report found it. */
export function whatChanged(before: KeptMonth, report: Facts): Changes {
  const now = keepMonth(report);
  const [old, current] = [before, now].map(({ services }) => new Set(services.map(({ id }) => id)));
  const stageBefore = new Map(before.stages.map(({ organisation, stage }) => [organisation, stage]));
  return {
    since: before.on,
    opened: now.services.flatMap(({ id }) => (old?.has(id) ? [] : [id as ServiceId])),
    closed: before.services.flatMap(({ id, name }) => (current?.has(id) ? [] : [name])),
    gaps: before.reachMetres === now.reachMetres ? changedGaps(before, report) : null,
    moved: report.journeys.flatMap(({ organisation, stage: to }) => {
      const from = stageBefore.get(organisation);
      return from === undefined || from === to ? [] : [{ organisation, from, to }];
    }),
  };
}

function changedGaps(before: KeptMonth, { towns, subjects, gaps }: Facts): Changes['gaps'] {
  const lookedAt = new Set(before.towns);
  const both = towns.filter((town) => lookedAt.has(townKey(town)));
  const lookedFor = new Set(before.subjects);
  const alike = subjects.filter((subject) => lookedFor.has(subjectKey(subject)));
  const had = new Set(before.gaps.map(({ town, subject }) => `${town} ${subject}`));
  const has = new Set(gaps.filter(({ facet }) => facet === null).map(gapKey));
  const all = both.flatMap((town) => alike.map((subject) => ({ town, subject })));
  return {
    opened: all.filter((one) => has.has(gapKey(one)) && !had.has(gapKey(one))),
    closed: all.filter((one) => had.has(gapKey(one)) && !has.has(gapKey(one))),
  };
}

function gapKey({ town, subject }: Pick<Gap, 'town' | 'subject'>): string {
  return `${townKey(town)} ${subjectKey(subject)}`;
}
