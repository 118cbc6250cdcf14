// <fingerpost-finder>: the finder as an element that any page can hold. What it takes and tells is a contract
// (CONTRACTS.md, section 4). Nothing is stored, nothing global is touched, and nothing is sent but requests for our own files.
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { createFinder, type Finder as FinderModel } from '../shared/session/finder-model.ts';
import { createStepsStart } from '../shared/session/steps-start.ts';
import armCss from '../shared/ui/arm.css?inline';
import controlsCss from '../shared/ui/controls.css?inline';
import finderCss from '../shared/ui/finder.css?inline';
import { Finder, type FinderSettings } from '../shared/ui/finder.tsx';
import dialogCss from '../shared/ui/finder-dialog.css?inline';
import { FinderDialog, openDialog } from '../shared/ui/finder-dialog.tsx';
import type { FinderLang } from '../shared/words/finder-langs.ts';
import type { FirstWords } from '../shared/words/words.ts';
import { brandCss } from './brand-colours.ts';
import { addProperties, upgradeProperties } from './element-properties.ts';
import { attributeNames } from './finder-attributes.ts';
import { type FinderConfig, readConfig } from './finder-config.ts';
import type { FinderEvents } from './finder-events.ts';
import { finderFiles, firstEnglish } from './finder-files.ts';
import hostCss from './host.css?inline';
import { leavePage } from './leave-page.ts';
import { isOnDarkPage } from './page-scheme.ts';
import themesCss from './themes.css?inline';
import { followTopics, putTopicsInAddress, topicsInAddress } from './topics-in-address.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(hostCss + finderCss + controlsCss + dialogCss + armCss + themesCss);

/** Nobody looks at a finder that is not there for longer than this. */
const patienceMs = 4_000;

/** What is alive while the element is on a page. */
interface Running {
  finder: FinderModel;
  /** The same, as it is asked in this layout. */
  asking: ReadonlySignal<FinderModel>;
  settings: Signal<FinderSettings>;
  stopTelling: () => void;
  stopFollowing: () => void;
}

/** The element. One search of its own; two on a page never meet. */
export class FingerpostFinder extends HTMLElement {
  static readonly observedAttributes = attributeNames;
  static readonly formAssociated = true;
  static readonly version = BUILT.version;

  readonly #root: ShadowRoot;
  readonly #brand = new CSSStyleSheet();
  readonly #internals = this.attachInternals();
  #running: Running | null = null;
  #chosen = '';

  constructor() {
    super();
    this.#root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [sheet, this.#brand];
    this.#root.addEventListener('click', (event) => this.#tellSelect(event));
    this.#showFallback();
  }

  connectedCallback(): void {
    if (this.#running !== null) return;
    upgradeProperties(this);
    this.#begin(this.#config().lang);
  }

  disconnectedCallback(): void {
    // An element that is only moved is connected again before this runs, and keeps what was typed.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  /** Moved by `moveBefore`: everything stays as it is. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    // Set again to the same, it would begin again; of the language, a page may want its own back.
    if (before === now && name !== 'lang') return;
    if (name === 'name') this.#choose(this.#chosen);
    if (this.#running === null) return;
    const { finder } = this.#running;
    if (['pack', 'mode', 'near', 'topics', 'audiences', 'limit'].includes(name)) {
      const lang = finder.wantedLang();
      this.#stop();
      // In the language that somebody may have chosen.
      this.#begin(lang);
      return;
    }
    const { lang, brand } = this.#config();
    this.#renewSettings();
    this.#brand.replaceSync(brandCss(brand));
    if (name === 'lang') void finder.setLang(lang);
  }

  /** A form's own buttons and its browser: reset, disabled with the fields around it, filled in again on the way back. */
  formResetCallback(): void {
    this.reset();
  }

  formDisabledCallback(): void {
    this.#renewSettings();
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.#choose(state);
  }

  /** The form that it is a field of. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** The id of the service that was chosen; empty while none is. */
  get value(): string {
    return this.#chosen;
  }

  /** Asks, as the main button does. */
  search(): void {
    this.#open();
    this.#running?.asking.value.submit();
  }

  /** Forgets all that was typed and asked. */
  reset(): void {
    this.#running?.asking.value.reset();
    this.#choose('');
    if (this.hasAttribute('sync-url')) putTopicsInAddress([]);
  }

  /** Moves to the first question, or to the heading of the answer. */
  override focus(options?: FocusOptions): void {
    // Not `delegatesFocus`, under which a tap beside the box would open a phone's keyboard.
    const closed = this.#root.querySelector<HTMLElement>('dialog:not([open])');
    const within = closed === null ? '[tabindex="-1"], input' : 'button';
    this.#root.querySelector<HTMLElement>(within)?.focus(options);
  }

  /** Prints the page that holds the element, results and all. */
  print(): void {
    this.#open();
    window.print();
  }

  /** Where the finder opens over the page. */
  #open(): void {
    const dialog = this.#root.querySelector('dialog');
    if (dialog !== null) openDialog(dialog);
  }

  #config(): FinderConfig {
    const around = this.closest('[lang]')?.getAttribute('lang') ?? '';
    const shared = this.hasAttribute('sync-url') ? topicsInAddress() : null;
    return readConfig((name) => (name === 'topics' && shared) || this.getAttribute(name), around);
  }

  #settings({ heading, headingLevel, audience, look, scheme, exitUrl }: FinderConfig): FinderSettings {
    const dark = scheme === 'auto' && isOnDarkPage(this);
    const forOther = audience === 'adviser';
    const leavesAnywhere = exitUrl !== null;
    const disabled = this.matches(':disabled');
    return { heading, headingLevel, forOther, look, dark, leavesAnywhere, disabled };
  }

  #renewSettings(): void {
    if (this.#running !== null) this.#running.settings.value = this.#settings(this.#config());
  }

  /** Without a name it is no field, and the browser has nothing to keep. */
  #choose(id: string): void {
    this.#chosen = id;
    this.#internals.setFormValue(this.hasAttribute('name') && id !== '' ? id : null);
  }

  /** The page's own link shows through until there is something better. */
  #showFallback(): void {
    this.#root.replaceChildren(document.createElement('slot'));
  }

  #begin(lang: FinderLang): void {
    if (lang === 'en') this.#start(lang, firstEnglish);
    else this.#startIn(lang, finderFiles(this.#config().pack, this.#root).loadWords(lang));
  }

  /** Help in English is more than no help: it is there where words do not come, or until they do. */
  #startIn(lang: FinderLang, coming: Promise<FirstWords>): void {
    const startInEnglish = () => this.#start('en', firstEnglish);
    const late = setTimeout(startInEnglish, patienceMs);
    void coming
      .then((words) => {
        if (this.#running === null) this.#start(lang, words);
        else void this.#running.finder.setLang(this.#config().lang);
      }, startInEnglish)
      .finally(() => clearTimeout(late));
  }

  #start(lang: FinderLang, words: FirstWords): void {
    if (!this.isConnected || this.#running !== null) return;
    const config = this.#config();
    const files = finderFiles(config.pack, this.#root);
    const finder = createFinder(files, { ...config, usualPlace: () => '', isLocal: false, lang, words });
    const start = config.mode === 'steps' ? createStepsStart(finder, files.createSteps) : null;
    const Layout = config.mode === 'button' ? FinderDialog : Finder;
    const asking = start?.finder ?? signal(finder);
    const settings = signal(this.#settings(config));
    this.#brand.replaceSync(brandCss(config.brand));
    try {
      this.#root.replaceChildren();
      render(
        <Layout
          finder={finder}
          english={firstEnglish}
          start={start}
          settings={settings}
          onLeave={() => {
            this.reset();
            leavePage(this.#config().exitUrl);
          }}
          answerPages={files.answerPages}
          fallback={<slot />}
        />,
        this.#root,
      );
    } catch {
      // A page whose scripts have broken the language itself still has its link.
      this.#showFallback();
      this.#tell('error', { code: 'not-rendered' });
      return;
    }
    const stopFollowing = followTopics(finder, () => this.hasAttribute('sync-url'));
    this.#running = { finder, asking, settings, stopTelling: this.#tellOf(asking, finder), stopFollowing };
    this.#tell('ready', {});
  }

  #stop(): void {
    if (this.#running === null) return;
    this.#running.stopTelling();
    this.#running.stopFollowing();
    this.#running.finder.dispose();
    this.#running = null;
    render(null, this.#root);
    this.#showFallback();
  }

  /** Tells the page what happened: never words or a full postcode, and nothing at all of danger. */
  #tellOf(asking: ReadonlySignal<FinderModel>, { attempt, isLooking }: FinderModel): () => void {
    let told = 0;
    let shown = '';
    return effect(() => {
      const page = asking.value.page.value;
      if (page.kind === 'failed') this.#tell('error', { code: page.code });
      if (page.kind !== 'results' && page.kind !== 'tiles') return;
      const { best, more, comesToYou, nearlyRight, place } = page.answer;
      if (told !== attempt.value) {
        told = attempt.value;
        const outcode = place === null ? null : (place.outcode ?? null);
        this.#tell('search', { outcode });
      }
      // Once it is all there: while more is read, a page would count one search several times.
      if (isLooking.value) return;
      const lists = [best, more, comesToYou, nearlyRight].map((list) => list.map(({ id }) => id));
      const key = JSON.stringify([told, lists]);
      if (key === shown) return;
      shown = key;
      const fits = best.length + more.length + comesToYou.length;
      this.#tell('results', { fits, compromises: nearlyRight.length });
      if (fits === 0) this.#tell('empty', {});
    });
  }

  /** Somebody follows a link of a service, not one to pass it on or put it right: the page may take it from here. */
  #tellSelect(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const id = link?.closest('[data-service]')?.getAttribute('data-service');
    if (!id || link?.closest('[data-aside]')) return;
    this.#choose(id);
    if (!this.#tell('select', { id })) event.preventDefault();
  }

  /** Sends an event; false when the page has cancelled it. */
  #tell<Name extends keyof FinderEvents>(name: Name, detail: FinderEvents[Name]): boolean {
    const cancelable = name === 'select';
    return this.dispatchEvent(
      new CustomEvent(`fingerpost-${name}`, { bubbles: true, composed: true, cancelable, detail }),
    );
  }
}

addProperties(FingerpostFinder.prototype);

const tag = 'fingerpost-finder';
const here = customElements.get(tag);
// The first script on a page keeps the element: a second one must not take a search away from under somebody.
if (here === undefined) customElements.define(tag, FingerpostFinder);
else if (!('version' in here) || here.version !== FingerpostFinder.version)
  // biome-ignore lint/suspicious/noConsole: for whoever wonders why the page shows another version than it asks for
  console.info(`fingerpost ${FingerpostFinder.version}: another version is here already, and stays`);
