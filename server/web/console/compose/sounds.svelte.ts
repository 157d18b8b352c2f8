import { SvelteMap } from 'svelte/reactivity';
import { codeOf, Problem } from '../../shared/live/problem.ts';
import type { Enclosure } from '../../shared/protocol.ts';
import { LONGEST_RECORDING_MS, Recording, type Recorded } from '../../shared/voice/recording.ts';

type Running = Pick<Recording, 'stop' | 'millis'>;

/** Enough for a length; the sound itself is not kept. */
const SAMPLES_A_SECOND = 8_000;

/** How long sounds are, in seconds, by their hashes: no file says so that a browser has recorded. */
export const lengths = new SvelteMap<string, number>();

const secondsOf = (millis: number): number => Math.max(1, Math.round(millis / 1_000));

export async function measure(sha256: string, blob: Blob): Promise<void> {
  const { duration } = await new OfflineAudioContext(1, 1, SAMPLES_A_SECOND).decodeAudioData(await blob.arrayBuffer());
  lengths.set(sha256, secondsOf(duration * 1_000));
}

/** Sounds that are recorded for what is being written. Whatever ends one but its author's wish keeps it, also where it cannot be brought. */
export class Sounds {
  state: 'quiet' | 'asking' | 'running' = $state('quiet');
  millis = $state(0);
  busy = $state(false);
  /** No microphone, or none that may be used. */
  unheard = $state(false);
  refused = $state<{ code: string; parameters: Record<string, unknown> }>();
  /** Recorded, and not on the server. */
  waiting: readonly Recorded[] = $state.raw([]);
  private running: Running | undefined;
  private isWanted = false;
  private ticking: ReturnType<typeof setInterval> | undefined;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly bring: (said: Recorded) => Promise<Enclosure>,
    private readonly attach: (file: Enclosure) => void,
    private readonly open: (interrupted: () => void) => Promise<Running> = (taken) => Recording.start(taken),
  ) {}

  /** Something that nothing has yet but this tab. */
  get holds(): boolean {
    return this.state !== 'quiet' || this.waiting.length > 0;
  }

  async begin(): Promise<void> {
    if (this.state !== 'quiet') return;
    this.state = 'asking';
    this.unheard = false;
    this.isWanted = true;
    this.millis = 0;
    let running: Running;
    try {
      running = await this.open(() => void this.end());
    } catch (error) {
      console.warn(error);
      this.state = 'quiet';
      this.unheard = true;
      return;
    }
    if (!this.isWanted) {
      this.state = 'quiet';
      await running.stop();
      return;
    }
    this.running = running;
    this.state = 'running';
    this.ticking = setInterval(() => {
      this.millis = running.millis;
      if (this.millis >= LONGEST_RECORDING_MS) void this.end();
    }, 250);
  }

  /** It is attached. */
  async end(): Promise<void> {
    this.isWanted = false;
    const running = this.quieten();
    if (running) this.then(() => this.keep(running));
    return this.work;
  }

  /** Ends what runs and brings what is here. True: nothing of it is only here any more. */
  async settle(): Promise<boolean> {
    await this.end();
    if (this.waiting.length > 0) this.then(() => this.bringAll());
    await this.work;
    return this.waiting.length === 0;
  }

  /** Nobody is to hear it. */
  async drop(): Promise<void> {
    this.isWanted = false;
    this.waiting = [];
    this.refused = undefined;
    await this.quieten()?.stop();
  }

  remove({ sha256 }: Recorded): void {
    this.waiting = this.waiting.filter((one) => one.sha256 !== sha256);
    if (this.waiting.length === 0) this.refused = undefined;
  }

  private quieten(): Running | undefined {
    const { running } = this;
    if (running) this.state = 'quiet';
    clearInterval(this.ticking);
    this.running = undefined;
    return running;
  }

  /** One after the other. */
  private then(next: () => Promise<void>): void {
    this.work = this.work.then(next);
  }

  private async keep(running: Running): Promise<void> {
    this.busy = true;
    const said = await running.stop();
    if (said.blob.size === 0) {
      this.busy = false;
      this.unheard = true;
      return;
    }
    lengths.set(said.sha256, secondsOf(said.millis));
    this.waiting = [...this.waiting, said];
    await this.bringAll();
  }

  private async bringAll(): Promise<void> {
    this.busy = true;
    this.refused = undefined;
    try {
      for (const said of this.waiting) {
        const file = await this.bring(said);
        // It was removed meanwhile.
        if (!this.waiting.includes(said)) continue;
        this.attach(file);
        this.waiting = this.waiting.filter((one) => one !== said);
      }
    } catch (error) {
      this.refused = { code: codeOf(error), parameters: error instanceof Problem ? error.parameters : {} };
    } finally {
      this.busy = false;
    }
  }
}
