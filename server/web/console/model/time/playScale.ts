import { dayOf, parseExerciseTime, type ExerciseMillis } from '../../../shared/exerciseTime.ts';

interface Window {
  from: ExerciseMillis;
  to: ExerciseMillis;
}

/** Maps exercise times to 0…1 of all hours of play: nights take no room. */
export class PlayScale {
  readonly windows: Window[];
  private readonly total: number;

  constructor(days: readonly { from: string; to: string }[]) {
    this.windows = days.map(({ from, to }) => ({ from: parseExerciseTime(from), to: parseExerciseTime(to) }));
    this.total = this.windows.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  /** A time at night is the evening before it. */
  fraction(time: ExerciseMillis): number {
    if (this.total === 0) return 0;
    let before = 0;
    for (const { from, to } of this.windows) {
      before += Math.min(Math.max(time - from, 0), to - from);
    }
    return before / this.total;
  }

  /** How much play lies between: nights do not count. */
  between(from: ExerciseMillis, to: ExerciseMillis): number {
    return Math.max(0, this.fraction(to) - this.fraction(from)) * this.total;
  }

  timeAt(fraction: number): ExerciseMillis {
    let rest = Math.min(Math.max(fraction, 0), 1) * this.total;
    for (const { from, to } of this.windows) {
      if (rest <= to - from) return from + rest;
      rest -= to - from;
    }
    return this.windows.at(-1)?.to ?? 0;
  }

  /** Is somebody at play then. The last minute of a day still counts: the clock stands on it overnight. */
  contains(time: ExerciseMillis): boolean {
    return this.windows.some(({ from, to }) => time >= from && time <= to);
  }

  dayStarts(): { day: number; fraction: number }[] {
    return this.windows.map(({ from }) => ({ day: dayOf(from), fraction: this.fraction(from) }));
  }
}
