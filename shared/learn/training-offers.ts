import type { Service } from '../record/service.ts';
import type { TopicId } from '../record/taxonomy.ts';

const trainingTopics = ['train-staff', 'digital-champion', 'org-digital'] as const satisfies TopicId[];

export interface TrainingOffer {
  service: Service;
  topics: readonly TopicId[];
}

/** What organisations can learn from one another: services that say they train staff, volunteers, champions or organisations. */
export function trainingOffers(services: readonly Service[]): TrainingOffer[] {
  return services.flatMap((service) => {
    const topics = trainingTopics.filter((topic) => service.topics.includes(topic));
    return topics.length === 0 ? [] : [{ service, topics }];
  });
}
