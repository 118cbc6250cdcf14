import type { HowToGetIn } from '../shared/record/service.ts';
import type { AccessId, ModeId } from '../shared/record/taxonomy.ts';
import type { Cells } from './read-cells.ts';

interface GettingIn {
  howToGetIn: HowToGetIn | undefined;
  modes: ModeId[];
  access: AccessId[];
}

/** What each way in says in the other two columns, and what it rules out there. */
const ways: Record<
  HowToGetIn,
  { mode?: ModeId; access?: AccessId; notMode?: ModeId; notAccess: AccessId[] }
> = {
  'drop-in': { mode: 'drop-in', notAccess: ['referral-needed'] },
  book: { mode: 'appointment', notMode: 'drop-in', notAccess: ['referral-needed'] },
  'self-refer': { access: 'self-refer', notMode: 'drop-in', notAccess: ['referral-needed'] },
  'referral-needed': { access: 'referral-needed', notMode: 'drop-in', notAccess: ['self-refer'] },
};

/** How people get in, when only modes and access features say so; the freest of several ways, since it is open to them. */
function impliedWay(modes: ModeId[], access: AccessId[]): HowToGetIn | undefined {
  if (access.includes('referral-needed') && !access.includes('self-refer')) return 'referral-needed';
  if (modes.includes('drop-in')) return 'drop-in';
  if (modes.includes('appointment')) return 'book';
  return access.includes('self-refer') ? 'self-refer' : undefined;
}

/**
 * Makes the three columns that speak of getting in say one thing: `how_to_get_in` wins, and what contradicts it in the
 * other two is left out and reported.
 */
export function reconcileGettingIn(stated: GettingIn, cells: Cells): GettingIn {
  const howToGetIn = stated.howToGetIn ?? impliedWay(stated.modes, stated.access);
  if (howToGetIn === undefined) return stated;
  const way = ways[howToGetIn];
  const wrongModes = stated.modes.filter((mode) => mode === way.notMode);
  const wrongAccess = stated.access.filter((feature) => way.notAccess.includes(feature));
  for (const mode of wrongModes) cells.report('modes', 'getting-in-disagrees', mode);
  for (const feature of wrongAccess) cells.report('access', 'getting-in-disagrees', feature);
  const modes = stated.modes.filter((mode) => !wrongModes.includes(mode));
  const access = stated.access.filter((feature) => !wrongAccess.includes(feature));
  // Modes that nobody stated stay unstated: one implied mode must not pass for the whole list.
  if (modes.length > 0 && way.mode !== undefined && !modes.includes(way.mode)) modes.push(way.mode);
  if (way.access !== undefined && !access.includes(way.access)) access.push(way.access);
  return { howToGetIn, modes, access };
}
