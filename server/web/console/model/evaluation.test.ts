import { expect, test } from 'vitest';
import type { EvaluationGuideItem, Grade, RatingItem, Subject } from '../../shared/protocol/evaluation.ts';
import { matrixOf } from './evaluation.ts';

const guide = { id: 'interview' } as EvaluationGuideItem;
const rating = (about: Subject, evaluator: string, grade: Grade, of = 'interview') =>
  ({ guide: of, item: 'consent', about, evaluator, grade }) as RatingItem;

test('two_evaluators_who_see_it_differently_are_both_in_the_cell', () => {
  const { cells } = matrixOf(
    guide,
    [rating('team/alfa', 'a', 'unable'), rating('team/alfa', 'b', 'performed'), rating('team/alfa', 'c', 'performed')],
    [],
  );
  expect([...cells.get('consent')!.get('team/alfa')!]).toEqual([
    ['unable', 1],
    ['performed', 2],
  ]);
});

test('whoever_is_watched_has_a_column_before_anybody_has_rated_them_and_teams_come_first', () => {
  const watches = [
    { teams: ['bravo'], people: ['inv-01'], guides: ['interview'] },
    { teams: ['charlie'], people: [], guides: ['money'] },
  ];
  const { subjects } = matrixOf(
    guide,
    [rating('team/alfa', 'a', 'yes'), rating('team/delta', 'a', 'yes', 'money')],
    watches,
  );
  expect(subjects).toEqual(['team/alfa', 'team/bravo', 'person/inv-01']);
});
