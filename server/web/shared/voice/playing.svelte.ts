/** What became of a voice that was to be played. `blocked`: the browser wants a touch first; `absent`: it could not be had. */
export type Played = 'ended' | 'stopped' | 'blocked' | 'broken' | 'absent';

/** Where it was when it ended. */
export interface Left {
  at: number;
  wasPaused: boolean;
}

type Sound = Pick<HTMLAudioElement, 'src' | 'currentTime' | 'onended' | 'onerror' | 'ontimeupdate'> & {
  play: () => Promise<void>;
  pause: () => void;
};

/** Plays voices, one at a time: whoever begins another one ends the one before. */
export class Playing {
  /** The hash of the voice that is played or paused. */
  current: string | undefined = $state();
  isPaused = $state(false);
  /** In seconds, from its beginning. */
  at = $state(0);
  /** Those that this device cannot play. */
  broken: ReadonlySet<string> = $state.raw(new Set());
  /** Those that are not on this device and could not be fetched. */
  absent: ReadonlySet<string> = $state.raw(new Set());
  /** Hears at once how each ends, before anything else begins. */
  over: (sha256: string, how: Played, left: Left) => void = () => undefined;
  private interrupted: string | undefined;
  // One element for all: what a touch has opened once may sound again without one.
  private sound: Sound | undefined;
  private url: string | undefined;
  private finish: (how: Played) => void = () => undefined;

  constructor(private readonly create: () => Sound = () => new Audio()) {}

  isPlaying(sha256: string): boolean {
    return this.current === sha256 && !this.isPaused;
  }

  /** From its beginning or so many seconds after it, or from where it was paused. Resolves when it is over. */
  async play(sha256: string, load: () => Promise<Blob | undefined>, from = 0): Promise<Played> {
    this.sound ??= this.create();
    const { sound } = this;
    if (this.current === sha256 && this.isPaused) {
      this.isPaused = false;
      // Where it is still being fetched it begins by itself.
      return this.url ? this.go(sound, sha256) : 'stopped';
    }
    this.stop();
    this.current = sha256;
    this.isPaused = false;
    this.at = from;
    const blob = await load().catch(() => undefined);
    if (this.current !== sha256) return 'stopped';
    if (!blob) {
      this.absent = new Set([...this.absent, sha256]);
      this.end('absent');
      return 'absent';
    }
    this.absent = new Set([...this.absent].filter((one) => one !== sha256));
    sound.src = this.url = URL.createObjectURL(blob);
    if (from > 0) sound.currentTime = from;
    sound.ontimeupdate = () => (this.at = sound.currentTime);
    if (this.isPaused) return 'stopped';
    return this.go(sound, sha256);
  }

  pause(): void {
    if (this.current === undefined) return;
    this.sound?.pause();
    this.isPaused = true;
    this.finish('stopped');
  }

  /** Something goes first, such as a recording: `resume` goes on from where it was. */
  interrupt(): void {
    if (this.current === undefined || this.isPaused) return;
    this.interrupted = this.current;
    this.pause();
  }

  /** Nothing where it was ended, or another one was begun, meanwhile. */
  resume(): void {
    const { interrupted } = this;
    this.interrupted = undefined;
    if (interrupted !== undefined && this.current === interrupted && this.isPaused)
      void this.play(interrupted, () => Promise.resolve(undefined));
  }

  stop(): void {
    this.sound?.pause();
    this.end('stopped');
  }

  private async go(sound: Sound, sha256: string): Promise<Played> {
    const over = new Promise<Played>((done) => (this.finish = done));
    sound.onended = () => this.end('ended');
    sound.onerror = () => this.breaks(sha256);
    try {
      await sound.play();
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (this.current !== sha256 || name === 'AbortError') return 'stopped';
      if (name !== 'NotAllowedError') return this.breaks(sha256);
      this.end('blocked');
      return 'blocked';
    }
    return over;
  }

  private breaks(sha256: string): Played {
    if (this.current !== sha256) return 'stopped';
    this.broken = new Set([...this.broken, sha256]);
    this.end('broken');
    return 'broken';
  }

  private end(how: Played): void {
    const { current, at, isPaused } = this;
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = this.current = undefined;
    this.isPaused = false;
    this.at = 0;
    this.finish(how);
    if (current !== undefined) this.over(current, how, { at, wasPaused: isPaused });
  }
}

export const playing = new Playing();
