import { browser } from 'wxt/browser';
import { createGazetteer, type Gazetteer } from '../../shared/place/gazetteer.ts';
import type { KnowledgeFacts } from '../../shared/session/finder-engine.ts';
import type { FindPlace } from './check-area.ts';

async function openGazetteer(): Promise<Gazetteer> {
  const response = await fetch(browser.runtime.getURL('/knowledge.json'));
  return createGazetteer(((await response.json()) as KnowledgeFacts).gazetteer);
}

/** Finds places among all that the extension carries, which are read when the first is asked for. */
export function bundledPlaces(): FindPlace {
  let gazetteer: Promise<Gazetteer> | null = null;
  return async (text) => {
    gazetteer ??= openGazetteer().catch((error: unknown) => {
      // The next time may do better.
      gazetteer = null;
      throw error;
    });
    return (await gazetteer).find(text);
  };
}
