import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { soundsIn } from './nameKey.ts';

/** The server and the Android app are held against the same lines. */
const lines = readFileSync(new URL('../../../docs/protocol/spellings.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string, string]);

test.each(lines.filter(([found]) => found === 'same'))('%s: «%s» and «%s» find each other', (_, one, other) => {
  expect(soundsIn(one, other)).toBe(true);
  expect(soundsIn(other, one)).toBe(true);
});

test.each(lines.filter(([found]) => found === 'other'))('%s: «%s» does not find «%s»', (_, one, other) => {
  expect(soundsIn(one, other)).toBe(false);
});

test.each(['', ' ', "'", 'ь', '🙂', '!'])('«%s» finds nothing', (typed) => {
  expect(soundsIn(typed, 'Щукин')).toBe(false);
});

test('a_word_is_found_by_its_beginning_and_not_by_its_middle', () => {
  expect(soundsIn('krasn', 'Виктор Краснов, 44')).toBe(true);
  expect(soundsIn('red', 'Кредитный договор')).toBe(false);
});
