import { exercisePath } from './paths.ts';
import { NoConnection, Problem, problemOf } from './problem.ts';
import type { Session, SyncRequest, SyncResponse } from '../protocol.ts';
import { kept, type KeptSession, type SessionStore } from './session.ts';

export type Fetch = typeof fetch;

const ANSWER_WITHIN_MS = 20_000;
/** A file of 10 MB on a poor network. */
const FILE_WITHIN_MS = 5 * 60_000;
/** The refresh token may be good where the access token is not: after the server's signing key was replaced. */
const RENEWABLE = ['token-expired', 'token-invalid'];

/** Calls to the server. Knows how to join and how to stay signed in; keeps no state besides the session store. */
export class Api {
  private renewal: Promise<KeptSession> | undefined;

  constructor(
    readonly sessions: SessionStore,
    private readonly origin: string = globalThis.location?.origin ?? '',
    private readonly send: Fetch = (input, init) => fetch(input, init),
    private readonly now: () => number = Date.now,
  ) {}

  /** Trades a join code, which works once, for a session; again where the answer was lost on the way here. */
  async join(code: string, device: string, installation?: string): Promise<KeptSession> {
    return this.keep(await this.post<Session>('/api/join', { code, device, ...(installation && { installation }) }));
  }

  /** A request that says what the device's clock shows is made as it goes out: a renewal of the token may come before it. */
  sync(exercise: string, request: SyncRequest | (() => SyncRequest)): Promise<SyncResponse> {
    const now = () => (typeof request === 'function' ? request() : request);
    return this.withToken((token) => this.call('POST', exercisePath(exercise, '/sync'), now(), token));
  }

  /** Any call that needs the access token; a token that the server does not take (any more) is renewed, once. */
  authorized<T>(method: string, path: string, body?: unknown): Promise<T> {
    return this.withToken((token) => this.call<T>(method, path, body, token));
  }

  /** Without a token or anything else that tells who sends it. */
  async byBallot(path: string, ballot: string, body: unknown): Promise<void> {
    const response = await reached(
      this.send(this.origin + path, {
        method: 'POST',
        credentials: 'omit',
        cache: 'no-store',
        headers: { Authorization: `Ballot ${ballot}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        signal: abortAfter(ANSWER_WITHIN_MS),
      }),
    );
    if (!response.ok) throw await problemOf(response);
  }

  /** The bytes of a file; with `wish` one that is made for it. */
  authorizedBlob(path: string, wish?: object): Promise<Blob> {
    return this.withToken(async (token) => {
      const init: RequestInit = { headers: { Authorization: `Bearer ${token}` }, signal: abortAfter(FILE_WITHIN_MS) };
      if (wish) {
        init.method = 'POST';
        const isFile = wish instanceof Blob;
        init.headers = { ...init.headers, 'Content-Type': isFile ? wish.type : 'application/json' };
        init.body = isFile ? wish : JSON.stringify(wish);
      }
      const response = await reached(this.send(this.origin + path, init));
      if (!response.ok) throw await problemOf(response);
      return reached(response.blob());
    });
  }

  /** One that should be good for a minute more. */
  async accessToken(): Promise<string> {
    const session = await this.session();
    return this.now() < session.renewAt ? session.accessToken : this.renew(session.accessToken);
  }

  /**
   * A newer access token than `old`. One rotation at a time in this tab and, where the browser has Web Locks, in all of
   * them; one that another tab has just made is taken over instead of made again.
   */
  async renew(old: string): Promise<string> {
    this.renewal ??= this.alone(() => this.rotate(old)).finally(() => (this.renewal = undefined));
    return (await this.renewal).accessToken;
  }

  /** Fails where nobody answers. */
  async reach(): Promise<void> {
    await reached(
      this.send(`${this.origin}/healthz`, {
        credentials: 'omit',
        cache: 'no-store',
        signal: abortAfter(ANSWER_WITHIN_MS),
      }),
    );
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.call<T>('POST', path, body);
  }

  get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  private async rotate(old: string): Promise<KeptSession> {
    const session = await this.session();
    if (session.accessToken !== old) return session;
    return this.keep(await this.post<Session>('/api/token', { refreshToken: session.refreshToken }));
  }

  private async withToken<T>(call: (token: string) => Promise<T>): Promise<T> {
    const token = await this.accessToken();
    try {
      return await call(token);
    } catch (error) {
      if (!(error instanceof Problem) || !RENEWABLE.includes(error.code)) throw error;
      return call(await this.renew(token));
    }
  }

  private async session(): Promise<KeptSession> {
    const session = await this.sessions.read();
    if (!session) throw new Problem('token-missing', 401);
    return session;
  }

  private async keep(session: Session): Promise<KeptSession> {
    const keeping = kept(session, this.now());
    await this.sessions.write(keeping);
    return keeping;
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    const locks = globalThis.navigator?.locks;
    return locks ? (locks.request('livex-renew', work) as Promise<T>) : work();
  }

  private async call<T>(method: string, path: string, body?: unknown, token?: string): Promise<T> {
    const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
    // Pieces of a file are as large as the line brings in time.
    const isWholeFile = method === 'POST' && body instanceof Blob;
    const init: RequestInit = { method, headers, signal: abortAfter(isWholeFile ? FILE_WITHIN_MS : ANSWER_WITHIN_MS) };
    if (body instanceof Blob) {
      headers['Content-Type'] = body.type || 'application/octet-stream';
      init.body = body;
    } else if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
      init.body = JSON.stringify(body);
    }
    const response = await reached(this.send(this.origin + path, init));
    if (!response.ok) throw await problemOf(response);
    return response.status === 204 ? (undefined as T) : reached(response.json() as Promise<T>);
  }
}

function reached<T>(attempt: Promise<T>): Promise<T> {
  return attempt.catch((error: unknown) => {
    throw new NoConnection(error);
  });
}

/** AbortSignal.timeout is younger than the oldest phones served. */
function abortAfter(millis: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), millis);
  return controller.signal;
}
