import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../keep/database.ts';
import { habitsOf } from './habits.svelte.ts';

const CHANNEL = 'team/blue';
let database: Database;
let name = 0;

beforeEach(async () => {
  database = await openDatabase(`voice-${name++}`);
});

describe('habits', () => {
  test('each_channel_has_its_own_and_they_outlive_the_page', async () => {
    const habits = habitsOf(database);
    await habits.choose(CHANNEL, { hold: true });
    await habits.choose('control/inv-01', { atOnce: true });
    expect(habitsOf(database)).toBe(habits);

    expect([habits.in(CHANNEL), habits.in('other'), habits.atOnce]).toEqual([{ hold: true }, {}, ['control/inv-01']]);
    expect((await database.get('remembered', 'voice habits'))?.value).toEqual({
      [CHANNEL]: { hold: true },
      'control/inv-01': { atOnce: true },
    });
  });
});
