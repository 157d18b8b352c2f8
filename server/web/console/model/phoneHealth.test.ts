import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PhoneState, SyncRequest } from '../../shared/protocol.ts';
import { tells, troublesOf } from './phoneHealth.ts';

const golden = JSON.parse(
  readFileSync(new URL('../../../../docs/protocol/messages/sync-request.json', import.meta.url), 'utf8'),
) as SyncRequest;
const phone = golden.phone!;
const well: PhoneState = { ...phone, allowed: { ...phone.allowed, fullScreen: true, microphone: true } };

test('what_the_protocols_phone_does_not_allow_is_named_the_worst_first', () => {
  expect(troublesOf(phone, true)).toEqual(['common.health.full-screen', 'common.health.microphone']);
});

test('a_phone_that_is_well_set_has_no_troubles', () => {
  expect(troublesOf(well, true)).toEqual([]);
});

test('a_browser_says_little_and_nothing_is_held_against_it', () => {
  expect(troublesOf({ battery: 0.5, queue: 0, app: 'web 1.0' }, true)).toEqual([]);
  expect(troublesOf(undefined, true)).toEqual([]);
  expect(tells({ battery: 0.5, queue: 0, app: 'web 1.0' })).toBe(false);
});

test('an_empty_battery_is_no_trouble_while_it_is_charged', () => {
  expect(troublesOf({ ...well, battery: 0.1 }, false)).toEqual(['console.health.battery-low']);
  expect(troublesOf({ ...well, battery: 0.1, charging: true }, false)).toEqual([]);
});

test('the_position_matters_only_where_it_is_shared', () => {
  const hidden: PhoneState = { ...well, allowed: { ...well.allowed, position: 'none' } };
  expect(troublesOf(hidden, false)).toEqual([]);
  expect(troublesOf(hidden, true)).toEqual(['common.health.position-none']);
});
