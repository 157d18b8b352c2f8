import type { Database } from '../keep/database.ts';

const NAME = 'message to ';

/** Under which what is being written into a channel lies on this device. */
export const draftOf = (channel: string): string => `${NAME}${channel}`;

/** What was begun and not sent, by channel. */
export async function begunIn(database: Database): Promise<ReadonlyMap<string, string>> {
  const kept = await database.getAll('remembered', IDBKeyRange.bound(NAME, `${NAME}\uffff`));
  return new Map(
    kept.flatMap(({ name, value }) =>
      typeof value === 'string' && value.trim() !== '' ? [[name.slice(NAME.length), value.trim()] as const] : [],
    ),
  );
}
