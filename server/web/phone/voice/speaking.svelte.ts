import type { MessageKey } from '../../shared/language/catalogs.ts';
import type { Voice } from '../../shared/protocol/talk.ts';
import {
  LONGEST_RECORDING_MS,
  Recording,
  recordedSoFar,
  type Recorded,
  type SaidPiece,
} from '../../shared/voice/recording.ts';
import type { Database } from '../keep/database.ts';
import { addPiece, forgetSoFar, readSoFar, soFarOf } from './saidSoFar.ts';

/** Shorter than anybody speaks: the button was only tapped. */
const SHORTEST_MS = 700;

const DRAFT = 'voice to ';

/** Under which what was said and not sent lies on this device. */
export const draftOf = (channel: string): string => `${DRAFT}${channel}`;

/** The channels in which something was said and not sent. */
export async function draftsIn(database: Database): Promise<ReadonlySet<string>> {
  const names = await database.getAllKeys('remembered');
  const being = soFarOf('');
  const channels = [DRAFT, being].flatMap((begin) =>
    names.filter((name) => name.startsWith(begin)).map((name) => name.slice(begin.length)),
  );
  return new Set(channels);
}

/** Whoever speaks in a channel holds it, on whichever page: what lies there while nobody does is of a page that has ended. */
const whileNobodySpeaks = async (channel: string, act: () => Promise<void>): Promise<void> => {
  const { locks } = globalThis.navigator ?? {};
  if (!locks) return act();
  await locks.request(soFarOf(channel), { ifAvailable: true }, async (lock) => (lock ? act() : undefined));
};

export function voiceOf({ sha256, type, blob, takenAt, millis }: Recorded): Voice {
  const seconds = Math.min(LONGEST_RECORDING_MS / 1_000, Math.max(1, Math.round(millis / 1_000)));
  return { sha256, type, bytes: blob.size, takenAt, seconds };
}

/** Whether anything is recorded here just now: what plays meanwhile would be recorded with it. */
export const microphone = $state({ isOpen: false });

type Running = Pick<Recording, 'stop' | 'millis'>;

/**
 * Records what somebody says in one channel. Whatever ends it but the speaker's own will leaves it on this device, to be heard
 * and sent, or thrown away: nothing goes out that nobody let go.
 */
export class Speaking {
  state: 'quiet' | 'asking' | 'speaking' = $state('quiet');
  draft: Recorded | undefined = $state.raw();
  /** What to tell whoever wanted to speak. */
  trouble: MessageKey | undefined = $state();
  millis = $state(0);
  private recording: Running | undefined;
  private growing: Promise<unknown> = Promise.resolve();
  private letGoOfChannel: () => void = () => undefined;
  private isWanted = false;
  private ticking: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly database: Database,
    private readonly channel: string,
    /** On disk when it resolves, in place of the draft. */
    private readonly post: (said: Recorded) => Promise<void>,
    private readonly open: (interrupted: () => void, grown: (piece: SaidPiece) => void) => Promise<Running> = (
      taken,
      grown,
    ) => Recording.start(taken, grown),
  ) {}

  async load(): Promise<void> {
    if (this.state === 'quiet') await whileNobodySpeaks(this.channel, () => this.keepWhatWasCutOff());
    const kept = await this.database.get('remembered', draftOf(this.channel));
    this.draft ??= kept?.value as Recorded | undefined;
  }

  /** The page was loaded anew, or ended, while somebody spoke. */
  private async keepWhatWasCutOff(): Promise<void> {
    const soFar = await readSoFar(this.database, this.channel);
    if (!soFar) return;
    const hasRoom = (await this.database.getKey('remembered', draftOf(this.channel))) === undefined;
    if (hasRoom && soFar.millis >= SHORTEST_MS) await this.keep(await recordedSoFar(soFar));
    else await this.forgetSoFar();
  }

  private grow(piece: SaidPiece): void {
    this.growing = this.growing.then(() => addPiece(this.database, this.channel, piece)).catch(console.warn);
  }

  async begin(): Promise<void> {
    if (this.state !== 'quiet' || this.draft) return;
    this.state = 'asking';
    microphone.isOpen = true;
    this.trouble = undefined;
    this.isWanted = true;
    try {
      await this.hold();
      this.recording = await this.open(
        () => void this.end(),
        (piece) => this.grow(piece),
      );
    } catch (error) {
      console.warn(error);
      this.quieten();
      this.trouble = 'phone.voice.no-microphone';
      return;
    }
    if (!this.isWanted) return this.discard();
    this.state = 'speaking';
    this.tick();
    this.ticking = setInterval(() => this.tick(), 250);
  }

  /** To be heard first. Also what a call, a red stop or another screen does. */
  async end(): Promise<void> {
    this.isWanted = false;
    const said = await this.stop();
    if (said) await this.keep(said);
  }

  /** Sends it. */
  async letGo(): Promise<void> {
    this.isWanted = false;
    const said = await this.stop();
    if (!said) return;
    if (said.millis >= SHORTEST_MS) return this.give(said);
    this.trouble = 'phone.voice.too-short';
    await this.forgetSoFar();
  }

  /** The finger slid away: nothing is kept of it. */
  async discardIt(): Promise<void> {
    this.isWanted = false;
    await this.stop();
    await this.forgetSoFar();
    this.trouble = 'phone.voice.dropped';
  }

  async send(): Promise<void> {
    if (this.draft) await this.give(this.draft);
  }

  async drop(): Promise<void> {
    this.draft = undefined;
    this.trouble = 'phone.voice.dropped';
    await this.database.delete('remembered', draftOf(this.channel));
  }

  private tick(): void {
    this.millis = this.recording?.millis ?? 0;
    if (this.millis < LONGEST_RECORDING_MS) return;
    void this.end().then(() => (this.trouble = 'phone.voice.longest'));
  }

  private async stop(): Promise<Recorded | undefined> {
    const { recording } = this;
    if (this.state !== 'speaking' || !recording) return undefined;
    this.recording = undefined;
    clearInterval(this.ticking);
    try {
      const said = await recording.stop();
      if (said.blob.size > 0) return said;
      await this.forgetSoFar();
      return undefined;
    } finally {
      await this.growing;
      this.quieten();
    }
  }

  private quieten(): void {
    this.state = 'quiet';
    microphone.isOpen = false;
    this.letGoOfChannel();
  }

  /** Until it is quiet here. */
  private hold(): Promise<void> {
    const { locks } = globalThis.navigator ?? {};
    if (!locks) return Promise.resolve();
    const over = new Promise<void>((done) => (this.letGoOfChannel = done));
    return new Promise(
      (held) =>
        void locks.request(soFarOf(this.channel), { mode: 'shared' }, () => {
          held();
          return over;
        }),
    );
  }

  private async forgetSoFar(): Promise<void> {
    await this.growing;
    const tx = this.database.transaction('remembered', 'readwrite');
    forgetSoFar(tx.store, this.channel);
    await tx.done;
  }

  /** It was let go before the microphone was there. */
  private async discard(): Promise<void> {
    const { recording } = this;
    this.recording = undefined;
    this.trouble = 'phone.voice.too-short';
    try {
      await recording?.stop();
      await this.forgetSoFar();
    } finally {
      this.quieten();
    }
  }

  private async keep(said: Recorded): Promise<void> {
    this.draft = said;
    const tx = this.database.transaction('remembered', 'readwrite', { durability: 'strict' });
    void tx.store.put({ name: draftOf(this.channel), value: said });
    forgetSoFar(tx.store, this.channel);
    await tx.done;
  }

  private async give(said: Recorded): Promise<void> {
    try {
      await this.post(said);
    } catch (error) {
      this.draft = said;
      throw error;
    }
    this.draft = undefined;
    this.trouble = undefined;
    await this.forgetSoFar();
  }
}
