import { expect, test } from 'vitest';
import type { ShiftEntry } from './controlRoom.ts';
import { damageIn, damageWords } from './journalDamage.ts';

const line = (what: ShiftEntry['what'], text: string): ShiftEntry => ({
  id: 'seq-101-0',
  what,
  at: 'D1 09:35',
  writtenAt: '2026-11-24T09:35:02.500Z',
  text,
});

const formats = { number: String, wallWithDate: (instant: string | number) => String(instant).slice(11, 16) };

const words = (text: string) => {
  const damage = damageIn(line('entries-lost', text));
  return damage && damageWords(damage, formats);
};

test('lost entries are told with their numbers and between when and when they were written', () => {
  expect(words('51 100 2026-11-24T09:31:10.012Z 2026-11-24T09:35:02.500Z')).toBe('51–100 · 09:31 – 09:35');
});

test('of those of which nobody knows, the first is told', () => {
  const damage = damageIn(line('entries-unknown', '101 101 2026-11-24T09:31:10.012Z 2026-11-24T09:35:02.500Z'));
  expect(damage && damageWords(damage, formats)).toBe('101–? · 09:31 – 09:35');
});

test('what nothing tells is left out', () => {
  expect(words('1 100 - 2026-11-24T09:35:02.500Z')).toBe('1–100 · 09:35');
  expect(words('7 7 - -')).toBe('7');
});

test('other lines of the log tell of no damage', () => {
  expect(damageIn(line('note', '51 100 - -'))).toBeUndefined();
});
