import type { Service } from '../record/service.ts';
import type { PackReader } from './pack-reader.ts';

/** Reads on until these services are there, or nothing is left to read, and gives those that are. */
export async function readServices(reader: PackReader, ids: ReadonlySet<string>): Promise<Service[]> {
  const found = (): Service[] => reader.known().directory.services.filter(({ id }) => ids.has(id));
  while (found().length < ids.size && reader.known().unread.length > 0)
    await reader.read({ parts: reader.known().unread, lists: [], cards: [] });
  return found();
}
