// What a council's name was meant to be, where a slip of the keyboard made it the name of none.
import { bareName } from '../shared/match/council.ts';
import { editDistance } from '../shared/need/edit-distance.ts';
import { councilRows } from './place-sources.ts';

/** In shorter names one letter tells two places apart. */
const shortestName = 5;
const longName = 8;

/** A finder of the only council that a misspelt name is close to; null where the name is known, or what is meant is not. */
export function createNearestCouncil(): (name: string) => string | null {
  const rows = councilRows();
  const councils = new Map(
    rows.flatMap(({ council, council_cy: welsh }) =>
      [council, welsh]
        .filter((name) => name !== '')
        .map((name): [string, string] => [bareName(name), council]),
    ),
  );
  const counties = new Set(rows.map(({ county }) => bareName(county)));
  const found = new Map<string, string | null>();

  function nearest(name: string): string | null {
    const wanted = bareName(name);
    if (councils.has(wanted) || counties.has(wanted) || wanted.length < shortestName) return null;
    const limit = wanted.length < longName ? 1 : 2;
    // Hardly anybody slips on the first letter: Northampton is not Southampton.
    const close = [...councils].filter(
      ([known]) => known[0] === wanted[0] && editDistance(wanted, known, limit) <= limit,
    );
    const [only, ...others] = new Set(close.map(([, council]) => council));
    return only === undefined || others.length > 0 ? null : only;
  }

  return (name) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const council = nearest(name);
    found.set(name, council);
    return council;
  };
}
