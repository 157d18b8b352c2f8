import type { SaidPiece, SaidSoFar } from '../../shared/voice/recording.ts';
import type { Database } from '../keep/database.ts';

/** Under which lies what the pieces are of, until it has ended. An earlier version kept them there too. */
export const soFarOf = (channel: string): string => `being said to ${channel}`;

const PIECE = 'piece said to ';
const DIGITS = 6;
const nameOf = (channel: string, number: number) => `${PIECE}${channel} ${String(number).padStart(DIGITS, '0')}`;
const allOf = (channel: string) => IDBKeyRange.bound(nameOf(channel, 0), nameOf(channel, 10 ** DIGITS - 1));

type Begun = Omit<SaidSoFar, 'pieces' | 'millis'> & Partial<SaidSoFar>;
interface Kept {
  piece: Blob;
  millis: number;
}

/** Each second of it is written once, however long it grows. */
export async function addPiece(
  database: Database,
  channel: string,
  { type, takenAt, number, piece, millis }: SaidPiece,
): Promise<void> {
  const tx = database.transaction('remembered', 'readwrite');
  if (number === 0) {
    void tx.store.delete(allOf(channel));
    void tx.store.put({ name: soFarOf(channel), value: { type, takenAt } satisfies Begun });
  }
  void tx.store.put({ name: nameOf(channel, number), value: { piece, millis } satisfies Kept });
  await tx.done;
}

/** All of it in one, up to a second that could not be written; undefined: nothing lies there. */
export async function readSoFar(database: Database, channel: string): Promise<SaidSoFar | undefined> {
  const tx = database.transaction('remembered');
  const [begun, kept] = await Promise.all([tx.store.get(soFarOf(channel)), tx.store.getAll(allOf(channel))]);
  if (!begun) return undefined;
  const { type, takenAt, pieces = [], millis = 0 } = begun.value as Begun;
  const gap = kept.findIndex(({ name }, at) => name !== nameOf(channel, at));
  const own = kept.slice(0, gap < 0 ? kept.length : gap).map(({ value }) => value as Kept);
  return { type, takenAt, pieces: [...pieces, ...own.map(({ piece }) => piece)], millis: own.at(-1)?.millis ?? millis };
}

/** Within what somebody does to `remembered`. */
export function forgetSoFar(
  remembered: { delete: (query: string | IDBKeyRange) => Promise<void> },
  channel: string,
): void {
  void remembered.delete(soFarOf(channel));
  void remembered.delete(allOf(channel));
}
