import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { nameAtDesk } from '../desk/left.ts';
import { openDatabase } from '../keep/database.ts';
import type { Channel } from '../model/talk.ts';
import { WordsDraft } from '../voice/wordsDraft.svelte.ts';
import { begunForLine, begunForLines } from './begun.ts';

test('what_a_mediator_has_begun_for_a_line_is_told_by_conversation_and_not_once_it_was_emptied', async () => {
  const database = await openDatabase('begun-for-lines');
  const begin = async (text: string, words: string) => {
    const draft = new WordsDraft(database, text);
    draft.begin({ words: '', revision: 0 });
    await draft.type(words, 'en');
  };
  const channel = (...ids: string[]) => ({ lines: ids.map((id) => ({ item: { id } })) }) as unknown as Channel;
  await begin('message/m-1/text', ' A white v ');
  await begin('message/m-2/text translated', 'Un furg');
  await begin('message/m-3/text', ' ');
  await database.put('remembered', { name: nameAtDesk('message/m-5/text~ru'), value: ' Белый ф ' });
  await database.put('remembered', { name: nameAtDesk('message/m-6/text~ru'), value: ' ' });
  await database.put('remembered', { name: nameAtDesk('inject/sh-01/body~ru'), value: 'Слышны' });

  const begun = await begunForLines(database);

  expect(begunForLine(channel('m-1', 'm-3'), begun)).toBe('A white v');
  expect(begunForLine(channel('m-1', 'm-2'), begun)).toBe('Un furg');
  expect(begunForLine(channel('m-5', 'm-6'), begun)).toBe('Белый ф');
  expect(begunForLine(channel('m-3', 'm-4'), begun)).toBeUndefined();
});
