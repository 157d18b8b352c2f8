const DAY = 86_400_000;
const WRITTEN = /^D(\d{1,2}) (\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?$/;

/** Milliseconds since 00:00 of exercise day 1, as the server counts. */
export type ExerciseMillis = number;

export function parseExerciseTime(written: string): ExerciseMillis {
  const parts = WRITTEN.exec(written);
  if (!parts) throw new RangeError(`not an exercise time: ${written}`);
  const [, day, hour, minute, second = '0', milli = '0'] = parts;
  const inDay = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(milli);
  return (Number(day) - 1) * DAY + inDay;
}

/** To the second: `D2 09:30:00`. */
export function writeExerciseTime(millis: ExerciseMillis): string {
  const seconds = Math.floor(timeOfDay(millis) / 1000);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `D${dayOf(millis)} ${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

export const dayOf = (millis: ExerciseMillis): number => Math.floor(millis / DAY) + 1;

export const timeOfDay = (millis: ExerciseMillis): number => ((millis % DAY) + DAY) % DAY;
