import { describe, expect, test } from 'vitest';
import { parseExerciseTime, writeExerciseTime } from '../../../shared/exerciseTime.ts';
import { parseDuration, typedExerciseTime, writeDuration } from './times.ts';
import { PlayScale } from './playScale.ts';

describe('play scale', () => {
  const scale = new PlayScale([
    { from: 'D1 09:00:00', to: 'D1 17:00:00' },
    { from: 'D2 09:00:00', to: 'D2 17:00:00' },
  ]);

  test('nights_take_no_room', () => {
    expect(scale.fraction(parseExerciseTime('D1 13:00:00'))).toBe(0.25);
    expect(scale.fraction(parseExerciseTime('D1 17:00:00'))).toBe(0.5);
    expect(scale.fraction(parseExerciseTime('D2 03:00:00'))).toBe(0.5);
    expect(scale.fraction(parseExerciseTime('D2 09:00:00'))).toBe(0.5);
    expect(scale.fraction(parseExerciseTime('D9 09:00:00'))).toBe(1);
  });

  test('a_place_on_the_scale_is_a_time_of_play', () => {
    expect(writeExerciseTime(scale.timeAt(0.75))).toBe('D2 13:00:00');
  });

  test('between_two_times_nights_do_not_count', () => {
    const hours = (from: string, to: string) =>
      scale.between(parseExerciseTime(from), parseExerciseTime(to)) / 3_600_000;
    expect(hours('D1 09:10:00', 'D1 15:10:00')).toBeCloseTo(6);
    expect(hours('D1 16:00:00', 'D2 10:00:00')).toBeCloseTo(2);
    expect(hours('D2 10:00:00', 'D1 16:00:00')).toBe(0);
  });

  test('an_exercise_without_days_has_an_empty_scale', () => {
    expect(new PlayScale([]).fraction(1)).toBe(0);
  });
});

describe('exercise time', () => {
  test.each(['', 'D0 09:00', 'D1 24:00', 'D1 9:00', '09:00', 'D1 09:60'])('%j_is_not_an_exercise_time', (typed) => {
    expect(typedExerciseTime(typed)).toBeUndefined();
  });

  test('people_may_leave_the_seconds_out', () => {
    expect(typedExerciseTime(' D2 09:30 ')).toBe(parseExerciseTime('D2 09:30:00'));
  });

  test('durations_are_iso_8601', () => {
    expect(parseDuration('PT1H30M')).toBe(5_400_000);
    expect(parseDuration('P2DT1S')).toBe(172_801_000);
    expect(parseDuration('PT0S')).toBe(0);
    expect(parseDuration('PT-1H-30M-0.5S')).toBe(-5_400_500);
    expect(parseDuration('PT')).toBeUndefined();
    expect(parseDuration('PT-')).toBeUndefined();
    expect(parseDuration(writeDuration(90_000))).toBe(90_000);
  });
});
