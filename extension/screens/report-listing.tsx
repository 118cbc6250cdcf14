import { useSignal } from '@preact/signals';
import { type ProblemKind, problemKinds } from '../../shared/explain/report-problem.ts';
import type { Tongue } from '../../shared/words/words.ts';

interface Props extends Pick<Tongue, 'words' | 'adviser'> {
  /** Opens an e-mail to its owner; null where nobody takes corrections. */
  href: string | null;
  /** Keeps a report for a sheet; answers whether it could. */
  onReport: (kind: ProblemKind) => Promise<boolean>;
}

/** Something is wrong with a listing: straight to its owner, or kept for a sheet when that cannot be. */
export function ReportListing({ words, adviser, href, onReport }: Props) {
  const { screen: says } = adviser;
  const told = useSignal<'kept' | 'notKept' | null>(null);
  return (
    <div class="ad-report">
      {href !== null && (
        <a class="fp-link" href={href}>
          {says.tellOwner}
        </a>
      )}
      <p>{href === null ? says.keepReport : says.orKeepReport}</p>
      <div class="ad-pick__row">
        {problemKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="fp-chip ad-choice"
            onClick={() => {
              void onReport(kind).then((isKept) => {
                told.value = isKept ? 'kept' : 'notKept';
              });
            }}
          >
            {words.handover.report.kind[kind]}
          </button>
        ))}
      </div>
      <p role="status">{told.value !== null && says[told.value]}</p>
    </div>
  );
}
