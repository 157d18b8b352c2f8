import { expect, test } from 'vitest';
import type { TextMark } from '../protocol.ts';
import { chipsOf } from './textMarks.ts';

const chips = (...marks: TextMark[]) =>
  chipsOf({ text: 'Фургон', language: 'ru', marks }).map(({ mark, language }) => [mark, language !== undefined]);

test('of_what_is_in_another_language_one_chip_says_which_and_no_other_says_that_it_is_none', () => {
  expect(chips('untranslated')).toEqual([['untranslated', true]]);
  expect(chips('untranslated', 'draft', 'machine')).toEqual([
    ['draft', true],
    ['machine', true],
  ]);
  expect(chips('draft', 'stale')).toEqual([
    ['draft', false],
    ['stale', false],
  ]);
  expect(chips('of-a-newer-server' as TextMark)).toEqual([]);
});
