import { expect, test } from 'vitest';
import { firstWords } from './firstWords.ts';

test('the_first_words_are_what_is_new_in_the_form', () => {
  const began = { id: 'rules', title: { en: 'Rules' }, body: { en: 'Nobody is touched.' } };
  expect(firstWords({ ...began, body: { en: 'Nobody is\n filmed.' } }, began, 'en')).toBe('Nobody is filmed.');
  expect(firstWords({ names: { en: 'safe house', ru: 'убежище' } }, { names: {} }, 'ru')).toBe('убежище');
  expect(firstWords({ names: { en: 'safe house' } }, undefined, 'ru')).toBe('safe house');
  expect(firstWords({ en: 'Wrong gate' }, {}, 'ar')).toBe('Wrong gate');
});

test('what_was_only_chosen_are_no_words', () => {
  expect(firstWords({ agency: 'fire-brigade', at: '10:30', note: ' ' }, { agency: '', at: '' }, 'en')).toBeUndefined();
});

test('many_words_are_cut_and_no_letter_is_cut_in_two', () => {
  const words = firstWords({ reason: '🚪'.repeat(80) }, {}, 'en')!;
  expect([...words]).toHaveLength(61);
  expect(words.endsWith('🚪…')).toBe(true);
});
