// Every state of the finder on a page, each with the way into it. All of it runs inside the page, so that every browser can.

/** What a state is reached with; made in the page by `makeTools`. */
export interface Tools {
  element: HTMLElement & { reset(): void };
  root: ShadowRoot;
  /** The first that a selector finds; waits for it, and throws when it does not come. */
  one(selector: string): Promise<HTMLElement>;
  /** Begins again, asks, and waits for what a selector finds. */
  ask(need: string, place: string, shown: string): Promise<void>;
  press(selector: string): Promise<void>;
  /** Every file from now on: as it is, never there, or never on its way's end; the pack's date, if another. */
  serve(how: 'as it is' | 'lost' | 'held', published?: string): void;
}

/** Stands alone: its text is sent to a browser. */
export function makeTools(): Tools {
  const element = document.querySelector('fingerpost-finder') as Tools['element'];
  const root = element.shadowRoot as ShadowRoot;
  const served = window.fetch.bind(window);
  let packs = 0;
  const one: Tools['one'] = async (selector) => {
    const patienceEnds = performance.now() + 40_000;
    for (;;) {
      const found = root.querySelector<HTMLElement>(selector);
      if (found !== null) return found;
      if (performance.now() > patienceEnds) throw new Error(`no ${selector} came`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const type = async (selector: string, text: string): Promise<void> => {
    const input = (await one(selector)) as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return {
    element,
    root,
    one,
    async ask(need, place, shown) {
      root.querySelector<HTMLDialogElement>('.fp-bigcard')?.close();
      element.reset();
      await type('#fp-need', need);
      await type('#fp-place', place);
      ((await one('form')) as HTMLFormElement).requestSubmit();
      await one(shown);
      // What can be done with results comes after them.
      if (root.querySelector('article') !== null) await one('.fp-pick');
    },
    async press(selector) {
      (await one(selector)).click();
    },
    serve(how, published) {
      window.fetch = async (input, init) => {
        if (how === 'held') return new Promise<never>(() => {});
        if (how === 'lost') throw new TypeError('the line is cut');
        const answer = await served(input, init);
        if (published === undefined || !String(input).endsWith('index.json')) return answer;
        return Response.json({ ...((await answer.json()) as object), published });
      };
      // Another address, so that what has been read is read again.
      packs += 1;
      element.setAttribute('pack', `directory/?${packs}/../`);
    },
  };
}

export interface WidgetState {
  name: string;
  reach: (tools: Tools) => unknown;
}

/** In an order in which each can follow the one before. Another screen is another line. */
export const widgetStates: readonly WidgetState[] = [
  { name: 'before a search', reach: (tools) => tools.one('#fp-need') },
  { name: 'pictures chosen', reach: (tools) => tools.press('.fp-tile') },
  { name: 'nothing typed', reach: (tools) => tools.ask('', '', '.fp-error') },
  { name: 'no such place', reach: (tools) => tools.ask('email', 'Qwertyville', '.fp-error') },
  {
    name: 'waiting',
    reach(tools) {
      tools.serve('held');
      return tools.ask('email', 'Leeds', '[aria-disabled]');
    },
  },
  {
    name: 'the list cannot be had',
    reach(tools) {
      tools.serve('lost');
      return tools.ask('email', 'Leeds', '#fp-failed');
    },
  },
  {
    name: 'an old list',
    reach(tools) {
      tools.serve('as it is', '2024-01-01T00:00:00Z');
      return tools.ask('email', 'Leeds', 'article');
    },
  },
  {
    name: 'results, some nearly right',
    reach(tools) {
      tools.serve('as it is');
      return tools.ask('free course in excel in the evening', 'Leeds', '.fp-whynot');
    },
  },
  { name: 'results', reach: (tools) => tools.ask('video calls with my grandchildren', 'BN1 1AA', 'article') },
  {
    name: 'all shown and all open',
    async reach(tools) {
      await tools.press('.fp-post + .fp-button');
      for (const details of tools.root.querySelectorAll('details')) details.open = true;
    },
  },
  {
    name: 'a choice made',
    async reach(tools) {
      await tools.press('details:has(.fp-pick) > summary');
      await tools.press('.fp-tick input');
      await tools.one('.fp-pick + .fp-row .fp-link');
    },
  },
  {
    name: 'a card to show to who helps',
    async reach(tools) {
      await tools.press('.fp-card__do button.fp-link');
      await tools.one('dialog[open]');
    },
  },
  { name: 'results with no place', reach: (tools) => tools.ask('video calls', '', 'article') },
  { name: 'too vague', reach: (tools) => tools.ask('hello', 'Leeds', '.fp-part .fp-tiles') },
  { name: 'which place', reach: (tools) => tools.ask('email', 'Newport', '.fp-choice') },
  {
    name: 'danger',
    reach: (tools) => tools.ask('my husband checks my phone and I am scared', '', '.fp-leave'),
  },
  {
    name: 'money being taken now',
    reach: (tools) => tools.ask('I gave a scammer my bank details', 'Hove', 'article'),
  },
  {
    name: 'somebody else’s work',
    reach: (tools) => tools.ask('my boiler is broken', 'Leeds', '#fp-redirect'),
  },
  {
    name: 'one question a page: what',
    reach(tools) {
      tools.element.setAttribute('mode', 'steps');
      return tools.one('.fp-rows');
    },
  },
  {
    name: 'one question a page: which',
    async reach(tools) {
      await tools.press('.fp-rows .fp-tile');
      await tools.one('.fp-caption');
    },
  },
  {
    name: 'one question a page: where',
    async reach(tools) {
      await tools.press('.fp-rows .fp-tile');
      await tools.one('#fp-place');
    },
  },
  {
    name: 'one question a page: nowhere typed',
    async reach(tools) {
      await tools.press('[type=submit]');
      await tools.one('.fp-error');
    },
  },
  {
    name: 'one question a page: own words',
    async reach(tools) {
      tools.element.reset();
      await tools.press('.fp-form__unsure');
      await tools.one('#fp-need');
    },
  },
  {
    name: 'one question a page: an answer',
    async reach(tools) {
      await tools.press('.fp-form .fp-row .fp-link');
      await tools.one('#fp-place');
      await tools.press('.fp-form .fp-row .fp-link');
      await tools.one('article');
    },
  },
  {
    name: 'a button',
    async reach(tools) {
      tools.element.setAttribute('mode', 'button');
      await tools.one('.fp-opener .fp-button');
    },
  },
  {
    name: 'opened over the page',
    async reach(tools) {
      await tools.press('.fp-opener .fp-button');
      await tools.one('dialog[open] #fp-need');
    },
  },
  {
    name: 'an answer over the page',
    reach: (tools) => tools.ask('video calls with my grandchildren', 'BN1 1AA', 'dialog[open] article'),
  },
  {
    name: 'in Welsh',
    async reach(tools) {
      tools.element.removeAttribute('mode');
      tools.element.setAttribute('lang', 'cy');
      await tools.one('.fp[lang=cy]');
      await tools.ask('galwadau fideo', 'Caerdydd', 'article');
    },
  },
  {
    name: 'in Arabic',
    async reach(tools) {
      tools.element.reset();
      tools.element.setAttribute('lang', 'ar');
      await tools.one('.fp[lang=ar]');
      await tools.press('.fp-tile');
      await tools.press('[type=submit]');
      await tools.one('.fp-pick');
    },
  },
];
