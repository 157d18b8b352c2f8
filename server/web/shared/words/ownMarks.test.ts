import { expect, test } from 'vitest';
import { withOwnMarks } from './ownMarks.ts';
import type { Text } from '../protocol.ts';

const text = (language: string, ...marks: Text['marks'] & object) => ({ text: 'Фургон', language, marks });

test('of_a_title_and_its_text_with_the_same_mark_only_the_text_has_it', () => {
  expect(withOwnMarks(text('ru', 'untranslated', 'draft'), text('ru', 'untranslated')).marks).toEqual(['draft']);
});

test('a_title_in_another_language_than_its_text_says_so', () => {
  expect(withOwnMarks(text('ru', 'untranslated'), text('uk', 'untranslated')).marks).toEqual(['untranslated']);
  expect(withOwnMarks(text('ru', 'untranslated'), text('en')).marks).toEqual(['untranslated']);
  expect(withOwnMarks(text('ru', 'untranslated'), undefined).marks).toEqual(['untranslated']);
});
