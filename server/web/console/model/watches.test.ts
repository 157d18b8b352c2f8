import { expect, test } from 'vitest';
import type { LocalizedText } from '../../shared/protocol.ts';
import type { PhaseItem } from './items.ts';
import { phasesInOrder } from '../prepare/plan/drafts.ts';
import { watchDraft, watchesFrom } from './watches.ts';

const THERE = new Set(['raid', 'hearing']);
const ALFA = { teams: ['alfa'], people: [], guides: ['entry'], phases: ['raid'] };
const BRAVO = { teams: ['bravo'], people: ['inv-01'], guides: ['interview'] };

test('watches_that_nobody_edits_are_said_as_they_were', () => {
  expect(watchesFrom(watchDraft([ALFA, BRAVO]), THERE)).toEqual([ALFA, BRAVO]);
});

test('whoever_watches_nobody_begins_with_one_that_is_empty_and_says_nothing_until_it_names_somebody', () => {
  const [draft] = watchDraft([]);
  expect(watchesFrom([draft!], THERE)).toEqual([]);
  expect(watchesFrom([{ ...draft!, teams: ['alfa'] }], THERE)).toEqual([{ teams: ['alfa'], people: [], guides: [] }]);
});

test('a_phase_that_is_gone_is_left_out_and_its_watch_stands', () => {
  const gone = watchDraft([
    { ...ALFA, phases: ['raid', 'gone'] },
    { ...ALFA, phases: ['gone'] },
  ]);
  expect(watchesFrom(gone, THERE)).toEqual([ALFA, { teams: ['alfa'], people: [], guides: ['entry'] }]);
});

test('phases_stand_as_the_exercise_runs_through_them', () => {
  const name: LocalizedText = { source: 'en', revision: 1, versions: {} };
  const phase = (id: string, from: string): PhaseItem => ({ id, revision: 1, name, from, to: 'D9 09:00:00' });
  const phases = [phase('late', 'D2 09:00:00'), phase('b', 'D1 09:00:00'), phase('a', 'D1 09:00:00')];
  expect(phasesInOrder(phases).map(({ id }) => id)).toEqual(['a', 'b', 'late']);
});
