// Other people's search engines over a directory, with the same synonyms and the same fall with distance as ours.
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { createGround } from '../../shared/match/ground.ts';
import { nearnessAt } from '../../shared/match/nearness.ts';
import { afarDensities } from '../../shared/match/weights.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import { distanceMetres, steppedDistance } from '../../shared/place/distance.ts';
import type { Place } from '../../shared/place/place.ts';
import type { Service, ServiceId } from '../../shared/record/service.ts';
import { contentWords, documentsOf, type SearchDocument } from './documents.ts';
import { synonymsOf } from './synonyms.ts';

export interface RelevancePeer {
  name: string;
  /** The services found, best first. */
  find(text: string, place: Place): ServiceId[];
}

const fields = ['name', 'organisation', 'summary', 'description', 'labels', 'place'] as const;
const withAlias = [...fields, 'alias'] as const;

/** Every peer over the services that are open: any list leaves out the others. */
export function relevancePeers(directory: Directory): RelevancePeer[] {
  const open = { ...directory, services: directory.services.filter(({ status }) => status === 'active') };
  const plain = documentsOf(open);
  const documents = documentsOf(open, synonymsOf);
  const idOf = (number: number): ServiceId => (open.services[number] as Service).id;
  const fuse = new Fuse(plain, { keys: [...fields] });
  const alone: RelevancePeer = {
    name: 'Fuse.js alone',
    find: (text) => fuse.search(text).map(({ refIndex }) => idOf(refIndex)),
  };
  const near = nearnessIn(open);
  const others = [fuseByToken(documents), miniSearch(documents), lunrIndex(documents)].map(
    ({ name, score }): RelevancePeer => ({
      name: `${name} *`,
      find(text, place) {
        const nearness = near(place);
        return [...score(text)]
          .map(([number, value]) => ({ number, value: value * nearness(number) }))
          .sort((a, b) => b.value - a.value || a.number - b.number)
          .map(({ number }) => idOf(number));
      },
    }),
  );
  return [alone, ...others];
}

/** The matcher's own fall with distance: to the nearest place of a service, or as far as help from afar counts. */
function nearnessIn({ services }: Directory): (place: Place) => (number: number) => number {
  const ground = createGround(services);
  return (place) => {
    const { densityMetres } = ground.around(place);
    return (number) => {
      const points = services[number]?.places.flatMap(({ point }) => point ?? []) ?? [];
      const distances = points.map((point) =>
        steppedDistance(distanceMetres(place.point, point), place.uncertaintyMetres),
      );
      const away = distances.length > 0 ? Math.min(...distances) : afarDensities * densityMetres;
      return nearnessAt(away, densityMetres);
    };
  };
}

interface Scorer {
  name: string;
  /** By the number of a document, higher is better. */
  score(text: string): Map<number, number>;
}

/** Its search word by word: as it stands by default, a sentence finds nothing. */
function fuseByToken(documents: SearchDocument[]): Scorer {
  const fuse = new Fuse(documents, {
    keys: [...withAlias],
    useTokenSearch: true,
    includeScore: true,
    ignoreLocation: true,
  });
  return {
    name: 'Fuse.js, by token',
    score: (text) =>
      new Map(
        fuse.search(contentWords(text).join(' ')).map(({ refIndex, score = 1 }) => [refIndex, 1 - score]),
      ),
  };
}

function miniSearch(documents: SearchDocument[]): Scorer {
  const engine = new MiniSearch<SearchDocument>({ fields: [...withAlias] });
  engine.addAll(documents);
  return {
    name: 'MiniSearch',
    score: (text) =>
      new Map(
        engine
          .search(contentWords(text).join(' '), { fuzzy: 0.2, prefix: true })
          .map(({ id, score }) => [id as number, score]),
      ),
  };
}

/** Stems, and one slip in words of five letters and more at a tenth of the weight. */
function lunrIndex(documents: SearchDocument[]): Scorer {
  const index = lunr((builder) => {
    builder.ref('id');
    for (const field of withAlias) builder.field(field);
    for (const document of documents) builder.add(document);
  });
  return {
    name: 'lunr',
    score(text) {
      const found = index.query((query) => {
        for (const word of contentWords(text)) {
          query.term(word, { boost: 10, usePipeline: true });
          if (word.length >= 5) query.term(word, { boost: 1, editDistance: 1, usePipeline: false });
        }
      });
      return new Map(found.map(({ ref, score }) => [Number(ref), score]));
    },
  };
}
