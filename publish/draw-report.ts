// The charts and maps of a report, drawn by Observable Plot in a document of its own and taken out of it as plain data.
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { mileMetres } from '../shared/explain/distance-words.ts';
import type { TownCover } from '../shared/learn/find-gaps.ts';
import type { Report } from '../shared/learn/report.ts';
import { subjectKey } from '../shared/learn/subject.ts';
import type { Drawn } from '../shared/ui/report-drawing.tsx';
import type { DistanceDrawing, ReportDrawings } from '../shared/ui/report-frame.ts';

interface Words {
  townName: (town: TownCover['town']) => string;
  miles: string;
  reach: string;
}

const [ink, accent, line] = ['var(--fp-ink)', 'var(--fp-accent)', 'var(--fp-line)'];
/** So many towns are named on a map, and so many have a line on a chart. */
const [mostNamed, mostLines] = [14, 16];
const width = 470;

/** Everything that is drawn for a report. The same report gives the same drawings. */
export function drawReport(report: Report, words: Words): ReportDrawings {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const distances = report.subjects.flatMap((subject, index): [string, DistanceDrawing][] => {
    const towns = report.cover.flatMap(({ town, covers }) => {
      const metres = covers[index]?.nearestMetres ?? null;
      return metres === null ? [] : [{ name: words.townName(town), metres }];
    });
    const shown = towns.slice(0, mostLines);
    const isTelling = shown.some(({ metres }) => metres > report.reachMetres);
    if (!isTelling) return [];
    return [[subjectKey(subject), { drawn: drawDistances(document, shown, report, words), towns: shown }]];
  });
  return { towns: drawTowns(document, report.cover, words), distances: new Map(distances) };
}

/** Lines as long as the way to the nearest; a cross is beyond reach. */
function drawDistances(
  document: Document,
  towns: DistanceDrawing['towns'],
  { reachMetres }: Report,
  { miles, reach }: Words,
): Drawn {
  const lines = towns.map(({ name, metres }, at) => ({
    name,
    at,
    far: metres > reachMetres,
    miles: metres / mileMetres,
  }));
  const colour = ({ far }: { far: boolean }): string => (far ? accent : ink);
  const end = Math.max(...lines.map((one) => one.miles), reachMetres / mileMetres);
  const longestName = Math.max(...lines.map(({ name }) => name.length));
  const told = (one: { miles: number }): string => one.miles.toFixed(1);
  return drawnOf(
    Plot.plot({
      document,
      width,
      height: 64 + 24 * lines.length,
      ...{ marginLeft: Math.max(90, longestName * 7.5), marginRight: 40, marginTop: 30, marginBottom: 34 },
      x: { label: null, domain: [0, end * 1.05], ticks: 5, tickSize: 0 },
      y: {
        label: null,
        tickSize: 0,
        domain: lines.map(({ at }) => at),
        type: 'band',
        tickFormat: (at: number) => lines[at]?.name ?? '',
      },
      marks: [
        Plot.gridX({ stroke: line, strokeOpacity: 1, ticks: 5 }),
        Plot.axisY({
          tickSize: 0,
          tickFormat: (at: number) => lines[at]?.name ?? '',
          fill: ink,
          fontSize: 13,
        }),
        Plot.axisX({
          tickSize: 0,
          ticks: 5,
          tickFormat: (mile: number) => `${mile}`,
          fill: ink,
          fontSize: 13,
        }),
        Plot.text([miles], {
          frameAnchor: 'bottom-right',
          dx: 38,
          dy: 22,
          textAnchor: 'end',
          fill: ink,
          fontSize: 13,
        }),
        Plot.ruleX([reachMetres / mileMetres], { stroke: ink, strokeWidth: 2, strokeDasharray: '4 4' }),
        Plot.text([reach], {
          x: reachMetres / mileMetres,
          frameAnchor: 'top',
          dy: -16,
          fill: ink,
          fontSize: 13,
          fontWeight: 700,
        }),
        Plot.ruleY(lines, { x1: 0, x2: 'miles', y: 'at', stroke: colour, strokeWidth: 3 }),
        Plot.dot(
          lines.filter(({ far }) => !far),
          { x: 'miles', y: 'at', r: 6, fill: ink },
        ),
        Plot.dot(
          lines.filter(({ far }) => far),
          { x: 'miles', y: 'at', r: 6, symbol: 'times', stroke: accent, strokeWidth: 3.5 },
        ),
        Plot.text(lines, {
          x: 'miles',
          y: 'at',
          text: told,
          dx: 14,
          textAnchor: 'start',
          fill: colour,
          fontSize: 13,
          fontWeight: 700,
        }),
      ],
    }),
  );
}

/** The towns where they lie: circles as large as their people are many, a cross where half of the topics have nobody. */
function drawTowns(document: Document, cover: readonly TownCover[], { townName }: Words): Drawn | null {
  if (cover.length === 0) return null;
  const towns = cover.map(({ town, covers }) => {
    const topics = covers.filter(({ subject }) => 'topic' in subject);
    const lacking = topics.filter(({ services }) => services === 0).length;
    const { latitude, longitude } = town.point;
    return {
      name: townName(town),
      latitude,
      longitude,
      people: town.people,
      lacks: 2 * lacking >= topics.length,
    };
  });
  const place = { x: 'longitude', y: 'latitude', r: 'people' } as const;
  const corners = withRoom(towns);
  const named = apart(towns, corners);
  return drawnOf(
    Plot.plot({
      document,
      width,
      height: heightFor(corners),
      r: { range: [3, 16], type: 'sqrt' },
      projection: {
        type: 'mercator',
        domain: { type: 'MultiPoint', coordinates: corners },
        inset,
      },
      marks: [
        Plot.dot(
          towns.filter(({ lacks }) => !lacks),
          { ...place, fill: ink, fillOpacity: 0.75, stroke: ink },
        ),
        Plot.dot(
          towns.filter(({ lacks }) => lacks),
          { ...place, fill: 'var(--fp-accent-tint)', stroke: accent, strokeWidth: 2 },
        ),
        Plot.dot(
          towns.filter(({ lacks }) => lacks),
          { x: 'longitude', y: 'latitude', r: 4, symbol: 'times', stroke: accent, strokeWidth: 3 },
        ),
        Plot.text(named, {
          ...{ x: 'longitude', y: 'latitude', text: 'name', dy: -16 },
          ...{ fill: ink, fontSize: 12, stroke: 'var(--fp-paper)', strokeWidth: 4 },
        }),
      ],
    }),
  );
}

/** The corners of what is drawn; one town alone stands in the middle of some miles. */
function withRoom(towns: readonly { latitude: number; longitude: number }[]): Corners {
  const leastDegrees = 0.1;
  const latitudes = towns.map(({ latitude }) => latitude);
  const longitudes = towns.map(({ longitude }) => longitude);
  const south = Math.min(...latitudes) - leastDegrees / 2;
  const west = Math.min(...longitudes) - leastDegrees / 2;
  return [
    [west, south],
    [Math.max(...longitudes) + leastDegrees / 2, Math.max(...latitudes) + leastDegrees / 2],
  ];
}

type Corners = [southWest: [number, number], northEast: [number, number]];

/** White around the map, in its units. */
const inset = 34;

/** As high as the ground is in proportion, within what a page has room for. */
function heightFor([[west, south], [east, north]]: Corners): number {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const high = ((width - 2 * inset) * (north - south)) / ((east - west) * shrink) + 2 * inset;
  return Math.round(Math.min(620, Math.max(240, high)));
}

/** The largest towns of which no name would stand on that of a larger one: a name is about a fifth of the map wide. */
function apart<Of extends { latitude: number; longitude: number }>(
  towns: readonly Of[],
  [[west], [east]]: Corners,
): Of[] {
  const [wide, high] = [(east - west) / 5, (east - west) / 28];
  const named: Of[] = [];
  for (const one of towns) {
    const isFree = named.every(
      (other) =>
        Math.abs(other.longitude - one.longitude) > wide || Math.abs(other.latitude - one.latitude) > high,
    );
    if (isFree && named.length < mostNamed) named.push(one);
  }
  return named;
}

/** Hundredths of a pixel are enough, and the same on every machine. */
function rounded(text: string): string {
  return text.replace(/\d+\.\d{3,}/g, (figures) => String(Number(Number(figures).toFixed(2))));
}

/** What was drawn, without the library's own style and names, of which the page has its own. */
function drawnOf(element: Element): Drawn {
  const attributes = [...element.attributes]
    .filter(({ name }) => !['class', 'width', 'height', 'style'].includes(name) && !name.startsWith('aria-'))
    .map(({ name, value }): [string, string] => [name, rounded(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: element.localName,
    attributes: Object.fromEntries(attributes),
    children: [...element.childNodes].flatMap((node): (Drawn | string)[] => {
      if (node.nodeType === 3) return [node.textContent ?? ''];
      const child = node as Element;
      return child.localName === 'style' ? [] : [drawnOf(child)];
    }),
  };
}
