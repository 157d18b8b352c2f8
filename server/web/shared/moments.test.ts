import { describe, expect, test } from 'vitest';
import type { ClockReading, Days } from './exerciseClock.ts';
import { parseExerciseTime, writeExerciseTime } from './exerciseTime.ts';
import type { Item } from './protocol.ts';
import { arrivedLater, isTimeKnown, knownMoments, outOfPlayWords, shownAt } from './moments.ts';

const DAYS: Days = { days: [{ from: 'D1 09:00', to: 'D1 18:00' }], nights: 'stop' };
const wall = (time: string) => Date.parse(`2026-11-24T${time}:00Z`);
/** Resumed at 10:30 of the wall clock, after it had stood. */
const CLOCK: ClockReading = {
  phase: 'running',
  speed: 1,
  exerciseTime: 'D1 09:45:00',
  at: '2026-11-24T10:30:00Z',
};
const item = (at: string, sentAt: string, late = false) => ({ kind: 'inject', at, sentAt, late }) as unknown as Item;
const KNOWN = knownMoments([
  item('D1 09:40:00', '2026-11-24T10:10:00Z'),
  item('D1 09:10:00', '2026-11-24T09:40:00Z'),
  item('D1 09:05:00', '2026-11-24T09:50:00Z', true),
]);
const shown = (time: string, known = KNOWN) => {
  const millis = shownAt(wall(time), CLOCK, DAYS, known);
  return millis === undefined ? undefined : writeExerciseTime(millis);
};

describe('what the exercise clock showed', () => {
  test('is_certain_since_the_clock_was_touched', () => {
    expect(shown('10:41')).toBe('D1 09:56:00');
  });

  test('goes_on_from_the_last_thing_that_is_known_and_never_past_the_next', () => {
    expect(shown('09:55')).toBe('D1 09:25:00');
    expect(shown('10:25')).toBe('D1 09:45:00');
  });

  test('goes_back_from_the_first_thing_that_is_known_and_never_before_the_first_day', () => {
    expect(shown('09:35')).toBe('D1 09:05:00');
    expect(shown('08:00')).toBe('D1 09:00:00');
    expect(shown('10:20', [])).toBe('D1 09:35:00');
  });

  test('is_nothing_before_startex', () => {
    expect(shownAt(wall('09:00'), { ...CLOCK, phase: 'planned' }, DAYS, KNOWN)).toBeUndefined();
    const started = { ...CLOCK, startedAt: '2026-11-24T09:30:00Z' };
    expect(shownAt(wall('09:29'), started, DAYS, KNOWN)).toBeUndefined();
    expect(shownAt(wall('09:30'), started, DAYS, KNOWN)).toBe(parseExerciseTime('D1 09:00'));
  });

  test('is_out_of_play_before_startex_and_from_endex_on', () => {
    const played = { ...CLOCK, startedAt: '2026-11-24T09:30:00Z', endedAt: '2026-11-24T11:00:00Z' };
    expect(outOfPlayWords(wall('09:29'), played, true)).toBe('common.done-before-start');
    expect(outOfPlayWords(wall('09:30'), played, true)).toBe('');
    expect(outOfPlayWords(wall('10:59'), played, true)).toBe('');
    expect(outOfPlayWords(wall('11:00'), played, true)).toBe('common.done-after-end');
  });

  test('is_not_known_off_line_where_nobody_told_of_startex', () => {
    const planned: ClockReading = { ...CLOCK, phase: 'planned' };
    expect(outOfPlayWords(wall('12:13'), planned, false)).toBe('');
    expect(outOfPlayWords(wall('12:13'), planned, true)).toBe('common.done-before-start');
    const started = { ...CLOCK, startedAt: '2026-11-24T09:30:00Z' };
    expect(outOfPlayWords(wall('09:29'), started, false)).toBe('common.done-before-start');
  });

  test('says_nothing_of_what_somebody_did', () => {
    const action = {
      action: { takenAt: '2026-11-24T09:45:00Z' },
      at: 'D1 09:20:00',
      recordedAt: '2026-11-24T10:20:00Z',
    };
    const call = {
      kind: 'mediation',
      at: 'D1 09:20:00',
      takenAt: '2026-11-24T09:50:00Z',
      askedAt: '2026-11-24T10:20:00Z',
    };
    expect(knownMoments([action, call])).toEqual([]);
  });

  test('is_before_a_jump_from_where_it_went_and_after_it_to_where', () => {
    const known = knownMoments([
      { what: 'started', at: 'D1 09:00:00', writtenAt: '2026-11-24T09:30:00Z' },
      { what: 'jumped', at: 'D1 09:10:00', text: 'D1 09:10:00 – D1 09:40:00', writtenAt: '2026-11-24T09:40:00Z' },
    ]);
    expect([shown('09:39', known), shown('09:41', known)]).toEqual(['D1 09:09:00', 'D1 09:41:00']);
  });

  test('says_nothing_of_what_went_out_late', () => {
    expect(KNOWN.map((one) => one.shown)).toEqual([parseExerciseTime('D1 09:10'), parseExerciseTime('D1 09:40')]);
  });
});

describe('what a device said of its own time', () => {
  const noon = '2026-11-24T12:00:00.000Z';

  test('is_unknown_where_it_is_yet_to_come_when_it_arrives', () => {
    expect(isTimeKnown('2026-11-24T12:01:00.000Z', noon)).toBe(true);
    expect(isTimeKnown('2026-11-24T12:01:00.001Z', noon)).toBe(false);
  });

  test('differs_from_when_it_arrived_from_a_minute_on', () => {
    expect(arrivedLater('2026-11-24T11:59:00.000Z', noon)).toBe(true);
    expect(arrivedLater('2026-11-24T11:59:00.001Z', noon)).toBe(false);
    expect(arrivedLater('2026-11-24T14:00:00.000Z', noon)).toBe(false);
  });
});
