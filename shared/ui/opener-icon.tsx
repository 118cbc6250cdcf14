/** The plus of something that opens; its upright goes when it is open (see `.fp-details`). */
export function OpenerIcon() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M5 12h14" />
      <path class="fp-upright" d="M12 5v14" />
    </svg>
  );
}
