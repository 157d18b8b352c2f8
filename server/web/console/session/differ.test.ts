import { expect, test } from 'vitest';
import { differ } from './differ.ts';

test('a_word_and_a_choice_are_typed', () => {
  expect(differ({ reason: 'The wrong gate.' }, { reason: '' })).toBe(true);
  expect(differ({ chosen: ['sh-01'] }, { chosen: [] })).toBe(true);
  expect(differ({ isEarlier: true }, { isEarlier: false })).toBe(true);
});

test('what_was_typed_and_wiped_again_is_not', () => {
  expect(differ({ texts: { en: '', ru: '  ' } }, { texts: {} })).toBe(false);
  expect(differ({ reason: '\n' }, { reason: '' })).toBe(false);
});
