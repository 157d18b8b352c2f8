import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../keep/database.ts';
import type { Task } from '../model/desk.ts';
import type { Channel, Line } from '../model/talk.ts';
import { WordsDraft } from '../voice/wordsDraft.svelte.ts';
import { doneWith, goOnAtVoice, isOfPublished, leftAtDesk, lineOf } from './left.ts';
import { Typed } from './typed.svelte.ts';

const LEFT = { id: 'message/m-1/text~en', text: 'message/m-1/text', language: 'en', words: 'A white van' };
const task = (id: string) => ({ item: { id } }) as Task;
let database: Database;
let name = 0;

beforeEach(async () => {
  database = await openDatabase(`left-${name++}`);
});

const type = async (id: string, words: string): Promise<void> => new Typed(database, () => undefined, id).type(words);

/** Under the voice, as another start of the app finds it. */
async function begunAtVoice() {
  const draft = new WordsDraft(database, 'message/m-1/text');
  await draft.load();
  return draft.begun;
}

test('what_was_typed_for_a_text_that_is_not_on_the_desk_any_more_is_found', async () => {
  await type('message/m-1/text~en', ' A white van ');
  await type('message/m-2/text~en', 'still there');
  await type('inject/x-1/body~fr', ' ');

  expect(await leftAtDesk(database, [task('message/m-2/text~en')])).toEqual([LEFT]);
});

test('it_goes_on_under_its_voice_and_is_left_at_the_desk_no_more', async () => {
  await type(LEFT.id, LEFT.words);
  await goOnAtVoice(database, LEFT);

  expect(await begunAtVoice()).toEqual({ words: 'A white van', revision: 0, language: 'en' });
  expect(await leftAtDesk(database, [])).toEqual([]);
});

test('it_never_takes_the_place_of_what_is_begun_there', async () => {
  const draft = new WordsDraft(database, LEFT.text);
  draft.begin({ words: '', revision: 1 });
  await draft.type('A bus', 'en');
  await type(LEFT.id, LEFT.words);
  await goOnAtVoice(database, LEFT);

  expect((await begunAtVoice())?.words).toBe('A bus');
  expect(await leftAtDesk(database, [])).toEqual([LEFT]);
});

test('a_draft_that_others_published_over_is_there_until_its_writer_takes_it_up_or_throws_it_away', async () => {
  const { words, ...of } = LEFT;
  const aside = (number: number) =>
    ({ item: { ...of, source: { text: 'A bus', language: 'en' }, setAside: { text: words, number } } }) as Task;
  const published = { words: 'A bus' };
  expect(await leftAtDesk(database, [aside(1)])).toEqual([{ ...LEFT, draft: 1, published }]);

  await doneWith(database, { ...LEFT, draft: 1 });
  expect(await leftAtDesk(database, [aside(1)])).toEqual([]);
  expect(await leftAtDesk(database, [aside(3)])).toEqual([{ ...LEFT, draft: 3, published }]);

  await goOnAtVoice(database, { ...LEFT, draft: 3 });
  expect((await begunAtVoice())?.words).toBe('A white van');
  expect(await leftAtDesk(database, [aside(3)])).toEqual([]);
});

test('the_golden_message_of_a_draft_that_was_set_aside_is_one', async () => {
  const file = new URL('../../../../docs/protocol/messages/items/translation-set-aside.json', import.meta.url);
  const item = JSON.parse(readFileSync(file, 'utf8')) as Task['item'];

  expect(await leftAtDesk(database, [{ item } as Task])).toEqual([
    {
      ...{ id: item.id, text: item.text, language: 'ar', words: 'شاحنة بيضاء عند البوابة', draft: 1 },
      published: { words: item.source.text, by: item.setAside!.replacedBy!.callName },
    },
  ]);
});

test('the_line_is_found_and_whether_its_voice_has_words_in_that_language', () => {
  const voice = { sha256: 'aa' };
  const line = (more: object) =>
    ({ item: { id: 'm-1', voice, writtenDown: true, text: { text: 'A bus', language: 'en' }, ...more } }) as Line;
  const published = line({});

  expect(lineOf(LEFT, [{ lines: [published] } as unknown as Channel])).toBe(published);
  expect(
    lineOf({ ...LEFT, text: 'message/m-10/text' }, [{ lines: [published] } as unknown as Channel]),
  ).toBeUndefined();
  expect(isOfPublished(LEFT, published)).toBe(true);
  expect(isOfPublished(LEFT, line({ hidden: ['aa'] }))).toBe(false);
  expect(isOfPublished(LEFT, line({ text: { text: 'Un bus', language: 'fr' } }))).toBe(false);
});
