import type { Begun } from '../../shared/voice/begunWords.ts';
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

/** What a mediator has begun to write of lines, such as the words for a voice, by the name of the text. */
export async function begunForLines(database: Database): Promise<ReadonlyMap<string, string>> {
  const kept = await database.getAll('remembered', IDBKeyRange.bound(OF_MESSAGE, `${OF_MESSAGE}\uffff`));
  return new Map(kept.map(({ name, value }) => [name, ((value as Partial<Begun>).words ?? '').trim()]));
}

/** Of one conversation; undefined: nothing. */
export function begunForLine({ lines }: Channel, begun: ReadonlyMap<string, string>): string | undefined {
  return lines
    .flatMap(({ item }) => ['', ' translated'].map((more) => begun.get(`${OF_MESSAGE}${item.id}/text${more}`)))
    .findLast((words) => words !== undefined && words !== '');
}
