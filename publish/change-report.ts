// What changed since the last pack, as a coordinator reads it.
import type { Changes, Contact, EmptiedFact, NamedService, Suspicion } from './compare-directories.ts';
import { shown } from './problem.ts';

/** So many of a list are named, and the rest counted. */
const shownOfAList = 20;

const contactNames: Record<Contact, string> = {
  phone: 'telephone number',
  email: 'e-mail address',
  website: 'website',
};

const factNames: Record<EmptiedFact, string> = {
  phone: 'a telephone number',
  when: 'opening times',
  topics: 'topics',
  places: 'a place',
};

function cutList(lines: readonly string[]): string[] {
  const more = lines.length - shownOfAList;
  return [...lines.slice(0, shownOfAList), ...(more > 0 ? [`  … and ${more} more`] : [])];
}

function nameLine({ id, name }: NamedService): string {
  return `  ${shown(name)} (${shown(id)})`;
}

function noteLine(id: string): string {
  return `  ${shown(id)}`;
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}: ${lines.length}`, ...cutList(lines)];
}

/** Why a change is looked at, in a sentence, with what it is about. */
export function suspicionInWords(suspicion: Suspicion): string[] {
  switch (suspicion.code) {
    case 'many-gone':
      return [
        `${suspicion.gone} of the ${suspicion.of} services of the last pack are gone${
          suspicion.closed === 0 ? '' : `, and ${suspicion.closed} no longer open`
        }: more than 5 in 100.`,
      ];
    case 'fact-emptied':
      return [
        `${suspicion.services} of ${suspicion.of} services had ${factNames[suspicion.fact]}, and now have none: was a column renamed?`,
      ];
    case 'contacts-made-alike': {
      const { contact, value, services } = suspicion;
      return [
        `${services.length} services that had another ${contactNames[contact]} now have the same: ${shown(value)}.`,
        ...cutList(services.map((id) => `  ${shown(id)}`)),
      ];
    }
    case 'organisation-changed':
      return [
        `Services that another organisation now gives: ${suspicion.services.length}.`,
        ...cutList(
          suspicion.services.map(({ id, from, to }) => `  ${shown(id)}: ${shown(from)} → ${shown(to)}`),
        ),
      ];
  }
}

/** Every change in words; long lists are cut, with counts. */
export function changeReport({ added, gone, changed, same, notes }: Changes): string {
  return [
    ...part('New services', added.map(nameLine)),
    ...part('Services gone', gone.map(nameLine)),
    ...part(
      'Services changed',
      changed.map((service) => `${nameLine(service)}: ${service.fields.join(', ')}`),
    ),
    `Services as they were: ${same}`,
    ...part('New practice notes', notes.added.map(noteLine)),
    ...part('Practice notes gone', notes.gone.map(noteLine)),
  ].join('\n');
}
