/** From when on the exercise clock was as it is said here, in milliseconds of the wall. */
export interface Stretch {
  from: number;
  runs: boolean;
}

/**
 * Real time in which play ran, one run after the other: pauses take no room on the way through an exercise, nor do the nights.
 * Positions are milliseconds from STARTEX on.
 */
export class PlayedTime {
  private readonly runs: { from: number; to: number; before: number }[] = [];
  readonly total: number;

  constructor(stretches: readonly Stretch[], until: number) {
    let before = 0;
    stretches.forEach(({ from, runs }, i) => {
      const to = Math.max(from, Math.min(stretches[i + 1]?.from ?? until, until));
      if (!runs || to === from) return;
      this.runs.push({ from, to, before });
      before += to - from;
    });
    this.total = before;
  }

  /** At the seam of two runs: the later one. */
  wallAt(position: number): number {
    const inside = Math.min(Math.max(position, 0), this.total);
    const run = this.runs.findLast(({ before }) => before <= inside);
    return run ? run.from + (inside - run.before) : 0;
  }

  /** While it stood: where it had come to. */
  positionOf(wall: number): number {
    const run = this.runs.findLast(({ from }) => from <= wall);
    return run ? run.before + Math.min(wall, run.to) - run.from : 0;
  }
}
