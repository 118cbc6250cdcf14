// The organisations of all sources, each once. The same words are the same body, unless something that both state says
// otherwise; names that are only alike are proposed, for a person to decide.
import type { BareName } from '../shared/learn/bare-name.ts';
import { tellingWords } from '../shared/learn/names-alike.ts';
import { bodiesAlike } from '../shared/learn/same-offer.ts';
import type { Organisation, OrganisationId, Service } from '../shared/record/service.ts';
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

/** One organisation, of all who tell of it so far, the most trusted first. */
interface Body {
  told: [ToldOrganisation, ...ToldOrganisation[]];
  ids: Set<string>;
  /** Where its services come from. */
  sources: Set<string>;
  /** The host of its own website, where one is stated. */
  site: string | null;
  /** The hosts of its websites, but for those where everybody has a page. */
  hosts: Set<string>;
  /** The letters with which its postcodes begin: "LS" for Leeds. */
  areas: Set<string>;
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

function bodyOf(told: ToldOrganisation, services: readonly Service[]): Body {
  const { id, website } = told.organisation;
  const websites = [website, ...services.map((service) => service.website)];
  const hosts = websites.flatMap((one) => (one === undefined ? [] : hostOf(one)));
  const postcodes = services.flatMap(({ places }) => places.flatMap(({ postcode }) => postcode ?? []));
  return {
    told: [told],
    ids: new Set([id]),
    sources: new Set(services.flatMap(({ source, alsoFrom = [] }) => [source, ...alsoFrom])),
    site: website === undefined ? null : hostOf(website),
    hosts: new Set(hosts.filter((host) => !everybodysHost.test(host))),
    areas: new Set(postcodes.flatMap((postcode) => /^[a-z]+/i.exec(postcode)?.[0].toUpperCase() ?? [])),
  };
}

function absorb(body: Body, other: Body): void {
  body.told.push(...other.told);
  body.site ??= other.site;
  for (const field of ['ids', 'sources', 'hosts', 'areas'] as const)
    for (const value of other[field]) body[field].add(value);
}

function bareOf({ told: [{ bare }] }: Body): BareName {
  return bare;
}

/** Whether two with the same bare name are one: there are many churches of St Mary, and trusts that are no companies. */
function isSameBody(a: Body, b: Body, isOneForm: boolean): boolean {
  // Of one list its owner has to say so: two ids are two.
  if (meet(a.sources, b.sources)) return meet(a.ids, b.ids);
  if (a.site !== null && b.site !== null && a.site !== b.site) return false;
  if (!isOneForm && bareOf(a).legal.join() !== bareOf(b).legal.join()) return false;
  return a.areas.size === 0 || b.areas.size === 0 || meet(a.areas, b.areas) || meet(a.hosts, b.hosts);
}

/** The bodies among those with one bare name, which come in the order of trust. */
function bodiesAmong(named: readonly Body[]): Body[] {
  const forms = new Set(named.map((body) => bareOf(body).legal.join()));
  const isShort = named.some((body) => bareOf(body).words.length < 2);
  const isOneForm = forms.size === 1 || (forms.size === 2 && forms.has('') && !isShort);
  let bodies = [...named];
  for (let count = 0; count !== bodies.length; ) {
    count = bodies.length;
    // Whoever joins brings places and websites, by which others may join in the next round.
    const kept: Body[] = [];
    for (const body of bodies) {
      const same = kept.find((other) => isSameBody(other, body, isOneForm));
      if (same === undefined) kept.push(body);
      else absorb(same, body);
    }
    bodies = kept;
  }
  return bodies;
}

/** One organisation of all that tell of it; the stage with the later date stays, and of the rest what is told first. */
function uniteBody({ told: [first, ...others] }: Body, notes: OrganisationNote[]): Organisation {
  const united: Organisation = { ...first.organisation };
  for (const of of others) {
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
function proposals(bodies: readonly Body[]): OrganisationNote[] {
  const groups = Map.groupBy(bodies, (body) => tellingWords(bareOf(body)).join(' '));
  return [...groups].flatMap(([words, group]) =>
    words === '' || group.length > mostOfAName
      ? []
      : group.flatMap((one, index) => proposal(one, group.slice(0, index))),
  );
}

function proposal(body: Body, others: readonly Body[]): OrganisationNote[] {
  const alike = others.find((other) => bodiesAlike(bareOf(other), bareOf(body)) !== null);
  if (alike === undefined) return [];
  const [of] = body.told;
  const value = `${of.organisation.name}; ${alike.told[0].organisation.name}`;
  return [{ of, code: 'organisation-perhaps-same', column: 'organisation', value }];
}

/**
 * Makes one organisation of all that are certainly the same. The most trusted come first, and give id and name;
 * `servicesOf` are the services that are theirs when all is united.
 */
export function uniteOrganisations(
  told: readonly ToldOrganisation[],
  servicesOf: (told: ToldOrganisation) => readonly Service[],
): UnitedOrganisations {
  const notes: OrganisationNote[] = [];
  const all = told.map((one) => bodyOf(one, servicesOf(one)));
  const bodies = [...Map.groupBy(all, (body) => bareOf(body).key).values()].flatMap(bodiesAmong);
  const ids = distinctIds(
    bodies.map(({ told: [lead] }) => ({ id: lead.organisation.id, source: lead.source })),
  );
  const idOf = new Map<ToldOrganisation, OrganisationId>();
  const organisations = bodies.map((body, index) => {
    const id = ids[index] as OrganisationId;
    for (const member of body.told) idOf.set(member, id);
    return { ...uniteBody(body, notes), id };
  });
  return { organisations, idOf, notes: [...notes, ...proposals(bodies)] };
}
