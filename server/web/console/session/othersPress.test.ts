import { expect, test } from 'vitest';
import type { EntryKind, ShiftEntry } from '../model/controlRoom.ts';
import { planned } from '../model/samples.ts';
import { isDoneAllTheSame, toldOf } from './othersPress.ts';
import { hold, release, written } from './pressDesk.ts';

const entry = (what: EntryKind, inject: string, by: string, minute: number): ShiftEntry => ({
  id: `${what}-${inject}-${minute}`,
  what,
  at: 'D1 09:00:00',
  writtenAt: `2026-11-24T09:0${minute}:00Z`,
  by,
  inject,
});

test('what_somebody_else_did_all_the_same_is_told_with_who_did_it_last', () => {
  const log = [
    entry('released', 'a1', 'mary', 3),
    entry('released', 'a1', 'paul', 1),
    entry('released', 'a2', 'paul', 4),
    entry('held', 'a1', 'paul', 5),
  ];
  const out = { ...planned('a1', { type: 'by-hand' }), state: 'released' as const };

  expect(isDoneAllTheSame(release(), out)).toBe(true);
  expect(toldOf(release(), log)?.by).toBe('mary');
  expect(toldOf(hold('a2'), log)).toBeUndefined();
});

test('what_is_as_it_was_and_a_message_that_nobody_has_is_taken_back', () => {
  expect(isDoneAllTheSame(release(), planned('a1', { type: 'by-hand' }))).toBe(false);
  expect(isDoneAllTheSame(release(), undefined)).toBe(false);
  expect(isDoneAllTheSame(written('x', 'X1'), planned('x', { type: 'by-hand' }))).toBe(false);
});
