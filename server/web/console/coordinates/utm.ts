import type { GeoPoint } from '../../shared/protocol.ts';

/** Metres in a zone of the Universal Transverse Mercator grid, and the band of latitude, C to X. */
export interface GridPoint {
  zone: number;
  band: string;
  easting: number;
  northing: number;
}

const BANDS = 'CDEFGHJKLMNPQRSTUVWX';
const SOUTHERNMOST = -80;
const NORTHERNMOST = 84;
const BAND_DEGREES = 8;

// WGS 84, and Krüger's series (1912) to the fourth order of the third flattening, as Karney gives it (Transverse Mercator
// with an accuracy of a few nanometers, 2011).
const RADIUS = 6_378_137;
const FLATTENING = 1 / 298.257_223_563;
const N = FLATTENING / (2 - FLATTENING);
const SQUARED = FLATTENING * (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(SQUARED);
const SCALE = 0.9996 * (RADIUS / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const FORWARD = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49_561 / 161_280) * N ** 4,
];
const BACKWARD = [
  N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - (1 / 360) * N ** 4,
  (1 / 48) * N ** 2 + (1 / 15) * N ** 3 - (437 / 1440) * N ** 4,
  (17 / 480) * N ** 3 - (37 / 840) * N ** 4,
  (4_397 / 161_280) * N ** 4,
];
const FALSE_EASTING = 500_000;
const FALSE_NORTHING = 10_000_000;
const MOST_STEPS = 6;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** Undefined near the poles, which have a grid of their own. */
export function gridPoint({ latitude, longitude }: GeoPoint): GridPoint | undefined {
  if (latitude < SOUTHERNMOST || latitude > NORTHERNMOST) return undefined;
  const zone = zoneOf(latitude, longitude);
  const { easting, northing } = projected(latitude, longitude, zone);
  return { zone, band: bandOf(latitude), easting, northing };
}

export function pointOfGrid(zone: number, isSouth: boolean, easting: number, northing: number): GeoPoint {
  const north = (northing - (isSouth ? FALSE_NORTHING : 0)) / SCALE;
  const east = (easting - FALSE_EASTING) / SCALE;
  const xi = BACKWARD.reduce(
    (sum, b, i) => sum - b * Math.sin(2 * (i + 1) * north) * Math.cosh(2 * (i + 1) * east),
    north,
  );
  const eta = BACKWARD.reduce(
    (sum, b, i) => sum - b * Math.cos(2 * (i + 1) * north) * Math.sinh(2 * (i + 1) * east),
    east,
  );
  const conformal = Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi));
  const longitude = middleOf(zone) + degrees(Math.atan2(Math.sinh(eta), Math.cos(xi)));
  return {
    latitude: degrees(Math.atan(geographic(conformal))),
    longitude: ((((longitude + 180) % 360) + 360) % 360) - 180,
  };
}

/** Where the band begins in the south, in degrees. */
const southOf = (band: string): number => SOUTHERNMOST + BANDS.indexOf(band) * BAND_DEGREES;

/** How far north the middle of a band's southern edge is. */
export const northingOf = (band: string): number => projected(southOf(band), middleOf(1), 1).northing;

/** Within a degree: squares at the edge are written with either band. */
export function isInBand(latitude: number, band: string): boolean {
  const south = southOf(band);
  const north = band === 'X' ? NORTHERNMOST : south + BAND_DEGREES;
  return latitude > south - 1 && latitude < north + 1;
}

const bandOf = (latitude: number): string =>
  BANDS.charAt(Math.min(Math.floor((latitude - SOUTHERNMOST) / BAND_DEGREES), BANDS.length - 1));

const middleOf = (zone: number): number => zone * 6 - 183;

/** With the wider zones of western Norway and Svalbard. */
function zoneOf(latitude: number, longitude: number): number {
  if (latitude >= 56 && latitude < 64 && longitude >= 3 && longitude < 12) return 32;
  if (latitude >= 72 && longitude >= 0 && longitude < 42) {
    return longitude < 9 ? 31 : longitude < 21 ? 33 : longitude < 33 ? 35 : 37;
  }
  return longitude >= 180 ? 1 : Math.floor((longitude + 180) / 6) + 1;
}

function projected(latitude: number, longitude: number, zone: number): { easting: number; northing: number } {
  const from = radians(longitude - middleOf(zone));
  const tangent = conformalOf(Math.tan(radians(latitude)));
  const xi = Math.atan2(tangent, Math.cos(from));
  const eta = Math.asinh(Math.sin(from) / Math.hypot(tangent, Math.cos(from)));
  const north = FORWARD.reduce((sum, a, i) => sum + a * Math.sin(2 * (i + 1) * xi) * Math.cosh(2 * (i + 1) * eta), xi);
  const east = FORWARD.reduce((sum, a, i) => sum + a * Math.cos(2 * (i + 1) * xi) * Math.sinh(2 * (i + 1) * eta), eta);
  return {
    easting: FALSE_EASTING + SCALE * east,
    northing: SCALE * north + (latitude < 0 ? FALSE_NORTHING : 0),
  };
}

/** Tangents of latitudes: conformal from geographic. */
function conformalOf(tangent: number): number {
  const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tangent) / Math.hypot(1, tangent)));
  return tangent * Math.hypot(1, sigma) - sigma * Math.hypot(1, tangent);
}

/** Newton's steps; the third is beyond what a double holds. */
function geographic(conformal: number): number {
  let tangent = conformal;
  for (let step = 0; step < MOST_STEPS; step++) {
    const now = conformalOf(tangent);
    tangent +=
      (((conformal - now) / Math.hypot(1, now)) * (1 + (1 - SQUARED) * tangent ** 2)) /
      ((1 - SQUARED) * Math.hypot(1, tangent));
  }
  return tangent;
}
