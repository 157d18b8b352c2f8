import { PROGRESS, hasArrived, progressState, recipientsOf, type CellState } from './cell.ts';
import type { MselInject, Progress } from '../items.ts';

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

/** How many have ever had it on a device, and how many have read it. */
export interface Reach {
  reached: number;
  read: number;
}

/** A row is never changed once it was handed out: what was counted in it holds for it, whatever the time. */
const counted = new WeakMap<ReadonlyMap<string, Progress>, { of: ReadonlySet<string>; tally: Tally }>();

/** {@link overdue}: whoever has nothing of it counts as not reached. */
export function tallyOf(inject: MselInject, row: ReadonlyMap<string, Progress> | undefined, overdue: boolean): Tally {
  const of = recipientsOf(inject);
  const known = row && counted.get(row);
  const tally = known?.of === of ? known.tally : count(of, row);
  if (row) counted.set(row, { of, tally });
  return overdue ? { ...tally, notReached: tally.recipients - tally.delivered } : tally;
}

/** In whatever words: what it says now, or what it said before a correction. */
export function reachOf(inject: MselInject, row: ReadonlyMap<string, Progress> | undefined): Reach {
  const all = [...recipientsOf(inject)].map((person) => row?.get(person));
  const isRead = (one: Progress | undefined) =>
    PROGRESS.indexOf(progressState(one, false)) >= PROGRESS.indexOf('read') ||
    one?.readBefore !== undefined ||
    one?.acknowledgedBefore !== undefined;
  return {
    reached: all.filter((one) => hasArrived(one) || isRead(one)).length,
    read: all.filter(isRead).length,
  };
}

/** Whoever acknowledged what it said before is not reached by that. */
function reached(progress: Progress | undefined): CellState {
  return hasArrived(progress) ? progressState(progress, false) : 'queued';
}

function count(recipients: ReadonlySet<string>, row: ReadonlyMap<string, Progress> | undefined): Tally {
  /** How many are exactly so far, by rank. */
  const exactly = PROGRESS.map(() => 0);
  for (const person of recipients) exactly[PROGRESS.indexOf(reached(row?.get(person)))]!++;
  const atLeast = (state: CellState) => exactly.slice(PROGRESS.indexOf(state)).reduce((sum, number) => sum + number, 0);
  return {
    recipients: recipients.size,
    notReached: 0,
    delivered: atLeast('delivered'),
    read: atLeast('read'),
    acknowledged: atLeast('acknowledged'),
    acted: atLeast('acted'),
    least: PROGRESS[exactly.findIndex((number) => number > 0)] ?? 'queued',
  };
}
