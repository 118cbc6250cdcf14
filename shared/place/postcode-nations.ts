import type { NationId } from '../record/taxonomy.ts';

/** Postcode areas that lie in Scotland and nowhere else. */
const scottish = 'AB DD DG EH FK G HS IV KA KW KY ML PA PH ZE'.split(' ');

/** The nations in which a postcode may lie, as far as its area tells: some areas cross a border. */
export function nationsOfPostcode(postcode: string): readonly NationId[] {
  const area = /^[A-Z]{1,2}/i.exec(postcode.trim())?.[0].toUpperCase() ?? '';
  if (area === 'BT') return ['NIR'];
  if (area === 'TD') return ['ENG', 'SCT'];
  return scottish.includes(area) ? ['SCT'] : ['ENG', 'WLS'];
}
