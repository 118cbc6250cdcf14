// Settings in the part of an address after `#`, written `lang=cy&topics=email+cv`: ids alone, which no server is sent.

/** What is said of one setting; null where nothing is. */
export function settingIn(hash: string, name: string): string | null {
  return new URLSearchParams(hash.slice(1)).get(name);
}

/** The same part of an address with one setting as it is now, and whatever else stands there as it was; no ids, no setting. */
export function withSetting(hash: string, name: string, ids: readonly string[]): string {
  const others = hash
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !part.startsWith(`${name}=`));
  return [...others, ...(ids.length > 0 ? [`${name}=${ids.join('+')}`] : [])].join('&');
}
