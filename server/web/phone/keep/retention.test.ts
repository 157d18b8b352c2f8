import { describe, expect, test } from 'vitest';
import { isKeptTooLong } from './retention.ts';

const END = '2026-11-20T16:00:00.000Z';
const ended = { phase: 'ended', at: END } as const;
const daysLater = (days: number) => Date.parse(END) + days * 86_400_000;

describe('what is kept after the end', () => {
  test('goes_when_the_days_are_over_that_the_exercise_says', () => {
    expect(isKeptTooLong(ended, { retentionDays: 30 }, daysLater(30))).toBe(false);
    expect(isKeptTooLong(ended, { retentionDays: 30 }, daysLater(30) + 1)).toBe(true);
    expect(isKeptTooLong(ended, { retentionDays: 1 }, daysLater(2))).toBe(true);
  });

  test('goes_after_a_week_where_the_server_does_not_say_or_says_nonsense', () => {
    for (const exercise of [undefined, { retentionDays: 0 }, { retentionDays: 5000 }, { retentionDays: NaN }]) {
      expect(isKeptTooLong(ended, exercise, daysLater(7))).toBe(false);
      expect(isKeptTooLong(ended, exercise, daysLater(7) + 1)).toBe(true);
    }
  });

  test('stays_while_the_exercise_is_not_over', () => {
    expect(isKeptTooLong({ phase: 'running', at: END }, { retentionDays: 1 }, daysLater(300))).toBe(false);
    expect(isKeptTooLong(undefined, undefined, daysLater(300))).toBe(false);
  });
});
