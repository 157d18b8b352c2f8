import { dayOf, parseExerciseTime, type ExerciseMillis } from '../../../shared/exerciseTime.ts';
import { addresses } from '../audience.ts';
import { progressState, recipientsOf } from './cell.ts';
import type { ControllerCall } from '../controlRoom.ts';
import type { ActionItem, MselInject, Person, Progress } from '../items.ts';
import { DAY, HOUR, MINUTE, parseDuration } from '../time/times.ts';

export const ZOOMS = ['quarter', 'hour', 'day'] as const;
export type Zoom = (typeof ZOOMS)[number];
const LENGTHS: Record<Zoom, number> = { quarter: 15 * MINUTE, hour: HOUR, day: DAY };

/** A stretch of the hours of play. */
export interface Slot {
  from: ExerciseMillis;
  to: ExerciseMillis;
}

/** The days of play in stretches that begin on the full quarter or hour; nights take no room. */
export function slotsOf(days: readonly { from: string; to: string }[], zoom: Zoom): Slot[] {
  const length = LENGTHS[zoom];
  return days.flatMap((day) => {
    const [first, last] = [parseExerciseTime(day.from), parseExerciseTime(day.to)];
    const slots: Slot[] = [];
    for (let from = first; from < last;) {
      const to = Math.min(last, (Math.floor(from / length) + 1) * length);
      slots.push({ from, to });
      from = to;
    }
    return slots;
  });
}

/** What happens at night belongs to the evening before, and what happens before the start to the first slot. */
export function slotAt(slots: readonly Slot[], time: ExerciseMillis): number {
  let low = 0;
  let high = slots.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (slots[middle]!.from <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const slotDay = ({ from }: Slot): number => dayOf(from);

export type DeedKind = 'got' | 'did' | 'late';
/** Why somebody is late with an inject. */
export type Lateness = 'not-reached' | 'not-acted' | 'not-answered';

/** One thing that a person got, did, or is late with. */
export interface Deed {
  what: DeedKind;
  at: ExerciseMillis;
  inject?: string;
  action?: ActionItem;
  /** Of the inject, with this person. */
  progress?: Progress | undefined;
  why?: Lateness;
  /** The kind of action that was expected. */
  expected?: string;
}

export interface Known {
  /** Those that went out, and that the filter lets through. */
  injects: readonly MselInject[];
  progressOf: (inject: string) => ReadonlyMap<string, Progress> | undefined;
  /** Of this person. */
  actions: readonly ActionItem[];
  calls: Iterable<ControllerCall>;
  isOverdue: (inject: MselInject) => boolean;
  now: ExerciseMillis;
}

/** All that one person got, did, and is late with, in order of time. */
export function deedsOf(person: Person, known: Known): Deed[] {
  const deeds: Deed[] = known.actions.map((action) => ({
    what: 'did',
    at: parseExerciseTime(action.at),
    action,
    ...(action.action.inject && { inject: action.action.inject }),
  }));
  for (const inject of known.injects) {
    if (!inject.released) continue;
    const reached = recipientsOf(inject).has(person.id);
    const progress = reached ? known.progressOf(inject.id)?.get(person.id) : undefined;
    const at = parseExerciseTime(inject.released.at);
    if (reached) deeds.push({ what: 'got', at, inject: inject.id, progress });
    if (inject.state === 'recalled') continue;
    deeds.push(...lateWith(person, inject, reached, progress, at, known));
  }
  return deeds.sort((one, other) => one.at - other.at);
}

function lateWith(
  person: Person,
  inject: MselInject,
  reached: boolean,
  progress: Progress | undefined,
  at: ExerciseMillis,
  known: Known,
): Deed[] {
  const late: Deed[] = [];
  const deed = { what: 'late', inject: inject.id, progress } as const;
  if (reached && !progress?.toldAt && progressState(progress, known.isOverdue(inject)) === 'not-reached') {
    late.push({ ...deed, at, why: 'not-reached' });
  }
  for (const { kind, by, within } of inject.inject.expectedActions) {
    const isTheirs = by ? addresses(by, person) : reached;
    const due = within === undefined ? undefined : at + (parseDuration(within) ?? 0);
    if (!isTheirs || due === undefined || known.now <= due || progress?.actedAt) continue;
    const done = known.actions.some(({ action, at: when }) => action.kind === kind && parseExerciseTime(when) >= at);
    if (!done) late.push({ ...deed, at: due, why: 'not-acted', expected: kind });
  }
  const rules = inject.handling?.noAnswer ?? [];
  for (const call of known.calls) {
    const rule = call.inject === inject.id ? rules.find(({ id }) => id === call.rule) : undefined;
    if (!rule || !call.people.includes(person.id) || progress?.acknowledgedAt || progress?.actedAt) continue;
    late.push({ ...deed, at: at + (parseDuration(rule.after) ?? 0), why: 'not-answered' });
  }
  return late;
}

export interface SlotCount {
  got: number;
  did: number;
  late: number;
}

/** How much of each falls into each slot. */
export function countsOf(deeds: readonly Deed[], slots: readonly Slot[]): Map<number, SlotCount> {
  const counts = new Map<number, SlotCount>();
  for (const { at, what } of deeds) {
    const index = slotAt(slots, at);
    const count = counts.get(index) ?? { got: 0, did: 0, late: 0 };
    count[what]++;
    counts.set(index, count);
  }
  return counts;
}

export function deedsIn(deeds: readonly Deed[], slots: readonly Slot[], index: number): Deed[] {
  return deeds.filter(({ at }) => slotAt(slots, at) === index);
}
