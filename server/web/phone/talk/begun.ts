import type { Begun } from '../../shared/voice/begunWords.ts';
import { nameAtDesk } from '../desk/left.ts';
import type { Database } from '../keep/database.ts';
import type { Channel } from '../model/talk.ts';
import { OF_MESSAGE } from '../voice/wordsDraft.svelte.ts';

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

/** What a mediator has begun to write of lines, such as the words for a voice, under its bubble or at the desk, by message. */
export async function begunForLines(database: Database): Promise<ReadonlyMap<string, string>> {
  const kept = await Promise.all(
    [nameAtDesk('message/'), OF_MESSAGE].map((start) =>
      database.getAll('remembered', IDBKeyRange.bound(start, `${start}\uffff`)),
    ),
  );
  return new Map(
    kept.flat().flatMap(({ name, value }) => {
      const message = /message\/([^/]+)\/text/.exec(name)?.[1];
      const words = (typeof value === 'string' ? value : ((value as Partial<Begun>).words ?? '')).trim();
      return message === undefined || words === '' ? [] : [[message, words] as const];
    }),
  );
}

/** Of one conversation; undefined: nothing. */
export const begunForLine = ({ lines }: Channel, begun: ReadonlyMap<string, string>): string | undefined =>
  lines.map(({ item }) => begun.get(item.id)).findLast((words) => words !== undefined);
