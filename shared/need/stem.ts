// English endings taken off, so that one phrase covers emails, emailing and e-mailed. Stems are keys, never shown.

/** A key shared by the usual inflections of an English word; words of three letters keep them. */
export function stem(word: string): string {
  if (word.length < 4 || word === 'news' || /[^a-z]/.test(word)) return word;
  if (/^us(?:ed|es|ing)$/.test(word)) return 'use';
  let root = word;
  if (/(?:ies|ied)$/.test(root) && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|zz)es$/.test(root)) root = root.slice(0, -2);
  else if (/[^aeious]s$|[aeo]s$/.test(root)) root = root.slice(0, -1);
  const ending =
    root.length > 5
      ? root.match(/(?<=[aeiouy].*)(?:ing|ed)$/)
      : root.length > 4
        ? root.match(/(?<=[aeiouy].*)ed$/)
        : null;
  if (ending === null) return root.length > 3 ? tidy(root) : root;
  const bare = root.slice(0, ending.index);
  if (/([bdgmnprt])\1$/.test(bare)) return tidy(bare.slice(0, -1));
  // "Making" comes from make, "eating" from eat: one vowel between two consonants has lost its e.
  return /^[^aeiou][aeiouy][^aeiouywx]$/.test(bare) ? `${bare}-` : tidy(bare);
}

/** Without a silent e; what is left of three letters is marked, so that "cane" is not "can". */
function tidy(root: string): string {
  if (root.length < 4) return root;
  const bare = root.replace(/e$/, '').replace(/y$/, 'i');
  return bare.length === 3 && bare !== root ? `${bare}-` : bare;
}
