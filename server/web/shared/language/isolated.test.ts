import { expect, test } from 'vitest';
import { directionOfWords } from './isolated.ts';

test('words_are_cut_at_their_end_whatever_the_words_around_them_are_read_like', () => {
  expect(['12 vehicles', '12 مركبة', '12:30', ''].map(directionOfWords)).toEqual(['ltr', 'rtl', 'auto', 'auto']);
});
