import { PROGRESS, progressState, recipientsOf, type CellState } from './cell.ts';
import type { MselInject, Progress } from './items.ts';

/** Recipients of one inject by how far they are. */
export interface Tally {
  recipients: number;
  notReached: number;
  /** At least so far. */
  delivered: number;
  read: number;
  acknowledged: number;
  acted: number;
  /** What everybody has done at least; `queued` as long as one phone does not have it. */
  least: CellState;
}

export function tallyOf(inject: MselInject, row: ReadonlyMap<string, Progress> | undefined, now: number): Tally {
  const tally: Tally = {
    recipients: 0,
    notReached: 0,
    delivered: 0,
    read: 0,
    acknowledged: 0,
    acted: 0,
    least: 'queued',
  };
  let least = PROGRESS.length - 1;
  for (const person of recipientsOf(inject)) {
    const state = progressState(inject, row?.get(person), now);
    const rank = Math.max(0, PROGRESS.indexOf(state));
    tally.recipients++;
    if (state === 'not-reached') tally.notReached++;
    if (rank >= PROGRESS.indexOf('delivered')) tally.delivered++;
    if (rank >= PROGRESS.indexOf('read')) tally.read++;
    if (rank >= PROGRESS.indexOf('acknowledged')) tally.acknowledged++;
    if (rank >= PROGRESS.indexOf('acted')) tally.acted++;
    least = Math.min(least, rank);
  }
  if (tally.recipients > 0) tally.least = PROGRESS[least] ?? 'queued';
  return tally;
}
