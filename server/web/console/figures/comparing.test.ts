import { expect, test } from 'vitest';
import type { LocalizedText } from '../model/items.ts';
import { figuresIn, guidesOf, measuresOf, milestonesOf, restsOn, type OtherFigures } from './comparing.ts';
import type { Figures, Reached, Summary } from './figures.ts';

const SOME: Summary = { cases: 4, known: 3, unknown: 1, missing: 0, afterEnd: 0, medianMillis: 60_000 };
const NOTHING: Summary = { cases: 0, known: 0, unknown: 0, missing: 0, afterEnd: 0 };
const BY = { team: [], agency: [], function: [], role: [], language: [], storyline: [], phase: [] };
const NAME = { source: 'en', revision: 1, versions: {} } as unknown as LocalizedText;
const reached = (team: string, sinceStartMillis?: number) =>
  ({ team, person: 'anna', arrivedAt: '', ...(sinceStartMillis !== undefined && { sinceStartMillis }) }) as Reached;

const own: Figures = {
  seq: 7,
  measures: [
    { measure: 'inject-read', all: SOME, by: BY },
    { measure: 'inject-acted', all: NOTHING, by: BY },
  ],
  storylines: [
    {
      storyline: 'debt',
      teams: ['red', 'blue'],
      milestones: [{ milestone: 'frozen', name: NAME, reached: [reached('red', 100), reached('blue', 300)] }],
    },
  ],
  grades: [
    { guide: 'g', about: 'team/red', grades: { performed: 2 } },
    { guide: 'g', about: 'team/blue', grades: { performed: 1, unable: 1 } },
  ],
};
const other: OtherFigures = {
  exercise: 'spring',
  seq: 9,
  measures: [{ measure: 'inject-read', all: { ...SOME, medianMillis: 90_000 }, by: BY }],
  storylines: [
    { storyline: 'debt', teams: ['red'], milestones: [{ milestone: 'frozen', name: NAME, reached: [reached('red')] }] },
  ],
  grades: [],
};

test('what_nobody_did_in_either_edition_has_no_row', () => {
  expect(measuresOf(own, other).map((row) => [row.measure, row.own?.medianMillis, row.other?.medianMillis])).toEqual([
    ['inject-read', 60_000, 90_000],
  ]);
});

test('a_milestone_counts_teams_and_has_the_middle_of_the_times_that_are_known', () => {
  expect(milestonesOf(own, other)).toEqual([
    {
      key: 'debt/frozen',
      storyline: 'debt',
      name: NAME,
      own: { teams: 2, known: 2, medianMillis: 200 },
      other: { teams: 1, known: 0 },
    },
  ]);
  expect(milestonesOf(own, { ...other, storylines: [] })[0]).not.toHaveProperty('other');
});

test('what_a_median_rests_on_is_told_from_what_there_is', () => {
  expect(restsOn(25, 25)).toEqual({ known: 25 });
  expect(restsOn(1, 25)).toEqual({ known: 1, all: 25 });
});

test('what_only_the_other_edition_has_comes_after_this_one_and_under_its_storyline', () => {
  const more = [...other.storylines, { ...other.storylines[0]!, storyline: 'harbour', title: NAME }];
  expect(milestonesOf(own, { ...other, storylines: more })).toEqual([
    {
      key: 'debt/frozen',
      storyline: 'debt',
      name: NAME,
      own: { teams: 2, known: 2, medianMillis: 200 },
      other: { teams: 1, known: 0 },
    },
    { key: 'harbour/frozen', storyline: 'harbour', title: NAME, name: NAME, other: { teams: 1, known: 0 } },
  ]);
  expect(measuresOf({ ...own, measures: [] }, other).map(({ measure }) => measure)).toEqual(['inject-read']);
  expect(guidesOf({ ...own, grades: [] }, { ...other, grades: own.grades })).toEqual([
    { guide: 'g', other: { performed: 3, unable: 1 } },
  ]);
});

test('grades_of_a_guide_are_summed_over_all_whom_it_was_used_for', () => {
  expect(guidesOf(own, other)).toEqual([{ guide: 'g', own: { performed: 3, unable: 1 } }]);
});

test('figures_of_an_archive_are_told_from_any_other_file', () => {
  expect(figuresIn(JSON.stringify(other))?.exercise).toBe('spring');
  expect(figuresIn('{"exercise":"spring"}')).toBeUndefined();
  expect(figuresIn('PK')).toBeUndefined();
  expect(figuresIn('null')).toBeUndefined();
});
