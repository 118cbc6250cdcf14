// How well services can suit a person at most, told kind by kind: what depends on few facts is the same for all
// services that share them, and is weighed once.
import type { Service } from '../record/service.ts';
import type { Fact, Kinds } from './kinds.ts';
import type { Refusal } from './match.ts';
import type { Way } from './offer.ts';
import type { Demand, Question } from './question.ts';
import { refuseForPeople } from './refuse.ts';
import { stanceOn } from './stance.ts';
import type { Stock } from './stock.ts';
import { weighDemand, weighLanguage, weighLevel, weighManner } from './weigh.ts';
import { weighPeople } from './weigh-people.ts';

/** A value from 0 to 1 for a service by its number; negative where it is surely refused. */
export type Suiting = (number: number) => number;

/** Decided by the hours of a service, which are nearly all different. */
const ofHours: readonly string[] = ['access:evening', 'access:weekend'];

/** The product of all that can be told by kinds. */
export function createSuiting(stock: Stock, question: Question): Suiting {
  const { demands, need } = question;
  const demandsOn = (prefix: string): Demand[] =>
    demands.filter(({ code }) => code.startsWith(prefix) && !ofHours.includes(code));

  function byKind(fact: Fact, weighWay: (way: Way) => number, own: readonly Demand[]): Suiting {
    return oncePerKind(stock.kinds(fact), (example) => {
      let most = 0;
      let isOpen = false;
      for (const way of stock.waysOf(example)) {
        let value = weighWay(way);
        for (const demand of own) value *= weighDemand(demand, way);
        most = Math.max(most, value);
        isOpen ||= !own.some(({ code, isMust }) => isMust && stanceOn(code, way) === 'no');
      }
      return isOpen ? most : -most;
    });
  }

  const [cost, access] = [demandsOn('cost:'), demandsOn('access:')];
  const factors: Suiting[] = [
    suitingPeople(stock, question),
    byKind('manner', (way) => weighManner(way, question), demandsOn('mode:')),
    byKind('language', (way) => weighLanguage(way, question), demandsOn('lang:')),
    ...(need.level === null
      ? []
      : [byKind('level', (way) => weighLevel(way, question), demandsOn('level:'))]),
    ...(cost.length === 0 ? [] : [byKind('cost', () => 1, cost)]),
    ...(access.length === 0 ? [] : [byKind('access', () => 1, access)]),
  ];
  return (number) => {
    let product = 1;
    let isOpen = true;
    for (const factor of factors) {
      const value = factor(number);
      if (value < 0) isOpen = false;
      product *= Math.abs(value);
    }
    return isOpen ? product : -product;
  };
}

/** Whoever types asks many times as the same person, and most people say nothing of themselves. */
function suitingPeople(stock: Stock, { person }: Question): Suiting {
  const kinds = stock.kinds('people');
  return oncePerKind(
    kinds,
    (example) => {
      const service = stock.services[example] as Service;
      const refusals: Refusal[] = [];
      refuseForPeople(service, { person }, refusals);
      return weighPeople(service, { person }) * (refusals.length === 0 ? 1 : -1);
    },
    stock.rememberedFor(person),
  );
}

/** Works a value out once for each kind of service; no value is 0, and `known` holds those of before. */
export function oncePerKind(
  { of, examples }: Kinds,
  work: (example: number) => number,
  known: Float64Array = new Float64Array(examples.length),
): (number: number) => number {
  return (number) => {
    const kind = of[number] as number;
    const before = known[kind] as number;
    if (before !== 0) return before;
    const value = work(examples[kind] as number);
    known[kind] = value;
    return value;
  };
}
