import type { Pixel } from './camera.ts';

export interface Rect {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Size {
  width: number;
  height: number;
}

/** Half the width of a line around the letters. */
const EDGE = 4;

/**
 * Where the name of a mark can stand: below, above, right or left of it. Below and above it moves aside, so that the edge of
 * the map cuts nothing off; a name wider than the map begins at its left edge.
 */
export function spotsOf({ x, y }: Pixel, { width, height }: Size, gap: number, mapWidth: number): Rect[] {
  const at = (left: number, top: number): Rect => ({ left, right: left + width, top, bottom: top + height });
  const isInSight = x >= 0 && x <= mapWidth;
  const centred = x - width / 2;
  const left = isInSight ? Math.max(EDGE, Math.min(centred, mapWidth - EDGE - width)) : centred;
  return [
    at(left, y + gap),
    at(left, y - gap - height),
    at(x + gap, y - height / 2),
    at(x - gap - width, y - height / 2),
  ];
}
