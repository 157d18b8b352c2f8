/** Kinds of files for maps, by how their names end. Their names are the same in all languages. */
export const GEO_FORMS = [
  { form: 'kml', name: 'KML', type: 'application/vnd.google-earth.kml+xml' },
  { form: 'gpx', name: 'GPX', type: 'application/gpx+xml' },
  { form: 'geojson', name: 'GeoJSON', type: 'application/geo+json' },
] as const;

export type GeoForm = (typeof GEO_FORMS)[number]['form'];
export type GeoContent = 'places' | 'tracks' | 'actions';

export const GEO_FILES = '.kml,.kmz,.gpx,.geojson,.json';

/** KML that is packed with its pictures. */
const KMZ = 'application/vnd.google-earth.kmz';

export const isPacked = (fileName: string): boolean => geoTypeOf(fileName) === KMZ;

/** Undefined for a file of another kind. */
export function geoTypeOf(fileName: string): string | undefined {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'kmz' && fileName.includes('.')) return KMZ;
  return GEO_FORMS.find(({ form }) => form === (ending === 'json' ? 'geojson' : ending))?.type;
}

export type GeoOutcome =
  | 'added'
  | 'changed'
  | 'unchanged'
  | 'not-a-place'
  | 'linked'
  | 'too-few-corners'
  | 'no-name'
  | 'no-coordinates'
  | 'not-decimal'
  | 'too-many-numbers'
  | 'out-of-range'
  | 'doubled';

export interface GeoLine {
  number: number;
  name: string;
  outcome: GeoOutcome;
  outline: boolean;
  /** Its outline does not end where it begins. */
  open?: true;
  /** The radius of what an outline becomes. */
  circleMetres?: number;
  /** How many of its other shapes become no place. */
  leftOut?: number;
  /** Its name had signs that cannot be shown. */
  mended?: true;
  /** From where the exercise is. */
  far?: true;
  /** What stands in the file instead of degrees. */
  wrong?: { element: string; line: number; text: string };
  place?: string;
}

export interface GeoReport {
  dryRun: boolean;
  /** The entry that it was, where it was taken over. */
  seq?: number;
  counts: Partial<Record<GeoOutcome, number>>;
  lines: GeoLine[];
}

/** What is wrong with a file is looked at; what changes nothing is only counted. */
export const toBeSeen = ({ lines }: GeoReport) =>
  lines.filter(({ outcome, leftOut, mended }) => outcome !== 'unchanged' || leftOut || mended);

export const takesNothing = ({ counts }: GeoReport): boolean => !counts.added && !counts.changed;

/** Files from translation tools have words for what happens as often here. */
export const OUTCOME_WORDS = {
  added: 'console.files.outcome.added',
  changed: 'console.files.outcome.replaced',
  unchanged: 'console.files.outcome.unchanged',
  doubled: 'console.files.outcome.doubled',
  'not-a-place': 'console.geo.outcome.not-a-place',
  linked: 'console.geo.outcome.linked',
  'too-few-corners': 'console.geo.outcome.too-few-corners',
  'no-name': 'console.geo.outcome.no-name',
  'no-coordinates': 'console.geo.outcome.no-coordinates',
  'not-decimal': 'console.geo.outcome.not-decimal',
  'too-many-numbers': 'console.geo.outcome.too-many-numbers',
  'out-of-range': 'console.geo.outcome.out-of-range',
} as const;
