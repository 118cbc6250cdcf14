import { describe, expect, test } from 'vitest';
import { createClock } from '../../shared/match/clock.ts';
import { type Offer, offerOf, type Way, waysOf } from '../../shared/match/offer.ts';
import { toQuestion } from '../../shared/match/question.ts';
import { ruledOut } from '../../shared/match/stance.ts';
import type { MustNot, Need } from '../../shared/need/need.ts';
import type { Coverage, Service } from '../../shared/record/service.ts';
import type { ModeId, TopicId } from '../../shared/record/taxonomy.ts';
import { aNeed, aPlace, aService, at, northOf } from '../builders.ts';

const around: Coverage = { nations: [], councils: [], withinKilometres: 8 };
const everywhere: Coverage = { nations: ['ENG', 'WLS', 'SCT', 'NIR'], councils: [] };
const flat = { densityMetres: 4_000, councilMetres: () => null };

function offersFor(service: Service, known: Partial<Need> = {}): Offer[] {
  const question = toQuestion(aNeed(known), 'anything', aPlace(), createClock(at), flat);
  return waysOf(service).map((way) => offerOf(way, question));
}

describe('how a service can be had', () => {
  test.each<[name: string, service: Parameters<typeof aService>[0], kinds: Offer['kind'][]]>([
    ['a drop-in in a hall', { modes: ['drop-in'], metres: 500 }, ['venue']],
    ['nothing said, at an address', { metres: 500 }, ['venue']],
    ['nothing said at all', {}, ['venue']],
    [
      'a helper who sets out from somewhere',
      { modes: ['home-visit', 'one-to-one'], coverage: around, places: [{ point: northOf(900) }] },
      ['visit'],
    ],
    [
      'a clinic whose people come home too',
      { modes: ['one-to-one', 'home-visit'], metres: 500 },
      ['venue', 'visit'],
    ],
    ['a van that stops', { modes: ['outreach', 'drop-in'], metres: 500 }, ['venue']],
    [
      'a worker who goes where people are',
      { modes: ['outreach', 'one-to-one'], coverage: around, places: [{ point: northOf(900) }] },
      ['visit'],
    ],
    ['a helpline', { modes: ['phone', 'one-to-one'], coverage: everywhere }, ['afar']],
    [
      'a helpline with an office',
      { modes: ['phone'], coverage: everywhere, places: [{ point: northOf(900) }] },
      ['afar'],
    ],
    [
      'a hub that is also rung',
      { modes: ['drop-in', 'phone'], coverage: everywhere, metres: 500 },
      ['venue', 'afar'],
    ],
    ['visits, or by phone', { modes: ['home-visit', 'phone'], coverage: around }, ['visit', 'afar']],
    [
      'a national scheme through local places',
      { modes: ['grant', 'drop-in'], coverage: everywhere },
      ['afar'],
    ],
  ])('%s', (_name, service, kinds) => {
    expect(offersFor(aService(service)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('what is stated at a place wins over what the service states', () => {
    const service = aService({ access: ['parking'], capacity: { state: 'full' } });
    service.places = [
      { point: northOf(100), access: ['step-free'], capacity: { state: 'open' } },
      { point: northOf(200) },
    ];
    const [first, second] = offersFor(service);
    expect([first?.access, first?.capacity?.state]).toEqual([['step-free'], 'open']);
    expect([second?.access, second?.capacity?.state]).toEqual([['parking'], 'full']);
  });

  test.each([
    [undefined, [300, 900]],
    [1_400, [1_400, 1_400]],
    [500, [500, 1_000]],
  ])('places known within %s metres are no nearer than that can tell', (pointAccuracyMetres, expected) => {
    const service = aService({ modes: ['drop-in'] });
    service.places = [300, 900].map((metres) => ({
      point: northOf(metres - 10),
      ...(pointAccuracyMetres !== undefined && { pointAccuracyMetres }),
    }));
    expect(offersFor(service).map(({ awayMetres }) => awayMetres)).toEqual(expected);
  });

  test.each([
    ['where nothing is known', {}, 15_000],
    ['in a council whose places are far off', { council: 'Lincolnshire' }, 200_000],
    ['in a council that has places near by', { council: 'Leeds' }, 15_000],
    ['in a council of which no place is known', { council: 'Rutland' }, 15_000],
  ])('a venue that is on no map, %s', (_name, place, metres) => {
    const councilMetres = (name: string): number | null =>
      name === 'Lincolnshire' ? 200_000 : name === 'Leeds' ? 900 : null;
    const surroundings = { ...flat, councilMetres };
    const question = toQuestion(aNeed({}), 'anything', aPlace(), createClock(at), surroundings);
    const [way] = waysOf(aService({ places: [place] }));
    expect(offerOf(way as Way, question).awayMetres).toBe(metres);
  });

  test('who has a venue is met there, unless somebody asks to stay at home', () => {
    const hub = aService({ modes: ['drop-in', 'phone'], coverage: everywhere, metres: 500 });
    const awayOf = (known: Partial<Need>) =>
      offersFor(hub, known).find(({ kind }) => kind === 'afar')?.awayMetres;
    expect(awayOf({})).toBe(15_000);
    expect(awayOf({ modes: ['phone'] })).toBe(8_000);
  });

  test.each<[name: string, coverage: Coverage, metres: number, covers: boolean | null]>([
    ['well inside', around, 2_000, true],
    ['outside', around, 12_000, false],
    ['on the edge, as closely as the place is known', around, 8_050, null],
    ['in a nation', { nations: ['ENG'], councils: [] }, 0, true],
    ['in another', { nations: ['WLS'], councils: [] }, 0, false],
    ['in a council, and theirs is not certain', { nations: [], councils: ['Leeds'] }, 0, null],
    ['in one or within reach', { ...around, councils: ['Leeds'] }, 2_000, true],
  ])('help that comes, %s', (_name, coverage, metres, covers) => {
    const service = aService({ modes: ['home-visit'], coverage, places: [{ point: northOf(metres) }] });
    expect(offersFor(service)[0]?.covers).toBe(covers);
  });
});

describe('what has been ruled out', () => {
  const modesOf = (modes: ModeId[]) => ({ modes, metres: 500 });
  const topicsOf = (topics: TopicId[]) => ({ topics, metres: 500 });
  test.each<[mustNot: MustNot[], service: Parameters<typeof aService>[0], isOut: boolean]>([
    [['mode:course'], modesOf(['course', 'group']), true],
    [['mode:course'], modesOf(['course', 'drop-in']), false],
    [['mode:group'], modesOf(['group', 'course']), true],
    [['mode:drop-in'], modesOf(['drop-in', 'one-to-one']), true],
    [['mode:drop-in'], modesOf(['drop-in', 'appointment']), false],
    [['mode:phone'], { modes: ['phone', 'one-to-one'], coverage: everywhere }, true],
    [['mode:phone'], { modes: ['phone', 'remote'], coverage: everywhere }, false],
    [['mode:phone', 'mode:remote'], { modes: ['phone', 'remote'], coverage: everywhere }, true],
    [['topic:social-media'], topicsOf(['social-media']), true],
    [['topic:social-media'], topicsOf(['messaging', 'social-media']), false],
    [['topic:first-steps', 'topic:computer'], topicsOf(['first-steps', 'computer']), true],
    [['level:starting'], { levels: ['starting'], metres: 500 }, true],
    [['level:starting'], { levels: ['starting', 'basics'], metres: 500 }, false],
    [['cost:paid'], { cost: { kind: 'paid' }, metres: 500 }, true],
    [['mode:course'], { metres: 500 }, false],
  ])('%j of %j: %s', (mustNot, service, isOut) => {
    const [offer] = offersFor(aService(service));
    expect(ruledOut(mustNot, offer as Offer).length > 0).toBe(isOut);
  });
});
