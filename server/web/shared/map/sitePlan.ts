import { metresBetween, metresFrom, pointAt } from './geo.ts';
import type { Corners, GeoPoint, Pin } from '../protocol.ts';

export const FEWEST_PINS = 2;
export const MOST_PINS = 4;

export type Fault = 'too-few' | 'too-close' | 'on-one-line' | 'mirrored' | 'stretched' | 'too-large';

/** Where a picture lies by its points, and how far each of them is off, in metres; or why it lies nowhere. */
export type Fit = { corners: Corners; off: number[] } | { fault: Fault };

/** Of the picture's diagonal. */
const CLOSEST_PART = 0.03;
const CLOSEST_METRES = 1;
const MOST_STRETCHED = 2;
const WIDEST_METRES = 100_000;

/** East and north of the middle, for each pixel to the right and each pixel up. */
interface Turned {
  eastByX: number;
  eastByUp: number;
  northByX: number;
  northByUp: number;
}

/** A pin from the middle of all: pixels to the right and up, metres east and north. */
interface Centred {
  x: number;
  up: number;
  east: number;
  north: number;
}

/** As the server reckons (SitePlanFit): turned and scaled by two points, by more also sheared, with least squares. */
export function fitted(width: number, height: number, pins: readonly Pin[]): Fit {
  if (pins.length < FEWEST_PINS) return { fault: 'too-few' };
  const diagonal = Math.hypot(width, height);
  const middle = { x: mean(pins.map(({ x }) => x)), y: mean(pins.map(({ y }) => y)) };
  const origin: GeoPoint = {
    latitude: mean(pins.map(({ point }) => point.latitude)),
    longitude: mean(pins.map(({ point }) => point.longitude)),
  };
  if (areClose(pins, diagonal)) return { fault: 'too-close' };
  const all = pins.map(({ x, y, point }): Centred => ({
    x: x - middle.x,
    up: middle.y - y,
    ...metresFrom(origin, point),
  }));
  const turned = all.length === 2 ? similar(all[0]!) : affine(all, diagonal);
  if (!turned) return { fault: 'on-one-line' };
  const fault = unlikely(turned, diagonal);
  if (fault) return { fault };
  const at = (pixelX: number, pixelY: number) => {
    const [x, up] = [pixelX - middle.x, middle.y - pixelY];
    return pointAt(origin, turned.eastByX * x + turned.eastByUp * up, turned.northByX * x + turned.northByUp * up);
  };
  return {
    corners: { topLeft: at(0, 0), topRight: at(width, 0), bottomLeft: at(0, height) },
    off: pins.map(({ x, y, point }) => metresBetween(at(x, y), point)),
  };
}

const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;

function areClose(pins: readonly Pin[], diagonal: number): boolean {
  return pins.some((one, index) =>
    pins
      .slice(index + 1)
      .some(
        (other) =>
          Math.hypot(one.x - other.x, one.y - other.y) < CLOSEST_PART * diagonal ||
          metresBetween(one.point, other.point) < CLOSEST_METRES,
      ),
  );
}

function similar({ x, up, east, north }: Centred): Turned {
  const square = x * x + up * up;
  const [eastByX, northByX] = [(east * x + north * up) / square, (north * x - east * up) / square];
  return { eastByX, eastByUp: -northByX, northByX, northByUp: eastByX };
}

function affine(all: readonly Centred[], diagonal: number): Turned | undefined {
  const sum = (of: (one: Centred) => number) => all.reduce((total, one) => total + of(one), 0);
  const [xx, xUp, upUp] = [sum(({ x }) => x * x), sum(({ x, up }) => x * up), sum(({ up }) => up * up)];
  const least = (xx + upUp - Math.hypot(xx - upUp, 2 * xUp)) / 2;
  if (Math.sqrt(Math.max(0, least) / all.length) < CLOSEST_PART * diagonal) return undefined;
  const [eastX, eastUp] = [sum(({ east, x }) => east * x), sum(({ east, up }) => east * up)];
  const [northX, northUp] = [sum(({ north, x }) => north * x), sum(({ north, up }) => north * up)];
  const det = xx * upUp - xUp * xUp;
  return {
    eastByX: (eastX * upUp - eastUp * xUp) / det,
    eastByUp: (eastUp * xx - eastX * xUp) / det,
    northByX: (northX * upUp - northUp * xUp) / det,
    northByUp: (northUp * xx - northX * xUp) / det,
  };
}

function unlikely({ eastByX, eastByUp, northByX, northByUp }: Turned, diagonal: number): Fault | undefined {
  const det = eastByX * northByUp - eastByUp * northByX;
  const squares = eastByX ** 2 + eastByUp ** 2 + northByX ** 2 + northByUp ** 2;
  const largest = Math.sqrt((squares + Math.sqrt(Math.max(0, squares ** 2 - 4 * det ** 2))) / 2);
  if (det <= 0) return 'mirrored';
  if (largest ** 2 > MOST_STRETCHED * det) return 'stretched';
  return largest * diagonal > WIDEST_METRES ? 'too-large' : undefined;
}

/** What an affine transformation of CSS, SVG and canvas is called with. */
export type Matrix = readonly [number, number, number, number, number, number];

/** From the picture's pixels to those of a screen, by where its three corners are there. */
export function matrixTo(
  width: number,
  height: number,
  topLeft: { x: number; y: number },
  topRight: { x: number; y: number },
  bottomLeft: { x: number; y: number },
): Matrix {
  return [
    (topRight.x - topLeft.x) / width,
    (topRight.y - topLeft.y) / width,
    (bottomLeft.x - topLeft.x) / height,
    (bottomLeft.y - topLeft.y) / height,
    topLeft.x,
    topLeft.y,
  ];
}
