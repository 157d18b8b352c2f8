import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Api } from '../../shared/api.ts';
import type { Item } from '../../shared/protocol.ts';
import { planned } from '../model/samples.ts';
import { ExerciseSession } from './exerciseSession.svelte.ts';

const NOW = '2026-11-24T16:59:00.000Z';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A minute before the end of the first day. */
async function session(clock: object = {}): Promise<ExerciseSession> {
  const opened = new ExerciseSession('x', {} as Api, 'director', () => ['en']);
  const days = [
    { from: 'D1 09:00:00', to: 'D1 17:00:00' },
    { from: 'D2 09:00:00', to: 'D2 17:00:00' },
  ];
  const items = [
    { kind: 'exercise', id: 'exercise', days, nights: 'skip', languages: ['en'] },
    { kind: 'clock', id: 'clock', phase: 'running', speed: 1, exerciseTime: 'D1 16:59:00', at: NOW, ...clock },
  ];
  await opened.pushed(items as unknown as Item[], 1);
  await vi.advanceTimersByTimeAsync(100);
  return opened;
}

const at = (time: string) => planned('a1', { type: 'at-time', time });

test('what_is_due_is_due_to_the_moment_also_between_two_seconds_of_the_screen', async () => {
  const one = await session();
  await vi.advanceTimersByTimeAsync(750);
  expect(one.dueIn(at('D1 16:59:10'))).toBeCloseTo(10_000 - 850);
});

test('a_night_that_the_clock_skips_does_not_count_and_speed_does', async () => {
  const one = await session({ speed: 2 });
  expect(one.dueIn(at('D2 09:01:00'))).toBeCloseTo((120_000 - 200) / 2);
});

test('nobody_knows_it_while_the_clock_does_not_run', async () => {
  const one = await session({ phase: 'paused' });
  expect(one.dueIn(at('D1 16:59:10'))).toBeUndefined();
});
