import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverIsBuilt } from '../realServer.ts';
import { openInject } from '../rail.ts';
import { Stage } from '../stage.ts';
import { Walker } from '../walker.ts';

const BANK = { latitude: 45.5935, longitude: 11.6018 };
/** Older than this, a position fires nothing. */
const OLD_MS = 125_000;

const english = (text: string) => ({
  source: 'en',
  revision: 1,
  versions: { en: { text, state: 'approved', sourceRevision: 1 } },
});
const alfa = { everyone: false, people: [], teams: ['team-alfa'], agencies: [], functions: [] };
const SEEN = {
  id: 'w2',
  number: 'W2',
  type: 'message',
  title: english('Seen at the bank'),
  audience: alfa,
  body: english('A man with a camera has seen you.'),
  trigger: { type: 'on-place', place: 'bank', what: 'entered', by: alfa, quorum: 'anyone', delay: 'PT0S' },
  mustAcknowledge: false,
  expectedActions: [],
};

/** A phone comes back with what it kept for minutes, on the real server. */
describe.runIf(serverIsBuilt)('what a phone kept for minutes', () => {
  let stage: Stage;
  let begunAt: number;

  beforeAll(async () => {
    ({ stage, begunAt } = await Stage.begunEarlier());
    await stage.command({ type: 'plan-inject', inject: SEEN });
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  test(
    'an_old_buffered_position_fires_nothing_and_says_that_it_would_have',
    async () => {
      const walker = await Walker.of(stage, 'inv-01');
      await expect.poll(() => Date.now() - begunAt, { timeout: 2 * OLD_MS }).toBeGreaterThan(OLD_MS);
      await walker.walks(BANK, 5, OLD_MS - 3_000);
      const desk = await stage.desk('ctrl-01');
      await openInject(desk, 'W2');
      await desk.locator('.detail', { hasText: 'Would have fired' }).waitFor();
      await desk.locator('.detail', { hasText: 'Arelle Merchant Bank' }).first().waitFor();
      expect(await desk.locator('.detail', { hasText: 'Released' }).count()).toBe(0);
      await expect.poll(() => stage.facts('crossing-missed')).toHaveLength(1);
    },
    3 * OLD_MS,
  );
});
