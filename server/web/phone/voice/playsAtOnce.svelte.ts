import type { Voice } from '../../shared/protocol/talk.ts';
import type { Left, Played, Playing } from '../../shared/voice/playing.svelte.ts';
import type { Database } from '../keep/database.ts';
import type { Channel, Line } from '../model/talk.ts';
import { Waiting } from './waiting.ts';

const NAME = 'voices to be heard';

/** How it stands on this phone just now. */
export interface Listening {
  channels: readonly Channel[];
  /** Those in which what others say is played as it comes. */
  atOnce: readonly string[];
  isHere: (sha256: string) => boolean;
  isInFront: boolean;
  /** Somebody speaks, and what plays would be recorded with it. */
  isRecording: boolean;
  isStopped: boolean;
}

/**
 * Plays what waits to be heard, one voice after the other. A voice stays the first until it was heard to its end, whatever comes
 * between: a browser that wants a touch, a recording, another voice, a page that is loaded anew.
 */
export class PlaysAtOnce {
  /** What is heard, or goes on as soon as it can. */
  line: Line | undefined = $state.raw();
  /** Without a touch before it the browser keeps the page silent: then it waits in sight for one. */
  isBlocked = $state(false);
  private waiting: Waiting | undefined = $state.raw();
  /** Somebody paused it and began another one: it waits for them. */
  private isHeld = false;
  private from = 0;
  private kept = '';
  private audible = new Set<string>();
  private isFirst = true;

  constructor(
    private readonly database: Database,
    private readonly playing: Playing,
    private readonly load: (voice: Voice) => Promise<Blob | undefined>,
    private readonly heard: (line: Line) => void,
  ) {
    playing.over = (sha256, how, left) => this.over(sha256, how, left);
  }

  /** What waited when this page was left is offered again. */
  async start(): Promise<void> {
    const value = (await this.database.get('remembered', NAME))?.value as string[] | undefined;
    this.kept = (value ?? []).join();
    this.waiting = new Waiting(new Set(value));
  }

  /** Read within an effect: it is to follow again when any of this changes. */
  heed(): void {
    void [this.waiting, this.line, this.isBlocked, this.playing.current, this.playing.isPaused];
  }

  /** Whatever changed. */
  follow(now: Listening): void {
    const { waiting, playing } = this;
    if (!waiting || now.channels.length === 0) return;
    // What was here before is known, not new.
    waiting.take(now.channels, now.atOnce, now.isHere, now.isInFront && !this.isFirst, this.line?.item.id);
    this.isFirst = false;
    this.endWhatIsNotTheirs(now.channels);
    if (now.isStopped) return this.hold();
    const isOwn = playing.current !== undefined && playing.current === hashOf(this.line);
    if (this.line && this.line.item.id !== waiting.first?.item.id) {
      this.forgetFirst();
      if (isOwn) playing.stop();
    }
    if (!now.isRecording && now.isInFront) playing.resume();
    if (playing.current !== undefined && !playing.isPaused) this.isBlocked = false;
    if (playing.isPlaying(hashOf(this.line) ?? '')) this.isHeld = false;
    if (!now.isRecording && now.isInFront && !this.isBlocked && !this.isHeld) this.goOn();
    this.keep();
  }

  /** The browser has its touch: what waited for it goes first. */
  touched(): void {
    if (!this.isBlocked) return;
    this.isBlocked = false;
    this.goOn();
  }

  /** Nobody wants to hear any of it now: it stands in its channel. */
  quieten(): void {
    this.waiting?.clear();
    this.forgetFirst();
    this.playing.stop();
    this.keep();
  }

  /** Play stands still, and nothing is heard meanwhile: all that waits is heard afterwards, what was interrupted from its beginning. */
  private hold(): void {
    this.forgetFirst();
    this.playing.stop();
    this.keep();
  }

  /** Nobody is here any more who would hear it. */
  end(): void {
    this.playing.over = () => undefined;
    this.playing.stop();
  }

  private goOn(): void {
    const { playing } = this;
    const line = this.waiting?.first;
    const voice = line?.item.voice;
    if (!line || !voice) return;
    const isFree = playing.current === undefined || (playing.isPaused && playing.current !== voice.sha256);
    if (!isFree) return;
    this.line = line;
    void playing.play(voice.sha256, () => this.load(voice), this.from);
  }

  private over(sha256: string, how: Played, { at, wasPaused }: Left): void {
    if (sha256 !== hashOf(this.line)) return;
    if (how === 'blocked') this.isBlocked = true;
    else if (how === 'stopped') {
      this.from = at;
      this.isHeld = wasPaused;
    } else {
      if (how === 'ended' && this.line) this.heard(this.line);
      this.waiting?.done();
      this.forgetFirst();
      this.keep();
    }
  }

  private forgetFirst(): void {
    this.line = undefined;
    this.isBlocked = this.isHeld = false;
    this.from = 0;
  }

  /** Of a conversation that one is not part of any more nothing is heard to its end, whoever began it. */
  private endWhatIsNotTheirs(channels: readonly Channel[]): void {
    const { current } = this.playing;
    const audible = new Set(
      channels
        .filter(({ isLeft }) => !isLeft)
        .flatMap(({ lines }) => lines.flatMap(({ item }) => item.voice?.sha256 ?? [])),
    );
    if (current !== undefined && this.audible.has(current) && !audible.has(current)) this.playing.stop();
    this.audible = audible;
  }

  private keep(): void {
    const ids = this.waiting?.ids ?? [];
    if (ids.join() === this.kept) return;
    this.kept = ids.join();
    this.database.put('remembered', { name: NAME, value: ids }).catch(console.warn);
  }
}

const hashOf = (line: Line | undefined): string | undefined => line?.item.voice?.sha256;
