// One walk through every kind of page that a finder shows, as code that runs in the page itself: the same in every browser.

/** Runs in the page; rejects, saying where it stood, when something never comes. */
async function journey(): Promise<string> {
  const finder = document.querySelector('fingerpost-finder');
  const root = () => {
    if (!finder?.shadowRoot) throw new Error('no finder');
    return finder.shadowRoot;
  };
  const all = (css: string) => [...root().querySelectorAll<HTMLElement>(css)];
  async function until<T>(what: string, found: () => T | undefined): Promise<T> {
    for (let tries = 0; tries < 400; tries++) {
      const answer = found();
      if (answer !== undefined) return answer;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${what} never came. There is: ${root().textContent?.slice(0, 300)}`);
  }
  const saying = (css: string, words: RegExp) =>
    until(String(words), () => all(css).find((one) => words.test(one.innerText)));
  const press = async (words: RegExp) => (await saying('button', words)).click();
  const cards = () => until('a card', () => root().querySelector('article') ?? undefined);
  async function ask(need: string, place: string): Promise<void> {
    const boxes = await until('two boxes', () => {
      const found = all('input') as HTMLInputElement[];
      return found.length >= 2 ? found : undefined;
    });
    [need, place].forEach((words, at) => {
      const box = boxes[at] as HTMLInputElement;
      box.focus();
      box.value = words;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    });
    await press(/^Find help$/);
  }

  await ask('', '');
  await saying('p, span, div', /Write what you want help with/);
  await ask('help with email for my mother of 74', 'Leeds');
  await cards();
  for (const closed of all('summary, [aria-expanded=false]')) closed.click();
  await press(/^Change$/);
  await ask('help with email', 'Nowhereville');
  await saying('p, span, div', /We cannot find that place/);
  await ask('help with email', 'Newport');
  await press(/^Newport, .*Isle of Wight/);
  await cards();
  await press(/^Change$/);
  await ask('blorple', '');
  await until('pictures', () => root().querySelector('[aria-labelledby=fp-tiles]') ?? undefined);
  await cards();
  await press(/^Change$/);
  await ask('I gave a scammer my bank details', 'Leeds');
  await saying('a', /159/);
  await cards();
  await press(/^Change$/);
  await ask('my husband checks my phone and I am scared', 'Leeds');
  await saying('a', /999/);
  await press(/digital help|phones and computers/);
  await cards();
  await press(/^Cymraeg$/);
  await press(/^English$/);
  await saying('button', /^Cymraeg$/);
  return 'arrived';
}

/** The walk as an expression; gives "arrived". */
export const wholeJourney = `(${journey})()`;
