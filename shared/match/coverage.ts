// Whether help that comes to people comes to this one.

import { distanceMetres } from '../place/distance.ts';
import type { Place } from '../place/place.ts';
import type { Coverage, Service } from '../record/service.ts';
import { nationIds } from '../record/taxonomy.ts';
import { isAmongCouncils } from './council.ts';
import type { Question } from './question.ts';
import { farMetres, councilMetres as nearCouncilMetres } from './weights.ts';

/** Guernsey, the Isle of Man and Jersey are in no nation; help for the whole United Kingdom may or may not reach them. */
const crownDependency = /^(?:GY|IM|JE)\d/;

/** Whether a service that comes to people serves the place; null where that is not known. Its parts add up. */
export function covers(service: Service, { place, councilMetres }: Question): boolean | null {
  const { coverage } = service;
  if (coverage === undefined) return null;
  const { nations, councils, withinKilometres } = coverage;
  const byNation = nations.length > 0 && isInNations(coverage, place);
  const byCouncil = councils.length > 0 && isInCouncils(coverage, place, councilMetres);
  const byDistance = withinKilometres !== undefined && isWithin(withinKilometres * 1_000, service, place);
  if (byNation === true || byCouncil === true || byDistance === true) return true;
  const saysWhere = nations.length > 0 || councils.length > 0 || withinKilometres !== undefined;
  return !saysWhere || byNation === null || byCouncil === null || byDistance === null ? null : false;
}

/** Whether the place lies among the known places of one of the councils, although which it is in is not certain. */
export function isLikelyIn(councils: readonly string[], { place, councilMetres }: Question): boolean {
  return councils.some((council) => {
    const metres = councilMetres(council);
    return place !== null && metres !== null && metres <= nearCouncilMetres + place.uncertaintyMetres;
  });
}

function isInNations({ nations }: Coverage, place: Place | null): boolean | null {
  if (place?.nation !== undefined) return nations.includes(place.nation);
  const isIsland = crownDependency.test(place?.outcode ?? '');
  return !isIsland && nationIds.every((nation) => nations.includes(nation)) ? true : null;
}

function isInCouncils(
  { councils }: Coverage,
  place: Place | null,
  councilMetres: Question['councilMetres'],
): boolean | null {
  if (place === null) return null;
  const known = isAmongCouncils(place.council, councils);
  if (known !== null || place.council !== undefined) return known;
  // Where the person's council is not certain, one whose known places are all a day's journey off is not theirs.
  const away = councils.map(councilMetres);
  return away.every((metres) => metres !== null && metres - place.uncertaintyMetres > farMetres)
    ? false
    : null;
}

function isWithin(metres: number, { places }: Service, place: Place | null): boolean | null {
  const centre = places[0]?.point;
  if (place === null || centre === undefined) return null;
  const away = distanceMetres(place.point, centre);
  if (away + place.uncertaintyMetres <= metres) return true;
  return away - place.uncertaintyMetres > metres ? false : null;
}
