import { compareText } from '../shared/record/compare-text.ts';

/** JSON that is the same for the same content, in whatever order its fields were stated. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_field, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b)))
      : inner,
  );
}
