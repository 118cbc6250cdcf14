/** Longer addresses are cut or ignored by some of the programs that they open. */
export const longestLink = 1_900;

/**
 * A link that opens an e-mail, its lines parted as RFC 6068 has it; `to` null is nobody yet. Commas, colons and slashes
 * stay as they are, which that allows: a link is soon too long.
 */
export function mailHref(to: string | null, subject: string, lines: readonly string[]): string {
  const address = to === null ? '' : to.split('@').map(encodeURIComponent).join('@');
  return `mailto:${address}?subject=${mailText(subject)}&body=${mailText(lines.join('\r\n'))}`;
}

function mailText(text: string): string {
  return encodeURIComponent(text).replace(/%(?:2C|3A|2F)/g, decodeURIComponent);
}
