import type { CommandResult, Item, LanguageTag } from '../../shared/protocol.ts';
import { forget, keyOf, wipe, type Copy, type Database, type Errand, type Progress } from './database.ts';
import { answered, lookedAtAgain } from './outbox.ts';
import { filesNamed, isAboutMessage, isOfMessage, unsaid } from './tidy.ts';
import { Unkept } from './unkept.ts';

/** One answer or push, to be kept as a whole or not at all. */
export interface Arrival {
  languages: LanguageTag[];
  items: Item[];
  results?: CommandResult[];
  /** With them: up to which entry the server loses nothing of what it accepted. */
  settled?: number;
  /** With them: the server begins anew, and may have lost what it accepted. */
  isAnew?: boolean;
  /** Left out while pages are missing: a cursor on disk promises that everything up to it is on disk. */
  cursor?: number;
  /**
   * Where this goes on from; left out for what comes from the beginning. Another tab or the service worker may have set the
   * cursor back since: then this is news, but what lies between is still to be asked for.
   */
  from?: number;
  /** At the end of a sync from the beginning: whatever is not among these is gone, in every language. */
  keepOnly?: Set<string>;
  /** With it: what was read in other languages with a cursor below this one is gone, too, since words of it may have changed. */
  anewAt?: number;
  /** Which history of the exercise it is of: what was read of another one is gone at the end of a sync from the beginning. */
  journal?: string;
}

/**
 * Keeps what the server sent, per language as received, and takes what it confirmed out of the outbox, in one
 * transaction: an action is never shown twice, as waiting and as recorded, nor not at all.
 */
export class Inbound {
  constructor(
    private readonly database: Database,
    private readonly unkept = new Unkept(),
  ) {}

  /** Where this device has no room, new things are held in memory, and what is gone goes from its disk all the same. */
  async keep(arrival: Arrival): Promise<void> {
    // What lies between the cursor and a push is in memory alone, until an answer brings all of it once more.
    if (arrival.results || !this.unkept.hasCopies) {
      try {
        await this.write(arrival, true);
        return this.unkept.wasWritten();
      } catch (error) {
        this.unkept.failedFor(error);
      }
    }
    await this.write(arrival, false).catch((error: unknown) => this.unkept.failedFor(error));
  }

  private async write(arrival: Arrival, hasRoom: boolean): Promise<void> {
    const { languages, items, results, settled, isAnew, cursor, from, keepOnly, anewAt = 0, journal } = arrival;
    const language = languages[0]!;
    const silent = unsaid(items);
    const tx = this.database.transaction(
      // What somebody types meanwhile waits for no more than it must.
      [
        ...(['outbox', 'copies', 'progress', 'uploads'] as const),
        ...(silent.length > 0 ? (['remembered'] as const) : []),
        ...(keepOnly ? (['media'] as const) : []),
      ],
      'readwrite',
    );
    const copies = tx.objectStore('copies');
    const outbox = tx.objectStore('outbox');
    const gone = new Set(items.filter((item) => item.gone).map(keyOf));
    for (const item of items) {
      if (item.gone) continue;
      const key = keyOf(item);
      const held = hasRoom ? undefined : this.unkept.copy(language, key);
      const known = from === undefined ? undefined : (held ?? (await copies.get([language, key])));
      if (known && known.item.seq >= item.seq) continue;
      const copy = { language, key, item };
      if (hasRoom) void copies.put(copy);
      else this.unkept.holdCopy(copy);
    }
    const progress = tx.objectStore('progress');
    if (keepOnly || gone.size > 0) {
      const read = new Map((await progress.getAll()).map((one) => [one.language, one]));
      const isOfAnother = (of?: string) => journal !== undefined && of !== undefined && of !== journal;
      const isOutdated = (of: LanguageTag) =>
        of !== language && ((read.get(of)?.cursor ?? 0) < anewAt || isOfAnother(read.get(of)?.journal));
      const isGone = (of: LanguageTag, key: string) =>
        gone.has(key) || (keepOnly !== undefined && (!keepOnly.has(key) || isOutdated(of)));
      for (const [of, key] of await copies.getAllKeys()) if (isGone(of, key)) void copies.delete([of, key]);
      this.unkept.forget(({ language: of, key }) => isGone(of, key));
      if (keepOnly) for (const of of read.keys()) if (isOutdated(of)) void progress.delete(of);
    }
    const released: string[] = [];
    const leave = (id: string, left: Errand | undefined) => {
      if (left && !hasRoom) return this.unkept.hold(left);
      void (left ? outbox.put(left) : outbox.delete(id));
      released.push(id);
    };
    if (results) {
      const accepted = this.unkept.withErrands(await outbox.getAll()).filter(({ seq }) => seq !== undefined);
      for (const errand of accepted) {
        const left = lookedAtAgain(errand, isAnew ?? false, settled);
        if (left !== errand) leave(errand.id, left);
      }
    }
    if (isAnew && hasRoom) {
      const uploads = tx.objectStore('uploads');
      for (const { isBrought, ...upload } of await uploads.getAll()) if (isBrought) void uploads.put(upload);
    }
    for (const result of results ?? []) {
      const errand = this.unkept.errand(result.id) ?? (await outbox.get(result.id));
      if (errand) leave(result.id, answered(errand, result, settled));
    }
    if (from === undefined) {
      const before = await progress.get(language);
      // Their copies have just been replaced by some with other fallbacks.
      if (before && before.order !== languages.join()) void progress.delete(language);
    }
    let isOnDisk = false;
    if (cursor !== undefined && hasRoom) {
      const reached = from === undefined ? undefined : reachedIn(languages, await progress.get(language));
      isOnDisk = from === undefined || from <= reached!;
      if (isOnDisk) {
        void progress.put({
          language,
          order: languages.join(),
          cursor: Math.max(cursor, reached ?? 0),
          ...(journal !== undefined && { journal }),
        });
      }
    }
    if (silent.length > 0) {
      const remembered = tx.objectStore('remembered');
      for (const name of await remembered.getAllKeys())
        if (silent.some((message) => isOfMessage(name, message))) void remembered.delete(name);
      for (const { id, command } of await outbox.getAll()) if (isAboutMessage(command, silent)) void outbox.delete(id);
    }
    if (keepOnly) {
      const named = filesNamed(this.unkept.withCopies(await copies.getAll()), await outbox.getAll());
      const own = new Set(await tx.objectStore('uploads').getAllKeys());
      const media = tx.objectStore('media');
      for (const sha256 of await media.getAllKeys())
        if (!named.has(sha256) && !own.has(sha256)) void media.delete(sha256);
    }
    if (!hasRoom) released.forEach((id) => this.unkept.release(id));
    await tx.done;
    released.forEach((id) => this.unkept.release(id));
    if (isOnDisk) this.unkept.isOnDisk(language, keepOnly ? Infinity : cursor!);
  }

  /** Where to go on reading in these languages; 0 if they were never read in this order. */
  async cursor(languages: LanguageTag[]): Promise<number> {
    return reachedIn(languages, await this.database.get('progress', languages[0]!));
  }

  /** What that cursor is of; undefined where there is none, or the server did not say. */
  async journal(languages: LanguageTag[]): Promise<string | undefined> {
    const progress = await this.database.get('progress', languages[0]!);
    return reachedIn(languages, progress) > 0 ? progress?.journal : undefined;
  }

  /** Of somebody who may see nothing more. */
  async forget(): Promise<void> {
    this.unkept.clear();
    await forget(this.database);
  }

  /** Leaves nothing of the person and the exercise on this device. */
  async wipe(): Promise<void> {
    this.unkept.clear();
    await wipe(this.database);
  }

  async copies(): Promise<Copy[]> {
    return this.unkept.withCopies(await this.database.getAll('copies'));
  }
}

const reachedIn = (languages: LanguageTag[], progress: Progress | undefined): number =>
  progress && progress.order === languages.join() ? progress.cursor : 0;
