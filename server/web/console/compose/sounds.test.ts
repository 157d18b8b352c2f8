import { expect, test } from 'vitest';
import { NoConnection } from '../../shared/live/problem.ts';
import type { Enclosure } from '../../shared/protocol.ts';
import type { Recorded } from '../../shared/voice/recording.ts';
import { lengths, Sounds } from './sounds.svelte.ts';

const recorded = (sha256: string, size = 5): Recorded => ({
  sha256,
  type: 'audio/webm',
  blob: new Blob(['s'.repeat(size)]),
  takenAt: '2026-11-24T10:20:00.000Z',
  millis: 51_200,
});

/** A microphone by hand, and a server that is reached or not. */
function desk() {
  const attached: string[] = [];
  let reached = true;
  let taken: () => void = () => undefined;
  let allowed: (() => void) | undefined;
  let waits = false;
  let next = 0;
  let size = 5;
  let stopped = 0;
  const sounds = new Sounds(
    async ({ sha256, type, blob }) => {
      if (!reached) throw new NoConnection();
      return { sha256, type, bytes: blob.size };
    },
    ({ sha256 }: Enclosure) => attached.push(sha256),
    async (interrupted) => {
      taken = interrupted;
      if (waits) await new Promise<void>((done) => (allowed = done));
      const mine = `sound-${++next}`;
      return {
        millis: 51_200,
        stop: async () => {
          stopped++;
          return recorded(mine, size);
        },
      };
    },
  );
  return {
    sounds,
    attached,
    reach: (now: boolean) => (reached = now),
    take: () => taken(),
    waitForAnswer: () => (waits = true),
    allow: () => allowed?.(),
    hearNothing: () => (size = 0),
    stopped: () => stopped,
  };
}

test('what_is_recorded_as_it_is_saved_is_attached_with_its_length', async () => {
  const { sounds, attached } = desk();
  await sounds.begin();
  expect(sounds.holds).toBe(true);
  expect(await sounds.settle()).toBe(true);
  expect(attached).toEqual(['sound-1']);
  expect(lengths.get('sound-1')).toBe(51);
  expect(sounds.holds).toBe(false);
});

test('what_cannot_be_brought_is_kept_and_not_taken_for_saved_until_it_can', async () => {
  const { sounds, attached, reach } = desk();
  reach(false);
  await sounds.begin();
  expect(await sounds.settle()).toBe(false);
  expect(sounds.refused?.code).toBe('no-connection');
  expect(sounds.waiting.map(({ sha256 }) => sha256)).toEqual(['sound-1']);
  reach(true);
  expect(await sounds.settle()).toBe(true);
  expect(attached).toEqual(['sound-1']);
  expect(sounds.refused).toBeUndefined();
});

test('a_microphone_that_is_taken_away_leaves_what_was_said', async () => {
  const { sounds, attached, take } = desk();
  await sounds.begin();
  take();
  expect(await sounds.settle()).toBe(true);
  expect(attached).toEqual(['sound-1']);
});

test('what_is_thrown_away_is_neither_kept_nor_brought', async () => {
  const { sounds, attached } = desk();
  await sounds.begin();
  await sounds.drop();
  expect(await sounds.settle()).toBe(true);
  expect([attached, sounds.holds]).toEqual([[], false]);
});

test('a_microphone_that_is_allowed_after_it_was_saved_records_nothing', async () => {
  const { sounds, attached, waitForAnswer, allow, stopped } = desk();
  waitForAnswer();
  const begun = sounds.begin();
  expect(await sounds.settle()).toBe(true);
  allow();
  await begun;
  expect([sounds.state, stopped(), attached]).toEqual(['quiet', 1, []]);
});

test('a_microphone_that_hears_nothing_is_told_of_and_attaches_nothing', async () => {
  const { sounds, attached, hearNothing } = desk();
  hearNothing();
  await sounds.begin();
  expect(await sounds.settle()).toBe(true);
  expect([sounds.unheard, attached]).toEqual([true, []]);
});
