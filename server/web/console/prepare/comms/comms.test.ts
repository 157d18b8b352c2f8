import { expect, test } from 'vitest';
import type { CommsCheck } from '../../model/items.ts';
import { csvOf } from '../../parts/csv.ts';
import { asking, byNeed, inTime, silent, stateOf } from './comms.ts';

const check = (id: string, startedAt: string): CommsCheck => ({
  id,
  open: true,
  startedAt,
  until: startedAt,
  people: [
    { person: 'a', rangAt: '1', acknowledgedAt: '2' },
    { person: 'b', rangAt: '1' },
    { person: 'c' },
    { person: 'd', shownAt: '1', acknowledgedAt: '2' },
    { person: 'e', shownAt: '1' },
  ],
});

test('ringing_being_shown_and_answering_are_three_things', () => {
  expect(check('x', '1').people.map(stateOf)).toEqual(['acknowledged', 'rang', 'silent', 'unheard', 'shown']);
});

test('the_rest_are_those_whom_no_human_answered_for', () => {
  expect(silent(check('x', '1'))).toEqual(['b', 'c', 'e']);
});

test('whoever_needs_help_is_first_and_the_latest_check_too', () => {
  expect(byNeed(check('x', '1').people, (id) => id).map(({ person }) => person)).toEqual(['c', 'e', 'b', 'd', 'a']);
  expect(inTime([check('x', '1'), check('y', '2')]).map(({ id }) => id)).toEqual(['y', 'x']);
});

test('no_cell_of_the_file_is_a_formula', () => {
  expect(csvOf([['=1+1', 'say "yes"']])).toBe('\ufeff"\'=1+1","say ""yes"""\r\n');
});

test('a_console_is_asked_as_long_as_its_human_has_not_answered_and_it_rings', () => {
  const now = Date.parse('2026-11-24T07:50:00.000Z');
  const ringing = { ...check('x', '1'), until: '2026-11-24T07:55:00.000Z' };
  expect(asking([ringing], 'b', now)).toEqual({ check: 'x', reply: { person: 'b', rangAt: '1' } });
  expect(asking([ringing], 'a', now)).toBeUndefined();
  expect(asking([ringing], 'nobody', now)).toBeUndefined();
  expect(asking([ringing], 'b', now + 600_000)).toBeUndefined();
  expect(asking([{ ...ringing, open: false }], 'b', now)).toBeUndefined();
});
