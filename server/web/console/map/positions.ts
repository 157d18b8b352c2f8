import type { LastPosition } from '../session/heard.svelte.ts';

interface Feature {
  geometry?: { type?: string; coordinates?: unknown };
  properties?: Record<string, unknown> | null;
}

/** The last positions of people in the server's map; places and actions are known from the feed already. */
export function positionsIn(collection: { features?: Feature[] }): LastPosition[] {
  return (collection.features ?? []).flatMap(({ geometry, properties }) => {
    const { person, action, at, accuracyMetres } = properties ?? {};
    const coordinates = geometry?.coordinates;
    if (typeof person !== 'string' || action !== undefined || geometry?.type !== 'Point') return [];
    if (!Array.isArray(coordinates)) return [];
    const [longitude, latitude] = coordinates as unknown[];
    if (typeof longitude !== 'number' || typeof latitude !== 'number') return [];
    return [
      {
        person,
        latitude,
        longitude,
        accuracyMetres: typeof accuracyMetres === 'number' ? accuracyMetres : 0,
        at: typeof at === 'string' ? at : '',
      },
    ];
  });
}
