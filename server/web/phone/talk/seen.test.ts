import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { isSeen } from '../../shared/seenLines.ts';
import { openDatabase, type Database } from '../keep/database.ts';
import { Seen } from './seen.svelte.ts';

const CHANNEL = 'team/blue';
const TOLD = [3, 5, 8, 9];
let database: Database;
let name = 0;

beforeEach(async () => {
  database = await openDatabase(`seen-${name++}`);
});

/** As another start of the app finds it. */
async function unseen(): Promise<number[]> {
  const seen = new Seen(database);
  await seen.load();
  return TOLD.filter((seq) => !isSeen(seen.in(CHANNEL), seq));
}

test('only_what_was_in_view_counts_as_read_also_where_what_came_before_it_was_not', async () => {
  const seen = new Seen(database);
  await seen.see(CHANNEL, 8, TOLD);
  expect(await unseen()).toEqual([3, 5, 9]);

  await seen.see(CHANNEL, 5, TOLD);
  await seen.see(CHANNEL, 3, TOLD);
  expect(await unseen()).toEqual([9]);
  expect(seen.in(CHANNEL)).toEqual({ upTo: 8, beyond: [] });

  await seen.see(CHANNEL, 9, TOLD);
  expect([await unseen(), seen.in('team/red')]).toEqual([[], { upTo: 0, beyond: [] }]);
});

test('what_an_earlier_version_had_seen_stays_seen', async () => {
  await database.put('remembered', { name: 'channels seen', value: { [CHANNEL]: 5 } });
  expect(await unseen()).toEqual([8, 9]);
});
