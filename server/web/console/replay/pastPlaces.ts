import type { Place } from '../places.ts';

/** What of a past moment is looked at, in this order. */
export const PAST_PLACES = [
  'board',
  'map',
  'actions',
  'talk',
  'requests',
  'scenes',
  'evaluation',
] as const satisfies Place[];
export type PastPlace = (typeof PAST_PLACES)[number];
