import type { Remark, TranslationItem } from '../../../shared/protocol/translation.ts';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { WebSocketServer, type WebSocket } from 'ws';
import type { FoundName } from '../../../shared/nameSearch.svelte.ts';
import type { SyncRequest } from '../../../shared/protocol.ts';
import type { CopyCommand, EraseCommand } from '../../people/devices.svelte.ts';
import type { InjectVersion } from '../../model/inject/formerWords.ts';
import { FakeExercise } from './fakeExercise.ts';
import { casesOf, FIGURES } from './fakeFigures.ts';
import { computedReport } from './fakeReport.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** As strict as the real server's: nothing inline, nothing from elsewhere. */
const SECURITY = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

const FINDINGS = [
  {
    file: 'storylines/hotline.yaml',
    line: 42,
    column: 9,
    code: 'empty-text',
    message: 'pack.empty-text',
    parameters: {},
  },
  {
    file: 'people.yaml',
    line: 7,
    column: 3,
    code: 'duplicate-id',
    message: 'pack.duplicate-id',
    parameters: { id: 'inv-01', firstFile: 'people.yaml', firstLine: 3 },
  },
];

/** Speaks the protocol well enough for the console's screens; the rules themselves are the real server's business. */
export class FakeServer {
  readonly exercise: FakeExercise;
  private readonly http: Server;
  private readonly sockets = new Set<WebSocket>();
  private refusing = false;
  /** What the search across scripts finds, by what was typed. */
  /** What an inject said, by its id. */
  readonly versions = new Map<string, InjectVersion[]>();
  readonly found = new Map<string, FoundName[]>();
  texts: readonly TranslationItem[] = [];
  /** What a check says of every translation. */
  remarks: readonly Remark[] = [];
  namesAlike: object[] = [];
  /** Whoever is to be erased, as often as it was asked for. */
  readonly erasures: EraseCommand[] = [];
  /** Of whom a copy was asked for, as often as it was. */
  readonly copies: CopyCommand[] = [];
  /** What takes its time while somebody is erased. */
  erasing: (command: EraseCommand) => Promise<void> = async () => undefined;
  /** Status and code of what the next ones are answered, in turn. */
  readonly refusals: [number, string][] = [];
  /** How far a spreadsheet that was brought in is, by the answers to what it raised. */
  sheetStep: (answers: Record<string, string>) => object = () => ({});

  constructor(
    private readonly webRoot: string,
    exercise: FakeExercise,
  ) {
    this.exercise = exercise;
    this.http = createServer((request, response) => void this.answer(request, response));
    const live = new WebSocketServer({ noServer: true, handleProtocols: () => 'livex.v1' });
    this.http.on('upgrade', (request, socket, head) => {
      if (this.refusing) socket.destroy();
      else live.handleUpgrade(request, socket, head, (opened) => this.serve(opened));
    });
    exercise.onItems = (seq, items) => this.tell({ type: 'items', seq, items });
    exercise.onHint = (hint) => this.tell(hint);
  }

  async listen(): Promise<string> {
    await new Promise<void>((listening) => this.http.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.terminate();
    this.http.closeAllConnections();
    await new Promise((closed) => this.http.close(closed));
  }

  /** As if the router had died: open lines break, nothing gets through until {@link comeBack}. */
  goAway(): void {
    this.refusing = true;
    for (const socket of this.sockets) socket.terminate();
  }

  comeBack(): void {
    this.refusing = false;
  }

  /** As the real one does: what was asked for is gone when it answers, and everybody starts anew meanwhile. */
  private async erase({ command }: { command: EraseCommand }, response: ServerResponse): Promise<void> {
    this.erasures.push(command);
    await this.erasing(command);
    const refusal = this.refusals.shift();
    if (refusal) return problem(response, ...refusal);
    this.exercise.erase(command.person, command.holder);
    for (const socket of this.sockets) socket.close(1013);
    json(response, { erased: true });
  }

  private copy({ command }: { command: CopyCommand }, response: ServerResponse): void {
    this.copies.push(command);
    const refusal = this.refusals.shift();
    if (refusal) return problem(response, ...refusal);
    response.writeHead(200, { 'Content-Type': 'application/zip' }).end('PK');
  }

  private tell(message: object): void {
    const text = JSON.stringify(message);
    for (const socket of this.sockets) socket.send(text);
  }

  private serve(socket: WebSocket): void {
    socket.on('message', (data) => {
      const { n, ...request } = JSON.parse(String(data)) as SyncRequest & { n: number };
      socket.send(JSON.stringify({ type: 'synced', n, ...this.exercise.sync(request) }));
      this.sockets.add(socket);
    });
    socket.on('close', () => this.sockets.delete(socket));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.refusing) return void request.socket.destroy();
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://fake');
    if (path.endsWith('/figures/cases')) {
      return json(response, casesOf(this.exercise, Number(searchParams.get('after'))));
    }
    if (path.endsWith('/report/computed')) {
      return json(response, computedReport(searchParams.get('language') ?? 'en', this.exercise.rewrite));
    }
    if (path === '/app.json') return json(response, this.exercise.androidApp());
    if (!path.startsWith('/api/')) return this.file(path, response);
    const body = Buffer.concat(await request.toArray());
    const isJson = request.headers['content-type']?.includes('json') ?? false;
    const route = `${request.method} ${path.replace('/exercises/demo', '/exercises/ID')}`;
    if (route.endsWith('/export')) return this.copy(JSON.parse(String(body)) as { command: CopyCommand }, response);
    if (route.endsWith('/erase')) return this.erase(JSON.parse(String(body)) as { command: EraseCommand }, response);
    if (route === 'GET /api/exercises/ID/search') {
      return json(response, { results: this.found.get(searchParams.get('q') ?? '') ?? [], more: false });
    }
    const versions = /^GET .*\/injects\/([^/]+)\/versions$/.exec(route);
    if (/^POST .*\/texts\/.*\/check$/.test(route)) return json(response, { remarks: this.remarks });
    if (versions) return json(response, { versions: this.versions.get(versions[1]!) ?? [] });
    this.route(route, isJson ? (JSON.parse(String(body)) as Record<string, unknown>) : {}, response);
  }

  private route(route: string, body: Record<string, unknown>, response: ServerResponse): void {
    const { exercise } = this;
    switch (route) {
      case 'POST /api/join':
        return body['code'] === 'USED-CODE'
          ? problem(response, 404, 'code-unknown')
          : json(response, exercise.session());
      case 'POST /api/token':
        return json(response, exercise.session());
      case 'GET /api/exercises':
        return json(response, {
          exercises: [exercise.rewrite({ id: 'demo', name: exercise.name, phase: exercise.phase })],
        });
      case 'POST /api/exercises':
        return body['pack'] === 'demo'
          ? json(response, { id: 'demo' })
          : problem(response, 422, 'pack-invalid', { findings: FINDINGS });
      case 'GET /api/packs':
        return json(response, { packs: ['demo', 'broken'] });
      case 'POST /api/exercises/ID/enter':
        return json(response, { code: 'ABCD-EFGH' });
      case 'POST /api/exercises/ID/sync':
        return json(response, exercise.sync(body as unknown as SyncRequest));
      case 'POST /api/exercises/ID/join-codes':
        return json(response, { codes: exercise.joinCodes(body['people'] as string[]) });
      case 'GET /api/exercises/ID/devices':
        return json(response, { devices: exercise.devices() });
      case 'GET /api/exercises/ID/missing-files':
        return json(response, { files: exercise.missingFiles });
      case 'GET /api/exercises/ID/findings/names':
        return json(response, { findings: this.namesAlike });
      case 'GET /api/exercises/ID/texts/progress':
        return json(response, { languages: [progressOf(this.texts)], storylines: [] });
      case 'GET /api/exercises/ID/texts/doubted':
        return json(response, { texts: [] });
      case 'GET /api/exercises/ID/texts':
        return json(response, { texts: this.texts.map(exercise.rewrite) });
      case 'POST /api/exercises/ID/spreadsheets':
      case 'POST /api/exercises/ID/spreadsheets/u-1':
        return json(response, this.sheetStep((body['answers'] ?? {}) as Record<string, string>));
      case 'GET /api/exercises/ID/figures':
        return json(response, exercise.rewrite(FIGURES));
      case 'GET /api/exercises/ID/replay':
        return json(response, exercise.replay());
      case 'GET /api/exercises/ID/replay/items':
        return json(response, exercise.asItWas());
      case 'GET /api/exercises/ID/replay/positions':
        return json(response, { positions: [] });
      case 'GET /api/exercises/ID/basemap':
        return json(response, { given: false });
      case 'GET /api/exercises/ID/map':
        return json(response, exercise.map());
    }
    if (/^DELETE .*\/devices\//.test(route)) {
      exercise.revoked.add(route.split('/').pop()!);
      response.writeHead(204).end();
    } else {
      problem(response, 404, 'not-found');
    }
  }

  private file(path: string, response: ServerResponse): void {
    const file = join(this.webRoot, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return problem(response, 404, 'not-found');
    response.writeHead(200, { ...SECURITY, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  }
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

const progressOf = (texts: readonly TranslationItem[]) => ({
  language: 'ru',
  missing: 0,
  stale: texts.length,
  draft: 0,
  'needs-review': 0,
  approved: 0,
});

function problem(response: ServerResponse, status: number, code: string, more: object = {}): void {
  response
    .writeHead(status, { 'Content-Type': 'application/problem+json' })
    .end(JSON.stringify({ type: `/problems/${code}`, title: code, status, code, ...more }));
}
