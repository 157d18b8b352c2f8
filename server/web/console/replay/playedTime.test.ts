import { expect, test } from 'vitest';
import { PlayedTime } from './playedTime.ts';

/** Ran for 100, stood for 900, ran for 200 until now. */
const twoRuns = new PlayedTime(
  [
    { from: 1_000, runs: true },
    { from: 1_100, runs: false },
    { from: 2_000, runs: true },
  ],
  2_200,
);

test('pauses_take_no_room', () => {
  expect(twoRuns.total).toBe(300);
  expect(twoRuns.wallAt(50)).toBe(1_050);
  expect(twoRuns.wallAt(150)).toBe(2_050);
  expect(twoRuns.positionOf(2_050)).toBe(150);
});

test('a_moment_of_a_pause_is_where_play_had_come_to', () => {
  expect(twoRuns.positionOf(1_700)).toBe(100);
});

test('nothing_is_before_the_start_or_after_the_end', () => {
  expect(twoRuns.positionOf(5)).toBe(0);
  expect(twoRuns.wallAt(-5)).toBe(1_000);
  expect(twoRuns.positionOf(9_999)).toBe(300);
  expect(twoRuns.wallAt(9_999)).toBe(2_200);
});

test('what_never_began_has_no_length', () => {
  expect(new PlayedTime([], 500).total).toBe(0);
  expect(new PlayedTime([{ from: 600, runs: true }], 500).total).toBe(0);
});
