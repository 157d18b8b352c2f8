import { expect, test } from 'vitest';
import { isOverdue } from './delivery.ts';

test('a_voice_whose_sound_has_not_come_for_a_day_is_not_waited_for', () => {
  const sentAt = '2026-11-24T09:00:00.000Z';
  expect(isOverdue(sentAt, Date.parse('2026-11-25T08:59:59Z'))).toBe(false);
  expect(isOverdue(sentAt, Date.parse('2026-11-25T09:00:01Z'))).toBe(true);
});
