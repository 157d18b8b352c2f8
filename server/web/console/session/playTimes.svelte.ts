import { knownMoments, momentWords } from '../../shared/moments.ts';
import type { ExerciseSession } from './exerciseSession.svelte.ts';

/** What the exercise's clock showed at moments of the wall clock: the shift log has whatever was done with it, by both. */
export class PlayTimes {
  constructor(private readonly session: ExerciseSession) {}

  private readonly known = $derived.by(() => knownMoments([...this.session.shiftEntries.values()]));
  private readonly endedAt = $derived.by(() =>
    Math.min(
      ...[...this.session.shiftEntries.values()].flatMap(({ what, writtenAt }) =>
        what === 'ended' ? [Date.parse(writtenAt)] : [],
      ),
    ),
  );

  when(instant: string): string {
    const { clock, exercise } = this.session;
    return momentWords(instant, clock, exercise, this.known);
  }

  /** What the server had before ENDEX was done before it, whatever the device's clock says. */
  isAfterEnd(takenAt: string, recordedAt: string): boolean {
    return Math.min(Date.parse(takenAt), Date.parse(recordedAt)) >= this.endedAt;
  }
}
