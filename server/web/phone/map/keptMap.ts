import type { Api } from '../../shared/live/api.ts';
import { tilesAround, type Basemap, type TileId } from '../../shared/map/basemap.ts';
import { exercisePath } from '../../shared/live/paths.ts';
import { Problem } from '../../shared/live/problem.ts';
import { basemapOf, tilePath } from '../../shared/map/tilePictures.ts';
import { MAP_CACHE } from '../keep/mapCache.ts';
import type { Area } from './area.ts';

const BYTES = 'X-Bytes';
/** An area of 3 km is kept to about 5 metres for a pixel, one of 500 m to less than one. */
export const MOST_TILES = 400;
export const MOST_BYTES = 24 * 1024 * 1024;

export interface Kept {
  tiles: number;
  bytes: number;
}

/** The operator's map, from the server, or what of it this phone keeps for when there is no network. */
export class KeptMap {
  constructor(
    private readonly api: Api,
    private readonly exercise: string,
    private readonly storage: CacheStorage | undefined = globalThis.caches,
  ) {}

  /** Browsers have no room for it on a page that is not secure. */
  get canKeep(): boolean {
    return this.storage !== undefined;
  }

  async about(): Promise<Basemap | undefined> {
    try {
      const map = await basemapOf(this.api, this.exercise);
      if (await this.isOfAnother(map)) await this.storage?.delete(MAP_CACHE);
      return map;
    } catch {
      return this.keptAbout();
    }
  }

  async picture(map: Basemap, tile: TileId): Promise<Blob> {
    const path = tilePath(this.exercise, map.version, tile);
    const kept = await (await this.cache())?.match(path);
    return kept ? kept.blob() : this.api.authorizedBlob(path);
  }

  /** All of the area, from the coarsest tiles on, until there are enough. Goes on where it was broken off. */
  async keep(map: Basemap, area: Area, told: (done: number, all: number) => void): Promise<void> {
    const cache = await this.cache();
    if (!cache) return;
    const whole = () => cache.put(this.wholePath, new Response(wholeOf(map, area)));
    await cache.put(this.aboutPath, new Response(JSON.stringify(map)));
    const tiles = tilesAround(map, area.centre, area.radiusMetres, MOST_TILES);
    let { bytes } = await this.size();
    for (const [index, tile] of tiles.entries()) {
      told(index, tiles.length);
      if (bytes >= MOST_BYTES) return whole();
      bytes += await this.keepOne(cache, tilePath(this.exercise, map.version, tile));
    }
    told(tiles.length, tiles.length);
    await whole();
  }

  /** Whether some of the area's map is here, and keeping it was broken off: also by a page that was closed. */
  async isBrokenOff(map: Basemap, area: Area): Promise<boolean> {
    if ((await this.size()).tiles === 0) return false;
    const whole = await (await this.cache())?.match(this.wholePath);
    return (await whole?.text()) !== wholeOf(map, area);
  }

  async size(): Promise<Kept> {
    const cache = await this.cache();
    const sum = { tiles: 0, bytes: 0 };
    for (const request of (await cache?.keys()) ?? []) {
      const bytes = Number((await cache?.match(request))?.headers.get(BYTES) ?? 0);
      if (bytes > 0) sum.tiles++;
      sum.bytes += bytes;
    }
    return sum;
  }

  /** How much came new. Where the map has no picture there is nothing to keep. */
  private async keepOne(cache: Cache, path: string): Promise<number> {
    if (await cache.match(path)) return 0;
    try {
      const blob = await this.api.authorizedBlob(path);
      await cache.put(path, new Response(blob, { headers: { [BYTES]: String(blob.size), 'Content-Type': blob.type } }));
      return blob.size;
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return 0;
      throw error;
    }
  }

  /** Says of which map and area all is here. */
  private get wholePath(): string {
    return `${this.aboutPath}?whole`;
  }

  private get aboutPath(): string {
    return exercisePath(this.exercise, '/basemap');
  }

  private async keptAbout(): Promise<Basemap | undefined> {
    const kept = await (await this.cache())?.match(this.aboutPath);
    return kept && ((await kept.json()) as Basemap);
  }

  private async isOfAnother(map: Basemap | undefined): Promise<boolean> {
    const kept = await this.keptAbout();
    return kept !== undefined && kept.version !== map?.version;
  }

  /** A browser that refuses is one that keeps nothing. */
  private async cache(): Promise<Cache | undefined> {
    return this.storage?.open(MAP_CACHE).catch(() => undefined);
  }
}

const wholeOf = ({ version }: Basemap, { centre, radiusMetres }: Area): string =>
  JSON.stringify([version, centre.latitude, centre.longitude, radiusMetres]);
