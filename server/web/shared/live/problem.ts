import { hasNoRoom } from '../noRoom.ts';
import type { ProblemBody } from '../protocol.ts';

/** The server understood and said no, or broke. `code` is stable and has a text in every catalog. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly parameters: Record<string, unknown> = {},
    readonly retryAfterSeconds?: number,
    readonly body?: ProblemBody,
  ) {
    super(code);
    this.name = 'Problem';
  }

  /** Nothing that this device does by itself will help: it has to be joined again. */
  get endsSession(): boolean {
    return ['token-missing', 'device-revoked', 'wrong-exercise'].includes(this.code);
  }

  /** Another server has the address, and gives it back one day: what a device was told by its own is worth as much as before. */
  get isOfAnotherServer(): boolean {
    return this.code === 'token-invalid';
  }
}

/** The server was not reached, or its answer did not come whole: whether it heard us is not known. */
export class NoConnection extends Error {
  readonly code = 'no-connection';

  constructor(cause?: unknown) {
    super('no-connection', { cause });
    this.name = 'NoConnection';
  }
}

/** A server that is still starting is not there yet. */
export async function problemOf(response: Response): Promise<Problem | NoConnection> {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  try {
    const body = (await response.json()) as ProblemBody;
    if (body.code === 'starting') return new NoConnection(body);
    return new Problem(body.code ?? 'internal', response.status, body.parameters, retryAfter, body);
  } catch {
    // A proxy's own page, not our server's words.
    return new Problem(response.status >= 500 ? 'try-again-later' : 'unknown', response.status, {}, retryAfter);
  }
}

/** The stable code of whatever was thrown, for the catalog's `problem.` texts. */
export function codeOf(error: unknown): string {
  if (error instanceof Problem || error instanceof NoConnection) return error.code;
  return hasNoRoom(error) ? 'no-room-here' : 'unknown';
}
