import { roundLength, type Camera, type Pixel, type Spot } from './camera.ts';
import { spotsOf, type Rect } from './labels.ts';
import type { Land } from './land.ts';
import { matrixTo } from '../../shared/map/sitePlan.ts';
import type { DrawnTile } from './mapTiles.svelte.ts';

export interface Ink {
  paper: string;
  ground: string;
  ink: string;
  quiet: string;
  line: string;
  accent: string;
  info: string;
}

export interface Sheet {
  area: { centre: Spot; radiusMetres: number } | undefined;
  places: { id: string; name: string; spot: Spot; radiusMetres: number }[];
  selected: string | undefined;
  me: { spot: Spot; accuracyMetres: number } | undefined;
  land: Land | undefined;
  tiles: DrawnTile[];
  plan: DrawnPlan | undefined;
}

/** The host's own plan, and where three of its corners are. */
export interface DrawnPlan {
  picture: ImageBitmap;
  topLeft: Spot;
  topRight: Spot;
  bottomLeft: Spot;
}

const GRID_PIXELS = 70;
const DOT = 6;
const GAP = 3;
const SEAM = 0.5;
const LABEL_HEIGHT = 18;
const LAND_FROM_METRES_PER_PIXEL = 40;

/** Draws the sheet as far as the camera sees it. */
export class Painter {
  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly camera: Camera,
    private readonly font: string,
  ) {}

  paint(sheet: Sheet, ink: Ink): void {
    const { context, camera } = this;
    const density = devicePixelRatio || 1;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.fillStyle = ink.paper;
    context.fillRect(0, 0, camera.width, camera.height);
    // The outlines of countries are good to a kilometre: at the scale of a village they would be wrong, not helpful.
    if (sheet.land && camera.metresPerPixel > LAND_FROM_METRES_PER_PIXEL) this.land(sheet.land, ink, density);
    this.tiles(sheet.tiles);
    if (sheet.plan) this.plan(sheet.plan, density);
    this.grid(ink);
    if (sheet.area) this.area(sheet.area, ink);
    if (sheet.me) this.accuracy(sheet.me, ink);
    this.places(sheet, ink);
    if (sheet.me) this.dot(this.camera.toPixel(sheet.me.spot), ink.info, ink.paper, DOT + 2);
  }

  private land(land: Land, ink: Ink, density: number): void {
    const { context, camera } = this;
    const scale = density / camera.metresPerPixel;
    context.save();
    context.setTransform(
      scale,
      0,
      0,
      -scale,
      (density * camera.width) / 2 - camera.centre.east * scale,
      (density * camera.height) / 2 + camera.centre.north * scale,
    );
    context.fillStyle = ink.ground;
    context.fill(land.ground, 'evenodd');
    context.strokeStyle = ink.quiet;
    context.lineWidth = camera.metresPerPixel;
    context.stroke(land.borders);
    context.restore();
  }

  /** Neighbours overlap by a hair: between them nothing shines through. */
  private tiles(tiles: readonly DrawnTile[]): void {
    for (const { picture, west, east, south, north } of tiles) {
      const from = this.camera.toPixel({ east: west, north });
      const to = this.camera.toPixel({ east, north: south });
      this.context.drawImage(picture, from.x, from.y, to.x - from.x + SEAM, to.y - from.y + SEAM);
    }
  }

  private plan({ picture, topLeft, topRight, bottomLeft }: DrawnPlan, density: number): void {
    const { context } = this;
    const on = (spot: Spot) => this.camera.toPixel(spot);
    const matrix = matrixTo(picture.width, picture.height, on(topLeft), on(topRight), on(bottomLeft));
    context.save();
    context.setTransform(density, 0, 0, density, 0, 0);
    context.transform(...matrix);
    context.drawImage(picture, 0, 0);
    context.restore();
  }

  private grid(ink: Ink): void {
    const { context, camera } = this;
    const step = roundLength(GRID_PIXELS * camera.metresPerPixel);
    const from = camera.toSpot({ x: 0, y: camera.height });
    const to = camera.toSpot({ x: camera.width, y: 0 });
    context.strokeStyle = ink.line;
    context.lineWidth = 1;
    context.beginPath();
    for (let east = Math.ceil(from.east / step) * step; east <= to.east; east += step) {
      const x = Math.round(camera.toPixel({ east, north: 0 }).x) + 0.5;
      context.moveTo(x, 0);
      context.lineTo(x, camera.height);
    }
    for (let north = Math.ceil(from.north / step) * step; north <= to.north; north += step) {
      const y = Math.round(camera.toPixel({ east: 0, north }).y) + 0.5;
      context.moveTo(0, y);
      context.lineTo(camera.width, y);
    }
    context.stroke();
  }

  private area({ centre, radiusMetres }: NonNullable<Sheet['area']>, ink: Ink): void {
    this.circle(this.camera.toPixel(centre), radiusMetres / this.camera.metresPerPixel);
    this.context.setLineDash([10, 6]);
    this.context.lineWidth = 2;
    this.context.strokeStyle = ink.ink;
    this.context.stroke();
    this.context.setLineDash([]);
  }

  private accuracy({ spot, accuracyMetres }: NonNullable<Sheet['me']>, ink: Ink): void {
    this.circle(this.camera.toPixel(spot), Math.max(DOT + 4, accuracyMetres / this.camera.metresPerPixel));
    this.context.globalAlpha = 0.2;
    this.context.fillStyle = ink.info;
    this.context.fill();
    this.context.globalAlpha = 1;
    this.context.lineWidth = 1.5;
    this.context.strokeStyle = ink.info;
    this.context.stroke();
  }

  private places({ places, selected }: Sheet, ink: Ink): void {
    // The selected one comes first, so that its name is never the one that finds no room.
    const marks = [...places]
      .sort((a, b) => Number(b.id === selected) - Number(a.id === selected))
      .map((place) => ({ place, pixel: this.camera.toPixel(place.spot), isSelected: place.id === selected }));
    for (const { place, pixel, isSelected } of marks) {
      const reach = place.radiusMetres / this.camera.metresPerPixel;
      if (reach > DOT) {
        this.circle(pixel, reach);
        this.context.globalAlpha = 0.15;
        this.context.fillStyle = ink.accent;
        this.context.fill();
        this.context.globalAlpha = 1;
      }
      this.square(pixel, isSelected ? ink.ink : ink.accent, ink.paper);
    }
    const taken = marks.map(({ pixel: { x, y } }): Rect => ({
      left: x - DOT,
      right: x + DOT,
      top: y - DOT,
      bottom: y + DOT,
    }));
    for (const { place, pixel, isSelected } of marks) this.label(place.name, pixel, isSelected, ink, taken);
  }

  /** Below, above, right or left of its mark, wherever there is room; else not at all until somebody zooms in. */
  private label(name: string, pixel: Pixel, bold: boolean, ink: Ink, taken: Rect[]): void {
    const { context } = this;
    context.font = `${bold ? 700 : 500} ${this.font}`;
    context.textAlign = 'left';
    context.textBaseline = 'top';
    const width = context.measureText(name).width;
    const places = spotsOf(pixel, { width, height: LABEL_HEIGHT }, DOT + GAP, this.camera.width).filter(
      (candidate) => !taken.some((other) => overlap(candidate, other)),
    );
    const rect = places.find(({ left, right }) => left >= 0 && right <= this.camera.width) ?? places[0];
    if (!rect) return;
    taken.push(rect);
    context.lineWidth = 4;
    context.lineJoin = 'round';
    context.strokeStyle = ink.paper;
    context.strokeText(name, rect.left, rect.top);
    context.fillStyle = ink.ink;
    context.fillText(name, rect.left, rect.top);
  }

  private square({ x, y }: Pixel, fill: string, edge: string): void {
    this.context.fillStyle = edge;
    this.context.fillRect(x - DOT - 2, y - DOT - 2, 2 * DOT + 4, 2 * DOT + 4);
    this.context.fillStyle = fill;
    this.context.fillRect(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
  }

  private dot(pixel: Pixel, fill: string, edge: string, radius: number): void {
    this.circle(pixel, radius);
    this.context.fillStyle = fill;
    this.context.fill();
    this.context.lineWidth = 3;
    this.context.strokeStyle = edge;
    this.context.stroke();
  }

  private circle({ x, y }: Pixel, radius: number): void {
    this.context.beginPath();
    this.context.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

const overlap = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
