import { expect, test } from 'vitest';
import { inOrderSaid, type SaidWhen } from './inConversation.ts';

const ids = (said: SaidWhen[]) => said.sort(inOrderSaid).map(({ id }) => id);

test('what_arrived_first_stands_first_whatever_a_device_says_about_its_time', () => {
  expect(
    ids([
      { id: 'b', sentAt: '2026-11-24T09:00:01Z', takenAt: '2026-11-24T07:00:00.000Z' },
      { id: 'a', sentAt: '2026-11-24T09:00:00.500Z', takenAt: '2026-11-24T08:59:00.000Z' },
      { id: 'c', sentAt: '2026-11-24T09:00:00Z' },
    ]),
  ).toEqual(['c', 'a', 'b']);
});

test('what_came_in_one_sync_stands_as_it_was_written_and_then_by_its_id', () => {
  const sentAt = '2026-11-24T09:00:00.123Z';
  expect(
    ids([
      { id: '0193c', sentAt, takenAt: '2026-11-24T08:00:02.000Z' },
      { id: '0193b', sentAt, takenAt: '2026-11-24T08:00:01.000Z' },
      { id: '0193a', sentAt, takenAt: '2026-11-24T08:00:01.000Z' },
    ]),
  ).toEqual(['0193a', '0193b', '0193c']);
});

test('a_moment_without_milliseconds_is_as_old_as_it_is', () => {
  const early = { id: 'b', sentAt: '2026-11-24T10:20:00Z' };
  const late = { id: 'a', sentAt: '2026-11-24T10:20:00.500Z' };
  expect([late, early].sort(inOrderSaid)).toEqual([early, late]);
});
