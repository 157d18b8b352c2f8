/** Kinds of files for maps, by how their names end. Their names are the same in all languages. */
export const GEO_FORMS = [
  { form: 'kml', name: 'KML', type: 'application/vnd.google-earth.kml+xml' },
  { form: 'gpx', name: 'GPX', type: 'application/gpx+xml' },
  { form: 'geojson', name: 'GeoJSON', type: 'application/geo+json' },
] as const;

export type GeoForm = (typeof GEO_FORMS)[number]['form'];
export type GeoContent = 'places' | 'tracks' | 'actions';

export const GEO_FILES = '.kml,.gpx,.geojson,.json';

/** Undefined for a file of another kind. */
export function geoTypeOf(fileName: string): string | undefined {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return GEO_FORMS.find(({ form }) => form === (ending === 'json' ? 'geojson' : ending))?.type;
}

export type GeoOutcome = 'added' | 'changed' | 'unchanged' | 'not-a-place' | 'no-name' | 'out-of-range' | 'doubled';

export interface GeoReport {
  dryRun: boolean;
  counts: Partial<Record<GeoOutcome, number>>;
  lines: { number: number; name: string; outcome: GeoOutcome; outline: boolean; place?: string }[];
}

/** What is wrong with a file is looked at; what changes nothing is only counted. */
export const toBeSeen = ({ lines }: GeoReport) => lines.filter(({ outcome }) => outcome !== 'unchanged');

export const takesNothing = ({ counts }: GeoReport): boolean => !counts.added && !counts.changed;

/** Files from translation tools have words for what happens as often here. */
export const OUTCOME_WORDS = {
  added: 'console.files.outcome.added',
  changed: 'console.files.outcome.replaced',
  unchanged: 'console.files.outcome.unchanged',
  doubled: 'console.files.outcome.doubled',
  'not-a-place': 'console.geo.outcome.not-a-place',
  'no-name': 'console.geo.outcome.no-name',
  'out-of-range': 'console.geo.outcome.out-of-range',
} as const;
