import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '../keep/database.ts';
import { Outbox } from '../keep/outbox.ts';
import { WordsDraft } from './wordsDraft.svelte.ts';
import { takeBackWords } from './wordsTakenBack.ts';

const TEXT = 'message/m-1/text';
const mended = (body: string) => ({ type: 'revise-source', text: TEXT, body, basedOn: 2 }) as const;

test('words_for_a_voice_that_have_not_left_are_taken_back_to_where_they_were_written', async () => {
  const database = await openDatabase('words-taken-back');
  const outbox = new Outbox(database);
  const draft = new WordsDraft(database, TEXT);
  const { id } = await outbox.add(mended('Белый фургон'));

  expect(await takeBackWords(database, id, draft.name, 'ru')).toEqual({
    ...{ words: 'Белый фургон', revision: 2, language: 'ru' },
  });

  await draft.load();
  expect([draft.begun?.words, await outbox.all()]).toEqual(['Белый фургон', []]);
  expect(await takeBackWords(database, id, draft.name, 'ru')).toBe('too-late');

  const second = await outbox.add(mended('Вагон'));
  expect(await takeBackWords(database, second.id, draft.name, 'ru')).toBe('no-room');
  await draft.drop();
  await outbox.leave([second.id]);
  expect(await takeBackWords(database, second.id, draft.name, 'ru')).toBe('too-late');
  expect((await outbox.all()).map(({ id }) => id)).toEqual([second.id]);
});
