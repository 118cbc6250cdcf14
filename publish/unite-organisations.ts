// The organisations of all sources, each once. The same words are the same body, unless something that both state says
// otherwise; names that are only alike are proposed, for a person to decide.
import type { BareName } from '../shared/learn/bare-name.ts';
import { tellingWords } from '../shared/learn/names-alike.ts';
import { bodiesAlike } from '../shared/learn/same-offer.ts';
import type { Organisation, OrganisationId } from '../shared/record/service.ts';
import { distinctIds } from './distinct-ids.ts';
import type { ProblemCode } from './problem.ts';
import type { ToldOrganisation } from './telling.ts';

/** Something to say of an organisation that a source tells. */
export interface OrganisationNote {
  of: ToldOrganisation;
  code: ProblemCode;
  column: 'organisation' | 'website' | 'partner_stage' | 'champions';
  value: string;
  suggestion?: string;
}

export interface UnitedOrganisations {
  organisations: Organisation[];
  idOf: ReadonlyMap<ToldOrganisation, OrganisationId>;
  notes: OrganisationNote[];
}

interface Named {
  told: ToldOrganisation;
  bare: BareName;
  /** The hosts of its websites, but for those where everybody has a page. */
  hosts: ReadonlySet<string>;
  /** The letters with which its postcodes begin: "LS" for Leeds. */
  areas: ReadonlySet<string>;
}

/** More bodies than this with the same telling words are of a kind: "St Mary's", "Central". */
const mostOfAName = 30;
const everybodysHost = /(?:^|\.)(?:facebook|instagram|twitter|x|linkedin|google|linktr)\.(?:com|ee)$/;

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((value) => b.has(value));
}

function hostOf(website: string): string {
  return new URL(website).hostname.replace(/^www\./, '');
}

function namedOf(told: ToldOrganisation): Named {
  const { organisation, bare, services } = told;
  const websites = [organisation, ...services].flatMap(({ website }) => website ?? []);
  const postcodes = services.flatMap(({ places }) => places.flatMap(({ postcode }) => postcode ?? []));
  return {
    told,
    bare,
    hosts: new Set(websites.map(hostOf).filter((host) => !everybodysHost.test(host))),
    areas: new Set(postcodes.flatMap((postcode) => /^[a-z]+/i.exec(postcode)?.[0].toUpperCase() ?? [])),
  };
}

/** Whether two with the same bare name are one body: there are many churches of St Mary, and trusts that are no companies. */
function isSameBody(a: Named, b: Named): boolean {
  const [one, other] = [a.told, b.told];
  // Whoever gives two bodies of one list the same name and two ids means two.
  if (one.source === other.source && one.organisation.name === other.organisation.name) return false;
  const [site, otherSite] = [one.organisation.website, other.organisation.website];
  if (site !== undefined && otherSite !== undefined && hostOf(site) !== hostOf(otherSite)) return false;
  const [form, otherForm] = [a.bare.legal.join(), b.bare.legal.join()];
  if (form !== otherForm && (a.bare.words.length < 2 || (form !== '' && otherForm !== ''))) return false;
  const isNear = a.areas.size === 0 || b.areas.size === 0 || meet(a.areas, b.areas);
  return isNear || meet(a.hosts, b.hosts);
}

/** The bodies among those with one bare name, in the order of trust. */
function bodiesAmong(named: readonly Named[]): [Named, ...Named[]][] {
  const bodies: [Named, ...Named[]][] = [];
  for (const one of named) {
    const body = bodies.find((members) => members.every((member) => isSameBody(member, one)));
    if (body === undefined) bodies.push([one]);
    else body.push(one);
  }
  return bodies;
}

/** One organisation of all that tell of it; the stage with the later date stays, and of the rest what is told first. */
function uniteBody(members: readonly [Named, ...Named[]], notes: OrganisationNote[]): Organisation {
  const united: Organisation = { ...members[0].told.organisation };
  for (const { told: of } of members.slice(1)) {
    const { name, website, stage, stageSince, champions } = of.organisation;
    if (name !== united.name)
      notes.push({
        of,
        code: 'organisation-in-two-sources',
        column: 'organisation',
        value: name,
        suggestion: united.name,
      });
    if (website !== undefined) {
      united.website ??= website;
      if (website !== united.website)
        notes.push({
          of,
          code: 'sources-disagree',
          column: 'website',
          value: website,
          suggestion: united.website,
        });
    }
    if (stage !== undefined) {
      const differs =
        united.stage !== undefined && (united.stage !== stage || united.stageSince !== stageSince);
      if (differs) notes.push({ of, code: 'stage-disagrees', column: 'partner_stage', value: stage });
      if (!differs || (stageSince ?? '') > (united.stageSince ?? '')) {
        delete united.stageSince;
        Object.assign(united, { stage, ...(stageSince !== undefined && { stageSince }) });
      }
    }
    for (const [kind, count] of Object.entries(champions ?? {})) {
      const known = united.champions?.[kind as keyof typeof champions];
      if (known === undefined) united.champions = { ...united.champions, [kind]: count };
      else if (known !== count)
        notes.push({ of, code: 'champions-disagree', column: 'champions', value: String(count) });
    }
  }
  return united;
}

/** Bodies whose names are alike and were not made one. */
function proposals(bodies: readonly Named[]): OrganisationNote[] {
  const groups = Map.groupBy(bodies, ({ bare }) => tellingWords(bare).join(' '));
  return [...groups].flatMap(([words, group]) =>
    words === '' || group.length > mostOfAName
      ? []
      : group.flatMap((one, index) => proposal(one, group.slice(0, index))),
  );
}

function proposal({ told: of, bare }: Named, others: readonly Named[]): OrganisationNote[] {
  const alike = others.find((other) => bodiesAlike(other.bare, bare) !== null);
  if (alike === undefined) return [];
  const value = `${of.organisation.name}; ${alike.told.organisation.name}`;
  return [{ of, code: 'organisation-perhaps-same', column: 'organisation', value }];
}

/** Makes one organisation of all that are certainly the same. The most trusted come first, and give id and name. */
export function uniteOrganisations(told: readonly ToldOrganisation[]): UnitedOrganisations {
  const notes: OrganisationNote[] = [];
  const groups = [...Map.groupBy(told.map(namedOf), ({ bare }) => bare.key).values()].flatMap(bodiesAmong);
  const leads = groups.map(([lead]) => lead);
  const ids = distinctIds(leads.map((lead) => ({ id: lead.told.organisation.id, source: lead.told.source })));
  const idOf = new Map<ToldOrganisation, OrganisationId>();
  const organisations = groups.map((members, index) => {
    const id = ids[index] as OrganisationId;
    for (const member of members) idOf.set(member.told, id);
    return { ...uniteBody(members, notes), id };
  });
  return { organisations, idOf, notes: [...notes, ...proposals(leads)] };
}
