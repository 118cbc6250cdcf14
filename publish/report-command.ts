import { mileMetres } from '../shared/explain/distance-words.ts';
import { plainWeights } from '../shared/learn/priorities.ts';
import { type Duplicate, makeReport } from '../shared/learn/report.ts';
import { monthOf } from '../shared/learn/tally.ts';
import { keepMonth } from '../shared/learn/what-changed.ts';
import { londonTime } from '../shared/record/london-time.ts';
import type { Service, ServiceId } from '../shared/record/service.ts';
import { type Check, directoryOf, isSomeRefused } from './check.ts';
import { checkAloud } from './check-aloud.ts';
import { loadColumnMaps } from './column-map.ts';
import { CommandFailure, exitCodes } from './command-failure.ts';
import { counted } from './counted.ts';
import { distinctIds } from './distinct-ids.ts';
import { hasMonth, keptMonthName, keptMonthText, monthBefore } from './kept-months.ts';
import { figuresName, figuresText, keptFigures } from './month-figures.ts';
import { createNearestCouncil } from './nearest-council.ts';
import {
  placeReport,
  refuseForeignReport,
  reportDataName,
  reportPageName,
  sessionPageName,
  summaryPageName,
} from './place-report.ts';
import { langOf, readArguments, usageFailure } from './read-arguments.ts';
import { commandMoment } from './read-moment.ts';
import { needInWords, readNeed } from './read-need.ts';
import { readSession, type SessionReading } from './read-session.ts';
import { readTallies } from './read-tallies.ts';
import { readWeights } from './read-weights.ts';
import { reportJson } from './report-json.ts';
import { reportPages } from './report-page.ts';
import { reportSheets } from './report-sheets.ts';
import { createAreaReader, districtsOf, everyTown } from './report-towns.ts';
import { sessionPage } from './session-page.ts';
import { spreadOption } from './spread-option.ts';
import { toldFigures } from './told-figures.ts';

const usage = `fingerpost report SOURCE... --out DIR [--name TEXT] [--columns FILE] [--area COUNCIL;…] [--reach 10mi]
                  [--need FILE] [--weights FILE] [--tally FILE... --tally-key FILE]
                  [--practice DIR] [--lang en|cy] [--at ISO-TIME]`;
const misuse = usageFailure(usage);

const options = {
  out: { type: 'string' },
  name: { type: 'string' },
  columns: { type: 'string', multiple: true },
  area: { type: 'string', multiple: true },
  reach: { type: 'string' },
  tally: { type: 'string', multiple: true },
  'tally-key': { type: 'string' },
  need: { type: 'string' },
  weights: { type: 'string' },
  practice: { type: 'string' },
  lang: { type: 'string' },
  at: { type: 'string' },
} as const;

const metresOf = { mi: mileMetres, km: 1_000 };
const longestReachMetres = 200_000;

/** A distance such as 10mi or 16km, in metres. */
function reachOf(text = '10mi'): number {
  const [, figures, unit] = /^(\d{1,3}(?:\.\d+)?) ?(mi|km)$/.exec(text.trim()) ?? [];
  const metres = Number(figures) * metresOf[unit === 'km' ? 'km' : 'mi'];
  if (metres > 0 && metres <= longestReachMetres) return metres;
  throw misuse(`--reach wants a distance such as 10mi or 16km, not “${text}”.`);
}

/** The districts that were named; null when none was. */
function namedAreas(texts: readonly string[]): Set<string> | null {
  const names = texts.flatMap((text) => text.split(';')).filter((name) => name.trim() !== '');
  if (texts.length === 0) return null;
  if (names.length === 0) throw misuse('--area wants the name of a council, or several with ; between them.');
  const read = createAreaReader();
  return new Set(
    names.flatMap((name) => {
      const districts = read(name);
      if (districts !== null) return districts;
      const meant = createNearestCouncil()(name);
      const hint = meant === null ? '' : ` Did you mean ${meant}?`;
      throw misuse(
        `There is no council called “${name.trim()}”.${hint} In Northern Ireland name a county, such as County Down.`,
      );
    }),
  );
}

/** Records that tell of one offer: what was made one already, and what may be. A closed record is no second listing. */
function duplicatesOf({ united: { proposals, joins, services } }: Check): Duplicate[] {
  const byId = new Map(services.map((service) => [service.id, service]));
  const told = (records: readonly Service[]): Duplicate['records'] => {
    const ids = distinctIds(records) as ServiceId[];
    return records.map(({ id, name, source }, index) => ({ id: ids[index] ?? id, name, source }));
  };
  const proposed = proposals.flatMap(({ ids, evidence }): Duplicate[] => {
    const records = ids.flatMap((id) => byId.get(id) ?? []);
    return records.some(({ status }) => status === 'closed')
      ? []
      : [{ records: told(records), evidence, isJoined: false }];
  });
  const joined = joins.map(
    (records): Duplicate => ({ records: told(records), evidence: [], isJoined: true }),
  );
  return [...proposed, ...joined];
}

/** What of the practice notes is on the page of the session. */
function sessionInWords({ notes: { count } }: SessionReading): string {
  const others = count.refused + count.keptBack;
  const left = others === 0 ? '' : ` ${others} left out: check says why.`;
  return `${counted(count.passed, 'practice note')} in ${sessionPageName}.${left}`;
}

/** Runs `fingerpost report` and answers with its exit code. Throws a CommandFailure. */
export async function reportCommand(words: string[]): Promise<number> {
  const { values, positionals } = readArguments(spreadOption(words, '--tally'), options, usage);
  const { out, tally = [], 'tally-key': tallyKey } = values;
  if (positionals.length === 0) throw misuse('Say which file or folder to report on.');
  if (out === undefined) throw misuse('Say in which folder to put the report: --out DIR.');
  if (tally.length > 0 && tallyKey === undefined)
    throw misuse('Sealed tallies open only with your partnership’s private key: --tally-key FILE.');
  if (tally.length === 0 && tallyKey !== undefined)
    throw misuse('--tally-key opens files: name them with --tally.');
  const at = commandMoment(values.at, process.env.SOURCE_DATE_EPOCH, misuse);
  const { date: today } = londonTime(at);
  const thisMonth = monthOf(today);
  // A report on a day to come must not close a month in which presses are counted still.
  const clockMonth = monthOf(londonTime(new Date()).date);
  const isToCome = thisMonth > clockMonth;
  const reachMetres = reachOf(values.reach);
  const lang = langOf(values.lang, misuse);
  const named = namedAreas(values.area ?? []);
  if (values.weights !== undefined && values.need === undefined)
    throw misuse('--weights weighs a need layer: name it with --need.');
  const weights = values.weights === undefined ? plainWeights : readWeights(values.weights);
  const maps = loadColumnMaps(values.columns ?? []);
  refuseForeignReport(out);
  const practice = values.practice === undefined ? null : readSession(values.practice, today);
  const told = toldFigures(
    tallyKey === undefined ? [] : await readTallies(tally, tallyKey),
    keptFigures(out),
    isToCome ? clockMonth : thisMonth,
  );
  const before = monthBefore(out, thisMonth);

  const { check, progress, tell } = await checkAloud(positionals, { maps, at });
  const directory = directoryOf(check, values.name, at);
  if (!check.usable)
    throw new CommandFailure(
      'unusable',
      'No report was made: a source cannot be used, or broke off. See above.',
    );
  if (directory.services.length === 0)
    throw new CommandFailure('unusable', 'No report was made: there is no service to report on.');

  progress.begin('Counting');
  const districts = named ?? districtsOf(directory.services);
  const areas = [...districts].sort(new Intl.Collator('en-GB').compare);
  const known = everyTown();
  const towns = known.filter(({ area }) => districts.has(area));
  const need = values.need === undefined ? null : readNeed(values.need, known, districts);
  const ofNeed = need === null ? '' : needInWords(need);
  if (ofNeed !== '') tell(ofNeed);
  const report = makeReport(directory, {
    today,
    reachMetres,
    towns,
    areas,
    duplicates: duplicatesOf(check),
    histories: check.histories,
    selfChecks: check.selfChecks,
    figures: told.figures,
    ...(need !== null && { need: { areas: need.areas, weights } }),
    before,
  });
  progress.begin('Writing');
  const pages = await reportPages(report, lang);
  const files = new Map([
    [reportDataName, reportJson(report)],
    ...reportSheets(report),
    ...told.fresh.map((one) => [figuresName(one.month), figuresText(one)] as const),
    [summaryPageName, pages.summary],
    [reportPageName, pages.report],
  ]);
  if (!isToCome && !hasMonth(out, thisMonth))
    files.set(keptMonthName(thisMonth), keptMonthText(keepMonth(report)));
  if (practice !== null) files.set(sessionPageName, await sessionPage(practice.session, lang));
  await placeReport(files, out);
  progress.end();
  const gaps = report.gaps.filter(({ facet }) => facet === null).length;
  process.stdout.write(
    `${[
      `${counted(directory.services.length, 'service')}, ${counted(report.towns.length, 'town')} in ${counted(areas.length, 'council')}.`,
      `${counted(gaps, 'gap')}, ${counted(report.overlaps.sure.length, 'overlap')}, ${counted(report.duplicates.length, 'duplicate')}.`,
      ...told.remarks,
      ...(isToCome ? [`${thisMonth} has not begun, so nothing of it is kept.`] : []),
      ...(practice === null ? [] : [sessionInWords(practice)]),
      `Written into ${out}: open ${reportPageName}.`,
    ].join('\n')}\n`,
  );
  return isSomeRefused(check) || (need?.refused.length ?? 0) > 0 ? exitCodes.someRefused : exitCodes.clean;
}
