import type { Link } from '../../shared/live/liveApp.ts';

const LEADER = 'livex-phone-leader';
const CHANNEL = 'livex-phone';

/** What tabs tell each other. All of them read the same database, so a word is enough; `hello` asks for the link. */
export type Word = 'outbox' | 'kept' | 'anew' | 'left' | 'hello' | 'try-now' | Link;

/**
 * Of several open tabs one talks to the server: the one that a human looked at last, since browsers freeze the others.
 * Without Web Locks every tab does, which costs traffic but not truth: commands carry their own ids.
 */
export class Tabs {
  private readonly channel: BroadcastChannel | undefined;
  private release: (() => void) | undefined;
  private stopped = false;

  constructor(
    private readonly lead: () => void,
    private readonly follow: () => void,
    heard: (word: Word) => void,
    private readonly locks: LockManager | undefined = globalThis.navigator?.locks,
  ) {
    if (typeof BroadcastChannel === 'undefined') return;
    this.channel = new BroadcastChannel(CHANNEL);
    this.channel.onmessage = ({ data }) => heard(data as Word);
  }

  get leads(): boolean {
    return !this.locks || this.release !== undefined;
  }

  start(): void {
    if (!this.locks) return this.lead();
    document.addEventListener('visibilitychange', this.seen);
    this.tell('hello');
    void this.claim(document.visibilityState === 'visible');
  }

  stop(): void {
    this.stopped = true;
    document.removeEventListener('visibilitychange', this.seen);
    this.release?.();
    this.channel?.close();
  }

  tell(word: Word): void {
    if (!this.stopped) this.channel?.postMessage(word);
  }

  private readonly seen = (): void => {
    if (document.visibilityState === 'visible' && !this.release) void this.claim(true);
  };

  private async claim(steal: boolean): Promise<void> {
    try {
      await this.locks!.request(LEADER, { steal }, () => {
        if (this.stopped) return;
        this.lead();
        return new Promise<void>((resolve) => (this.release = resolve));
      });
    } catch {
      // Another tab took over. Should it be closed, this one is next in line.
      this.release = undefined;
      if (this.stopped) return;
      this.follow();
      void this.claim(false);
    }
  }
}
