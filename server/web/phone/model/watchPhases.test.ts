import { expect, test } from 'vitest';
import { parseExerciseTime } from '../../shared/exerciseTime.ts';
import type { Item, LocalizedText, MeItem } from '../../shared/protocol.ts';
import { watchingOf } from './watching.ts';
import { byPhases, elsewhere, isNow } from './watchPhases.ts';

const words = (en: string): LocalizedText => ({
  source: 'en',
  revision: 1,
  versions: { en: { text: en, state: 'approved', sourceRevision: 1 } },
});
const me = { kind: 'me', id: 'eval-01' } as unknown as MeItem;
const guide = (id: string) => ({
  kind: 'evaluation-guide',
  id,
  seq: 1,
  capability: words(id),
  tasks: [{ id: 'begin', text: words('Begin'), items: [{ id: 'consent', text: words('Asks'), scale: 'psmu' }] }],
});
const team = (id: string) => ({ kind: 'team', id, seq: 1, name: words(id), members: [] });
const phase = (id: string, from: string, to: string) => ({ kind: 'phase', id, seq: 1, name: words(id), from, to });
const PHASES = [
  phase('hearing', 'D2 09:00:00', 'D2 18:00:00'),
  phase('search', 'D1 11:00:00', 'D1 13:00:00'),
  phase('raid', 'D1 09:00:00', 'D1 11:00:00'),
];
const THERE = [...PHASES, guide('entry'), guide('interview'), team('alfa'), team('bravo')];

interface Watched {
  teams: string[];
  guides: string[];
  phases?: string[];
}

const sheetsOf = (watches: Watched[], there: object[] = THERE) =>
  watchingOf(
    [
      ...there,
      { kind: 'watch', id: 'eval-01', seq: 2, watches: watches.map((one) => ({ people: [], ...one })) },
    ] as unknown as Item[],
    [],
    me,
    ['en'],
  ).sheets;
const at = (time: string) => parseExerciseTime(time);
const ids = (phases: { id: string }[]) => phases.map(({ id }) => id);

test('what_is_watched_without_a_phase_is_of_now_whenever_that_is', () => {
  const [alfa] = sheetsOf([{ teams: ['alfa'], guides: ['entry'] }]);
  expect(alfa!.phases).toEqual([]);
  expect(isNow(alfa!, at('D9 10:00:00'))).toBe(true);
  expect(elsewhere([alfa!], at('D9 10:00:00'))).toEqual([]);
});

test('the_guides_of_the_present_phase_come_first_and_the_others_in_the_order_of_their_phases', () => {
  const [alfa] = sheetsOf([
    { teams: ['alfa'], guides: ['entry'], phases: ['search'] },
    { teams: ['alfa'], guides: ['interview'], phases: ['hearing', 'raid'] },
  ]);
  const groups = byPhases(alfa!.guides, at('D1 12:00:00'));
  expect(groups.map(({ isNow, phases, of }) => [isNow, ids(phases), ids(of)])).toEqual([
    [true, ['search'], ['entry']],
    [false, ['raid', 'hearing'], ['interview']],
  ]);
  expect(byPhases(alfa!.guides, at('D1 10:59:59'))[0]!.key).toBe('raid hearing');
  expect(byPhases(alfa!.guides, undefined).every(({ isNow }) => isNow)).toBe(true);
});

test('a_phase_holds_from_its_first_moment_to_before_its_last', () => {
  const [alfa] = sheetsOf([{ teams: ['alfa'], guides: [], phases: ['search'] }]);
  const moments = ['D1 10:59:59', 'D1 11:00:00', 'D1 12:59:59', 'D1 13:00:00'];
  expect(moments.map((moment) => isNow(alfa!, at(moment)))).toEqual([false, true, true, false]);
});

test('whoever_is_of_another_phase_is_found_under_each_of_theirs', () => {
  const sheets = sheetsOf([
    { teams: ['alfa'], guides: [], phases: ['search'] },
    { teams: ['bravo'], guides: [], phases: ['hearing', 'raid'] },
  ]);
  expect(elsewhere(sheets, at('D1 12:00:00')).map(({ phase, of }) => [phase.id, of.map(({ about }) => about)])).toEqual(
    [
      ['raid', ['team/bravo']],
      ['hearing', ['team/bravo']],
    ],
  );
});

test('a_watch_of_the_whole_exercise_outweighs_one_of_a_phase', () => {
  const [alfa] = sheetsOf([
    { teams: ['alfa'], guides: ['entry'], phases: ['search'] },
    { teams: ['alfa'], guides: ['interview', 'entry'] },
  ]);
  expect(alfa!.phases).toEqual([]);
  expect(alfa!.guides.map(({ phases }) => phases)).toEqual([[], []]);
});

test('a_watch_stands_when_its_phases_are_removed', () => {
  const watches = [{ teams: ['alfa'], guides: ['entry'], phases: ['search', 'raid'] }];
  const left = THERE.filter(({ id }) => id !== 'raid');
  expect(ids(sheetsOf(watches, left)[0]!.phases)).toEqual(['search']);
  const none = left.map((one) => (one.id === 'search' ? { ...one, removed: true } : one));
  expect(sheetsOf(watches, none)[0]!.phases).toEqual([]);
  expect(isNow(sheetsOf(watches, none)[0]!, at('D9 10:00:00'))).toBe(true);
});
