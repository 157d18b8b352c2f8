import { expect, test } from 'vitest';
import { directionOfTyped, directionOfWords } from './isolated.ts';

test('words_are_cut_at_their_end_whatever_the_words_around_them_are_read_like', () => {
  expect(['12 vehicles', '12 مركبة', '12:30', ''].map(directionOfWords)).toEqual(['ltr', 'rtl', 'auto', 'auto']);
});

test('what_somebody_typed_is_read_from_its_letters_and_a_sign_alone_stands_where_the_page_begins', () => {
  expect(['Белый фургон', 'شاحنة', '+373 22', '—', ''].map(directionOfTyped)).toEqual([
    'auto',
    'auto',
    'auto',
    undefined,
    undefined,
  ]);
});
