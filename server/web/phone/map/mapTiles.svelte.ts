import { tilesOn, withCoarser, type Basemap, type PlacedTile } from '../../shared/map/basemap.ts';
import type { GeoPoint } from '../../shared/protocol.ts';
import { TilePictures } from '../../shared/map/tilePictures.ts';
import type { Camera } from './camera.ts';
import type { KeptMap } from './keptMap.ts';

export interface DrawnTile extends PlacedTile {
  picture: ImageBitmap;
}

/** The operator's map as far as the camera sees it, in pictures that can be drawn. */
export class MapTiles {
  map = $state.raw<Basemap>();
  private readonly pictures: TilePictures<ImageBitmap>;

  constructor(
    readonly kept: KeptMap,
    private readonly arrived: () => void,
  ) {
    this.pictures = new TilePictures<ImageBitmap>(
      (tile) => kept.picture(this.map!, tile),
      (blob) => createImageBitmap(blob),
      (picture) => picture.close(),
      arrived,
    );
  }

  async open(): Promise<void> {
    this.map = await this.kept.about();
    this.arrived();
  }

  close(): void {
    this.pictures.clear();
  }

  /** What is there of it already; the rest is asked for, and told of when it is there. */
  seenBy(camera: Camera, origin: GeoPoint): DrawnTile[] {
    if (!this.map) return [];
    const low = camera.toSpot({ x: 0, y: camera.height });
    const high = camera.toSpot({ x: camera.width, y: 0 });
    const part = { west: low.east, south: low.north, east: high.east, north: high.north };
    const finest = tilesOn(this.map, origin, part, camera.metresPerPixel);
    const tiles = withCoarser(finest, this.map, origin, (tile) => this.pictures.isMissing(tile));
    this.pictures.want(tiles);
    return tiles.flatMap((tile) => {
      const picture = this.pictures.get(tile);
      return picture ? [{ ...tile, picture }] : [];
    });
  }
}
