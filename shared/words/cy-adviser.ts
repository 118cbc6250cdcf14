// What an adviser's own screens say, in Welsh. Not yet checked by a qualified translator.
import type { AdviserWords } from './words.ts';

export const cyAdviser: AdviserWords = {
  screen: {
    title: 'Fingerpost',
  },
};
