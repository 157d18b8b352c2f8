import { expect, test } from 'vitest';
import type { MomentItem } from '../../shared/protocol/evaluation.ts';
import type { Clocks } from '../day/signs.ts';
import type { Figures } from '../figures/figures.ts';
import type { EntryKind, ShiftEntry } from '../model/controlRoom.ts';
import { person, text } from '../model/samples.ts';
import { isMarkOf, marksOf, withRoom } from './marks.ts';
import { ALL } from './sift.ts';

const wall = (time: string) => `2026-11-24T${time}:00.000Z`;
const CLOCKS: Clocks = { shown: () => 0, isBeforeStart: () => false, isAfterEnd: () => false };
const PEOPLE = new Map(
  [person('ana', { teams: ['red'] }), person('dora', { function: 'director' })].map((one) => [one.id, one]),
);

function moment(id: string, by: string, takenAt: string, recordedAt = takenAt): [string, MomentItem] {
  return [id, { kind: 'moment', id, seq: 1, person: by, at: 'D1 09:00:00', takenAt, recordedAt }];
}

const reached = (team: string, doneAt: string | undefined, arrivedAt: string) => ({
  team,
  person: 'ana',
  arrivedAt,
  ...(doneAt && { doneAt }),
});

const storylines: Figures['storylines'] = [
  {
    storyline: 'van',
    teams: ['red', 'blue', 'green'],
    milestones: [
      {
        milestone: 'found',
        name: text('Found'),
        reached: [reached('red', wall('10:00'), wall('10:30')), reached('blue', undefined, wall('10:20'))],
      },
      { milestone: 'never', name: text('Never'), planned: 'D1 11:00:00', reached: [] },
    ],
  },
];

const entry = (id: string, what: EntryKind, writtenAt: string, said = ''): ShiftEntry => ({
  id,
  what,
  at: 'D1 09:00:00',
  writtenAt,
  ...(said && { text: said }),
});
const marks = (moments: [string, MomentItem][], entries: ShiftEntry[] = [], of: Figures['storylines'] = []) =>
  marksOf({ people: PEOPLE, moments: new Map(moments), storylines: of }, entries, CLOCKS);

test('moments_milestones_and_stops_come_in_their_order', () => {
  const found = marks(
    [moment('m', 'dora', wall('10:10'))],
    [entry('2', 'all-clear', wall('10:06')), entry('1', 'red-stop', wall('10:05')), entry('3', 'note', wall('10:07'))],
    storylines,
  );
  expect(found.map(({ about, wall: at }) => [about.kind, new Date(at).toISOString().slice(11, 16)])).toEqual([
    ['milestone', '10:00'],
    ['red-stop', '10:05'],
    ['all-clear', '10:06'],
    ['moment', '10:10'],
    ['milestone', '10:20'],
  ]);
});

test('a_milestone_is_of_the_team_that_reached_it_and_one_that_nobody_reached_is_no_mark', () => {
  expect(marks([], [], storylines).map(({ teams }) => teams)).toEqual([['red'], ['blue']]);
});

test('a_moment_is_of_the_teams_of_whoever_marked_it_and_of_everybody_where_those_are_none', () => {
  const found = marks([moment('a', 'ana', wall('10:00')), moment('b', 'dora', wall('11:00'))]);
  expect(found.map(({ teams }) => teams)).toEqual([['red'], []]);
});

test('a_moment_that_came_later_is_where_it_was_marked_and_no_clock_that_runs_ahead_moves_it', () => {
  const found = marks([
    moment('a', 'ana', wall('10:00'), wall('12:00')),
    moment('b', 'ana', wall('15:00'), wall('11:00')),
  ]);
  expect(found.map(({ wall: at }) => new Date(at).toISOString())).toEqual([wall('10:00'), wall('11:00')]);
});

test('a_stop_has_what_was_said_of_it_until_the_next_one', () => {
  const found = marks(
    [],
    [
      entry('1', 'red-stop', wall('10:00')),
      entry('2', 'stop-for-injury', wall('10:01'), 'A fall'),
      entry('3', 'all-clear', wall('10:05')),
      entry('4', 'red-stop', wall('11:00'), 'Smoke'),
    ],
  );
  const said = found.map(
    ({ about }) => about.kind === 'red-stop' && [about.said, ...about.accounts.map(({ id }) => id)],
  );
  expect(said).toEqual([['', '2'], false, ['Smoke']]);
});

test('of_signs_that_would_stand_in_each_others_way_a_stop_is_drawn_and_no_milestone', () => {
  const found = marks([], [entry('1', 'red-stop', wall('10:10'))], storylines);
  const placed = found.map((mark, index) => ({ mark, share: index / 10 }));
  const kinds = (room: number) => [...withRoom(placed, room).keys()].map(({ about }) => about.kind);
  expect(kinds(0.05)).toEqual(['red-stop', 'milestone', 'milestone']);
  expect(kinds(0.15)).toEqual(['red-stop']);
});

test('a_sign_speaks_for_the_marks_in_whose_place_it_stands_in_their_order', () => {
  const found = marks([], [entry('1', 'red-stop', wall('10:10'))], storylines);
  const placed = found.map((mark, index) => ({ mark, share: index / 10 }));
  const [stands] = withRoom(placed, 0.15).values();
  expect(stands!.map(({ about }) => about.kind)).toEqual(['milestone', 'red-stop', 'milestone']);
});

test('of_a_team_are_its_milestones_and_what_is_everybodys', () => {
  const found = marks([moment('a', 'ana', wall('09:00'))], [entry('1', 'red-stop', wall('10:10'))], storylines);
  const kinds = (only: object) => found.filter((mark) => isMarkOf(mark, { ...ALL, ...only })).map(({ id }) => id);
  expect(kinds({ team: 'red' })).toEqual(['moment/a', 'milestone/van/found/red', 'stop/1']);
  expect(kinds({ team: 'blue' })).toEqual(['stop/1', 'milestone/van/found/blue']);
  expect(kinds({ storyline: 'market' })).toEqual(['moment/a', 'stop/1']);
  expect(kinds({ storyline: 'van', team: 'blue' })).toEqual(['stop/1', 'milestone/van/found/blue']);
});
