import { exercisePath } from './paths.ts';
import type { Api } from './api.ts';
import { BackOff } from './backOff.ts';
import type { ServerClock } from '../exerciseClock.ts';
import { isAway, type Link, type LiveApp } from './liveApp.ts';
import { LiveSocket, LOST, type Closing } from './liveSocket.ts';
import { syncByHttp } from './poll.ts';
import { Problem } from './problem.ts';
import { CloseCode } from '../protocol.ts';

export { isAway, type Link, type LiveApp };

export type OpenSocket = (url: string, protocols: string[]) => WebSocket;

const POLL_EVERY_MS = 5_000;
/** Spread, so that a server that restarts is not met by all phones in the same instant. */
const RECONNECT_WITHIN_MS = 1_000;
/** Half to all of it. Whoever answers is there, and is not the one: nothing is won by haste. */
const ASK_STRANGER_EVERY_MS = 30_000;

/**
 * Keeps the app in step with the server: by WebSocket, by HTTP where that fails, again and again with ever longer
 * pauses. What is said and what is done with the answers is the app's: see {@link LiveApp}.
 */
export class Live {
  private running = false;
  private link: Link = 'offline';
  private socket: LiveSocket | undefined;
  private token = '';
  private renewedInVain = false;
  private socketNotBefore = 0;
  private readonly socketBackOff = new BackOff();
  private readonly backOff = new BackOff();
  private endPause: (() => void) | undefined;

  constructor(
    private readonly exercise: string,
    private readonly api: Api,
    private readonly clock: ServerClock,
    private readonly app: LiveApp,
    private readonly open: OpenSocket = (url, protocols) => new WebSocket(url, protocols),
    private readonly origin: string = globalThis.location?.origin ?? '',
  ) {}

  start(): void {
    if (this.running) return;
    this.running = true;
    globalThis.addEventListener?.('online', this.hurry);
    globalThis.addEventListener?.('offline', this.networkGone);
    globalThis.document?.addEventListener('visibilitychange', this.whenVisible);
    void this.keepInStep();
  }

  stop(): void {
    this.running = false;
    globalThis.removeEventListener?.('online', this.hurry);
    globalThis.removeEventListener?.('offline', this.networkGone);
    globalThis.document?.removeEventListener('visibilitychange', this.whenVisible);
    this.socket?.end();
    this.hurry();
    this.show('offline');
  }

  /** There is something to tell, or to ask anew. */
  syncSoon(): void {
    if (this.socket) this.socket.sync();
    else this.hurry();
  }

  /** Tries now instead of at the end of the pause: the network or the human is back. */
  readonly hurry = (): void => {
    this.endPause?.();
  };

  /** A human asks for it: they see that it is tried, and nothing is tried beside a try that is under way. */
  tryNow(): void {
    if (!this.endPause) return;
    if (isAway(this.link)) this.show('connecting');
    this.hurry();
  }

  /** A socket does not hear of it for half a minute. Where the browser is wrong, the next try says so. */
  private readonly networkGone = (): void => {
    if (!this.socket) return;
    this.socket.end(LOST);
    this.show('connecting');
  };

  private readonly whenVisible = (): void => {
    if (document.visibilityState === 'visible') this.syncSoon();
  };

  private async keepInStep(): Promise<void> {
    this.show('connecting');
    while (this.running) {
      try {
        await this.pause(await this.oneRound());
      } catch (error) {
        if (error instanceof Problem && error.endsSession) return this.giveUp(error);
        await this.pause(this.missed(error));
      }
    }
  }

  /** Returns the pause to make before the next round. */
  private missed(error: unknown): number {
    if (error instanceof Problem && error.isOfAnotherServer) {
      this.show('unknown-here');
      return ASK_STRANGER_EVERY_MS * (1 - Math.random() / 2);
    }
    this.show('offline');
    const asked = error instanceof Problem ? error.retryAfterSeconds : undefined;
    return asked ? asked * 1000 : this.backOff.next();
  }

  /** Lives as long as the socket does, or polls once. Returns the pause to make before the next round. */
  private async oneRound(): Promise<number> {
    if (this.clock.deviceNow() >= this.socketNotBefore) {
      const closing = await this.liveUntilClosed();
      if (closing.code === CloseCode.wrongExercise) throw new Problem('wrong-exercise', 403);
      if (closing.code === CloseCode.tokenInvalid && (await this.renewed())) return 0;
      if (closing.wasLive) {
        this.show('connecting');
        return closing.code === CloseCode.tooSlow ? 0 : Math.random() * RECONNECT_WITHIN_MS;
      }
      this.socketNotBefore = this.clock.deviceNow() + this.socketBackOff.next();
      if (!this.running) return 0;
    }
    await syncByHttp(this.api, this.exercise, this.clock, this.app, () => this.running);
    this.backOff.reset();
    this.show('polling');
    return POLL_EVERY_MS;
  }

  /** False if the token before this one was new as well: then it is not the token, and there is no hurry. */
  private async renewed(): Promise<boolean> {
    await this.api.renew(this.token);
    const helps = !this.renewedInVain;
    this.renewedInVain = true;
    return helps;
  }

  private async liveUntilClosed(): Promise<Closing> {
    this.token = await this.api.accessToken();
    const url = this.origin.replace(/^http/, 'ws') + exercisePath(this.exercise, '/live');
    this.socket = new LiveSocket(this.open(url, ['livex.v1', `bearer.${this.token}`]), this.clock, this.app, () => {
      this.renewedInVain = false;
      this.backOff.reset();
      this.socketBackOff.reset();
      this.show('live');
    });
    const closing = await this.socket.closed;
    this.socket = undefined;
    return closing;
  }

  private giveUp(problem: Problem): void {
    this.stop();
    this.app.sessionEnded(problem);
  }

  private show(link: Link): void {
    if (this.link === link) return;
    this.link = link;
    this.app.linkChanged(link);
  }

  private pause(millis: number): Promise<void> {
    if (!this.running || millis <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.endPause?.(), millis);
      this.endPause = () => {
        clearTimeout(timer);
        this.endPause = undefined;
        resolve();
      };
    });
  }
}
