import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../keep/database.ts';
import { Outbox } from '../keep/outbox.ts';
import { WordsDraft } from './wordsDraft.svelte.ts';

const TEXT = 'message/m-1/text';
let database: Database;
let name = 0;

beforeEach(async () => {
  database = await openDatabase(`words-${name++}`);
});

/** As another start of the app finds it. */
async function again(text = TEXT): Promise<WordsDraft> {
  const draft = new WordsDraft(database, text);
  await draft.load();
  return draft;
}

test('words_half_typed_outlive_the_page_with_their_language_and_what_they_are_to_replace', async () => {
  const draft = await again();
  draft.begin({ words: 'A white wagon', revision: 2 });
  expect((await again()).begun).toBeUndefined();
  await draft.type('A white van', 'ru');

  expect((await again()).begun).toEqual({ words: 'A white van', revision: 2, language: 'ru' });
  expect((await again('message/m-2/text')).begun).toBeUndefined();
});

test('what_is_typed_is_not_replaced_by_what_lay_there', async () => {
  const before = await again();
  before.begin({ words: '', revision: 0 });
  await before.type('before', 'en');

  const draft = new WordsDraft(database, TEXT);
  draft.begin({ words: 'now', revision: 1 });
  await draft.load();

  expect(draft.begun?.words).toBe('now');
});

test('what_was_said_or_given_up_lies_there_no_more', async () => {
  const draft = await again();
  draft.begin({ words: '', revision: 0 });
  await draft.type('half', 'en');
  const command = { type: 'revise-source', text: TEXT, body: 'half and half', basedOn: 1 } as const;
  await new Outbox(database).add(command, { drafts: [draft.name] });
  draft.said();
  expect([draft.begun, (await again()).begun]).toEqual([undefined, undefined]);

  draft.begin({ words: '', revision: 0 });
  await draft.type('other', 'en');
  await draft.drop();
  expect([draft.begun, (await again()).begun]).toEqual([undefined, undefined]);
});
