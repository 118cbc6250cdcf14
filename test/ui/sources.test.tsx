import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { finderWords } from '../../build/finder-words.ts';
import { Sources } from '../../shared/ui/sources.tsx';
import { finderLangs } from '../../shared/words/finder-langs.ts';
import { aDirectory } from '../builders.ts';

test.each(finderLangs)(
  '%s: the name of the list and its day end with the language’s own full stop',
  (lang) => {
    const words = finderWords[lang];
    const html = render(<Sources words={words} lang={lang} directory={aDirectory()} />);
    const said = /<p>.*?<\/bdi>(.*?)<\/p>/.exec(html)?.[1] ?? '';
    expect([said.at(0), said.at(-1)]).toEqual([words.mark.stop, words.mark.stop]);
  },
);
