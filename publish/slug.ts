/** The longest slug, in UTF-16 code units: room for a postcode and a number behind it within an id. */
const longest = 180;

/** A name as an id: small letters and figures of any script, joined by hyphens; empty when it has none. */
export function slug(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[’']/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, longest)
      // The cut may have gone through the middle of a character.
      .replace(/^-|-$|[\ud800-\udbff]$/g, '')
  );
}
