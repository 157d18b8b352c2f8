import { dayOf, parseExerciseTime, timeOfDay, type ExerciseMillis } from '../../../shared/exerciseTime.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const LAST_DAY = 99;

/** For times that people type, such as `D2 09:30`; undefined until it is one. */
export function typedExerciseTime(typed: string): ExerciseMillis | undefined {
  try {
    const time = parseExerciseTime(typed.trim());
    const [hour = 0, minute = 0] = typed.trim().split(' ')[1]?.split(':').map(Number) ?? [];
    return time >= 0 && dayOf(time) <= LAST_DAY && hour < 24 && minute < 60 ? time : undefined;
  } catch {
    return undefined;
  }
}

/** `09:30` or `09:30:15`. */
export function clockFace(time: ExerciseMillis, withSeconds = false): string {
  const inDay = timeOfDay(time);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const toTheMinute = `${two(inDay / HOUR)}:${two((inDay / MINUTE) % 60)}`;
  return withSeconds ? `${toTheMinute}:${two((inDay / 1000) % 60)}` : toTheMinute;
}

/** Each by its number. */
export const playedDays = <Day extends { from: string }>(days: readonly Day[] = []): ReadonlyMap<number, Day> =>
  new Map(days.map((day) => [dayOf(parseExerciseTime(day.from)), day]));

/** Why nothing is to wait for then: nobody plays on that day, or it has passed and would send at once. */
export function hindrance(
  time: ExerciseMillis,
  played: ReadonlyMap<number, unknown>,
  now: ExerciseMillis | undefined,
): 'not-played' | 'passed' | undefined {
  if (played.size > 0 && !played.has(dayOf(time))) return 'not-played';
  return now !== undefined && time <= now ? 'passed' : undefined;
}

const ISO_DURATION = /^P(?=.)(?:(-?\d+)D)?(?:T(?=-?\d)(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of an ISO-8601 duration such as `PT1H30M`, or `PT-58M` where it is negative. */
export function parseDuration(written: string): number | undefined {
  const found = ISO_DURATION.exec(written);
  if (!found) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return days * DAY + hours * HOUR + minutes * MINUTE + Math.round(seconds * 1000);
}

export function writeDuration(millis: number): string {
  return `PT${millis / 1000}S`;
}
