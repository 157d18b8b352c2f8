import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { WebSocketServer, type WebSocket } from 'ws';
import type { FoundName } from '../../shared/nameSearch.svelte.ts';
import { CloseCode, type Session, type SyncRequest } from '../../shared/protocol.ts';
import type { AnyCommand, FakeExercise } from './fakeExercise.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; " +
  "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const PAGE_SIZE = 20;

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

/** Serves the built app and speaks the protocol, with the network's misdeeds on demand. */
export class FakeServer {
  readonly codes = new Map<string, string>();
  readonly requests: string[] = [];
  /** What the search across scripts finds, by what was typed. */
  readonly found = new Map<string, FoundName[]>();
  /** Does what is asked, then loses the answer: as Wi-Fi does. */
  losesAnswers = false;
  refusesSockets = false;
  /** Another server has the address: it never heard of anybody. */
  isAnother = false;
  /** What a check of a translation finds in these words. */
  remarksOn: (body: string) => { kind: string; error: boolean; parameters: Record<string, string> }[] = () => [];
  hasApp = false;
  pushKey: string | undefined;
  readonly subscriptions: unknown[] = [];
  /** What was said in any channel before what phones have. */
  earlier: readonly object[] = [];
  private readonly http: Server;
  private readonly tokens = new Map<string, string>();
  private readonly sockets = new Set<{ socket: WebSocket; cursor: number; languages: string[]; person: string }>();
  private issued = 0;

  constructor(
    readonly exercise: FakeExercise,
    private readonly webRoot: string,
  ) {
    this.http = createServer((request, response) => void this.answer(request, response));
    const live = new WebSocketServer({ noServer: true, handleProtocols: () => 'livex.v1' });
    this.http.on('upgrade', (request, socket, head) => {
      if (this.refusesSockets) return socket.destroy();
      const token = /bearer\.([^,\s]+)/.exec(request.headers['sec-websocket-protocol'] ?? '')?.[1] ?? '';
      live.handleUpgrade(request, socket, head, (opened) => this.serve(opened, this.tokens.get(token)));
    });
    exercise.changed = () => this.push();
  }

  async listen(): Promise<string> {
    await new Promise<void>((listening) => this.http.listen(0, '127.0.0.1', listening));
    return `http://localhost:${(this.http.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.dropSockets();
    this.http.closeAllConnections();
    await new Promise((closed) => this.http.close(closed));
  }

  dropSockets(code?: number): void {
    for (const { socket } of this.sockets)
      if (code) socket.close(code);
      else socket.terminate();
    this.sockets.clear();
  }

  revokeAll(): void {
    this.tokens.clear();
    this.dropSockets(CloseCode.tokenInvalid);
  }

  private serve(socket: WebSocket, person: string | undefined): void {
    if (!person || this.isAnother) return socket.close(CloseCode.tokenInvalid);
    const reader = { socket, cursor: -1, languages: ['en'], person };
    this.sockets.add(reader);
    socket.on('close', () => this.sockets.delete(reader));
    socket.on('message', (data) => {
      const { n, ...request } = JSON.parse(String(data)) as SyncRequest & { n: number };
      const response = this.exercise.sync(person, request, Date.now(), PAGE_SIZE);
      if (this.losesAnswers) return socket.terminate();
      reader.cursor = response.cursor;
      reader.languages = request.languages;
      socket.send(JSON.stringify({ ...response, type: 'synced', n }));
    });
  }

  private push(): void {
    for (const reader of this.sockets) {
      if (reader.cursor < 0) continue;
      const { items, cursor } = this.exercise.after(reader.person, reader.cursor, reader.languages, PAGE_SIZE);
      reader.cursor = cursor;
      if (items.length > 0) reader.socket.send(JSON.stringify({ type: 'items', seq: cursor, items }));
    }
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    try {
      if (!pathname.startsWith('/api/')) return this.file(pathname, response);
      this.requests.push(`${request.method} ${pathname}`);
      const body = JSON.parse((await text(request)) || '{}') as Record<string, unknown>;
      const typed = searchParams.get('q');
      const answer = typed
        ? this.search(typed)
        : this.api(pathname, body, request.headers.authorization?.replace('Bearer ', '') ?? '');
      if (this.losesAnswers) return void request.socket.destroy();
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
    } catch (error) {
      const { status, code } = error instanceof Refusal ? error : new Refusal(500, 'internal');
      if (!(error instanceof Refusal)) console.error(error);
      const problem = { type: `/problems/${code}`, title: code, status, code, parameters: {} };
      response.writeHead(status, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify(problem));
    }
  }

  private api(path: string, body: Record<string, unknown>, token: string): unknown {
    if (this.isAnother) throw new Refusal(401, 'token-invalid');
    if (path.endsWith('/check')) return { remarks: this.remarksOn(body['body'] as string) };
    if (path === '/api/push-key' && this.pushKey) return { publicKey: this.pushKey };
    if (path === '/api/push-key') throw new Refusal(404, 'not-found');
    if (path === '/api/join') return this.join(body['code'] as string);
    if (path === '/api/token') return this.session(this.personOf(body['refreshToken'] as string, 'device-revoked'));
    const person = this.personOf(token, 'token-invalid');
    const at = (name: string) => path === `/api/exercises/${this.exercise.id}/${name}`;
    if (at('sync')) return this.exercise.sync(person, body as unknown as SyncRequest, Date.now(), PAGE_SIZE);
    if (at('commands')) return this.exercise.take(person, body as AnyCommand, Date.now());
    if (at('messages')) return { items: this.earlier, more: false };
    if (at('basemap')) return { given: false };
    if (at('me/export')) return { callName: person };
    if (at('push')) return { stored: this.subscriptions.push(body) };
    throw new Refusal(404, 'not-found');
  }

  private search(typed: string) {
    return { results: this.found.get(typed) ?? [], more: false };
  }

  private join(code: string): Session {
    const person = this.codes.get(code);
    if (!person) throw new Refusal(404, 'code-unknown');
    this.codes.delete(code);
    return this.session(person);
  }

  private session(person: string): Session {
    const accessToken = `access-${++this.issued}`;
    const refreshToken = `refresh-${this.issued}`;
    this.tokens.set(accessToken, person).set(refreshToken, person);
    const accessTokenExpiresAt = new Date(Date.now() + 600_000).toISOString();
    return { exercise: this.exercise.id, person, function: 'player', accessToken, accessTokenExpiresAt, refreshToken };
  }

  private personOf(token: string, otherwise: string): string {
    const person = this.tokens.get(token);
    if (!person) throw new Refusal(401, otherwise);
    return person;
  }

  private file(path: string, response: ServerResponse): void {
    const code = /^\/j\/(.+)$/.exec(path)?.[1];
    if (code) return void response.writeHead(302, { Location: `/phone/#/join/${code}` }).end();
    if (path === '/app.json' && this.hasApp) return void response.end('{}');
    const file = join(this.webRoot, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response
      .writeHead(200, {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': POLICY,
      })
      .end(readFileSync(file));
  }
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
