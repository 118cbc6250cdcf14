/** Moves the focus to the heading of the answer, or to the question where there is none. */
export function focusAnswer(): void {
  const answer = document.getElementById('ad-answer') ?? document.getElementById('ad-need');
  answer?.focus();
}
