// What an adviser's own screens say, in English; the widget carries none of it.
export const enAdviser = {
  screen: {
    title: 'Fingerpost',
  },
} as const;
