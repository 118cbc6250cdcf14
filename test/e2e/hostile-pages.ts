// Pages as other people make them, each with one habit that has broken widgets somewhere. Libraries are imitated in a few lines.

export interface HostilePage {
  /** What the page does. */
  habit: string;
  doctype?: string;
  /** Attributes of `<html>`. */
  html?: string;
  head?: string;
  /** Runs before any script of ours. */
  script?: string;
  /** What stands around the finder; `finder` is put in its place. */
  around?: (finder: string) => string;
  /** What brings our script, by its address. */
  tag?: (address: string) => string;
  headers?: Record<string, string>;
  /** How the element looks there is the page's own doing, and cannot be compared. */
  isSqueezed?: boolean;
}

const style = (css: string): string => `<style>${css}</style>`;
const within = (css: string) => (finder: string) => `<div style="${css}">${finder}</div>`;

const classic = (address: string) => `<script src="${address.replace('.js', '-classic.js')}"></script>`;

const looks: HostilePage[] = [
  { habit: 'unsets everything', head: style('* { all: unset !important }') },
  { habit: 'reverts everything', head: style('*, *::before, *::after { all: revert !important }') },
  {
    habit: 'storms with !important at every element',
    head: style(`*, *::before, *::after { display: none !important; visibility: hidden !important; opacity: 0 !important;
      font-size: 0 !important; color: transparent !important; float: right !important; position: absolute !important;
      transform: scale(0) !important; height: 1px !important; clip-path: inset(50%) !important }
      html, head ~ body, body > div { all: revert !important } body > div { width: 720px !important }`),
  },
  {
    habit: 'aims at the element by its name',
    head: style(`html body fingerpost-finder { display: inline !important; padding: 3em !important; font: 30px fantasy !important;
      zoom: 2 !important; columns: 3 !important } fingerpost-finder::before, fingerpost-finder::after { content: "ad" !important;
      display: block !important; height: 9em !important } fingerpost-finder:not(:focus) > * { color: red }`),
  },
  { habit: 'shrinks its rem to 62.5 %', head: style('html { font-size: 62.5% } body { font-size: 1.6rem }') },
  { habit: 'shrinks its rem to a pixel', head: style('html { font-size: 1px }') },
  {
    habit: 'resets as component kits do',
    head: style(`*, ::before, ::after { box-sizing: border-box; border: 0 solid currentColor; margin: 0; padding: 0 }
      html { line-height: 1.5; tab-size: 4; -webkit-text-size-adjust: 100% } h1, h2, h3 { font-size: inherit; font-weight: inherit }
      ol, ul, menu { list-style: none } img, svg, video { display: block; max-width: 100% }
      button, input, select { font: inherit; color: inherit; background: transparent; border-radius: 0; opacity: 1 }
      a { color: inherit; text-decoration: inherit } [hidden] { display: none !important }`),
  },
  {
    habit: 'reboots as grid kits do',
    head: style(`*, *::before, *::after { box-sizing: border-box } body { font: 1rem/1.5 system-ui; color: #212529; margin: 0 }
      h2 { font-size: 2rem; margin-bottom: .5rem; line-height: 1.2 } .row { display: flex; flex-wrap: wrap; margin: 0 -12px }
      .row > * { flex-shrink: 0; width: 100%; max-width: 720px } label { display: inline-block } button { border-radius: 0 }
      input, button { margin: 0; font-family: inherit } .btn, [type=submit] { padding: 6px 12px } dl, ol, ul { margin-bottom: 1rem }`),
    around: (finder) => `<div class="row"><div>${finder}</div></div>`,
  },
  {
    habit: 'styles each bare tag as old themes do',
    head: style(`a, a:link { color: red !important; border-bottom: 5px double } button, input { width: 90px !important; height: 20px !important;
      text-transform: uppercase; float: left } h2, h3 { font: 70px serif } ol { counter-reset: x } li { list-style: square; width: 50px !important }
      p { text-indent: 4em; margin: 4em 0 } form { border: 9px solid } section, article, search { padding: 30px; display: flex }`),
  },
  {
    habit: 'limits all content of an entry, as block themes do',
    head: style(`.entry > * { max-width: 720px; margin: 24px auto !important } .entry * { line-height: 2.4 }
      .entry :where(:not(.alignleft)) { margin-block-start: 30px; margin-block-end: 0 }`),
    around: (finder) => `<div class="entry">${finder}</div>`,
  },
  { habit: 'counts the box without its edges', head: style('* { box-sizing: content-box !important }') },
  {
    habit: 'passes on all that text can inherit',
    around: within(
      'width:720px;letter-spacing:9px;word-spacing:20px;text-transform:uppercase;text-indent:50px;line-height:3;white-space:nowrap;visibility:hidden;font:italic 900 40px cursive;text-align:right;text-shadow:0 0 9px;-webkit-text-fill-color:red;cursor:none;hyphens:auto;user-select:none;pointer-events:none;list-style:none;quotes:none;tab-size:0;word-break:break-all;overflow-wrap:anywhere;font-variant:small-caps;font-stretch:ultra-expanded',
    ),
  },
  {
    habit: 'writes from top to bottom',
    around: within('width:720px;writing-mode:vertical-rl;text-orientation:upright'),
  },
  {
    habit: 'reads from right to left',
    html: 'lang="ar" dir="rtl"',
    head: style('* { direction: rtl !important }'),
  },
  { habit: 'zooms out', head: style('body { zoom: 0.5 }'), isSqueezed: true },
  {
    habit: 'turns and shrinks what it holds',
    around: within('width:720px;transform:scale(.5);transform-origin:0 0'),
  },
  {
    habit: 'has a box without a box',
    around: (finder) => `<div style="width:720px"><p style="display:contents">${finder}</p></div>`,
  },
  {
    habit: 'lays out in a row',
    around: (finder) => `<div style="display:flex">${finder}<i>beside</i></div>`,
  },
  {
    habit: 'lays out in a row, centred, in a box of its own',
    around: (finder) => `<div style="display:flex;justify-content:center"><div>${finder}</div></div>`,
  },
  {
    habit: 'lays out in a column, everything at the start',
    around: (finder) =>
      `<div style="display:flex;flex-direction:column;align-items:flex-start">${finder}</div>`,
  },
  {
    habit: 'lays out in a grid of its own sizes',
    around: (finder) =>
      `<div style="display:grid;grid-template-columns:auto auto;justify-content:start">${finder}<i>beside</i></div>`,
  },
  {
    habit: 'centres in a grid',
    around: (finder) => `<div style="display:grid;place-items:center">${finder}</div>`,
  },
  { habit: 'floats it', around: within('float:right') },
  { habit: 'puts it in a cell of a table', around: (finder) => `<table><tr><td>${finder}<td>beside</table>` },
  { habit: 'makes it as small as what is in it', around: within('width:fit-content') },
  { habit: 'makes it as small as it can be', around: within('display:inline-block;max-width:720px') },
  { habit: 'hangs it over the page', around: within('position:absolute;inset-block-start:40px') },
  {
    habit: 'opens it in a dialog',
    around: (finder) =>
      `<dialog>${finder}</dialog><script>document.querySelector('dialog').showModal()</script>`,
  },
  {
    habit: 'opens it in a popover',
    around: (finder) =>
      `<div popover style="max-height:80vh">${finder}</div><script>document.querySelector('[popover]').showPopover()</script>`,
  },
  { habit: 'gives it no width', around: within('width:0'), isSqueezed: true },
  { habit: 'sets it in columns', around: within('width:720px;columns:2'), isSqueezed: true },
  {
    habit: 'scrolls it in a low box',
    around: within('width:720px;height:200px;overflow:auto;contain:strict'),
  },
  {
    habit: 'draws only what is in sight',
    around: within('width:720px;content-visibility:auto;margin-block-start:200vh'),
  },
  { habit: 'has no doctype', doctype: '', head: style('table, td { font-size: 9px }') },
  {
    habit: 'is XHTML',
    doctype: '<?xml version="1.0"?>',
    html: 'xmlns="http://www.w3.org/1999/xhtml"',
    headers: { 'content-type': 'application/xhtml+xml' },
    // Chromium runs no module on such a page.
    tag: classic,
  },
];

/** What prototype.js, up to 1.7, gives another meaning. */
const likePrototype = `
  var each = function (f, self) { for (var i = 0; i < this.length; i++) f.call(self, this[i], i) };
  var toArray = function () { return [].slice.call(this) };
  var $A = function (any) {
    if (!any) return [];
    if ('toArray' in Object(any)) return any.toArray();
    var length = any.length || 0, list = new Array(length);
    while (length--) list[length] = any[length];
    return list;
  };
  Array.from = $A;
  var more = {
    each: each, toArray: toArray, entries: toArray, clone: toArray, size: function () { return this.length },
    first: function () { return this[0] }, last: function () { return this[this.length - 1] }, clear: function () { this.length = 0; return this },
    compact: function () { return this.filter(function (x) { return x != null }) }, without: function () { return this },
    uniq: function () { return this }, collect: Array.prototype.map, detect: Array.prototype.find, select: Array.prototype.filter,
    include: Array.prototype.includes, inspect: function () { return '[' + this.join() + ']' },
    toJSON: function () { return '[' + this.map(function (x) { return JSON.stringify(x) }).join(', ') + ']' },
    all: Array.prototype.every, any: Array.prototype.some, max: function () { return 0 }, min: function () { return 0 },
    map: function (f, self) { f = f ? f.bind(self) : function (x) { return x }; var r = []; this.each(function (x, i) { r.push(f(x, i)) }); return r },
    find: function (f, self) { var r; for (var i = 0; i < this.length; i++) if (f.call(self, this[i], i)) { r = this[i]; break } return r },
  };
  for (var name in more) Array.prototype[name] = more[name];
  String.prototype.strip = function () { return this.trim() };
  String.prototype.sub = String.prototype.replace;
  String.prototype.toJSON = function () { return '"' + this + '"' };
  Number.prototype.toJSON = function () { return String(this) };
  Object.extend = function (to, from) { for (var name in from) to[name] = from[name]; return to };
  Object.values = function (o) { var r = []; for (var n in o) r.push(o[n]); return r };
  Object.keys = function (o) { var r = []; for (var n in o) if (Object.prototype.hasOwnProperty.call(o, n)) r.push(n); return r };
  var OwnElement = window.Element;
  window.Element = function (tag) { return document.createElement(tag) };
  window.Element.prototype = OwnElement.prototype;
  Object.extend(HTMLElement.prototype, {
    show: function () { this.style.display = ''; return this }, hide: function () { this.style.display = 'none'; return this },
    remove: function () { this.parentNode.removeChild(this); return this }, update: function () { return this },
    select: function (css) { return $A(this.querySelectorAll(css)) }, insert: function (x) { this.appendChild(x); return this },
    next: function () { return this.nextElementSibling }, up: function () { return this.parentNode }, replace: function () { return this },
  });
  window.$ = function (id) { return document.getElementById(id) };
  window.$A = $A;`;

const likeMooTools = `
  Array.from = function (item) { return item == null ? [] : Array.isArray(item) ? item : typeof item == 'object' && typeof item.length == 'number' ? [].slice.call(item) : [item] };
  Function.from = function (item) { return typeof item == 'function' ? item : function () { return item } };
  Function.prototype.extend = function (name, value) { this[name] = value; return this };
  Array.prototype.contains = Array.prototype.includes;
  Array.prototype.flatten = function () { return [].concat.apply([], this) };
  Array.prototype.erase = function (x) { return this };
  Array.prototype.$family = function () { return 'array' };
  String.prototype.contains = String.prototype.includes;
  String.prototype.test = function (r) { return new RegExp(r).test(this) };
  Number.prototype.each = Number.prototype.times = function (f) { for (var i = 0; i < this; i++) f(i) };
  Element.prototype.get = function (name) { return this.getAttribute(name) };
  Element.prototype.set = function (name, value) { this.setAttribute(name, value); return this };
  Element.prototype.clone = function () { return this.cloneNode(true) };
  Date.prototype.get = function () { return 0 };`;

const scripts: HostilePage[] = [
  { habit: 'uses prototype.js', script: likePrototype },
  { habit: 'uses MooTools', script: likeMooTools },
  {
    habit: 'adds enumerable names to Object.prototype',
    script: `Object.prototype.extend = function () {}; Object.prototype.isEmpty = function () { return false };
      Object.prototype.clone = function () { return this }; Object.prototype.each = function () {}; Object.prototype.version = '1.2';
      Object.prototype.title = 'x';`,
  },
  {
    habit: 'adds enumerable names to Array.prototype and String.prototype',
    script: `Array.prototype.last = function () { return this[this.length - 1] }; Array.prototype.remove = function () { return this };
      Array.prototype.unique = Array.prototype.sum = Array.prototype.shuffle = Array.prototype.last; Array.prototype.flat2 = 'x';
      String.prototype.capitalize = String.prototype.trimAll = function () { return '' }; Number.prototype.format = function () { return '' };`,
  },
  {
    habit: 'freezes what lists and promises come from',
    script: '[Array, Function, String, Promise, Map, Set].forEach((one) => Object.freeze(one.prototype));',
  },
  {
    habit: 'has an AMD loader that wants every script to be one of its own',
    script: `window.require = window.requirejs = function () {}; window.define = function () { throw new Error('Mismatched anonymous define()') }; window.define.amd = { jQuery: true };`,
    tag: classic,
  },
  {
    habit: 'has CommonJS names',
    script:
      'window.module = { exports: {} }; window.exports = window.module.exports; window.global = window; window.process = { env: {} };',
    tag: classic,
  },
  {
    habit: 'has two jQuerys and gives the names back',
    script: `window.$ = function () { return window.$ }; window.jQuery = window.$; window.jQuery.noConflict = function () { delete window.$; delete window.jQuery; return 1 };
      window.h = window.render = window.signal = window.effect = window.t = window.e = window.n = 'taken'; window.jQuery.noConflict();`,
  },
  {
    habit: 'has an older JSON of its own',
    script: `{ const { parse, stringify } = JSON; window.JSON = { parse: (text, revive) => parse(String(text), revive), stringify: (value, f, space) => stringify(value, f, space) }; }`,
  },
  {
    habit: 'has promises of its own, as zones do',
    script: `{ const Real = window.Promise;
      class Zoned { #real; constructor(work) { this.#real = new Real(work) } then(a, b) { const real = this.#real; return new Zoned((yes, no) => real.then(a, b).then(yes, no)) }
        catch(b) { return this.then(undefined, b) } finally(f) { return this.then((x) => (f(), x), (e) => { f(); throw e }) } get [Symbol.toStringTag]() { return 'Promise' } }
      for (const name of ['resolve', 'reject', 'all', 'allSettled', 'race', 'any']) Zoned[name] = (x) => new Zoned((yes, no) => Real[name](x).then(yes, no));
      window.Promise = Zoned; }`,
  },
  {
    habit: 'has collections of its own',
    script: `window.Map = class extends Map { get size() { return super.size } forEach(f, self) { super.forEach(f, self) } }; window.Set = class extends Set { each(f) { this.forEach(f) } }; window.WeakMap = class extends WeakMap {};`,
  },
  {
    habit: 'watches each request and each listener',
    script: `{ const real = window.fetch; window.fetch = function () { return real.apply(this, arguments).then((answer) => { answer.clone(); return answer }) };
      const listen = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, f, options) { return listen.call(this, type, f && function (event) { return f.handleEvent ? f.handleEvent(event) : f.call(this, event) }, options) };
      const timeout = window.setTimeout; window.setTimeout = (f, ms) => timeout(f, ms); window.requestAnimationFrame = (f) => timeout(f, 16);
      history.pushState = history.replaceState = () => { throw new Error('history is ours') }; }`,
  },
  {
    habit: 'mends what every element can do',
    script: `{ const { appendChild, insertBefore } = Node.prototype; Node.prototype.appendChild = function (node) { return appendChild.call(this, node) };
      Node.prototype.insertBefore = function (node, before) { return insertBefore.call(this, node, before) };
      Element.prototype.remove = function () { this.parentNode.removeChild(this); return this };
      Element.prototype.empty = function () { this.textContent = '' }; HTMLElement.prototype.data = 'mine'; HTMLElement.prototype.value = 'mine'; HTMLElement.prototype.html = 'mine';
      const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'open', serializable: true }) };
      const set = Element.prototype.setAttribute; Element.prototype.setAttribute = function (name, value) { set.call(this, name, value) }; }`,
  },
  {
    habit: 'has a registry of elements of its own',
    script: `{ const { define } = CustomElementRegistry.prototype; CustomElementRegistry.prototype.define = function (name, One, options) { define.call(this, name, class extends One {}, options) }; }`,
  },
  {
    habit: 'takes away what is new in browsers',
    script: `for (const name of ['ResizeObserver', 'IntersectionObserver', 'requestIdleCallback', 'scheduler', 'structuredClone', 'indexedDB', 'caches', 'CSS', 'navigation', 'trustedTypes']) delete window[name];
      Object.defineProperty(crypto, 'subtle', { value: undefined });`,
  },
  {
    habit: 'gives elements the names of what a document can do',
    around: (finder) =>
      `<img name="currentScript" alt=""><form name="body"></form><img name="baseURI" alt=""><form id="location" name="activeElement"></form><a id="fetch" name="URL">x</a><div style="width:720px">${finder}</div>`,
  },
  {
    habit: 'keeps no storage',
    script: `for (const name of ['localStorage', 'sessionStorage', 'cookieStore']) Object.defineProperty(window, name, { get() { throw new Error('no storage here') } }); Object.defineProperty(document, 'cookie', { get() { throw new Error('no cookies here') } });`,
  },
  {
    habit: 'has its clock in another year and always the same chance',
    script: `Date.now = () => 0; Math.random = () => 0; performance.now = () => 0;`,
  },
  {
    habit: 'has its addresses begin elsewhere',
    head: '<base href="https://elsewhere.invalid/deep/" target="_blank">',
  },
  { habit: 'sends its own address with every request', head: '<meta name="referrer" content="unsafe-url">' },
  {
    habit: 'is cut off from others',
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'geolocation=(), clipboard-write=(), idle-detection=()',
    },
  },
  {
    habit: 'is a sandbox without forms and of no origin',
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
  },
];

/** Those on which there can be an answer. */
export const hostilePages: readonly HostilePage[] = [...looks, ...scripts];

/** Those that have broken what we are made of: there the page's own link is what somebody sees. */
export const brokenPages: readonly HostilePage[] = [
  {
    habit: 'binds as MooTools 1.2 did',
    script: `Function.prototype.bind = function (self, args) { var f = this; return function () { return f.apply(self, args == null ? arguments : [].concat(args)) } };`,
  },
  { habit: 'has lost the map of lists', script: 'Array.prototype.map = function () { return [] };' },
  {
    habit: 'has no shadow trees',
    script: `Element.prototype.attachShadow = function () { throw new Error('no shadows here') };`,
  },
  { habit: 'freezes what everything comes from', script: 'Object.freeze(Object.prototype);' },
  {
    habit: 'lets no request through',
    script: `window.fetch = () => { throw new Error('no requests here') };`,
  },
];
