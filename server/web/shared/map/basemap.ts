import { metresFrom, pointAt } from './geo.ts';
import type { GeoPoint } from '../protocol.ts';

/** The operator's map, as the server tells of it. */
export interface Basemap {
  attribution: string;
  minZoom: number;
  maxZoom: number;
  version: string;
  /** West, south, east, north in degrees. */
  bounds: readonly [number, number, number, number];
}

export interface TileId {
  zoom: number;
  column: number;
  row: number;
}

/** A tile and where its edges are on the sheet, in metres east and north of the sheet's origin. */
export interface PlacedTile extends TileId {
  west: number;
  east: number;
  south: number;
  north: number;
}

/** A part of the sheet, in metres east and north of its origin. */
export interface Window {
  west: number;
  east: number;
  south: number;
  north: number;
}

const MOST_ON_SCREEN = 96;
const METRES_PER_PIXEL_AT_0 = 156_543.033_928;
const NORTHERNMOST = 85.051_128_779_8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

export const tileKey = ({ zoom, column, row }: TileId): string => `${zoom}/${column}/${row}`;

/**
 * What to draw on a part of the sheet: of the zoom that is nearest to the screen's, coarser where it would be too many.
 * None where the map is too coarse to say anything, or is not there.
 */
export function tilesOn(map: Basemap, origin: GeoPoint, part: Window, metresPerPixel: number): PlacedTile[] {
  const ideal = Math.log2((METRES_PER_PIXEL_AT_0 * Math.cos(radians(origin.latitude))) / metresPerPixel);
  let zoom = Math.min(Math.max(Math.round(ideal), map.minZoom), map.maxZoom);
  let ids = tilesAt(map, origin, part, zoom);
  while (ids.length > MOST_ON_SCREEN && zoom > map.minZoom) ids = tilesAt(map, origin, part, --zoom);
  return ids.length > MOST_ON_SCREEN ? [] : ids.map((id) => ({ ...id, ...placed(origin, id) }));
}

/**
 * With coarser tiles, larger, where finer ones are not there; they come first, for whatever is there is drawn on them.
 */
export function withCoarser(
  tiles: readonly PlacedTile[],
  map: Basemap,
  origin: GeoPoint,
  isMissing: (tile: TileId) => boolean,
): PlacedTile[] {
  const all = new Map(tiles.map((tile) => [tileKey(tile), tile]));
  // Those that are added come to their turn too.
  for (const tile of all.values()) {
    const coarser = { zoom: tile.zoom - 1, column: Math.floor(tile.column / 2), row: Math.floor(tile.row / 2) };
    if (coarser.zoom < map.minZoom || all.has(tileKey(coarser)) || !isMissing(tile)) continue;
    all.set(tileKey(coarser), { ...coarser, ...placed(origin, coarser) });
  }
  return [...all.values()].sort((one, other) => one.zoom - other.zoom);
}

/** All tiles of a circle from the coarsest zoom on, as deep as so many go. */
export function tilesAround(map: Basemap, centre: GeoPoint, radiusMetres: number, most: number): TileId[] {
  const part = { west: -radiusMetres, east: radiusMetres, south: -radiusMetres, north: radiusMetres };
  const all: TileId[] = [];
  for (let zoom = map.minZoom; zoom <= map.maxZoom; zoom++) {
    const more = tilesAt(map, centre, part, zoom, most - all.length);
    if (all.length + more.length > most) break;
    all.push(...more);
  }
  return all;
}

/** At most one more than `most`: whoever sees that many needs no more of them. */
function tilesAt(map: Basemap, origin: GeoPoint, part: Window, zoom: number, most = MOST_ON_SCREEN): TileId[] {
  const low = pointAt(origin, part.west, part.south);
  const high = pointAt(origin, part.east, part.north);
  const [west, south, east, north] = map.bounds;
  const [fromLongitude, toLongitude] = [Math.max(low.longitude, west), Math.min(high.longitude, east)];
  const [fromLatitude, toLatitude] = [Math.max(low.latitude, south), Math.min(high.latitude, north)];
  if (fromLongitude >= toLongitude || fromLatitude >= toLatitude) return [];
  const [first, last] = [columnAt(fromLongitude, zoom), columnAt(toLongitude, zoom)];
  const [top, bottom] = [rowAt(toLatitude, zoom), rowAt(fromLatitude, zoom)];
  const tiles: TileId[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = first; column <= last; column++) {
      tiles.push({ zoom, column, row });
      if (tiles.length > most) return tiles;
    }
  }
  return tiles;
}

/** A sheet is even in degrees: a tile's edges are straight on it, and what is between is a hair's breadth off. */
function placed(origin: GeoPoint, { zoom, column, row }: TileId): Window {
  const { east: west, north } = metresFrom(origin, {
    longitude: longitudeOf(column, zoom),
    latitude: latitudeOf(row, zoom),
  });
  const { east, north: south } = metresFrom(origin, {
    longitude: longitudeOf(column + 1, zoom),
    latitude: latitudeOf(row + 1, zoom),
  });
  return { west, east, south, north };
}

const inGrid = (at: number, zoom: number): number => Math.min(Math.max(Math.floor(at), 0), 2 ** zoom - 1);

const columnAt = (longitude: number, zoom: number): number => inGrid(((longitude + 180) / 360) * 2 ** zoom, zoom);

function rowAt(latitude: number, zoom: number): number {
  const within = radians(Math.min(Math.max(latitude, -NORTHERNMOST), NORTHERNMOST));
  return inGrid(((1 - Math.asinh(Math.tan(within)) / Math.PI) / 2) * 2 ** zoom, zoom);
}

const longitudeOf = (column: number, zoom: number): number => (column / 2 ** zoom) * 360 - 180;

const latitudeOf = (row: number, zoom: number): number =>
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** zoom))) * 180) / Math.PI;
