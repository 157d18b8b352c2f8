import { exerciseTimeAt, type ClockReading, type Days } from './exerciseClock.ts';
import { parseExerciseTime, type ExerciseMillis } from './exerciseTime.ts';
import { i18n, t } from './language/i18n.svelte.ts';

/** A moment that is known by both clocks. */
export interface Known {
  wall: number;
  shown: ExerciseMillis;
}

/** What the server says of a thing: when it was by its own clock, and what the exercise's showed then. */
interface Stamped {
  at?: string;
  sentAt?: string;
  writtenAt?: string;
  late?: boolean;
  what?: string;
  text?: string;
}

/** In their order. Not what went out late: it says for when it was planned. Nor what somebody did: `at` is when they did it. */
export function knownMoments(items: readonly object[]): Known[] {
  return (items as Stamped[])
    .flatMap(({ at, sentAt, writtenAt, late, what, text }) => {
      const wall = sentAt ?? writtenAt;
      if (!at?.startsWith('D') || !wall || late) return [];
      const jumpedTo = what === 'jumped' ? [text?.split(' – ')[1] ?? at] : [];
      return [at, ...jumpedTo].map((shown) => ({ wall: Date.parse(wall), shown: parseExerciseTime(shown) }));
    })
    .sort((a, b) => a.wall - b.wall);
}

export const isBeforeStart = (wall: number, { phase, startedAt }: ClockReading): boolean =>
  phase === 'planned' || (startedAt !== undefined && wall < Date.parse(startedAt));

/** Also at that moment itself. */
export const isAfterEnd = (wall: number, { endedAt }: ClockReading): boolean =>
  endedAt !== undefined && wall >= Date.parse(endedAt);

/**
 * That something was done before the exercise began or when it was over; of what was done in play, nothing. A device that is
 * not connected and was last told that it is planned does not know whether it has begun.
 */
export function outOfPlayWords(wall: number, clock: ClockReading | undefined, isConnected: boolean): string {
  if (clock?.phase === 'planned' && !isConnected) return '';
  if (clock && isBeforeStart(wall, clock)) return t('common.done-before-start');
  return clock && isAfterEnd(wall, clock) ? t('common.done-after-end') : '';
}

/**
 * What the exercise clock showed at a moment of the wall clock. Since the clock was last touched that is certain; before,
 * it lies between what is known of the moments around it. Nothing before STARTEX.
 */
export function shownAt(wall: number, clock: ClockReading, days: Days, known: Known[]): ExerciseMillis | undefined {
  if (isBeforeStart(wall, clock)) return undefined;
  const touched = { wall: Date.parse(clock.at), shown: parseExerciseTime(clock.exerciseTime) };
  if (wall >= touched.wall) return exerciseTimeAt(clock, days, wall);
  const before = known.filter((one) => one.wall < touched.wall);
  const next = before.find((one) => one.wall > wall) ?? touched;
  const last = before.findLast((one) => one.wall <= wall);
  if (!last) {
    const start = Math.min(...days.days.map(({ from }) => parseExerciseTime(from)), next.shown);
    return Math.max(start, next.shown - (next.wall - wall));
  }
  const gone = last.shown + (wall - last.wall);
  return next.shown < last.shown ? gone : Math.min(gone, next.shown);
}

/** Day and time of the exercise. Before there is any, the real time of where it is played, named as such. */
export function momentWords(
  instant: string,
  clock: ClockReading | undefined,
  days: Days | undefined,
  known: Known[],
): string {
  const wall = Date.parse(instant);
  const shown = clock && days && shownAt(wall, clock, days, known);
  if (shown !== undefined) return t('common.day-time', i18n.formats.dayAndTimeOf(shown));
  return `${t('common.real-time')} ${i18n.formats.wall(wall)}`;
}

const MINUTE = 60_000;

/** Nobody hears of what is yet to be done: a clock that is ahead by more than minutes are told well enough with is not believed. */
export const isTimeKnown = (takenAt: string, arrivedAt: string): boolean =>
  Date.parse(takenAt) - Date.parse(arrivedAt) <= MINUTE;

/** What waited for a connection says when it was done, and when it arrived. */
export const arrivedLater = (takenAt: string, arrivedAt: string): boolean =>
  Date.parse(arrivedAt) - Date.parse(takenAt) >= MINUTE;

/** For what is of no play, whatever the exercise clock shows. */
export const realTimeWords = (instant: string): string =>
  `${t('common.real-time')} ${i18n.formats.wallWithDate(Date.parse(instant))}`;

/** The same of what somebody did: `at` is what the server knows of it by the exercise's clock, once it has heard of it. */
export function doneWords(
  takenAt: string,
  at: string | undefined,
  clock: ClockReading | undefined,
  days: Days | undefined,
  known: Known[],
): string {
  return at && clock && !isBeforeStart(Date.parse(takenAt), clock)
    ? t('common.day-time', i18n.formats.dayAndTime(at))
    : momentWords(takenAt, clock, days, known);
}
