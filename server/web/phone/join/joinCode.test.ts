import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isWhole, readCode } from './joinCode.ts';

/** The server and the Android app are held against the same lines. */
const lines = readFileSync(new URL('../../../../docs/protocol/join-codes.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

test.each(lines)('«%s» is the code %s', (typed, code) => {
  const { shown, unknown } = readCode(typed);
  expect(isWhole(shown) && unknown === '' ? shown : 'none').toBe(code);
});

test('what_no_code_has_is_named_once_and_as_it_was_typed', () => {
  expect(readCode('ABоD-EЖЖH').unknown).toBe('О Ж');
  expect(readCode('ABCD-۰۱').unknown).toBe('0 1');
});

test('a_whole_link_counts_as_its_code', () => {
  const link = 'https://192.168.1.20:8443/j/ABCD-EH23#ca=abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO-_';
  expect(readCode(link)).toEqual({ shown: 'ABCD-EH23', unknown: '' });
});

test('a_code_is_grouped_while_it_is_typed_and_nothing_of_it_is_cut_off', () => {
  expect(readCode('abcd').shown).toBe('ABCD');
  expect(readCode('abcde').shown).toBe('ABCD-E');
  expect(readCode('ABCD-EH234').shown).toBe('ABCD-EH234');
});
