import { expect, test } from 'vitest';
import { freeId } from './freeId.ts';

test('an_id_follows_the_call_name', () => {
  expect(freeId('Ștefan the Fox', new Set())).toBe('stefan-the-fox');
});

test('an_id_that_is_taken_gets_a_number', () => {
  expect(freeId('Fox', new Set(['fox', 'fox-2']))).toBe('fox-3');
});

test('an_id_with_a_number_is_no_longer_than_it_may_be', () => {
  expect(freeId('abcdefghij', new Set(['abcdefgh']), 'field', 8)).toBe('abcdef-2');
});

test('a_name_without_latin_letters_gets_a_plain_id', () => {
  expect(freeId('Лиса', new Set(['person-2']))).toBe('person-3');
});
