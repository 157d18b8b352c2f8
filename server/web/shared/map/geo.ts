import type { GeoPoint } from '../protocol.ts';

const EARTH_RADIUS_METRES = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance by the haversine formula, as the server reckons. */
export function metresBetween(one: GeoPoint, other: GeoPoint): number {
  const north = radians(other.latitude - one.latitude);
  const east = radians(other.longitude - one.longitude);
  const h =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Metres east and north of `origin` on a flat sheet. Good to a few metres within tens of kilometres. */
export function metresFrom(origin: GeoPoint, point: GeoPoint): { east: number; north: number } {
  const perDegree = radians(1) * EARTH_RADIUS_METRES;
  return {
    east: (point.longitude - origin.longitude) * perDegree * Math.cos(radians(origin.latitude)),
    north: (point.latitude - origin.latitude) * perDegree,
  };
}

export function pointAt(origin: GeoPoint, east: number, north: number): GeoPoint {
  const perDegree = radians(1) * EARTH_RADIUS_METRES;
  return {
    latitude: origin.latitude + north / perDegree,
    longitude: origin.longitude + east / (perDegree * Math.cos(radians(origin.latitude))),
  };
}
