/** Leaves for another page at once, with the page around where the finder stands in a frame; going back does not lead here. */
export function leavePage(address: string): void {
  try {
    (window.top ?? window).location.replace(address);
  } catch {
    // The page around does not let a frame decide; then at least what stands in the frame is gone.
    window.location.replace(address);
  }
}
