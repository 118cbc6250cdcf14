import type { Directory } from '../shared/pack/directory.ts';
import { openReferralService } from './open-referral-service.ts';

/** A directory as one page of an Open Referral UK (HSDS-UK 3.0) feed that holds every service whole. */
export function writeOpenReferral({ services, organisations, sources }: Directory): string {
  const owners = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const origins = new Map(sources.map((source) => [source.id, source]));
  const contents = services.map((service) => {
    const [owner, origin] = [owners.get(service.organisation), origins.get(service.source)];
    if (owner === undefined || origin === undefined)
      throw new Error(
        `writing Open Referral: ${service.id} names an organisation or source that is not there`,
      );
    return openReferralService(service, owner, origin);
  });
  const page = {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  };
  return `${JSON.stringify(page, null, 1)}\n`;
}
