import type { Enclosure, GeoPoint, Pin, SitePlan } from '../../../shared/protocol.ts';
import { fitted, MOST_PINS, type Fit } from '../../../shared/map/sitePlan.ts';

/** A point that may still lack one of its two sides. */
export interface PinDraft {
  /** In the picture's pixels. */
  spot?: { x: number; y: number };
  point?: GeoPoint;
}

/** The host's own plan while somebody lays it on. */
export interface SitePlanDraft {
  picture?: Enclosure;
  width: number;
  height: number;
  pins: PinDraft[];
}

export function sitePlanDraft(plan: SitePlan | undefined): SitePlanDraft {
  return {
    ...(plan && { picture: plan.picture }),
    width: plan?.width ?? 0,
    height: plan?.height ?? 0,
    pins: plan ? plan.pins.map(({ x, y, point }) => ({ spot: { x, y }, point })) : [{}, {}],
  };
}

/** Another picture has other points. */
export const withPicture = (drawing: Pick<SitePlan, 'picture' | 'width' | 'height'>): SitePlanDraft => ({
  ...drawing,
  pins: [{}, {}],
});

/** Somebody has set one, on the picture or on the map. */
export const hasPoints = ({ pins }: SitePlanDraft): boolean => pins.some(({ spot, point }) => spot || point);

export const mayGrow = ({ pins }: SitePlanDraft): boolean => pins.length < MOST_PINS;

const wholeOf = ({ spot, point }: PinDraft): Pin[] => (spot && point ? [{ ...spot, point }] : []);

/** By the points that are whole. */
export function fitOf({ picture, width, height, pins }: SitePlanDraft): Fit | undefined {
  return picture && fitted(width, height, pins.flatMap(wholeOf));
}

/** Undefined while a point lacks a side, or the points lay nothing on. */
export function sitePlanFrom(draft: SitePlanDraft): SitePlan | undefined {
  const { picture, width, height } = draft;
  const pins = draft.pins.flatMap(wholeOf);
  const fit = fitOf(draft);
  return picture && pins.length === draft.pins.length && fit && 'corners' in fit
    ? { picture, width, height, pins }
    : undefined;
}
