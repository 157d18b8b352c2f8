import { describe, expect, test } from 'vitest';
import { saving, wayOf, writtenIn } from './begunWords.ts';

const TEXT = 'message/m-1/text';
const published = { text: 'Белый фургон', language: 'ru', revision: 1 };

describe('words that somebody has begun for a voice', () => {
  test('are_the_first_where_nobody_has_published_any', () => {
    const begun = { words: 'A white van', revision: 0, language: 'en' };
    expect(wayOf(begun, undefined)).toBe('first');
    expect(saving(TEXT, begun, undefined)).toEqual({
      ...{ type: 'translate-text', text: TEXT, language: 'en', body: 'A white van', state: 'needs-review' },
      ...{ basedOn: 1, replaces: 0 },
    });
  });

  test('stay_in_their_language_beside_those_that_others_published_meanwhile_in_another', () => {
    const begun = { words: 'A white van', revision: 0, language: 'en' };
    expect(wayOf(begun, published)).toBe('beside');
    expect(saving(TEXT, begun, { ...published, revision: 3 })).toMatchObject({
      ...{ type: 'translate-text', language: 'en', body: 'A white van', basedOn: 3, replaces: 0 },
    });
  });

  test('never_replace_what_others_published_meanwhile_in_that_language_but_by_their_writers_choice', () => {
    expect(wayOf({ revision: 0, language: 'ru' }, published)).toBe('over');
    expect(wayOf({ revision: 1, language: 'ru' }, { ...published, revision: 2 })).toBe('over');
    const chosen = saving(TEXT, { words: 'Фургон', language: 'ru' }, { ...published, revision: 2 });
    expect(chosen).toEqual({ type: 'revise-source', text: TEXT, body: 'Фургон', basedOn: 2 });
  });

  test('mend_those_that_were_in_sight_and_ask_for_nothing_where_they_say_the_same', () => {
    const begun = { words: 'Фургон', revision: 1, language: 'ru' };
    expect(wayOf(begun, published)).toBe('mend');
    expect(saving(TEXT, begun, published)).toEqual({ type: 'revise-source', text: TEXT, body: 'Фургон', basedOn: 1 });
    expect(saving(TEXT, { ...begun, words: published.text }, published)).toBeUndefined();
  });
});

test('the_language_that_was_spoken_comes_first_also_for_who_does_not_read_it_then_the_writers', () => {
  expect(writtenIn('ar', 'ru', ['en', 'ru', 'ar'])).toEqual(['ar', 'ru', 'en']);
  expect(writtenIn('ar', 'ru', ['en', 'ru'])).toEqual(['ar', 'ru', 'en']);
  expect(writtenIn('ar', undefined, ['en', 'ru'])).toEqual(['ar', 'en', 'ru']);
});
