import type { ServerClock } from '../exerciseClock.ts';
import type { LiveApp } from './liveApp.ts';
import type { ServerMessage, SyncRequest } from '../protocol.ts';
import { NoConnection } from './problem.ts';
import { stamped } from './stamped.ts';

export interface Closing {
  code: number;
  /** At least one sync was answered: the way was open. */
  wasLive: boolean;
}

const OPEN_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 8_000;
/** A dead Wi-Fi does not close sockets: after so much silence, ask. */
const ASK_AFTER_SILENCE_MS = 25_000;
/** Whoever was heard within this is there: what goes out to them can be believed to arrive. */
const PROVEN_FOR_MS = 2_000;
/** Half to one and a half of it, so that not all phones confirm what went to all in the same moment. */
const CONFIRM_AFTER_MS = 1_000;
/** What a browser reports for a connection that was lost without a word. */
export const LOST = 1006;

/** One WebSocket from opening to closing. One sync is under way at a time; what arrives is handled in order. */
export class LiveSocket {
  readonly closed: Promise<Closing>;
  private settle!: (closing: Closing) => void;
  private open = false;
  private over = false;
  private wasLive = false;
  private wanted = true;
  private saying = false;
  private awaited: { n: number; request: SyncRequest; askedAt: number } | undefined;
  private n = 0;
  private heardAt = 0;
  private hasAsked = false;
  private inOrder: Promise<void> = Promise.resolve();
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private confirming: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly socket: WebSocket,
    private readonly clock: ServerClock,
    private readonly app: LiveApp,
    private readonly becameLive: () => void,
  ) {
    this.closed = new Promise((resolve) => (this.settle = resolve));
    this.watch(OPEN_WITHIN_MS, () => this.end(LOST));
    socket.onopen = () => {
      this.open = true;
      this.heardAt = performance.now();
      this.say();
    };
    socket.onmessage = ({ data }) => {
      this.heardAt = performance.now();
      this.inTurn(() => this.heard(JSON.parse(String(data)) as ServerMessage));
    };
    socket.onerror = () => this.end(LOST);
    socket.onclose = ({ code }) => this.end(code);
  }

  /** There is something to tell or to ask; said as soon as the sync that is under way is answered. */
  sync(): void {
    this.wanted = true;
    this.say();
  }

  /** Does not wait for the other side: on a dead network its goodbye takes minutes. */
  end(code = 1000): void {
    if (this.over) return;
    this.over = true;
    clearTimeout(this.watchdog);
    clearTimeout(this.confirming);
    this.socket.close();
    this.settle({ code, wasLive: this.wasLive });
  }

  private say(): void {
    if (!this.open || this.over || this.saying || this.awaited || !this.wanted) return;
    this.saying = true;
    this.inTurn(async () => {
      this.saying = false;
      this.wanted = false;
      clearTimeout(this.confirming);
      this.confirming = undefined;
      const request = await this.app.nextRequest();
      const leaving = this.over ? 'held-back' : await this.leaving(request);
      if (this.over) return;
      if (leaving === 'held-back') return this.sync();
      this.wanted = leaving === 'asks-first';
      this.send(leaving === 'goes' ? request : { ...request, outbox: [] });
    });
  }

  private send(request: SyncRequest): void {
    const askedAt = this.clock.deviceNow();
    this.awaited = { n: ++this.n, request, askedAt };
    this.socket.send(JSON.stringify({ type: 'sync', n: this.n, ...stamped(request, askedAt, this.clock) }));
    this.watch(ANSWER_WITHIN_MS, () => this.end(LOST));
  }

  /** `asks-first`: of what could still be taken back nothing goes into a network that may have gone without a word. */
  private async leaving(request: SyncRequest): Promise<'goes' | 'held-back' | 'asks-first'> {
    if (!this.app.leaves) return 'goes';
    let asksFirst = false;
    const way = () => {
      this.hasAsked = asksFirst = !this.isProven();
      return asksFirst ? Promise.reject(new NoConnection()) : Promise.resolve();
    };
    try {
      return (await this.app.leaves(request, way)) ? 'goes' : 'held-back';
    } catch (error) {
      if (!asksFirst) throw error;
      return 'asks-first';
    }
  }

  private isProven(): boolean {
    // Whoever was asked has answered, or nothing would be said now.
    if (this.hasAsked) return true;
    return performance.now() - this.heardAt < PROVEN_FOR_MS && globalThis.navigator?.onLine !== false;
  }

  private async heard(message: ServerMessage): Promise<void> {
    switch (message.type) {
      case 'synced':
        await this.answered(message);
        break;
      case 'items':
        await this.app.pushed(message.items, message.seq, message.reset === true);
        this.confirmSoon(message.items.some(({ kind }) => kind === 'clock'));
        break;
      case 'contact':
      case 'editing':
      case 'disk':
      case 'open-files':
      case 'memory':
      case 'backup':
      case 'standby':
      case 'files-missing':
      case 'sends-too-much':
      case 'positions':
        this.app.hinted?.(message);
        break;
    }
    if (!this.awaited && !this.over) this.watch(ASK_AFTER_SILENCE_MS, () => this.sync());
    this.say();
  }

  private async answered(message: Extract<ServerMessage, { type: 'synced' }>): Promise<void> {
    const awaited = this.awaited;
    if (!awaited || awaited.n !== message.n) return;
    this.clock.heard(awaited.askedAt, message.now);
    const moreToTell = await this.app.answered(message, awaited.request);
    this.awaited = undefined;
    if (message.more || moreToTell) this.wanted = true;
    else if (message.items.length > 0) this.confirmSoon();
    if (!this.wasLive) {
      this.wasLive = true;
      this.becameLive();
    }
  }

  /** A clock that moved is asked for what time it is: the server's may have been set. */
  private confirmSoon(clockMoved = false): void {
    if (!this.app.confirms && !clockMoved) return;
    this.confirming ??= setTimeout(() => this.sync(), CONFIRM_AFTER_MS * (0.5 + Math.random()));
  }

  private inTurn(work: () => Promise<void>): void {
    this.inOrder = this.inOrder
      .then(() => (this.over ? undefined : work()))
      .catch((error: unknown) => {
        console.error(error);
        this.end(LOST);
      });
  }

  private watch(millis: number, then: () => void): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(then, millis);
  }
}
