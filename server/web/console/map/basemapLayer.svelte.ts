import type { Api } from '../../shared/live/api.ts';
import { tilesOn, withCoarser, type Basemap, type PlacedTile } from '../../shared/map/basemap.ts';
import type { GeoPoint } from '../../shared/protocol.ts';
import { basemapOf, TilePictures, tilePath } from '../../shared/map/tilePictures.ts';
import type { View } from './projection.ts';

/** The operator's map below a sheet. Without one, or without a network, there is nothing, and the sheet is as it was. */
export class BasemapLayer {
  map = $state.raw<Basemap>();
  /** Counts up with every picture that comes or is not there: what is drawn depends on it. */
  arrivals = $state(0);
  private readonly pictures: TilePictures<string>;

  constructor(
    private readonly api: Api,
    private readonly exercise: string,
  ) {
    this.pictures = new TilePictures<string>(
      (tile) => api.authorizedBlob(tilePath(exercise, this.map?.version ?? '', tile)),
      (blob) => Promise.resolve(URL.createObjectURL(blob)),
      (url) => URL.revokeObjectURL(url),
      () => this.arrivals++,
    );
  }

  async open(): Promise<void> {
    this.map = await basemapOf(this.api, this.exercise).catch(() => undefined);
  }

  close(): void {
    this.pictures.clear();
  }

  tilesOn(origin: GeoPoint, view: View, width: number, height: number): PlacedTile[] {
    if (!this.map) return [];
    const [wide, high] = [(width / 2) * view.metresPerPixel, (height / 2) * view.metresPerPixel];
    const part = { west: view.x - wide, east: view.x + wide, south: -view.y - high, north: -view.y + high };
    const tiles = tilesOn(this.map, origin, part, view.metresPerPixel);
    return withCoarser(tiles, this.map, origin, (tile) => this.arrivals > 0 && this.pictures.isMissing(tile));
  }

  want(tiles: readonly PlacedTile[]): void {
    this.pictures.want(tiles);
  }

  addressOf(tile: PlacedTile): string | undefined {
    return this.arrivals > 0 ? this.pictures.get(tile) : undefined;
  }
}
