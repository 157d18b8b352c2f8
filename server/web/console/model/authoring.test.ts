import { expect, test } from 'vitest';
import { holderOf } from './authoring.ts';
import { planned } from './samples.ts';

test('a_number_is_taken_by_another_inject_and_not_by_its_own', () => {
  const injects = [planned('a1', { type: 'by-hand' }), planned('a2', { type: 'by-hand' })];
  expect(holderOf('A2', 'a1', injects)?.id).toBe('a2');
  expect(holderOf('A1', 'a1', injects)).toBeUndefined();
  expect(holderOf('A3', 'a1', injects)).toBeUndefined();
});
