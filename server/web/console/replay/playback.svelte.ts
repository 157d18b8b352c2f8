import { exercisePath } from '../../shared/live/paths.ts';
import { codeOf } from '../../shared/live/problem.ts';
import type { Phase } from '../../shared/protocol.ts';
import type { PastSession } from './pastSession.svelte.ts';
import { PlayedTime } from './playedTime.ts';

export const SPEEDS = [1, 10, 60, 300, 600] as const;
const STEP_MS = 250;

interface Progress {
  read: number;
  head: number;
  clock: { from: string; phase: Phase }[];
}

/** Runs through what was played, at any speed. */
export class Playback {
  /** Between 0 and 1 while the journal is read for it. */
  read = $state(0);
  played = $state.raw(new PlayedTime([], 0));
  position = $state(0);
  playing = $state(false);
  speed = $state<number>(60);
  problem = $state<string>();
  private asking = false;
  private stopped = false;
  private timer: ReturnType<typeof setInterval> | undefined;
  private steppedAt = 0;
  /** Until the journal is read. */
  private wanted: number | undefined;

  constructor(
    private readonly past: PastSession,
    private readonly until: () => number,
  ) {}

  get isReady(): boolean {
    return this.read === 1;
  }

  /** Reads until all is read, or nobody wants it any more, and shows the moment that is wanted, or the first. */
  async open(): Promise<void> {
    try {
      while (!this.stopped && !this.isReady) {
        const path = exercisePath(this.past.id, '/replay');
        const { read, head, clock } = await this.past.api.authorized<Progress>('GET', path);
        this.played = new PlayedTime(
          clock.map(({ from, phase }) => ({ from: Date.parse(from), runs: phase === 'running' })),
          this.until(),
        );
        this.read = head === 0 ? 1 : read / head;
      }
      if (this.wanted !== undefined) this.position = this.played.positionOf(this.wanted);
      if (!this.stopped) await this.show();
    } catch (error) {
      this.problem = codeOf(error);
    }
  }

  close(): void {
    this.stopped = true;
    clearInterval(this.timer);
  }

  play(): void {
    if (this.position >= this.played.total) this.position = 0;
    this.playing = true;
    this.steppedAt = performance.now();
    clearInterval(this.timer);
    this.timer = setInterval(() => this.step(), STEP_MS);
  }

  pause(): void {
    this.playing = false;
    clearInterval(this.timer);
  }

  jump(position: number): void {
    this.position = Math.min(Math.max(position, 0), this.played.total);
    void this.show();
  }

  /** A moment of the wall clock. */
  goTo(wall: number): void {
    if (this.isReady) this.jump(this.played.positionOf(wall));
    else this.wanted = wall;
  }

  /** The wall clock's moment that is shown. */
  get moment(): number {
    return this.played.wallAt(this.position);
  }

  private step(): void {
    const now = performance.now();
    this.position = Math.min(this.played.total, this.position + (now - this.steppedAt) * this.speed);
    this.steppedAt = now;
    if (this.position >= this.played.total) this.pause();
    void this.show();
  }

  /** One question at a time; the last place that was wanted meanwhile is asked for after it. */
  private async show(): Promise<void> {
    if (this.asking || !this.isReady) return;
    this.asking = true;
    try {
      for (let shown = NaN; shown !== this.position && !this.stopped;) {
        shown = this.position;
        await this.past.show(this.moment);
      }
      this.problem = undefined;
    } catch (error) {
      this.pause();
      this.problem = codeOf(error);
    } finally {
      this.asking = false;
    }
  }
}
