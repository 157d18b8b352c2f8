import { expect, test } from 'vitest';
import { minutesLasted, minutesOf } from './mediation.ts';

const at = (time: string) => `2026-11-24T${time}Z`;

test('a_session_lasts_from_its_beginning_to_its_end_or_until_now', () => {
  const now = Date.parse(at('10:31:40'));

  expect(minutesOf({}, now)).toBeUndefined();
  expect(minutesOf({ startedAt: at('10:00:00') }, now)).toBe(32);
  expect(minutesOf({ startedAt: at('10:00:00'), endedAt: at('10:14:10') }, now)).toBe(14);
  expect(minutesOf({ startedAt: at('10:40:00') }, now)).toBe(0);
  expect(minutesOf({ startedAt: at('10:00:00') }, now, at('10:05:00'))).toBe(5);
  const over = { startedAt: at('10:00:00'), endedAt: at('10:14:10') };
  expect(minutesOf({ ...over, sessionTime: 'known', lastedSeconds: 120 }, now)).toBe(2);
  expect(minutesOf({ ...over, sessionTime: 'unknown' }, now)).toBeUndefined();
  expect(minutesOf({ ...over, sessionTime: 'after-end' }, now)).toBeUndefined();
});

test('control_reads_a_session_as_exactly_as_the_waits_for_it', () => {
  const at = (time: string) => `2026-11-24T${time}.000Z`;
  const now = Date.parse(at('10:32:00'));
  const begun = { startedAt: at('10:00:00') };
  expect(minutesLasted({ ...begun, sessionTime: 'known', lastedSeconds: 150 }, now)).toBe(2.5);
  expect(minutesLasted({ ...begun, endedAt: at('10:14:15') }, now)).toBe(14.25);
  expect(minutesLasted({ ...begun, sessionTime: 'unknown' }, now)).toBeUndefined();
});
