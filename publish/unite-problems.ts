// What can be said of records of several sources that are published together, and the sentences that tell their owners.
import type { Kind } from './problem.ts';

export const uniteProblems = {
  'told-twice': {
    severity: 'noted',
    why: 'Another source tells of the same service. We made one record of the two.',
    mend: 'Nothing, if they are one. If they are two, give them names that tell them apart.',
  },
  'sources-disagree': {
    severity: 'noted',
    why: 'Two sources say different things of one service. We kept what was checked last, or comes from the source named first.',
    mend: 'Find out which is right, and mend the other.',
  },
  'place-not-shared': {
    severity: 'noted',
    why: 'Another source tells of the same service, but not at this place. We kept the place, with what you say of it.',
    mend: 'Find out whether people can still go there. If not, take the place out.',
  },
  'perhaps-told-twice': {
    severity: 'noted',
    why: 'This may be the same service as another one. We kept both.',
    mend: 'If they are one, take one of them out, or give both the same id and the same days.',
  },
  'id-in-two-sources': {
    severity: 'noted',
    why: 'Another source has a service with this id, so the name of the source now stands before it.',
    mend: 'Nothing, if they are two services. If they are one, give them the same name too.',
  },
  'organisation-in-two-sources': {
    severity: 'noted',
    why: 'This is the same organisation as another one, written another way. We kept the other.',
    mend: 'Agree on one way to write it.',
  },
  'organisation-perhaps-same': {
    severity: 'noted',
    why: 'This may be the same organisation as another one. We kept both.',
    mend: 'If they are one, write the name the same way everywhere.',
  },
  'organisation-retired': {
    severity: 'noted',
    why: 'This organisation or programme has ended, as far as is publicly known.',
    mend: 'Find out who gives this help now. Change the name, or close the service.',
  },
} as const satisfies Record<string, Kind>;
