import type { Api } from '../live/api.ts';
import { tileKey, type Basemap, type TileId } from './basemap.ts';
import { exercisePath } from '../live/paths.ts';
import { Problem } from '../live/problem.ts';

const AT_ONCE = 6;
const MOST_KEPT = 256;

export const tilePath = (exercise: string, version: string, tile: TileId): string =>
  exercisePath(exercise, `/basemap/${tileKey(tile)}?${new URLSearchParams({ version })}`);

/** Undefined where the operator gave none. */
export async function basemapOf(api: Api, exercise: string): Promise<Basemap | undefined> {
  const said = await api.authorized<({ given: true } & Basemap) | { given: false }>(
    'GET',
    exercisePath(exercise, '/basemap'),
  );
  return said.given ? said : undefined;
}

/**
 * Pictures of tiles in memory, the latest ones; a few are asked for at once, what was asked for last first. One that is
 * not there is not asked for again; one that did not come is, when it is drawn the next time. Both are told, once.
 */
export class TilePictures<Picture> {
  private readonly pictures = new Map<string, Picture | undefined>();
  private readonly wanted = new Map<string, TileId>();
  private readonly coming = new Set<string>();
  private readonly failed = new Set<string>();

  constructor(
    private readonly fetched: (tile: TileId) => Promise<Blob>,
    private readonly drawn: (blob: Blob) => Promise<Picture>,
    private readonly dropped: (picture: Picture) => void,
    /** Called whenever there is something else to draw. */
    private readonly arrived: () => void,
  ) {}

  get(tile: TileId): Picture | undefined {
    const key = tileKey(tile);
    const picture = this.pictures.get(key);
    if (picture !== undefined) {
      this.pictures.delete(key);
      this.pictures.set(key, picture);
    }
    return picture;
  }

  /** The map has none there, or it did not come: without a network a phone has what it keeps. */
  isMissing(tile: TileId): boolean {
    const key = tileKey(tile);
    return this.failed.has(key) || (this.pictures.has(key) && this.pictures.get(key) === undefined);
  }

  /** What is on the screen now: whatever else was still to come is forgotten. */
  want(tiles: readonly TileId[]): void {
    this.wanted.clear();
    for (const tile of tiles) {
      const key = tileKey(tile);
      if (!this.pictures.has(key) && !this.coming.has(key)) this.wanted.set(key, tile);
    }
    this.next();
  }

  clear(): void {
    this.wanted.clear();
    this.pictures.forEach((picture) => picture !== undefined && this.dropped(picture));
    this.pictures.clear();
    this.failed.clear();
  }

  private next(): void {
    for (const [key, tile] of this.wanted) {
      if (this.coming.size >= AT_ONCE) return;
      this.wanted.delete(key);
      this.coming.add(key);
      void this.bring(key, tile);
    }
  }

  private async bring(key: string, tile: TileId): Promise<void> {
    try {
      this.keep(key, await this.drawn(await this.fetched(tile)));
      this.failed.delete(key);
      this.arrived();
    } catch (error) {
      const isNone = error instanceof Problem && error.status === 404;
      // Told again it would be drawn, asked for and told again without end.
      if (!isNone && this.failed.has(key)) return;
      if (isNone) this.keep(key, undefined);
      else this.failed.add(key);
      this.arrived();
    } finally {
      this.coming.delete(key);
      this.next();
    }
  }

  private keep(key: string, picture: Picture | undefined): void {
    this.pictures.set(key, picture);
    for (const [oldest, old] of this.pictures) {
      if (this.pictures.size <= MOST_KEPT) return;
      this.pictures.delete(oldest);
      if (old !== undefined) this.dropped(old);
    }
  }
}
