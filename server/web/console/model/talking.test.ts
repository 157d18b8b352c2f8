import { expect, test } from 'vitest';
import { minutesWaited, minutesWaiting, type Mediation } from './talking.ts';

const call = (more: Partial<Mediation> = {}): Mediation => ({
  id: 'm-1',
  state: 'calling',
  requester: 'inv-01',
  at: 'D1 09:02:00',
  request: { languages: ['ru', 'en'], scene: '' },
  takenAt: '2026-11-25T08:02:00.000Z',
  askedAt: '2026-11-25T08:05:00.000Z',
  waitedSince: '2026-11-25T08:02:00.000Z',
  waitedSeconds: 0,
  waitsOnFrom: '2026-11-25T08:02:00.000Z',
  called: [],
  declined: [],
  ringing: [],
  ...more,
});
const now = Date.parse('2026-11-25T08:08:00.000Z');

test('a_wait_is_as_long_as_the_server_counts_it', () => {
  expect(minutesWaited({ counted: 'by-arrival', seconds: 90 })).toBe(1.5);
  expect(minutesWaited({ counted: 'after-end' })).toBeUndefined();
  expect(minutesWaited(undefined)).toBeUndefined();
});

test('whoever_waits_has_waited_since_the_call_was_made_and_not_since_it_arrived', () => {
  expect(minutesWaiting(call(), now)).toBe(6);
  const { waitedSeconds: _, waitsOnFrom: __, ...over } = call({ state: 'not-begun' });
  expect(minutesWaiting(over, now)).toBeUndefined();
});

test('nobody_waits_longer_while_play_stands_still', () => {
  const { waitsOnFrom: _, ...paused } = call({ waitedSeconds: 120 });
  expect(minutesWaiting(paused, now)).toBe(2);
  expect(minutesWaiting(call({ waitedSeconds: 120, waitsOnFrom: '2026-11-25T08:07:00.000Z' }), now)).toBe(3);
});
