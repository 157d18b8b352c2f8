import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Api } from './api.ts';
import { NoConnection } from './problem.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const SESSION = { accessToken: 'token', refreshToken: 'r', renewAt: Infinity, exercise: 'demo', person: 'anna' };

/** Of a server that takes its time. */
const slow = (): Api =>
  new Api(
    { read: () => Promise.resolve(SESSION as never), write: () => Promise.resolve(), clear: () => Promise.resolve() },
    'https://livex.test',
    (_, init) =>
      new Promise((_done, fail) => init?.signal?.addEventListener('abort', () => fail(new Error('aborted')))),
  );

test('who brings a whole file waits as long as for one that is fetched, and for an answer or a piece a third of a minute', async () => {
  const outcomes: Record<string, unknown> = {};
  const note = (name: string, asked: Promise<unknown>) => asked.catch((error: unknown) => (outcomes[name] = error));
  void note('file', slow().authorized('POST', '/api/exercises/demo/spreadsheets', new Blob(['table'])));
  void note('piece', slow().authorized('PATCH', '/api/exercises/demo/media/1', new Blob(['half'])));
  void note('words', slow().authorized('POST', '/api/exercises/demo/commands', { type: 'note' }));

  await vi.advanceTimersByTimeAsync(21_000);
  expect(Object.keys(outcomes)).toEqual(['piece', 'words']);
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(outcomes['file']).toBeInstanceOf(NoConnection);
});
