import type { Api } from '../../shared/live/api.ts';
import { bring, fetchMedia } from '../../shared/media.ts';
import { NoConnection, Problem } from '../../shared/live/problem.ts';
import { hasNoRoom } from '../../shared/noRoom.ts';
import type { Enclosure } from '../../shared/protocol.ts';
import type { Bringing, Database } from '../keep/database.ts';

const AGAIN_AFTER_MS = 15_000;
/** The server may take it later, or as somebody else, or another one has its address. */
const NOT_FINAL = new Set(['try-again-later', 'internal', 'unknown', 'offset-wrong', 'not-found', 'token-invalid']);

/** What is to be fetched: the files of messages that the server has. */
export type Wanted = () => Enclosure[];

/**
 * Brings what was photographed and recorded here, then fetches what belongs to messages. One file after the other, the
 * smallest first, and never in the way of a sync. Whatever breaks is tried again; what the server refuses for good stays
 * with its reason until the person has seen it.
 */
export class Media {
  uploads: ReadonlyMap<string, Bringing> = $state.raw(new Map());
  /** Hashes of what lies on this device. */
  here: ReadonlySet<string> = $state.raw(new Set());
  private busy = false;
  /** Unknown while this is not to do anything. */
  private exercise: string | undefined;
  private again = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failed = new Set<string>();
  private breakOff: (reason: Error) => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly api: Api,
    private readonly wanted: Wanted,
    private readonly hidden: () => readonly string[],
    private readonly changed: () => void,
  ) {
    globalThis.addEventListener?.('online', () => this.exercise !== undefined && this.online(this.exercise));
  }

  async reload(): Promise<void> {
    const [uploads, here] = await Promise.all([this.database.getAll('uploads'), this.database.getAllKeys('media')]);
    this.uploads = new Map(uploads.filter(({ isBrought }) => !isBrought).map((upload) => [upload.sha256, upload]));
    this.here = new Set(here);
  }

  async blob(sha256: string): Promise<Blob | undefined> {
    return (await this.database.get('media', sha256))?.blob;
  }

  /** From this device, or from the server where it is not here yet; then it is here. */
  async get(exercise: string, file: { sha256: string; type: string }): Promise<Blob | undefined> {
    const known = await this.blob(file.sha256);
    if (known) return known;
    const blob = await fetchMedia(this.api, exercise, file);
    try {
      await this.database.put('media', { sha256: file.sha256, blob });
      await this.tell();
    } catch (error) {
      if (!hasNoRoom(error)) throw error;
    }
    return blob;
  }

  /** The person has seen that it was refused, or nobody is to see it any more. */
  async dismiss(sha256: string): Promise<void> {
    const tx = this.database.transaction(['uploads', 'media'], 'readwrite');
    void tx.objectStore('uploads').delete(sha256);
    void tx.objectStore('media').delete(sha256);
    await tx.done;
    await this.tell();
  }

  /** It may have been damaged on its way only, or there may be room for it by now. */
  async bringAgain(sha256: string): Promise<void> {
    const upload = await this.database.get('uploads', sha256);
    if (!upload?.refusal) return;
    const { type, bytes } = upload;
    await this.database.put('uploads', { sha256, type, bytes });
    await this.tell();
    if (this.exercise !== undefined) this.kick(this.exercise);
  }

  /** There is a network again: what hangs on the one before is begun anew, and what failed is tried once more. */
  online(exercise: string): void {
    this.failed = new Set();
    this.breakOff(new NoConnection());
    this.kick(exercise);
  }

  /** There may be something to do, and a connection. */
  kick(exercise: string): void {
    this.exercise = exercise;
    if (this.busy) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.busy = true;
    void this.work(exercise).then((done) => {
      this.busy = false;
      if (this.again) {
        this.again = false;
        this.kick(exercise);
      } else if (!done) {
        this.timer = setTimeout(() => this.kick(exercise), AGAIN_AFTER_MS);
      }
    });
  }

  stop(): void {
    this.exercise = undefined;
    clearTimeout(this.timer);
    this.again = false;
  }

  /** Whether nothing is left to do. */
  private async work(exercise: string): Promise<boolean> {
    try {
      for (const sha256 of this.hidden())
        if (this.here.has(sha256) || this.uploads.has(sha256)) await this.dismiss(sha256);
      for (const upload of await this.waiting()) await this.bringOne(exercise, upload);
      for (const file of this.wanted()) await this.fetchOne(exercise, file);
      return (await this.waiting()).length === 0;
    } catch (error) {
      console.warn('files wait for a connection', error);
      return false;
    }
  }

  /** Nothing of a message leaves before the message itself, which can be taken back until then; nor what its maker hides. */
  private async held(): Promise<ReadonlySet<string>> {
    const errands = await this.database.getAll('outbox');
    return new Set(
      errands.flatMap(({ unsent, refusal, command }) => {
        if (command.type === 'hide-media' && !refusal) return [command.sha256];
        return unsent && command.type === 'post-message' && command.voice ? [command.voice.sha256] : [];
      }),
    );
  }

  private async waiting(): Promise<Bringing[]> {
    const [all, held] = await Promise.all([this.database.getAll('uploads'), this.held()]);
    return all
      .filter(({ sha256, refusal, isBrought }) => !refusal && !isBrought && !held.has(sha256))
      .sort((a, b) => a.bytes - b.bytes);
  }

  private async bringOne(exercise: string, upload: Bringing): Promise<void> {
    const blob = await this.blob(upload.sha256);
    if (!blob) return this.dismiss(upload.sha256);
    try {
      const isWanted = async () => !(await this.held()).has(upload.sha256);
      if (!(await bring(this.api, exercise, { ...upload, blob }, isWanted))) return;
      await this.database.put('uploads', { ...upload, isBrought: true });
    } catch (error) {
      if (!(error instanceof Problem) || error.endsSession || NOT_FINAL.has(error.code)) throw error;
      await this.database.put('uploads', { ...upload, refusal: { code: error.code, parameters: error.parameters } });
    }
    await this.tell();
  }

  private async fetchOne(exercise: string, file: Enclosure): Promise<void> {
    if (this.failed.has(file.sha256) || (await this.database.getKey('media', file.sha256)) !== undefined) return;
    try {
      const lost = new Promise<never>((_, lose) => (this.breakOff = lose));
      const blob = await Promise.race([fetchMedia(this.api, exercise, file), lost]);
      // Whoever was erased, or hid it, meanwhile.
      if (!this.wanted().some(({ sha256 }) => sha256 === file.sha256)) return;
      await this.database.put('media', { sha256: file.sha256, blob });
      await this.tell();
    } catch (error) {
      const isFinal = error instanceof Problem && !error.endsSession && !error.isOfAnotherServer;
      if (!isFinal && !hasNoRoom(error)) throw error;
      // Not for this person any more, spoilt on the way, or too large for here: the others must not wait for it.
      this.failed.add(file.sha256);
    }
  }

  private async tell(): Promise<void> {
    await this.reload();
    this.changed();
  }
}
