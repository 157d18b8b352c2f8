/** Where on the sheet a point lies: metres east and north of the sheet's origin. */
export interface Spot {
  east: number;
  north: number;
}

export interface Pixel {
  x: number;
  y: number;
}

const CLOSEST_METRES_PER_PIXEL = 0.2;
const FARTHEST_METRES_PER_PIXEL = 6_000;

/** What part of the sheet is seen, north up. Pixels are CSS pixels. */
export class Camera {
  centre: Spot = { east: 0, north: 0 };
  metresPerPixel = 10;
  width = 1;
  height = 1;

  toPixel({ east, north }: Spot): Pixel {
    return {
      x: this.width / 2 + (east - this.centre.east) / this.metresPerPixel,
      y: this.height / 2 - (north - this.centre.north) / this.metresPerPixel,
    };
  }

  toSpot({ x, y }: Pixel): Spot {
    return {
      east: this.centre.east + (x - this.width / 2) * this.metresPerPixel,
      north: this.centre.north - (y - this.height / 2) * this.metresPerPixel,
    };
  }

  pan(dx: number, dy: number): void {
    this.centre = {
      east: this.centre.east - dx * this.metresPerPixel,
      north: this.centre.north + dy * this.metresPerPixel,
    };
  }

  /** Larger by `factor`, with what lies under `fixed` staying there. */
  zoom(factor: number, fixed: Pixel = { x: this.width / 2, y: this.height / 2 }): void {
    const before = this.toSpot(fixed);
    const wanted = this.metresPerPixel / factor;
    this.metresPerPixel = Math.min(FARTHEST_METRES_PER_PIXEL, Math.max(CLOSEST_METRES_PER_PIXEL, wanted));
    const after = this.toSpot(fixed);
    this.centre = {
      east: this.centre.east + before.east - after.east,
      north: this.centre.north + before.north - after.north,
    };
  }

  /** All of a circle, with a margin. */
  fit(centre: Spot, radiusMetres: number): void {
    this.centre = centre;
    const room = Math.max(1, Math.min(this.width, this.height));
    this.metresPerPixel = Math.max(CLOSEST_METRES_PER_PIXEL, (radiusMetres * 2.2) / room);
  }

  goTo(centre: Spot, metresPerPixel: number): void {
    this.centre = centre;
    this.metresPerPixel = Math.min(this.metresPerPixel, metresPerPixel);
  }
}

/** The round length (1, 2 or 5 times a power of ten) of at least this many metres. */
export function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return power * ([1, 2, 5, 10].find((step) => step * power >= metres) ?? 10);
}
