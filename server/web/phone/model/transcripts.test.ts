import { expect, test } from 'vitest';
import type { Errand } from '../keep/database.ts';
import { writtenHere } from './transcripts.ts';

const TEXT = 'message/m-1/text';
const mended = (id: string, body: string): Errand =>
  ({ id, command: { type: 'revise-source', text: TEXT, body, basedOn: 1 } }) as Errand;

test('the_last_words_for_a_voice_count_and_a_refusal_stays_with_them', () => {
  const refusal = { code: 'revision-outdated', parameters: {} };

  const written = writtenHere([mended('a', 'Wagon'), { ...mended('b', 'White van'), refusal }]);

  expect(written.get(TEXT)).toEqual({ errand: 'b', words: 'White van', revision: 1, isUnsent: false, refusal });
});

test('words_in_a_language_of_their_own_say_in_which', () => {
  const command = { type: 'translate-text', text: TEXT, language: 'ru', body: 'Фургон', state: 'needs-review' };

  const written = writtenHere([{ id: 'a', command: { ...command, basedOn: 1, replaces: 0 } } as Errand]);

  expect(written.get(TEXT)).toEqual({
    ...{ errand: 'a', words: 'Фургон', language: 'ru', revision: 0, isUnsent: false },
  });
});

test('a_draft_is_no_words_of_the_conversation', () => {
  const command = { type: 'translate-text', text: TEXT, language: 'ru', body: 'Фург', state: 'draft' };

  expect(writtenHere([{ id: 'a', command: { ...command, basedOn: 1, replaces: 0 } } as Errand]).size).toBe(0);
});

test('what_says_nothing_of_a_text_is_none', () => {
  expect(writtenHere([{ id: 'a', command: { type: 'hide-media', sha256: '5f' } } as Errand]).size).toBe(0);
});
