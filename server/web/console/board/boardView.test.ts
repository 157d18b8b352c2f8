import { describe, expect, test } from 'vitest';
import { person, planned, released } from '../model/samples.ts';
import { ANYBODY, type Who } from '../model/who.ts';
import { boardInjects, boardPeople, isOpen, type BoardFilter } from './boardView.ts';

const everything: BoardFilter = { who: ANYBODY, storyline: '', person: '', inject: '', rows: 'all' };
const title = () => '';

describe('board', () => {
  const people = [
    person('owl', { function: 'controller' }),
    person('p10', { callName: 'Fox 10', teams: ['north'] }),
    person('p2', { callName: 'Fox 2', teams: ['south'] }),
  ];

  test('players_come_before_staff_and_numbers_count', () => {
    expect(boardPeople(people, everything).map(({ id }) => id)).toEqual(['p2', 'p10', 'owl']);
  });

  test('it_shows_those_who_are_all_that_is_chosen', () => {
    const mixed = [
      person('a', { teams: ['north'], agency: 'police', languages: ['ru', 'en'] }),
      person('b', { teams: ['north'], agency: 'ngo', languages: ['en', 'ru'] }),
      person('c', { teams: ['south'], agency: 'police', languages: ['en'], function: 'role-player' }),
    ];
    const shown = (who: Partial<Who>) =>
      boardPeople(mixed, { who: { ...ANYBODY, ...who }, person: '' })
        .map(({ id }) => id)
        .sort();
    expect(shown({ team: 'north' })).toEqual(['a', 'b']);
    expect(shown({ team: 'north', agency: 'police' })).toEqual(['a']);
    expect(shown({ agency: 'police', function: 'role-player' })).toEqual(['c']);
    expect(shown({ language: 'en' })).toEqual(['b', 'c']);
    expect(shown({ team: 'south', language: 'ru' })).toEqual([]);
  });

  test('it_shows_one_storyline', () => {
    const one = planned('a1', { type: 'by-hand' });
    const other = planned('a2', { type: 'by-hand' });
    other.inject.storyline = 'money';
    expect(boardInjects([one, other], { ...everything, storyline: 'money' }, title, () => true)).toEqual([other]);
  });

  test('what_went_out_last_is_on_top', () => {
    const first = released(planned('a1', { type: 'by-hand' }), 'D1 09:00:00', ['p2']);
    const second = released(planned('a2', { type: 'by-hand' }), 'D1 10:00:00', ['p2']);
    const ordered = [first, second, planned('a3', { type: 'by-hand' })];
    expect(boardInjects(ordered, { ...everything, rows: 'out' }, title, () => true).map(({ id }) => id)).toEqual([
      'a2',
      'a1',
    ]);
    expect(boardInjects(ordered, everything, title, () => true)).toHaveLength(3);
  });

  test('an_inject_is_open_until_everybody_has_acknowledged', () => {
    const inject = released(planned('a1', { type: 'by-hand' }), 'D1 09:00:00', ['p2']);
    const known = new Map(people.map((one) => [one.id, one]));
    const step = { id: 'a1/p2', inject: 'a1', person: 'p2' };
    const rows = (fields: object) => new Map([['a1', new Map([['p2', { ...step, ...fields }]])]]);
    expect(isOpen(inject, rows({ readAt: '2026-11-24T09:00:00.000Z' }), known, 0)).toBe(true);
    expect(isOpen(inject, rows({ acknowledgedAt: '2026-11-24T09:00:00.000Z' }), known, 0)).toBe(false);
  });
});
