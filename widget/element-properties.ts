// The attributes of the element as properties: `finder.headingLevel = 3`.
import { attributeNames, type FinderAttribute, finderAttributes } from './finder-attributes.ts';
import { wholeIn } from './finder-config.ts';

/** The property of an attribute: `headingLevel` of `heading-level`. */
export function propertyOf(attribute: FinderAttribute): string {
  return attribute.replace(/-(\w)/g, (_hyphen, letter: string) => letter.toUpperCase());
}

// Every element has this one already.
const added = attributeNames.filter((attribute) => attribute !== 'lang');

/** Gives a class of elements the properties, which read and write the attributes. */
export function addProperties(prototype: HTMLElement): void {
  for (const attribute of added) {
    const kind = finderAttributes[attribute];
    Object.defineProperty(prototype, propertyOf(attribute), {
      get(this: HTMLElement) {
        if (kind.kind === 'flag') return this.hasAttribute(attribute);
        const said = this.getAttribute(attribute) ?? '';
        return kind.kind === 'whole' ? wholeIn(said, kind) : said;
      },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined || value === false) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value === true ? '' : String(value));
      },
    });
  }
}

/** Takes up the properties that were set on an element before it was known what it is. */
export function upgradeProperties(element: HTMLElement): void {
  for (const property of added.map(propertyOf)) {
    if (!Object.hasOwn(element, property)) continue;
    const held: unknown = Reflect.get(element, property);
    Reflect.deleteProperty(element, property);
    Reflect.set(element, property, held);
  }
}
