import type { MselInject } from '../model/items.ts';
import { laterOf, mayMove, plannedTime } from '../model/inject/msel.ts';
import { MINUTE } from '../model/time/times.ts';

/** Puts each inject into the first row where it does not cover another; `at` and `width` in pixels. */
export function rowsOf(places: readonly { id: string; at: number }[], width: number): Map<string, number> {
  const ends: number[] = [];
  const rows = new Map<string, number>();
  for (const { id, at } of [...places].sort((a, b) => a.at - b.at)) {
    const free = ends.findIndex((end) => end <= at);
    const row = free < 0 ? ends.length : free;
    ends[row] = at + width;
    rows.set(id, row);
  }
  return rows;
}

/** What moves when this one is moved: itself, and the later ones of its storyline where the author wants them along. */
export function movedWith(inject: MselInject, all: Iterable<MselInject>, withLater: boolean): MselInject[] {
  if (!mayMove(inject) || plannedTime(inject) === undefined) return [];
  return withLater ? [inject, ...laterOf(inject, all)] : [inject];
}

export function toTheMinute(millis: number): number {
  return Math.round(millis / MINUTE) * MINUTE || 0;
}
