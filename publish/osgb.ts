// Eastings and northings of the National Grid (OSGB36) to WGS84, as the Ordnance Survey's "A guide to coordinate systems
// in Great Britain" gives it: the grid undone on the Airy ellipsoid, then one Helmert transformation for the country.
// The transformation is off by about 5 metres at most places and 7 at the worst, beside the 100 of a postcode.
import type { Point } from '../shared/record/service.ts';

interface Ellipsoid {
  major: number;
  minor: number;
}

const airy: Ellipsoid = { major: 6_377_563.396, minor: 6_356_256.909 };
const wgs84: Ellipsoid = { major: 6_378_137, minor: 6_356_752.3142 };

const grid = {
  scale: 0.9996012717,
  latitude: radians(49),
  longitude: radians(-2),
  easting: 400_000,
  northing: -100_000,
};

/** From OSGB36 to WGS84: metres, seconds of arc and parts per million. */
const helmert = {
  x: 446.448,
  y: -125.157,
  z: 542.06,
  turnX: 0.1502,
  turnY: 0.247,
  turnZ: 0.8421,
  scalePerMillion: -20.4894,
};

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function eccentricitySquared({ major, minor }: Ellipsoid): number {
  return 1 - (minor * minor) / (major * major);
}

/** The length of the meridian from the grid's origin to a latitude, in metres of the grid. */
function meridianArc(latitude: number): number {
  const n = (airy.major - airy.minor) / (airy.major + airy.minor);
  const [minus, plus] = [latitude - grid.latitude, latitude + grid.latitude];
  return (
    airy.minor *
    grid.scale *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * minus -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(minus) * Math.cos(plus) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * minus) * Math.cos(2 * plus) -
      (35 / 24) * n ** 3 * Math.sin(3 * minus) * Math.cos(3 * plus))
  );
}

/** The same place in degrees of latitude and longitude, still on the Airy ellipsoid (OSGB36). */
export function osgb36Degrees(easting: number, northing: number): Point {
  let latitude = grid.latitude;
  let rest = northing - grid.northing;
  while (Math.abs(rest) > 0.000_01) {
    latitude += rest / (airy.major * grid.scale);
    rest = northing - grid.northing - meridianArc(latitude);
  }
  const e2 = eccentricitySquared(airy);
  const sin2 = Math.sin(latitude) ** 2;
  const nu = (airy.major * grid.scale) / Math.sqrt(1 - e2 * sin2);
  const rho = (airy.major * grid.scale * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const tan = Math.tan(latitude);
  const [tan2, tan4, tan6] = [tan ** 2, tan ** 4, tan ** 6];
  const secant = 1 / Math.cos(latitude);
  const east = easting - grid.easting;
  const north =
    latitude -
    (tan / (2 * rho * nu)) * east ** 2 +
    (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2) * east ** 4 -
    (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan2 + 45 * tan4) * east ** 6;
  const longitude =
    grid.longitude +
    (secant / nu) * east -
    (secant / (6 * nu ** 3)) * (nu / rho + 2 * tan2) * east ** 3 +
    (secant / (120 * nu ** 5)) * (5 + 28 * tan2 + 24 * tan4) * east ** 5 -
    (secant / (5_040 * nu ** 7)) * (61 + 662 * tan2 + 1_320 * tan4 + 720 * tan6) * east ** 7;
  return { latitude: (north * 180) / Math.PI, longitude: (longitude * 180) / Math.PI };
}

/** A point of the National Grid, in metres, as WGS84 degrees. */
export function fromNationalGrid(easting: number, northing: number): Point {
  const { latitude, longitude } = osgb36Degrees(easting, northing);
  const [phi, lambda] = [radians(latitude), radians(longitude)];
  const e2 = eccentricitySquared(airy);
  const nu = airy.major / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const x = nu * Math.cos(phi) * Math.cos(lambda);
  const y = nu * Math.cos(phi) * Math.sin(lambda);
  const z = (1 - e2) * nu * Math.sin(phi);
  const scale = 1 + helmert.scalePerMillion / 1e6;
  const [turnX, turnY, turnZ] = [helmert.turnX, helmert.turnY, helmert.turnZ].map((seconds) =>
    radians(seconds / 3_600),
  ) as [number, number, number];
  return degreesOf(
    helmert.x + scale * x - turnZ * y + turnY * z,
    helmert.y + turnZ * x + scale * y - turnX * z,
    helmert.z - turnY * x + turnX * y + scale * z,
  );
}

/** Degrees on the WGS84 ellipsoid of a point given in metres from the Earth's middle. */
function degreesOf(x: number, y: number, z: number): Point {
  const e2 = eccentricitySquared(wgs84);
  const across = Math.hypot(x, y);
  let phi = Math.atan2(z, across * (1 - e2));
  // Each turn gains three figures; six are far beyond what the transformation is good for.
  for (let turn = 0; turn < 6; turn++) {
    const nu = wgs84.major / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
    phi = Math.atan2(z + e2 * nu * Math.sin(phi), across);
  }
  return { latitude: (phi * 180) / Math.PI, longitude: (Math.atan2(y, x) * 180) / Math.PI };
}
