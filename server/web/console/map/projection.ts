import { metresFrom as eastAndNorth } from '../../shared/map/geo.ts';
import type { Corners, GeoPoint } from '../../shared/protocol.ts';

export interface Point {
  x: number;
  y: number;
}

/** What part of the world is on screen: its middle in metres east and south of the origin, and the scale. */
export interface View extends Point {
  metresPerPixel: number;
}

/** Metres east (x) and south (y) of an origin. */
export function metresFrom(origin: GeoPoint, point: GeoPoint): Point {
  const { east, north } = eastAndNorth(origin, point);
  return { x: east, y: -north };
}

export function toScreen({ x, y }: Point, view: View, width: number, height: number): Point {
  return {
    x: width / 2 + (x - view.x) / view.metresPerPixel,
    y: height / 2 + (y - view.y) / view.metresPerPixel,
  };
}

/** What lies under a point of the screen. */
export function fromScreen({ x, y }: Point, view: View, width: number, height: number): Point {
  return {
    x: view.x + (x - width / 2) * view.metresPerPixel,
    y: view.y + (y - height / 2) * view.metresPerPixel,
  };
}

const SMALLEST_SCALE = 0.05;
const LARGEST_SCALE = 2_000;

/** Zooms so that what lies under a point of the screen stays there. `at` counts from the middle of the screen. */
export function zoomed(view: View, factor: number, at: Point = { x: 0, y: 0 }): View {
  const metresPerPixel = Math.min(Math.max(view.metresPerPixel / factor, SMALLEST_SCALE), LARGEST_SCALE);
  const change = view.metresPerPixel - metresPerPixel;
  return { x: view.x + at.x * change, y: view.y + at.y * change, metresPerPixel };
}

/** Of a button or a key. */
export const ZOOM_STEP = 1.5;
const WHEEL_STEP = 1.25;

/** Closer or farther by a turn of the wheel over the map. */
export function wheeled(view: View, event: WheelEvent, width: number, height: number): View {
  const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
  const at = { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 };
  return zoomed(view, event.deltaY < 0 ? WHEEL_STEP : 1 / WHEEL_STEP, at);
}

/** What lay under one point of the screen lies under the other. */
export function pulled(view: View, from: Point, to: Point): View {
  return {
    ...view,
    x: view.x - (to.x - from.x) * view.metresPerPixel,
    y: view.y - (to.y - from.y) * view.metresPerPixel,
  };
}

/** The view that holds all points, with room around them. */
export function fitting(points: readonly Point[], width: number, height: number): View {
  if (points.length === 0) return { x: 0, y: 0, metresPerPixel: 10 };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const metresPerPixel = Math.max((east - west) / (width * 0.9), (south - north) / (height * 0.9), 0.5);
  return { x: (west + east) / 2, y: (north + south) / 2, metresPerPixel };
}

/** All that is on the map, with the exercise's area around the origin and the host's plan. */
export function everythingOn(
  origin: GeoPoint,
  things: readonly Point[],
  areaRadius: number | undefined,
  plan: Corners | undefined,
): Point[] {
  const area = areaRadius
    ? [
        { x: -areaRadius, y: -areaRadius },
        { x: areaRadius, y: areaRadius },
      ]
    : [];
  return [...things, ...area, ...(plan ? cornersOf(origin, plan) : [])];
}

function cornersOf(origin: GeoPoint, { topLeft, topRight, bottomLeft }: Corners): Point[] {
  const [first, right, below] = [topLeft, topRight, bottomLeft].map((corner) => metresFrom(origin, corner)) as [
    Point,
    Point,
    Point,
  ];
  return [first, right, below, { x: right.x + below.x - first.x, y: right.y + below.y - first.y }];
}

/** The longest of 1, 2, 5, 10, 20… metres that is not longer than so many pixels: for scale bar and grid. */
export function roundLength(metresPerPixel: number, mostPixels: number): number {
  const most = metresPerPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
}

export interface Cluster<T> extends Point {
  members: T[];
}

/** Things closer together than so many pixels become one: no glyph hides another. */
export function clustered<T>(things: readonly (Point & { thing: T })[], pixels: number): Cluster<T>[] {
  const clusters: Cluster<T>[] = [];
  for (const { x, y, thing } of things) {
    const near = clusters.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < pixels);
    if (near) near.members.push(thing);
    else clusters.push({ x, y, members: [thing] });
  }
  return clusters;
}

export interface Label extends Point {
  id: string;
  text: string;
}

/** Which labels fit without covering one another; earlier ones have the right of way. */
export function fittingLabels(labels: readonly Label[], pixelsPerLetter: number, height: number): Set<string> {
  const placed: { x: number; y: number; width: number }[] = [];
  const shown = new Set<string>();
  for (const { id, x, y, text } of labels) {
    const width = text.length * pixelsPerLetter;
    const isFree = placed.every(
      (other) => Math.abs(other.x - x) * 2 > other.width + width || Math.abs(other.y - y) > height,
    );
    if (!isFree) continue;
    placed.push({ x, y, width });
    shown.add(id);
  }
  return shown;
}
