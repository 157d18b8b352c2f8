import type { GeoPoint } from '../../shared/protocol.ts';

/** Far more than any that has a place in it. */
const LONGEST = 2_000;
const IS_LINK = /^(?:geo:|(?:https?:\/\/)?(?:[\w-]+\.)*(?:google\.[a-z.]{2,6}|openstreetmap\.org|osm\.org)\/)/i;
const DEGREES = '([-+]?\\d{1,3}(?:\\.\\d{1,20})?)';
const PAIR = `${DEGREES},[\\s+]*${DEGREES}`;
/** What was marked before what was looked at: the middle of the screen is seldom meant. */
const PLACES = [
  `!3d${DEGREES}!4d${DEGREES}`,
  `[?&]mlat=${DEGREES}&mlon=${DEGREES}`,
  `[?&](?:q|query|ll|daddr|destination)=(?:loc:)?${PAIR}`,
  `/(?:place|search)/${PAIR}`,
  `^geo:${PAIR}`,
  `#map=\\d{1,2}(?:\\.\\d+)?/${DEGREES}/${DEGREES}`,
  `/@${PAIR}`,
].map((place) => new RegExp(place, 'i'));

/** Where a link of RFC 5870, of OpenStreetMap or of Google Maps leads; a short one does not say. */
export function pointOfLink(written: string): GeoPoint | undefined {
  if (written.length > LONGEST || !IS_LINK.test(written)) return undefined;
  const link = decoded(written);
  for (const place of PLACES) {
    const [, latitude, longitude] = place.exec(link) ?? [];
    if (latitude !== undefined && longitude !== undefined) return onEarth(Number(latitude), Number(longitude));
  }
  return undefined;
}

const onEarth = (latitude: number, longitude: number): GeoPoint | undefined =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
