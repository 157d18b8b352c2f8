import { expect, test } from 'vitest';
import { casesPath, groupsOf, isOfOldWords, minutesOf, type FigureCase, type Figures, type Group } from './figures.ts';

const RED: Group = { group: 'red', cases: 2, known: 1, unknown: 1, missing: 0, afterEnd: 0, medianMillis: 135_000 };
const NONE = { team: [], agency: [], function: [], role: [], language: [], storyline: [], phase: [] };
const figures: Figures = {
  seq: 7,
  measures: [{ measure: 'inject-read', all: RED, by: { ...NONE, team: [RED] } }],
  storylines: [],
  grades: [],
};

test('groups_are_those_of_what_is_measured_and_none_where_nothing_is', () => {
  expect(groupsOf(figures, 'inject-read', 'team')).toEqual([RED]);
  expect(groupsOf(figures, 'inject-read', 'phase')).toEqual([]);
  expect(groupsOf(figures, 'inject-acted', 'team')).toEqual([]);
  expect(groupsOf(undefined, 'inject-read', 'team')).toEqual([]);
});

test('minutes_are_to_a_tenth', () => {
  expect(minutesOf(135_000)).toBe(2.3);
  expect(minutesOf(0)).toBe(0);
});

test('the_group_of_those_without_one_is_asked_for_by_an_empty_name', () => {
  expect(casesPath('inject-read', 'language', '', 500)).toBe(
    '/figures/cases?measure=inject-read&by=language&group=&after=500',
  );
});

test('a_case_is_of_old_words_where_it_was_done_to_what_was_said_before_the_correction', () => {
  const read = (revision?: number) =>
    ({ measure: 'inject-read', of: 'gate', person: 'anna', ...(revision && { revision }) }) as FigureCase;
  expect(isOfOldWords(read(1), { revision: 2 })).toBe(true);
  expect(isOfOldWords(read(2), { revision: 2 })).toBe(false);
  expect(isOfOldWords(read(), { revision: 2 })).toBe(false);
  expect(isOfOldWords(read(1), undefined)).toBe(false);
});
