import { doneWords, knownMoments, momentWords } from '../../shared/moments.ts';
import type { ShiftEntry } from '../model/controlRoom.ts';
import type { ExerciseSession } from './exerciseSession.svelte.ts';

/** What the exercise's clock showed at moments of the wall clock: the shift log has whatever was done with it, by both. */
export class PlayTimes {
  constructor(private readonly session: ExerciseSession) {}

  private readonly known = $derived.by(() => knownMoments([...this.session.shiftEntries.values()]));
  private readonly startedAt = $derived.by(() => this.first('started'));
  private readonly endedAt = $derived.by(() => this.first('ended'));

  private first(wanted: ShiftEntry['what']): number {
    const entries = [...this.session.shiftEntries.values()];
    return Math.min(...entries.flatMap(({ what, writtenAt }) => (what === wanted ? [Date.parse(writtenAt)] : [])));
  }

  when(instant: string): string {
    const { clock, exercise } = this.session;
    return momentWords(instant, clock, exercise, this.known);
  }

  /** When somebody did it: `at` is what the server knows of it by the exercise's clock. */
  done(takenAt: string, at: string | undefined): string {
    const { clock, exercise } = this.session;
    return doneWords(takenAt, at, clock, exercise, this.known);
  }

  isBeforeStart(takenAt: string, recordedAt: string): boolean {
    return doneBy(takenAt, recordedAt) < this.startedAt;
  }

  isAfterEnd(takenAt: string, recordedAt: string): boolean {
    return doneBy(takenAt, recordedAt) >= this.endedAt;
  }
}

/** What the server had was done, whatever the device's clock says. */
const doneBy = (takenAt: string, recordedAt: string) => Math.min(Date.parse(takenAt), Date.parse(recordedAt));
