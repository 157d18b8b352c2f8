import { expect, test } from 'vitest';
import { uuid7 } from './uuid7.ts';

test('an_id_is_a_uuid_of_version_7_that_begins_with_the_time', () => {
  const id = uuid7(0x0198_7654_3210);
  expect(id).toMatch(/^01987654-3210-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('ids_ascend_within_a_millisecond_and_when_the_clock_goes_back', () => {
  const now = Date.now() + 1_000_000;
  const ids = [...Array(5000).keys()].map((n) => uuid7(now - n));
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});
