import type { GeoPoint } from '../../shared/protocol.ts';
import { gridPoint, isInBand, northingOf, pointOfGrid, type GridPoint } from './utm.ts';

/** The Military Grid Reference System of WGS 84: zone, band, two letters for a square of 100 km, then metres in it. */
const COLUMNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const ROWS = 'ABCDEFGHJKLMNPQRSTUV';
const SQUARE = 100_000;
const COLUMNS_OF_A_ZONE = 8;
/** Rows of even zones begin with F. */
const EVEN = 5;
const DIGITS = 5;
const WRITTEN = /^(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])(\d*)$/;

/** To the metre; undefined near the poles. */
export function mgrsOf(point: GeoPoint): string | undefined {
  const grid = gridPoint(point);
  if (!grid) return undefined;
  const { zone, band, easting, northing } = grid;
  const column = COLUMNS.charAt(columnsBefore(zone) + Math.floor(easting / SQUARE) - 1);
  const row = ROWS.charAt((Math.floor(northing / SQUARE) + rowsBefore(zone)) % ROWS.length);
  const metres = (length: number) => String(Math.floor(length % SQUARE)).padStart(DIGITS, '0');
  return `${zone}${band} ${column}${row} ${metres(easting)} ${metres(northing)}`;
}

/** The middle of the square that is named, of a metre to 10 km: in one of 100 km nobody can look for anything. */
export function pointOfMgrs(written: string): GeoPoint | undefined {
  const [, zoneText = '', band = '', column = '', row = '', digits = ''] =
    WRITTEN.exec(written.replace(/\s/g, '')) ?? [];
  const zone = Number(zoneText);
  const columnInZone = COLUMNS.indexOf(column) - columnsBefore(zone);
  const isOne = zone >= 1 && zone <= 60 && columnInZone >= 0 && columnInZone < COLUMNS_OF_A_ZONE;
  if (!isOne || digits === '' || digits.length % 2 !== 0 || digits.length > 2 * DIGITS) return undefined;
  const size = SQUARE / 10 ** (digits.length / 2);
  const east = Number(digits.slice(0, digits.length / 2)) * size;
  const north = Number(digits.slice(digits.length / 2)) * size;
  const rowInZone = (ROWS.indexOf(row) - rowsBefore(zone) + ROWS.length) % ROWS.length;
  const easting = (columnInZone + 1) * SQUARE + east + size / 2;
  const northing = inBand(band, rowInZone * SQUARE) + north + size / 2;
  const point = pointOfGrid(zone, band < 'N', easting, northing);
  return isInBand(point.latitude, band) && isInZone({ zone, band, easting, northing }, size) ? point : undefined;
}

/** With a part of the square at least: no map has it where another zone is. */
function isInZone({ zone, band, easting, northing }: GridPoint, size: number): boolean {
  const edges = [-size / 2, 0, size / 2];
  return edges.some((east) =>
    edges.some((north) => gridPoint(pointOfGrid(zone, band < 'N', easting + east, northing + north))?.zone === zone),
  );
}

/** Rows come again every 2,000 km: which it is, the band says. Away from a zone's middle a band begins farther south. */
function inBand(band: string, northing: number): number {
  const around = ROWS.length * SQUARE;
  const least = (Math.floor(northingOf(band) / SQUARE) - 1) * SQUARE;
  return northing + Math.max(0, Math.ceil((least - northing) / around)) * around;
}

const columnsBefore = (zone: number): number => ((zone - 1) % 3) * COLUMNS_OF_A_ZONE;
const rowsBefore = (zone: number): number => (zone % 2 === 0 ? EVEN : 0);
