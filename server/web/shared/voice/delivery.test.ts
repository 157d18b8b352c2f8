import { expect, test } from 'vitest';
import { isLost, isOverdue } from './delivery.ts';

test('a_voice_whose_sound_has_not_come_for_a_day_is_not_waited_for', () => {
  const sentAt = '2026-11-24T09:00:00.000Z';
  expect(isOverdue(sentAt, Date.parse('2026-11-25T08:59:59Z'))).toBe(false);
  expect(isOverdue(sentAt, Date.parse('2026-11-25T09:00:01Z'))).toBe(true);
});

test('what_a_second_phone_of_its_speaker_does_not_bring_is_on_its_way_until_it_was_refused_or_a_day_has_passed', () => {
  const sentAt = '2026-11-24T10:20:00.000Z';
  const soon = Date.parse(sentAt) + 60_000;
  const later = Date.parse(sentAt) + 25 * 3_600_000;
  const second = { hasArrived: false, refusedAs: undefined, isBroughtHere: false, sentAt };
  const first = { ...second, isBroughtHere: true };
  expect([isLost(second, soon), isLost(second, later), isLost(first, later)]).toEqual([false, true, false]);
  expect(isLost({ ...second, refusedAs: 'file-damaged' }, soon)).toBe(true);
  expect(isLost({ ...second, hasArrived: true }, later)).toBe(false);
});
