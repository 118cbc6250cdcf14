// How well one colour is told from another: the contrast ratio of WCAG 2.2, and the nearest colour that has enough of it.
// Colours are written #rrggbb.

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** Relative luminance, 0 for black to 1 for white (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio): words need 4.5, the edges of controls 3. */
export function contrastRatio(colour: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(colour), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** A colour with a share, 0 to 1, of another in it. */
export function mixed(colour: string, other: string, share: number): string {
  const others = channelsOf(other);
  const channels = channelsOf(colour).map((channel, index) =>
    Math.round(channel + ((others[index] ?? 0) - channel) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${channels.join('')}`;
}

/** Above this luminance of the ground black is read better, below it white: where both have the same contrast ratio. */
const middle = Math.sqrt(1.05 * 0.05) - 0.05;

/** The colour itself where its contrast with the ground is at least so much, else the nearest darker or lighter one that has it. */
export function readableOn(ground: string, colour: string, least: number): string {
  const end = luminance(ground) > middle ? '#000000' : '#ffffff';
  let share = 0;
  while (share < 1 && contrastRatio(mixed(colour, end, share), ground) < least) share += 1 / 64;
  return mixed(colour, end, share);
}
