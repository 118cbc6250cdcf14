// What a text search engine is given of a service, and the words of a request that are worth searching for.
import taxonomy from '../../shared/dataset/taxonomy.json' with { type: 'json' };
import type { Directory } from '../../shared/pack/directory.ts';

export interface SearchDocument {
  id: number;
  name: string;
  organisation: string;
  summary: string;
  description: string;
  /** Topics, audiences and modes as their ids put them: "video calls". */
  labels: string;
  /** Where it is met. */
  place: string;
  /** What else its topics and audiences are called; empty where an engine is measured without synonyms. */
  alias: string;
}

/** One document for each service, numbered in the directory's order. */
export function documentsOf(
  { services, organisations }: Directory,
  alias: (service: Directory['services'][number]) => string = () => '',
): SearchDocument[] {
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return services.map((service, id) => {
    const { name, summary, description, topics, suggestedTopics = [], audiences, modes, places } = service;
    return {
      id,
      name,
      organisation: names.get(service.organisation) ?? '',
      summary: summary?.en ?? '',
      description: description?.en ?? '',
      labels: [...topics, ...suggestedTopics, ...audiences, ...modes].join(' ').replaceAll('-', ' '),
      place: [...new Set(places.flatMap(({ venue, town }) => [venue, town]))].join(' '),
      alias: alias(service),
    };
  });
}

const small = new Set([...taxonomy.stop, ...taxonomy.frame]);

/** The words of a request without those that say nothing; all of them when none says anything. */
export function contentWords(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : words;
}
