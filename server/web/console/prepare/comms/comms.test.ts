import { expect, test } from 'vitest';
import type { CommsCheck } from '../../model/items.ts';
import { csvOf } from '../../parts/csv.ts';
import { asking, byNeed, inTime, standingsOf, stateOf, tallyOf } from './comms.ts';

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

const EVERYBODY = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, {}] as const);
const everyone = () => true;

test('the_rest_are_those_whom_no_human_answered_for_and_whoever_came_since', () => {
  expect(tallyOf(standingsOf([check('x', '1')], EVERYBODY, everyone))).toEqual({
    all: 6,
    answered: 2,
    unanswered: ['b', 'c', 'e', 'f'],
    withoutDevice: [],
  });
});

test('whoever_never_had_a_device_did_not_fail_to_ring_and_is_counted_also_where_nobody_asked_them', () => {
  const standings = standingsOf([check('x', '1')], EVERYBODY, (person) => !['b', 'c', 'f'].includes(person));
  const stateIn = Object.fromEntries(standings.map(({ person, state }) => [person, state]));
  expect(stateIn).toMatchObject({ b: 'no-device', c: 'no-device', f: 'no-device' });
  expect(tallyOf(standings)).toMatchObject({ all: 6, answered: 2, withoutDevice: ['b', 'c', 'f'] });
});

test('whoever_answered_the_first_check_is_not_lost_where_the_second_asked_the_rest', () => {
  const rest = { ...check('y', '2'), people: [{ person: 'b', rangAt: '1', acknowledgedAt: '2' }, { person: 'c' }] };
  expect(tallyOf(standingsOf([rest, check('x', '1')], EVERYBODY, everyone))).toMatchObject({
    answered: 3,
    unanswered: ['c', 'e', 'f'],
  });
});

test('what_whoever_held_the_role_before_answered_is_not_theirs_who_hold_it_now', () => {
  const swapped = [['a', { holders: [{ since: '0' }, { since: '3' }] }] as const];
  expect(standingsOf([check('x', '1')], swapped, everyone)[0]?.state).toBe('unasked');
  expect(standingsOf([check('y', '4')], swapped, everyone)[0]?.state).toBe('acknowledged');
});

test('whoever_needs_help_is_first_and_the_latest_check_too', () => {
  const standings = standingsOf([check('x', '1')], EVERYBODY, (person) => person !== 'c');
  expect(byNeed(standings, (id) => id).map(({ person }) => person)).toEqual(['c', 'f', 'e', 'b', 'd', 'a']);
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
