import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Item, LanguageTag, MediaType, Outgoing, ParticipantCommand } from '../../shared/protocol.ts';
import type { KeptSession } from '../../shared/live/session.ts';
import { forgetMap } from './mapCache.ts';
import { isWordsOfMessage } from './tidy.ts';

/** A thing that the person did. Gone when the server took it for good; kept with the reason when the server refused it. */
export interface Errand {
  /** The command's own id, a UUIDv7: sorting by it is sorting by when it was done. */
  id: string;
  command: Outgoing<ParticipantCommand>;
  refusal?: { code: string; parameters: Record<string, unknown> };
  /** A message that has certainly not left this device: it can be taken back. */
  unsent?: true;
  /** Accepted as this entry, which the server may still lose: kept out of sight until it is settled. */
  seq?: number;
}

/** Item as received in one language. */
export interface Copy {
  language: LanguageTag;
  key: string;
  item: Item;
}

export const keyOf = ({ kind, id }: Item): string => `${kind}/${id}`;

/** How far the copies of one language go. */
export interface Progress {
  language: LanguageTag;
  /** All languages, best first, that were asked for: another order may give other texts. */
  order: string;
  cursor: number;
  /** Which history of the exercise the cursor is of: another one after the server was restored from a backup. */
  journal?: string;
}

/** A file of an action or a message, by its hash, so that it can be seen without a network. */
export interface KeptMedia {
  sha256: string;
  blob: Blob;
}

/** A file that this device made: the server does not have it yet, has it (`isBrought`), or never will, with the reason. */
export interface Bringing {
  sha256: string;
  type: MediaType;
  bytes: number;
  /** Until the server begins anew: then it may have lost it. */
  isBrought?: true;
  refusal?: { code: string; parameters: Record<string, unknown> };
}

export interface Remembered {
  name: string;
  value: unknown;
}

interface PhoneSchema extends DBSchema {
  session: { key: 'session'; value: KeptSession };
  outbox: { key: string; value: Errand };
  copies: { key: [LanguageTag, string]; value: Copy };
  progress: { key: LanguageTag; value: Progress };
  remembered: { key: string; value: Remembered };
  media: { key: string; value: KeptMedia };
  uploads: { key: string; value: Bringing };
}

export type Database = IDBPDatabase<PhoneSchema>;

const STORES = ['session', 'outbox', 'copies', 'progress', 'remembered', 'media', 'uploads'] as const;

export function openDatabase(name = 'livex-phone'): Promise<Database> {
  return openDB<PhoneSchema>(name, 2, {
    upgrade(database, before) {
      database.createObjectStore('media', { keyPath: 'sha256' });
      database.createObjectStore('uploads', { keyPath: 'sha256' });
      if (before > 0) return;
      database.createObjectStore('session');
      database.createObjectStore('outbox', { keyPath: 'id' });
      database.createObjectStore('copies', { keyPath: ['language', 'key'] });
      database.createObjectStore('progress', { keyPath: 'language' });
      database.createObjectStore('remembered', { keyPath: 'name' });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/** Nobody waits for it any more. */
const isRefusedMessage = ({ command, refusal }: Errand): boolean =>
  refusal !== undefined && (command.type === 'post-message' || isWordsOfMessage(command));

/**
 * Of somebody who may see nothing more: what came is gone, and what they said and the server did not take. What they did and the
 * server does not have yet stays, with its files, in case they join again.
 */
export async function forget(database: Database): Promise<void> {
  const tx = database.transaction(['outbox', 'copies', 'progress', 'media', 'uploads'], 'readwrite');
  const outbox = tx.objectStore('outbox');
  const notTaken = new Set<string>();
  for (const errand of await outbox.getAll()) {
    const { id, seq, command } = errand;
    const isRefused = isRefusedMessage(errand);
    if (isRefused && command.type === 'post-message' && command.voice) notTaken.add(command.voice.sha256);
    if (seq !== undefined || isRefused) void outbox.delete(id);
  }
  const media = tx.objectStore('media');
  const uploads = tx.objectStore('uploads');
  const own = new Set<string>();
  for (const { sha256, isBrought, refusal } of await uploads.getAll()) {
    if (isBrought || refusal || notTaken.has(sha256)) void uploads.delete(sha256);
    else own.add(sha256);
  }
  for (const sha256 of await media.getAllKeys()) if (!own.has(sha256)) void media.delete(sha256);
  await Promise.all([tx.objectStore('copies').clear(), tx.objectStore('progress').clear(), tx.done]);
}

/** Leaves nothing of the person and the exercise on this device. */
export async function wipe(database: Database): Promise<void> {
  const tx = database.transaction(STORES, 'readwrite');
  await Promise.all([...STORES.map((store) => tx.objectStore(store).clear()), tx.done]);
  await forgetMap();
}
