import { expect, test } from 'vitest';
import { ownWords } from './ownWords.ts';

test('a_card_has_the_comma_and_the_digits_of_its_language', async () => {
  const comma = async (language: string) => (await ownWords([language])).comma;
  expect(await comma('ar')).toBe('، ');
  expect(await comma('fa')).toBe('، ');
  expect(await comma('kk')).toBe(', ');
  expect(await comma('de')).toBe(', ');
  expect((await ownWords(['fa'])).number(2)).toBe('۲');
  expect((await ownWords(['en'])).number(2)).toBe('2');
});
