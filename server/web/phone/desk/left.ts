import type { LanguageTag } from '../../shared/protocol.ts';
import type { Begun } from '../../shared/voice/begunWords.ts';
import type { Database } from '../keep/database.ts';
import type { Task } from '../model/desk.ts';
import type { Channel, Line } from '../model/talk.ts';

const NAME = 'translation ';

/** Under which what is typed for a task lies on this device. */
export const nameAtDesk = (task: string): string => `${NAME}${task}`;

/** What was typed for a text that is not on the desk any more, such as words of a voice that others have published meanwhile. */
export interface Left {
  /** Of the task that it was. */
  id: string;
  text: string;
  language: LanguageTag;
  words: string;
  /** Its number, where it was saved and somebody else published theirs over it. */
  draft?: number;
  /** What they published. */
  published?: { words: string; by?: string };
}

/** A draft of words over which somebody else published theirs: there is nothing else to do about it at the desk. */
export const isSetAside = ({ item }: Task): boolean =>
  item.setAside !== undefined && item.language === item.source.language;

const SET_ASIDE = 'set aside ';

/** Under which it lies on this device that its writer took such a draft up, or threw it away. */
const nameOfDone = (task: string, draft: number): string => `${SET_ASIDE}${task}~${draft}`;

export async function doneWith(database: Database, { id, draft }: Left): Promise<void> {
  await database.delete('remembered', nameAtDesk(id));
  if (draft !== undefined) await database.put('remembered', { name: nameOfDone(id, draft), value: true });
}

export async function leftAtDesk(database: Database, tasks: readonly Task[]): Promise<Left[]> {
  const done = new Set(await database.getAllKeys('remembered', IDBKeyRange.bound(SET_ASIDE, `${SET_ASIDE}\uffff`)));
  const typed = await typedAtDesk(database, tasks);
  const setAside = tasks
    .filter(isSetAside)
    .map(({ item: { id, text, language, source, setAside } }) => ({
      ...{ id, text, language, words: setAside!.text, draft: setAside!.number },
      published: { words: source.text, ...(setAside!.replacedBy && { by: setAside!.replacedBy.callName }) },
    }))
    .filter(({ id, draft }) => !done.has(nameOfDone(id, draft)) && !typed.some((left) => left.id === id));
  return [...typed, ...setAside];
}

async function typedAtDesk(database: Database, tasks: readonly Task[]): Promise<Left[]> {
  const onDesk = new Set(tasks.filter((task) => !isSetAside(task)).map(({ item }) => item.id));
  const kept = await database.getAll('remembered', IDBKeyRange.bound(NAME, `${NAME}\uffff`));
  return kept.flatMap(({ name, value }) => {
    const id = name.slice(NAME.length);
    const tilde = id.lastIndexOf('~');
    const words = typeof value === 'string' ? value.trim() : '';
    if (words === '' || tilde < 0 || onDesk.has(id)) return [];
    return [{ id, text: id.slice(0, tilde), language: id.slice(tilde + 1), words }];
  });
}

/** What it was typed for, where that was said or written in a conversation that is here. */
export function lineOf({ text }: Left, channels: readonly Channel[]): Line | undefined {
  return channels.flatMap(({ lines }) => lines).find(({ item }) => `message/${item.id}/text` === text);
}

/** Whether they are words for a voice that has some in their language now: beside these they can be compared and put in their place. */
export const isOfPublished = ({ language }: Left, { item }: Line): boolean =>
  item.voice !== undefined &&
  item.writtenDown === true &&
  (item.text.original ?? item.text).language === language &&
  !item.hidden?.includes(item.voice.sha256);

/** They are begun under the voice from now on, but for where others are begun there. */
export async function goOnAtVoice(database: Database, left: Left): Promise<void> {
  const { id, text, language, words } = left;
  const tx = database.transaction('remembered', 'readwrite', { durability: 'strict' });
  const there = await tx.store.get(`words for ${text}`);
  if (!there) {
    const begun: Begun = { words, revision: 0, language };
    void tx.store.put({ name: `words for ${text}`, value: begun });
    void tx.store.delete(nameAtDesk(id));
  }
  await tx.done;
  if (!there) await doneWith(database, left);
}
