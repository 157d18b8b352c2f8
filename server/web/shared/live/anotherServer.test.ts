import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Api } from './api.ts';
import { ServerClock } from '../exerciseClock.ts';
import { Live } from './live.ts';
import type { Link, LiveApp } from './liveApp.ts';
import { CloseCode, type SyncResponse } from '../protocol.ts';
import type { KeptSession } from './session.ts';

const SESSION: KeptSession = {
  exercise: 'demo',
  person: 'inv-01',
  function: 'player',
  accessToken: 'access-1',
  accessTokenExpiresAt: '2026-11-24T10:00:00.000Z',
  refreshToken: 'refresh-1',
  renewAt: Number.MAX_SAFE_INTEGER,
};
const ANSWER: SyncResponse = { cursor: 3, more: false, now: '2026-11-24T09:00:00.000Z', results: [], items: [] };

/** Whoever has the address: the server that this device joined, or one that never heard of it. */
let isTheRightOne: boolean;
let renewals: number;
let kept: KeptSession;
let links: Link[];
let ended: string | undefined;
let told: string[];
let live: Live;

const answers = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

async function fetched(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  if (String(input).endsWith('/api/token')) renewals++;
  if (!isTheRightOne) return answers({ code: 'token-invalid' }, 401);
  const { outbox = [] } = JSON.parse(init?.body as string) as { outbox?: { id: string }[] };
  told.push(...outbox.map(({ id }) => id));
  return answers(ANSWER);
}

/** No socket gets through; the stranger says why, as ours does. */
function closing(): WebSocket {
  const socket = { close: () => undefined } as unknown as WebSocket;
  const code = isTheRightOne ? 1006 : CloseCode.tokenInvalid;
  queueMicrotask(() => socket.onclose?.({ code } as CloseEvent));
  return socket;
}

beforeEach(() => {
  vi.useFakeTimers();
  [isTheRightOne, renewals, kept, links, ended, told] = [false, 0, SESSION, [], undefined, []];
  const sessions = {
    read: async () => kept,
    write: async (next: KeptSession) => void (kept = next),
    clear: async () => undefined,
  };
  const app: LiveApp = {
    confirms: true,
    nextRequest: async () => ({
      cursor: 0,
      languages: ['en'],
      outbox: [{ id: 'deed', type: 'pull-brake' }],
    }),
    answered: async () => false,
    pushed: async () => undefined,
    linkChanged: (link) => void links.push(link),
    sessionEnded: (problem) => void (ended = problem.code),
  };
  live = new Live('demo', new Api(sessions, '', fetched), new ServerClock(), app, closing);
  live.start();
});
afterEach(() => {
  live.stop();
  vi.useRealTimers();
});

test('a_device_that_the_server_at_its_address_does_not_know_says_so_and_goes_on_by_itself_when_its_own_is_back', async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  expect(links.at(-1)).toBe('unknown-here');
  expect(ended).toBeUndefined();
  expect(kept).toBe(SESSION);

  isTheRightOne = true;
  await vi.advanceTimersByTimeAsync(60_000);

  expect(links.at(-1)).toBe('polling');
  expect(told).toContain('deed');
});

test('a_stranger_is_asked_slowly', async () => {
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(renewals).toBeGreaterThan(15);
  expect(renewals).toBeLessThan(60);
});

test('whoever_wants_to_know_at_once_asks_the_stranger_at_once', async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  isTheRightOne = true;

  live.tryNow();
  await vi.advanceTimersByTimeAsync(1_000);

  expect(links.at(-1)).toBe('polling');
});
