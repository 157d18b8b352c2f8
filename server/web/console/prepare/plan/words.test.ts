import { describe, expect, test } from 'vitest';
import { text } from '../../model/samples.ts';
import { mergedParts, mergedRows } from './merge.ts';
import { becomesStale, isLine, localizedIfAny, wordsFaults, type Words } from './words.ts';

const line = (texts: Record<string, string>, more: Partial<Words> = {}): Words => ({
  place: 'text',
  texts,
  before: undefined,
  ...more,
});
const fault = (words: Words) => wordsFaults([words], 'en').get('text');

describe('a text', () => {
  test('is_one_line_of_two_hundred_characters_as_in_a_pack', () => {
    expect(['a'.repeat(200), ` ${'a'.repeat(200)} `, 'Seal it'].map(isLine)).toEqual([true, true, true]);
    expect(['a'.repeat(201), 'Seal\nit', 'Seal\u2028it', 'Seal\tit'].map(isLine)).toEqual([false, false, false, false]);
  });

  test('of_two_lines_is_told_in_its_language_and_prose_may_have_them', () => {
    expect(fault(line({ en: 'Seal it', ru: 'Опечатать\nвсё' }))).toEqual({ mistake: 'line', language: 'ru' });
    expect(fault(line({ en: 'Seal\nit' }, { isProse: true }))).toBeUndefined();
  });

  test('needs_its_original_in_the_language_that_it_has', () => {
    expect(fault(line({ ru: 'Опечатать' }))).toEqual({ mistake: 'empty', language: 'en' });
    const before = { ...text('Seal it'), source: 'ru', versions: {} };
    expect(fault(line({ ru: 'Опечатать' }, { before }))).toBeUndefined();
  });

  test('that_may_be_left_out_is_left_out_in_every_language_or_in_none', () => {
    expect(fault(line({}, { isOptional: true }))).toBeUndefined();
    expect(fault(line({ en: '', ru: 'Закон' }, { isOptional: true }))).toEqual({
      mistake: 'no-original',
      language: 'en',
    });
    expect(localizedIfAny(text('The law', { ru: 'Закон' }), 'en', { en: ' ', ru: '' })).toBeUndefined();
    expect(localizedIfAny(undefined, 'en', { en: 'The law' })).toEqual(text('The law'));
  });

  test('keeps_translations_that_are_marked_once_the_original_says_something_else', () => {
    const before = text('The law', { ru: 'Закон' });
    const as = (texts: Record<string, string>) => line(texts, { before });
    expect(becomesStale(as({ en: 'The law', ru: 'Закон' }), 'ru')).toBe(false);
    expect(becomesStale(as({ en: 'The code', ru: 'Закон' }), 'ru')).toBe(true);
    expect(becomesStale(as({ en: 'The code', ru: 'Кодекс' }), 'ru')).toBe(false);
    expect(localizedIfAny(before, 'en', { en: 'The code', ru: 'Закон' })?.versions['ru']?.text).toBe('Закон');
  });
});

describe('what two authors wrote', () => {
  test('is_put_together_part_by_part', () => {
    expect(mergedParts({ a: 1, b: 1, c: 1 }, { a: 2, b: 1, c: 2 }, { a: 1, b: 3, c: 3 })).toEqual({ a: 2, b: 3, c: 2 });
  });

  test('is_put_together_row_by_row_in_my_order_with_what_they_added', () => {
    const row = (key: string, n = 0) => ({ key, n });
    const before = [row('a'), row('b'), row('c')];
    const mine = [row('c'), row('a', 1), row('+1'), row('b')];
    const theirs = [row('a'), row('b', 2), row('d')];
    expect(mergedRows(before, mine, theirs)).toEqual([row('a', 1), row('+1'), row('b', 2), row('d')]);
  });
});
