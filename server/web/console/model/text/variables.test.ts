import { expect, test } from 'vitest';
import type { VariableItem } from '../items.ts';
import { draftOf, isFreeName, unknownIn, valueFrom } from './variables.ts';

const empty = draftOf(undefined);

test('a_number_is_read_with_a_comma_too_and_never_loses_a_digit', () => {
  const typed = { ...empty, type: 'quantity' as const };
  expect(valueFrom({ ...typed, number: '12 345 678 901 234 567,50' }, 'en', undefined)).toEqual({
    type: 'quantity',
    number: '12345678901234567.50',
  });
  expect(valueFrom({ ...typed, number: 'many' }, 'en', undefined)).toBeUndefined();
});

test('money_without_a_currency_is_not_finished', () => {
  const typed = { ...empty, type: 'money' as const, amount: '250000' };
  expect(valueFrom(typed, 'en', undefined)).toBeUndefined();
  expect(valueFrom({ ...typed, currency: ' EUR ' }, 'en', undefined)).toEqual({
    type: 'money',
    amount: '250000',
    currency: 'EUR',
  });
});

test('a_text_is_edited_without_losing_a_language', () => {
  const before: VariableItem = {
    id: 'flight',
    seq: 3,
    revision: 1,
    value: valueFrom({ ...empty, texts: { en: 'the night flight', ru: 'ночной рейс' } }, 'en', undefined)!,
  };
  const after = valueFrom({ ...draftOf(before), texts: { en: 'the last flight' } }, 'en', before);
  expect(after?.type === 'text' && Object.keys(after.text.versions)).toEqual(['en', 'ru']);
});

test('names_are_in_small_letters_and_not_taken', () => {
  expect(isFreeName('ransom', new Map())).toBe(true);
  for (const name of ['name', 'Ransom', '2nd', '', 'a b', 'ransom'])
    expect(isFreeName(name, new Map([['ransom', 1]])), name).toBe(false);
});

test('what_means_nothing_in_braces_is_named_by_language', () => {
  const texts = [{ en: '{name} pays {ransom} to {bnak} {', ru: '{ransom} {bnak}' }, { ru: '{bnak}' }];
  expect(unknownIn(texts, new Map([['ransom', 1]]))).toEqual([
    { brace: '{bnak}', language: 'en' },
    { brace: '{', language: 'en' },
    { brace: '{bnak}', language: 'ru' },
  ]);
});
