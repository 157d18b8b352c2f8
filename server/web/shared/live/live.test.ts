import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket as ClientSocket, WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import { Api } from './api.ts';
import { ServerClock } from '../exerciseClock.ts';
import { Live } from './live.ts';
import type { Link, LiveApp } from './liveApp.ts';
import type { Problem } from './problem.ts';
import { CloseCode, type Item, type Outgoing, type SyncRequest, type SyncResponse } from '../protocol.ts';
import type { KeptSession } from './session.ts';

/** A server that answers every sync and can be told to misbehave. */
class Backend {
  syncs: {
    by: 'socket' | 'http';
    cursor: number;
    token: string;
    sentAt?: string | undefined;
    reckonedAt?: string | undefined;
  }[] = [];
  sockets: ServerSocket[] = [];
  /** The ids of all that was said. */
  told: string[] = [];
  goodToken = 'token-1';
  acceptsSockets = true;
  /** What it hears on sockets it answers only when it is let. */
  holds = false;
  held: (() => void) | undefined;
  answersHttp = true;
  renewals = 0;
  origin = '';
  seq = 3;
  private readonly http: Server;

  constructor() {
    this.http = createServer((request, response) => {
      const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        if (!this.answersHttp) return request.socket.destroy();
        if (request.url === '/healthz') return response.end('{}');
        if (request.url === '/api/token') {
          this.renewals++;
          this.goodToken = `token-${this.renewals + 1}`;
          return response.end(JSON.stringify({ ...session(this.goodToken), renewAt: undefined }));
        }
        if (token !== this.goodToken) {
          response.writeHead(401, { 'Content-Type': 'application/problem+json' });
          return response.end(JSON.stringify({ code: 'token-expired', status: 401 }));
        }
        const { cursor, outbox, sentAt, reckonedAt } = JSON.parse(body) as SyncRequest;
        this.told.push(...outbox.map(({ id }) => id));
        this.syncs.push({ by: 'http', cursor, token, sentAt, reckonedAt });
        response.end(JSON.stringify(this.answer()));
      });
    });
    const live = new WebSocketServer({ noServer: true, handleProtocols: () => 'livex.v1' });
    this.http.on('upgrade', (request, socket, head) => {
      if (!this.acceptsSockets) return socket.destroy();
      const token = /bearer\.(\S+)/.exec(String(request.headers['sec-websocket-protocol']))?.[1] ?? '';
      live.handleUpgrade(request, socket, head, (opened) => {
        if (token !== this.goodToken) return opened.close(CloseCode.tokenInvalid);
        this.sockets.push(opened);
        opened.on('message', (data) => {
          const { n, cursor, outbox, sentAt, reckonedAt } = JSON.parse(String(data)) as SyncRequest & { n: number };
          this.told.push(...outbox.map(({ id }) => id));
          this.syncs.push({ by: 'socket', cursor, token, sentAt, reckonedAt });
          const reply = () => opened.send(JSON.stringify({ ...this.answer(), type: 'synced', n }));
          if (this.holds) this.held = reply;
          else reply();
        });
      });
    });
  }

  async listen() {
    await new Promise<void>((done) => this.http.listen(0, '127.0.0.1', done));
    this.origin = `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  async close() {
    this.sockets.forEach((socket) => socket.terminate());
    this.http.closeAllConnections();
    await new Promise((done) => this.http.close(done));
  }

  private answer(): SyncResponse {
    return { cursor: this.seq, more: false, now: new Date().toISOString(), results: [], items: [] };
  }
}

const session = (accessToken: string): KeptSession => ({
  exercise: 'demo',
  person: 'inv-01',
  function: 'player',
  accessToken,
  accessTokenExpiresAt: '2026-11-24T10:00:00.000Z',
  refreshToken: 'refresh',
  renewAt: Number.MAX_SAFE_INTEGER,
});

class App implements LiveApp {
  cursor = 0;
  links: Link[] = [];
  items: Item[] = [];
  confirms = true;
  ended: Problem | undefined;
  outbox: Outgoing[] = [];
  leaves?: NonNullable<LiveApp['leaves']>;
  nextRequest = async () => ({ cursor: this.cursor, languages: ['en'], outbox: this.outbox });
  answered = async (response: SyncResponse) => {
    this.cursor = response.cursor;
    return false;
  };
  pushed = async (items: Item[], seq: number) => {
    this.items.push(...items);
    this.cursor = seq;
  };
  linkChanged = (link: Link) => void this.links.push(link);
  sessionEnded = (problem: Problem) => void (this.ended = problem);
}

describe('live', () => {
  let backend: Backend;
  let app: App;
  let live: Live;
  let kept: KeptSession;

  beforeEach(async () => {
    backend = new Backend();
    await backend.listen();
    app = new App();
    kept = session('token-1');
    const sessions = {
      read: async () => kept,
      write: async (next: KeptSession) => void (kept = next),
      clear: async () => undefined,
    };
    const open = (url: string, protocols: string[]) => new ClientSocket(url, protocols) as unknown as WebSocket;
    live = new Live('demo', new Api(sessions, backend.origin), new ServerClock(), app, open, backend.origin);
  });
  afterEach(async () => {
    live.stop();
    await backend.close();
  });

  const linkIs = (link: Link) => expect.poll(() => app.links.at(-1), { timeout: 5_000 }).toBe(link);

  test('it_syncs_first_and_then_takes_what_is_pushed', async () => {
    live.start();
    await linkIs('live');
    backend.sockets[0]!.send(JSON.stringify({ type: 'items', seq: 9, items: [{ kind: 'place', id: 'a', seq: 9 }] }));
    await expect.poll(() => app.cursor).toBe(9);
    expect(app.items.map(({ id }) => id)).toEqual(['a']);
  });

  test('it_tells_what_is_new_in_one_sync_after_another', async () => {
    live.start();
    await linkIs('live');
    for (let n = 0; n < 20; n++) live.syncSoon();
    await expect.poll(() => backend.syncs.length).toBeGreaterThan(1);
    await expect.poll(() => backend.syncs.length).toBeLessThan(5);
  });

  test.each(['socket', 'http'] as const)('what_its_clock_shows_goes_with_what_was_done_by_%s', async (by) => {
    backend.acceptsSockets = by === 'socket';
    live.start();
    await linkIs(by === 'socket' ? 'live' : 'polling');
    expect(backend.syncs.at(-1)).toEqual({ by, cursor: expect.any(Number), token: 'token-1' });
    app.outbox = [{ id: '019a1b2c-3d4e-7f50-8a61-00000000001f', type: 'confirm-red-stop' }];
    const before = new Date().toISOString();
    live.syncSoon();
    await expect.poll(() => backend.syncs.at(-1)?.sentAt).toBeDefined();
    const { sentAt, reckonedAt } = backend.syncs.at(-1)!;
    expect(sentAt! >= before && sentAt! <= new Date().toISOString()).toBe(true);
    expect(Math.abs(Date.parse(reckonedAt!) - Date.parse(sentAt!))).toBeLessThan(10_000);
  });

  test.each(['socket', 'http'] as const)('what_was_taken_back_at_the_door_is_not_said_by_%s', async (by) => {
    backend.acceptsSockets = by === 'socket';
    app.outbox = [
      { id: 'meant', type: 'post-message' },
      { id: 'other', type: 'post-message' },
    ];
    app.leaves = async ({ outbox }, way) => {
      await way();
      app.outbox = app.outbox.filter(({ id }) => id !== 'meant');
      return outbox.every(({ id }) => id !== 'meant');
    };
    live.start();
    await linkIs(by === 'socket' ? 'live' : 'polling');
    expect([...new Set(backend.told)]).toEqual(['other']);
    expect(app.links).not.toContain('offline');
  });

  test('where_nobody_answers_nothing_gets_to_the_door', async () => {
    backend.acceptsSockets = backend.answersHttp = false;
    let atDoor = 0;
    app.leaves = async (_request, way) => {
      await way();
      atDoor++;
      return true;
    };
    live.start();
    await linkIs('offline');
    expect(atDoor).toBe(0);
    backend.answersHttp = true;
    live.hurry();
    await linkIs('polling');
    expect(atDoor).toBe(1);
  });

  test('into_a_network_that_may_have_gone_without_a_word_goes_nothing_that_can_be_taken_back', async () => {
    const [began, skipped] = [performance.now.bind(performance), 3_000];
    live.start();
    await linkIs('live');
    let atDoor = 0;
    app.leaves = async ({ outbox }, way) => {
      if (outbox.length === 0) return true;
      await way();
      atDoor++;
      return true;
    };
    vi.spyOn(performance, 'now').mockImplementation(() => began() + skipped);
    backend.holds = true;
    app.outbox = [{ id: 'meant', type: 'post-message' }];
    live.syncSoon();
    await expect.poll(() => backend.held).toBeDefined();
    expect([backend.told, atDoor]).toEqual([[], 0]);

    backend.holds = false;
    backend.held?.();
    await expect.poll(() => backend.told).toEqual(['meant']);
    expect(atDoor).toBe(1);
    vi.restoreAllMocks();
  });

  test('what_was_kept_of_a_burst_is_confirmed_once_and_soon', async () => {
    live.start();
    await linkIs('live');
    const before = backend.syncs.length;
    for (let seq = 9; seq < 14; seq++)
      backend.sockets[0]!.send(JSON.stringify({ type: 'items', seq, items: [{ kind: 'place', id: 'a', seq }] }));
    await expect.poll(() => app.items.length).toBe(5);
    await expect.poll(() => backend.syncs.length, { timeout: 5_000 }).toBe(before + 1);
  });

  test('it_comes_back_by_its_cursor_after_the_connection_is_lost', async () => {
    live.start();
    await linkIs('live');
    backend.sockets[0]!.terminate();
    await expect.poll(() => backend.sockets.length, { timeout: 5_000 }).toBe(2);
    await linkIs('live');
    expect(backend.syncs.at(-1)).toMatchObject({ by: 'socket', cursor: 3 });
  });

  test('a_human_who_does_not_want_to_wait_sees_one_try_at_once', async () => {
    backend.acceptsSockets = backend.answersHttp = false;
    const tapped = new Promise<Link[]>((done) => {
      app.linkChanged = (link) => {
        app.links.push(link);
        if (app.links.join() !== 'connecting,offline') return;
        setTimeout(() => {
          live.tryNow();
          live.tryNow();
          done([...app.links]);
        });
      };
    });
    live.start();
    expect(await tapped).toEqual(['connecting', 'offline', 'connecting']);
    await linkIs('offline');
    backend.answersHttp = true;
    await linkIs('polling');
    live.tryNow();
    expect(app.links.filter((link) => link === 'connecting')).toHaveLength(2);
  });

  test('it_comes_back_at_once_when_it_was_too_slow', async () => {
    live.start();
    await linkIs('live');
    backend.sockets[0]!.close(CloseCode.tooSlow);
    await expect.poll(() => backend.sockets.length, { timeout: 500 }).toBe(2);
  });

  test('it_renews_a_token_that_is_no_longer_good', async () => {
    backend.goodToken = 'another';
    live.start();
    await linkIs('live');
    expect(backend.renewals).toBe(1);
    expect(backend.syncs.at(-1)).toMatchObject({ token: 'token-2' });
  });

  test('it_polls_where_no_socket_gets_through', async () => {
    backend.acceptsSockets = false;
    live.start();
    await linkIs('polling');
    expect(backend.syncs.at(-1)).toMatchObject({ by: 'http' });
    live.syncSoon();
    await expect.poll(() => backend.syncs.length).toBe(2);
  });

  test('it_says_that_it_is_offline_and_is_live_again_when_it_is_hurried', async () => {
    backend.acceptsSockets = false;
    backend.answersHttp = false;
    live.start();
    await linkIs('offline');
    backend.acceptsSockets = true;
    backend.answersHttp = true;
    await expect.poll(() => (live.hurry(), app.links.at(-1)), { timeout: 5_000 }).toBe('live');
  });

  test('it_stops_when_it_is_of_another_exercise', async () => {
    live.start();
    await linkIs('live');
    backend.sockets[0]!.close(CloseCode.wrongExercise);
    await expect.poll(() => app.ended?.code).toBe('wrong-exercise');
  });

  test('it_renews_once_for_many_calls_at_a_time', async () => {
    backend.goodToken = 'another';
    const sessions = {
      read: async () => kept,
      write: async (next: KeptSession) => void (kept = next),
      clear: async () => undefined,
    };
    const api = new Api(sessions, backend.origin);
    const request = { cursor: 0, languages: ['en'], outbox: [] };
    await Promise.all([1, 2, 3, 4].map(() => api.sync('demo', request)));
    expect(backend.renewals).toBe(1);
  });
});
