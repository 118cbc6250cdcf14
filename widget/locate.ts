import type { Point } from '../shared/record/service.ts';
import type { LocationFault } from '../shared/session/finder-page.ts';

/** A hundred metres or so: enough to tell one outcode from another. */
const roundedTo = 1_000;

/** Where the device is, rounded, or why it does not say; the browser asks the person first. */
export function locate(): Promise<Point | LocationFault> {
  const rounded = (degrees: number): number => Math.round(degrees * roundedTo) / roundedTo;
  // Browsers tell a page without https, or one that its owner has shut out, that the person refused.
  const { featurePolicy } = document as Document & {
    featurePolicy?: { allowsFeature(name: string): boolean };
  };
  if (!isSecureContext || featurePolicy?.allowsFeature('geolocation') === false)
    return Promise.resolve('blocked');
  return new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) =>
        resolve({ latitude: rounded(latitude), longitude: rounded(longitude) }),
      ({ code }) => resolve(code === 1 ? 'refused' : code === 3 ? 'slow' : 'unavailable'),
      { timeout: 10_000, maximumAge: 300_000 },
    ),
  );
}
