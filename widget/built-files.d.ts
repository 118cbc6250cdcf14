/** SHA-256, in hexadecimal, of the files that lie beside the script; written in by `build/build-widget.ts`. */
declare const BUILT: {
  /** `engine-HASH.js` */
  engine: string;
  /** `knowledge-HASH.json` */
  knowledge: string;
  /** `words.cy.json` */
  cy: string;
};
