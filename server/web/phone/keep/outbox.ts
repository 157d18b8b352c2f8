import type { CommandResult, Outgoing, ParticipantCommand } from '../../shared/protocol.ts';
import { LARGEST_OUTBOX } from '../../shared/protocol.ts';
import type { NamedFile } from '../../shared/namedFile.ts';
import { uuid7 } from '../../shared/uuid7.ts';
import type { Database, Errand } from './database.ts';
import { isWordsOfMessage } from './tidy.ts';
import { Unkept } from './unkept.ts';

/** A request of 1 MB is refused as a whole; this leaves room for everything else in it. */
const MOST_CHARACTERS_AT_ONCE = 250_000;

const FILES = ['media', 'uploads'] as const;
const DRAFTS = ['remembered'] as const;

/** What a command was made from: its files, and the names under which its drafts are remembered. */
export interface Origin {
  files?: NamedFile[];
  drafts?: readonly string[];
}

/** What was done on this device and is not confirmed by the server yet. Survives reload, crash and reboot. */
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly unkept = new Unkept(),
  ) {}

  /**
   * With the files that belong to it, in place of the drafts it was written from: a phone that dies in between has one of
   * the two, never both. Returns when all is on disk, not before: only then may a screen say "saved". Where there is no room, a red
   * stop and its like are held in memory; anything else fails.
   */
  async add(command: ParticipantCommand, origin: Origin = {}): Promise<Errand> {
    const id = uuid7();
    const errand: Errand = { id, command: { id, ...command }, ...(isRevocable(command) && { unsent: true }) };
    try {
      await this.write(errand, origin);
      this.unkept.wasWritten();
    } catch (error) {
      this.unkept.failedFor(error);
      if (!this.unkept.mayHold(errand)) throw error;
      this.unkept.hold(errand);
    }
    return errand;
  }

  private async write(errand: Errand, { files = [], drafts = [] }: Origin): Promise<void> {
    const tx = this.database.transaction(
      // Not more than it takes: what somebody types meanwhile waits for this to be on disk.
      ['outbox', ...(files.length > 0 ? FILES : []), ...(drafts.length > 0 ? DRAFTS : [])],
      'readwrite',
      { durability: 'strict' },
    );
    void tx.objectStore('outbox').add(errand);
    for (const { sha256, type, blob } of files) {
      void tx.objectStore('media').put({ sha256, blob });
      void tx.objectStore('uploads').put({ sha256, type, bytes: blob.size });
    }
    for (const draft of drafts) void tx.objectStore('remembered').delete(draft);
    await tx.done;
  }

  /** What waits or was refused. */
  async all(): Promise<Errand[]> {
    return this.unkept.withErrands(await this.database.getAll('outbox')).filter(({ seq }) => seq === undefined);
  }

  /** The oldest that are not refused, in the order in which they were done. */
  async nextBatch(): Promise<Outgoing<ParticipantCommand>[]> {
    const batch: Outgoing<ParticipantCommand>[] = [];
    let characters = 0;
    for (const { command, refusal } of await this.all()) {
      if (refusal) continue;
      characters += JSON.stringify(command).length;
      if (batch.length === LARGEST_OUTBOX || (batch.length > 0 && characters > MOST_CHARACTERS_AT_ONCE)) break;
      batch.push(command);
    }
    return batch;
  }

  /**
   * These go out now, and those that could be taken back cannot from here on: the server may have them. `held-back`: one of them
   * was taken back meanwhile; then none may go.
   */
  async leave(ids: readonly string[]): Promise<'first' | 'again' | 'held-back'> {
    const tx = this.database.transaction('outbox', 'readwrite', { durability: 'strict' });
    const errands = await Promise.all(ids.map(async (id) => this.unkept.errand(id) ?? (await tx.store.get(id))));
    if (errands.includes(undefined)) return 'held-back';
    const first = errands.filter((errand): errand is Errand => errand?.unsent === true);
    for (const { id, command } of first) void tx.store.put({ id, command });
    try {
      await tx.done;
    } catch (error) {
      this.unkept.failedFor(error);
      for (const { id, command } of first) this.unkept.hold({ id, command });
    }
    return first.length > 0 ? 'first' : 'again';
  }

  /** The person has seen that it was refused. */
  async dismiss(id: string): Promise<void> {
    this.unkept.release(id);
    await this.database.delete('outbox', id);
  }
}

/** Whether its writer can take it back, while it has not left this device. */
export const isRevocable = (command: { type: string }): boolean =>
  command.type === 'post-message' || isWordsOfMessage(command);

/** Has nothing to say to a person who sees it refused: it was said already, or does not matter any more. */
const SILENT = new Set(['mark-injects', 'confirm-red-stop', 'choose-languages', 'see-feedback', 'pull-brake']);

/** Nobody is to hear the voice any more, and nobody keeps words of it. */
const UNSAID = new Set(['voice-hidden']);

/**
 * What becomes of an errand once the server answered: undefined is gone. `settled` is the entry up to which the server loses
 * nothing; one that does not say keeps all for good.
 */
export function answered({ id, command }: Errand, result: CommandResult, settled = Infinity): Errand | undefined {
  if (result.outcome === 'accepted') return result.seq > settled ? { id, command, seq: result.seq } : undefined;
  if (SILENT.has(command.type) || UNSAID.has(result.code)) return undefined;
  return { id, command, refusal: { code: result.code, parameters: result.parameters ?? {} } };
}

/** What becomes of one that was accepted, with the next answer: undefined is gone. Whoever begins anew may have lost it. */
export function lookedAtAgain(errand: Errand, isAnew: boolean, settled = Infinity): Errand | undefined {
  const { id, command, seq = 0 } = errand;
  if (isAnew) return { id, command };
  return seq > settled ? errand : undefined;
}
