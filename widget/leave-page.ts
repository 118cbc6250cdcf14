/** A page that could be anybody's; the one that GOV.UK's own exit button opens. */
const ordinaryPage = 'https://www.bbc.co.uk/weather';

/** Leaves for another page at once, with the page around where the finder stands in a frame; going back does not lead here. Null is an ordinary page. */
export function leavePage(wanted: string | null): void {
  const address = wanted ?? ordinaryPage;
  try {
    (window.top ?? window).location.replace(address);
  } catch {
    // The page around does not let a frame decide; then at least what stands in the frame is gone.
    window.location.replace(address);
  }
}
