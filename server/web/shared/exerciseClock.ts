import { parseExerciseTime, type ExerciseMillis } from './exerciseTime.ts';
import type { DayWindow, Phase } from './protocol.ts';

export interface ClockReading {
  phase: Phase;
  speed: number;
  exerciseTime: string;
  at: string;
  /** Of the wall clock: STARTEX. */
  startedAt?: string;
  /** Of the wall clock: ENDEX. */
  endedAt?: string;
}

export interface Days {
  days: DayWindow[];
  nights: 'stop' | 'skip';
}

/**
 * What the exercise clock shows when the server's wall clock shows `serverNow`. A running clock walks through the days'
 * hours of play: with nights `stop` it stands at the end of the day until control resumes it, with `skip` it goes on with
 * the next day's first minute.
 */
export function exerciseTimeAt(clock: ClockReading, { days, nights }: Days, serverNow: number): ExerciseMillis {
  const start = parseExerciseTime(clock.exerciseTime);
  if (clock.phase !== 'running') return start;
  const passed = Math.max(0, serverNow - Date.parse(clock.at)) * clock.speed;
  const windows = days
    .map(({ from, to }) => ({ from: parseExerciseTime(from), to: parseExerciseTime(to) }))
    .filter(({ to }) => to > start)
    .sort((a, b) => a.from - b.from);
  return walk(start, passed, windows, nights);
}

function walk(
  start: ExerciseMillis,
  passed: number,
  windows: { from: number; to: number }[],
  nights: 'stop' | 'skip',
): ExerciseMillis {
  let shown = start;
  let left = passed;
  for (const window of windows) {
    shown = Math.max(shown, window.from);
    const untilNight = window.to - shown;
    if (left < untilNight || nights === 'stop') return shown + Math.min(left, untilNight);
    left -= untilNight;
    shown = window.to;
  }
  return shown;
}

/**
 * How far the server's clock is ahead of this device's, from answers that carry the server's time. The answer with the
 * shortest round trip of the last few is believed: it had the least room for error. An answer that cannot be true together
 * with that one tells that a clock was set, here or there: all before it says nothing any more.
 */
export class ServerClock {
  private static readonly SAMPLES = 8;
  private static readonly UNCERTAIN = 500;
  private static readonly NOTEWORTHY = 1_000;
  private samples: { offset: number; roundTrip: number }[] = [];
  /** What this device's two clocks showed when the server was last heard. */
  private heardAt: { device: number; running: number } | undefined;
  /** To the second: it does not move with every answer. */
  offsetKept = 0;

  /**
   * `keep` is told an offset that is worth keeping for when the app is opened where there is no network. `running` are milliseconds
   * that nobody sets; they may stand while the device sleeps.
   */
  constructor(
    readonly deviceNow: () => number = Date.now,
    private readonly keep: (offset: number) => void = () => undefined,
    private readonly running: () => number = () => performance.now(),
  ) {}

  /** What was kept when this device last knew it: it holds until a server answers. */
  remember(offset: number): void {
    this.offsetKept = offset;
  }

  /** Feeds one answer: when it was asked for on this device's clock, and what time the server wrote into it. */
  heard(askedAt: number, serverTime: string): void {
    const answeredAt = this.deviceNow();
    const roundTrip = answeredAt - askedAt;
    if (roundTrip < 0) return;
    const offset = Date.parse(serverTime) - (askedAt + answeredAt) / 2;
    if (Number.isNaN(offset)) return;
    const best = this.best;
    const room = (roundTrip + (best?.roundTrip ?? 0)) / 2 + ServerClock.UNCERTAIN;
    const wasSet = best !== undefined && Math.abs(offset - best.offset) > room;
    this.heardAt = { device: answeredAt, running: this.running() };
    this.samples = [...(wasSet ? [] : this.samples), { offset, roundTrip }].slice(-ServerClock.SAMPLES);
    if (Math.abs(this.offset - this.offsetKept) >= ServerClock.NOTEWORTHY) {
      this.offsetKept = this.offset;
      this.keep(this.offsetKept);
    }
  }

  get offset(): number {
    return this.best?.offset ?? this.offsetKept;
  }

  /**
   * What the server's clock shows, whatever this device's was set to since it was last heard. Undefined where that is not sure: nothing
   * was heard since the app was opened, or this device's clock has gone further than it ran: it slept, or its clock was set forward.
   */
  get reckoned(): number | undefined {
    if (!this.heardAt || !this.best) return undefined;
    const ran = this.running() - this.heardAt.running;
    const hasSkipped = this.deviceNow() - this.heardAt.device - ran > ServerClock.NOTEWORTHY;
    return hasSkipped ? undefined : this.heardAt.device + this.best.offset + ran;
  }

  private get best(): { offset: number; roundTrip: number } | undefined {
    const [first, ...rest] = this.samples;
    return first && rest.reduce((best, sample) => (sample.roundTrip < best.roundTrip ? sample : best), first);
  }

  now(): number {
    return this.deviceNow() + this.offset;
  }
}
