// Facts that the adviser holds already, put together with what the words said.
import type { AudienceId } from '../record/taxonomy.ts';
import type { Must, Need, Profile } from './need.ts';

/** The audience that an age by itself belongs to; null for the years between. */
export function audienceOfAge(age: number): AudienceId | null {
  if (age >= 60) return 'older';
  return age >= 16 && age <= 24 ? 'young-people' : null;
}

/** The need with the profile's facts: one answer wins over the text's, lists are united. */
export function mergeProfile(need: Need, profile: Profile): Need {
  const age = profile.age ?? need.age;
  const byAge = profile.age === undefined ? null : audienceOfAge(profile.age);
  const audiences = union(need.audiences, [...(profile.audiences ?? []), ...(byAge === null ? [] : [byAge])]);
  const availability = profile.availability ?? need.availability;
  const access = union(need.access, [
    ...(profile.access ?? []),
    ...(profile.availability === undefined ? [] : [profile.availability]),
    ...(profile.audiences?.includes('blind') || profile.audiences?.includes('deafblind')
      ? (['screen-reader'] as const)
      : []),
    ...(profile.language === 'bsl' ? (['bsl'] as const) : []),
  ]);
  const cost = profile.cost ?? need.cost;
  const must: Must[] = [
    ...access.filter((id) => !need.access.includes(id)).map((id): Must => `access:${id}`),
    ...(profile.cost === 'free' ? (['cost:free'] as const) : []),
  ];
  return {
    ...need,
    age,
    audiences,
    availability,
    access,
    cost,
    modes: union(need.modes, profile.modes ?? []),
    level: profile.level ?? need.level,
    language: profile.language ?? need.language,
    has: union(need.has, profile.has ?? []),
    must: union(need.must, must),
  };
}

function union<Id>(these: readonly Id[], those: readonly Id[]): Id[] {
  return [...new Set([...these, ...those])];
}
