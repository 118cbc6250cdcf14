import type { Directory } from '../shared/pack/directory.ts';
import { openReferralService } from './open-referral-service.ts';
import { ownedServices } from './owned-services.ts';

/** A directory as one page of an Open Referral UK (HSDS-UK 3.0) feed that holds every service whole. */
export function writeOpenReferral(directory: Directory): string {
  const contents = ownedServices(directory).map(({ service, organisation, source }) =>
    openReferralService(service, organisation, source),
  );
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
