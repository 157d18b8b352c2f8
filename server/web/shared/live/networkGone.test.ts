import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Api } from './api.ts';
import { ServerClock } from '../exerciseClock.ts';
import { Live } from './live.ts';
import type { Link, LiveApp } from './liveApp.ts';
import type { SyncResponse } from '../protocol.ts';
import type { KeptSession } from './session.ts';

const ANSWER: SyncResponse = { cursor: 3, more: false, now: '2026-11-24T09:00:00.000Z', results: [], items: [] };
const browser = new EventTarget();

let isThere: boolean;
let links: Link[];
let live: Live;

/** Answers as long as there is a network, and says nothing when it goes: as Wi-Fi does. */
function socket(): WebSocket {
  const made = {
    close: () => undefined,
    send: (words: string) => {
      if (!isThere) return;
      const { n } = JSON.parse(words) as { n: number };
      queueMicrotask(() =>
        made.onmessage?.({ data: JSON.stringify({ ...ANSWER, type: 'synced', n }) } as MessageEvent<string>),
      );
    },
  } as unknown as WebSocket;
  queueMicrotask(() => (isThere ? made.onopen?.(new Event('open')) : made.onerror?.(new Event('error'))));
  return made;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
  vi.stubGlobal('removeEventListener', browser.removeEventListener.bind(browser));
  [isThere, links] = [true, []];
  const session = { exercise: 'demo', accessToken: 'access-1', renewAt: Number.MAX_SAFE_INTEGER } as KeptSession;
  const sessions = { read: async () => session, write: async () => undefined, clear: async () => undefined };
  const app: LiveApp = {
    confirms: true,
    nextRequest: async () => ({ cursor: 0, languages: ['en'], outbox: [] }),
    answered: async () => false,
    pushed: async () => undefined,
    linkChanged: (link) => void links.push(link),
    sessionEnded: () => undefined,
  };
  const fetched = async () => {
    if (!isThere) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(ANSWER));
  };
  live = new Live('demo', new Api(sessions, '', fetched), new ServerClock(), app, socket);
  live.start();
});
afterEach(() => {
  live.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a_device_whose_network_goes_is_not_said_to_be_connected_any_more', async () => {
  await vi.advanceTimersByTimeAsync(100);
  expect(links.at(-1)).toBe('live');

  isThere = false;
  browser.dispatchEvent(new Event('offline'));
  expect(links.at(-1)).toBe('connecting');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(links.at(-1)).toBe('offline');
});

test('where_the_browser_is_wrong_about_it_the_device_is_connected_again_at_once', async () => {
  await vi.advanceTimersByTimeAsync(100);

  browser.dispatchEvent(new Event('offline'));
  await vi.advanceTimersByTimeAsync(2_000);

  expect(links.at(-1)).toBe('live');
});
