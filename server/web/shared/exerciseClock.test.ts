import { beforeEach, describe, expect, test } from 'vitest';
import { exerciseTimeAt, ServerClock, type ClockReading, type Days } from './exerciseClock.ts';
import { dayOf, parseExerciseTime, timeOfDay, writeExerciseTime } from './exerciseTime.ts';

const days: Days = {
  days: [
    { from: 'D1 09:00', to: 'D1 18:00' },
    { from: 'D2 08:00:00', to: 'D2 18:00' },
  ],
  nights: 'stop',
};
const at = '2026-11-24T09:30:00.000Z';
const running = (exerciseTime: string, speed = 1): ClockReading => ({ phase: 'running', speed, exerciseTime, at });
const shownAfter = (clock: ClockReading, seconds: number, on: Days = days) =>
  writeExerciseTime(exerciseTimeAt(clock, on, Date.parse(at) + seconds * 1000));

describe('exercise clock', () => {
  test('it_runs_at_its_speed_from_what_it_showed', () => {
    expect(shownAfter(running('D1 09:30:00'), 75)).toBe('D1 09:31:15');
    expect(shownAfter(running('D1 09:30:00', 60), 75)).toBe('D1 10:45:00');
  });

  test('it_stands_when_it_does_not_run', () => {
    for (const phase of ['planned', 'paused', 'ended'] as const) {
      expect(shownAfter({ ...running('D1 09:30:00.500'), phase }, 75)).toBe('D1 09:30:00');
    }
  });

  test('it_stops_for_the_night', () => {
    expect(shownAfter(running('D1 17:59:00'), 3600)).toBe('D1 18:00:00');
  });

  test('it_begins_the_next_day_when_control_resumes_it', () => {
    expect(shownAfter(running('D1 18:00:00'), 60)).toBe('D2 08:01:00');
  });

  test('it_skips_the_night_where_the_exercise_says_so', () => {
    expect(shownAfter(running('D1 17:59:00'), 120, { ...days, nights: 'skip' })).toBe('D2 08:01:00');
  });

  test('it_stands_after_the_last_day', () => {
    expect(shownAfter(running('D2 17:59:00'), 3600, { ...days, nights: 'skip' })).toBe('D2 18:00:00');
    expect(shownAfter(running('D2 19:00:00'), 60)).toBe('D2 19:00:00');
  });

  test('a_wall_clock_that_went_back_does_not_take_it_back', () => {
    expect(shownAfter(running('D1 09:30:00'), -60)).toBe('D1 09:30:00');
  });
});

describe('exercise time', () => {
  test('it_is_read_and_written_as_on_the_wire', () => {
    for (const written of ['D1 00:00:00', 'D2 09:30:05', 'D12 23:59:59']) {
      expect(writeExerciseTime(parseExerciseTime(written))).toBe(written);
    }
    expect(dayOf(parseExerciseTime('D3 07:15'))).toBe(3);
    expect(timeOfDay(parseExerciseTime('D3 07:15'))).toBe((7 * 60 + 15) * 60_000);
    expect(() => parseExerciseTime('09:30')).toThrow(RangeError);
  });
});

describe('server clock', () => {
  test('it_believes_the_answer_with_the_shortest_round_trip', () => {
    let now = 1_000_000;
    const clock = new ServerClock(() => now);
    const answer = (roundTrip: number, serverTime: number) => {
      const askedAt = now;
      now += roundTrip;
      clock.heard(askedAt, new Date(serverTime).toISOString());
    };
    answer(2_000, 1_003_000);
    expect(clock.offset).toBe(2_000);
    answer(40, 1_007_020);
    expect(clock.offset).toBe(5_000);
    answer(4_000, 1_009_000);
    expect(clock.offset).toBe(5_000);
    expect(clock.now()).toBe(now + 5_000);
  });

  test('a_clock_that_was_set_here_or_there_is_believed_at_once', () => {
    let now = 1_000_000;
    const clock = new ServerClock(() => now);
    const answer = (roundTrip: number, ahead: number) => {
      const askedAt = now;
      now += roundTrip;
      clock.heard(askedAt, new Date(now - roundTrip / 2 + ahead).toISOString());
    };
    for (let i = 0; i < 8; i++) answer(20, 5_000);
    answer(900, 5_400);
    expect(clock.offset).toBe(5_000);
    answer(900, -3_595_000);
    expect(clock.offset).toBe(-3_595_000);
    now += 60_000;
    answer(40, -3_655_000);
    expect(clock.offset).toBe(-3_655_000);
  });

  test('what_it_knew_holds_without_a_network_until_a_server_answers', () => {
    const device = 1_000_000;
    const kept: number[] = [];
    const before = new ServerClock(
      () => device,
      (offset) => kept.push(offset),
    );
    for (const ahead of [600_000, 600_400, 600_000]) before.heard(device, new Date(device + ahead).toISOString());
    expect(kept).toEqual([600_000]);

    const reloaded = new ServerClock(() => device);
    expect(reloaded.now()).toBe(device);
    reloaded.remember(kept[0]!);
    expect(reloaded.now()).toBe(device + 600_000);
    reloaded.heard(device, new Date(device + 1_000).toISOString());
    expect(reloaded.now()).toBe(device + 1_000);
  });

  describe('what_the_server_s_clock_shows_while_something_is_sent', () => {
    const HEARD = 1_000_000;
    let device: number;
    let running: number;
    let clock: ServerClock;

    beforeEach(() => {
      device = HEARD;
      running = 5;
      clock = new ServerClock(
        () => device,
        undefined,
        () => running,
      );
    });

    const hear = () => clock.heard(HEARD, new Date(HEARD + 2_400_000).toISOString());
    const pass = (millis: number) => {
      device += millis;
      running += millis;
    };

    test('is_reckoned_from_the_last_answer_however_slow_the_devices_own_is', () => {
      hear();
      pass(60_000);
      expect(clock.reckoned).toBe(HEARD + 2_460_000);
    });

    test('is_known_though_the_devices_own_was_set_back_since', () => {
      hear();
      pass(60_000);
      device -= 600_000;
      expect(clock.reckoned).toBe(HEARD + 2_460_000);
    });

    test('is_not_said_after_a_sleep_or_a_clock_that_was_set_forward', () => {
      hear();
      device += 60_000;
      expect(clock.reckoned).toBeUndefined();
    });

    test('is_not_known_before_anything_was_heard_whatever_was_kept', () => {
      clock.remember(2_400_000);
      expect(clock.reckoned).toBeUndefined();
    });
  });

  test('it_is_the_devices_own_before_the_first_answer_and_after_nonsense', () => {
    const clock = new ServerClock(() => 42);
    clock.heard(42, 'not a time');
    expect(clock.now()).toBe(42);
  });
});
