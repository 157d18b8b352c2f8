import { expect, test } from 'vitest';
import { onServersClock } from './serversTime.ts';

const at = (time: string) => `2026-11-24T${time}.000Z`;
const act = (time: string) => ({
  type: 'record-action',
  action: {
    note: at('09:30:00'),
    takenAt: at(time),
    position: { fixedAt: at(time) },
    attachments: [{ bytes: 9, takenAt: at(time), name: null }],
  },
});

test('what_waits_on_a_phone_that_is_ten_minutes_slow_was_done_ten_minutes_later_and_its_words_stay', () => {
  expect(onServersClock(act('09:31:00'), 600_000)).toEqual(act('09:41:00'));
});

test('what_may_be_the_way_is_left_as_the_server_leaves_it', () => {
  expect(onServersClock(act('09:31:00'), -30_000)).toEqual(act('09:31:00'));
});
