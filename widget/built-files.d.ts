/** What `build/build-widget.ts` writes into the scripts. */
declare const BUILT: {
  /** That of package.json. */
  version: string;
  /** SHA-256, in hexadecimal, of the files that lie beside the script. */
  hashes: {
    /** `engine-HASH.js` */
    engine: string;
    /** `extras-HASH.js` */
    extras: string;
    /** `knowledge-HASH.json` */
    knowledge: string;
  };
  /** The first half of the SHA-256 of `words.LANG.json`, for each language. */
  wordHashes: Record<Exclude<import('../shared/words/finder-langs.ts').FinderLang, 'en'>, string>;
  firstEnglish: import('../shared/words/words.ts').FirstWords;
  /** What `find.html` and `frame.html` are called in each language. */
  titles: Record<import('../shared/words/finder-langs.ts').FinderLang, string>;
  answerEnglish: import('../shared/words/words.ts').AnswerWords;
  laterEnglish: import('../shared/words/words.ts').LaterWords;
  /** What the later scripts use of the first: Preact, above all, which must be there once. */
  shared: object;
};
