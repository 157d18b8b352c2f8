import type { ExerciseMillis } from '../../shared/exerciseTime.ts';
import { doneWords, isAfterEnd, isBeforeStart, knownMoments, momentWords, shownAt } from '../../shared/moments.ts';
import type { ExerciseSession } from './exerciseSession.svelte.ts';

/** What the exercise's clock showed at moments of the wall clock: the shift log has whatever was done with it, by both. */
export class PlayTimes {
  constructor(private readonly session: ExerciseSession) {}

  private readonly known = $derived.by(() => knownMoments([...this.session.shiftEntries.values()]));

  when(instant: string): string {
    const { clock, exercise } = this.session;
    return momentWords(instant, clock, exercise, this.known);
  }

  /** At this moment of the wall clock; nothing before STARTEX. */
  shown(wall: number): ExerciseMillis | undefined {
    const { clock, exercise } = this.session;
    return clock && exercise && shownAt(wall, clock, exercise, this.known);
  }

  /** When somebody did it: `at` is what the server knows of it by the exercise's clock. */
  done(takenAt: string, at: string | undefined): string {
    const { clock, exercise } = this.session;
    return doneWords(takenAt, at, clock, exercise, this.known);
  }

  isBeforeStart(takenAt: string, recordedAt: string): boolean {
    const { clock } = this.session;
    return clock !== undefined && isBeforeStart(doneBy(takenAt, recordedAt), clock);
  }

  isAfterEnd(takenAt: string, recordedAt: string): boolean {
    const { clock } = this.session;
    return clock !== undefined && isAfterEnd(doneBy(takenAt, recordedAt), clock);
  }
}

/** What the server had was done, whatever the device's clock says. */
const doneBy = (takenAt: string, recordedAt: string) => Math.min(Date.parse(takenAt), Date.parse(recordedAt));
