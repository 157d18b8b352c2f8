import { describe, expect, test } from 'vitest';
import { tileKey, tilesAround, tilesOn, withCoarser, type Basemap } from './basemap.ts';

const WORLD: Basemap = {
  attribution: '© OpenStreetMap',
  minZoom: 0,
  maxZoom: 19,
  version: '1',
  bounds: [-180, -85.0511, 180, 85.0511],
};
const BERLIN = { latitude: 52.5163, longitude: 13.3777 };
const around = (metres: number) => ({ west: -metres, east: metres, south: -metres, north: metres });

describe('a basemap', () => {
  test('the tile of a place is the one that other maps have for it', () => {
    expect(tilesOn({ ...WORLD, minZoom: 13, maxZoom: 13 }, BERLIN, around(1), 1).map(tileKey)).toEqual([
      '13/4400/2686',
    ]);
  });

  test('what is in the middle lies within its tile on the sheet', () => {
    const [tile] = tilesOn(WORLD, BERLIN, around(1), 1.5);

    expect(tile!.west).toBeLessThan(0);
    expect(tile!.east).toBeGreaterThan(0);
    expect(tile!.south).toBeLessThan(0);
    expect(tile!.north).toBeGreaterThan(0);
  });

  test('tiles meet at their edges', () => {
    const tiles = tilesOn(WORLD, BERLIN, around(500), 2);
    const [first, second] = tiles;

    expect(tiles.length).toBeGreaterThan(3);
    expect(second!.column).toBe(first!.column + 1);
    expect(second!.west).toBeCloseTo(first!.east, 6);
  });

  test('a tile is about as large on the screen as it was drawn', () => {
    const [tile] = tilesOn(WORLD, BERLIN, around(100), 1);
    const pixels = tile!.east - tile!.west;

    expect(pixels).toBeGreaterThan(256 / 1.5);
    expect(pixels).toBeLessThan(256 * 1.5);
  });

  test('no zoom is asked for that is not there', () => {
    expect(tilesOn({ ...WORLD, maxZoom: 14 }, BERLIN, around(50), 0.2).every(({ zoom }) => zoom === 14)).toBe(true);
    expect(tilesOn({ ...WORLD, minZoom: 18 }, BERLIN, around(100_000), 200)).toEqual([]);
  });

  test('beyond its edges there is nothing', () => {
    expect(tilesOn({ ...WORLD, bounds: [11, 45, 12, 46] }, BERLIN, around(1_000), 2)).toEqual([]);
  });

  test('a screen never asks for more than it can draw', () => {
    expect(tilesOn(WORLD, BERLIN, around(1_000_000), 1).length).toBeLessThanOrEqual(96);
  });

  test('where a tile is missing the next coarser one that is there lies below the others', () => {
    const map = { ...WORLD, minZoom: 11, maxZoom: 13 };
    const tiles = tilesOn(map, BERLIN, around(3_000), 10);
    const missing = new Set([tileKey(tiles[0]!), '12/2200/1343']);

    const drawn = withCoarser([tiles[0]!, tiles[1]!], map, BERLIN, (tile) => missing.has(tileKey(tile)));

    const [column, row] = [tiles[0]!.column, tiles[0]!.row];
    const parent = `12/${Math.floor(column / 2)}/${Math.floor(row / 2)}`;
    expect(drawn.map(tileKey)).toContain(parent);
    expect(drawn[0]!.zoom).toBeLessThan(13);
    expect(drawn.at(-1)!.zoom).toBe(13);
    const below = drawn.find((tile) => tileKey(tile) === parent)!;
    expect(below.east - below.west).toBeCloseTo(2 * (tiles[0]!.east - tiles[0]!.west), 3);
  });

  test('nothing coarser than the map is looked for, and nothing where all is there', () => {
    const map = { ...WORLD, minZoom: 12, maxZoom: 13 };
    const tiles = tilesOn(map, BERLIN, around(1), 10);

    expect(withCoarser(tiles, map, BERLIN, () => false)).toEqual(tiles);
    expect(withCoarser(tiles, map, BERLIN, () => true).map(({ zoom }) => zoom)).toEqual([12, 13]);
  });

  test('what is kept covers the circle from the coarsest on and is bounded', () => {
    const kept = tilesAround(WORLD, BERLIN, 3_000, 300);

    expect(kept.length).toBeLessThanOrEqual(300);
    expect(kept[0]).toEqual({ zoom: 0, column: 0, row: 0 });
    expect(Math.max(...kept.map(({ zoom }) => zoom))).toBeGreaterThanOrEqual(15);
    expect(new Set(kept.map(tileKey)).size).toBe(kept.length);
  });
});
