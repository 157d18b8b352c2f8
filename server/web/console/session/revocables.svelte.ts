import type { Link } from '../../shared/live.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import { same } from '../detail/draft.ts';
import { addressed } from '../model/audience.ts';
import type { ControlCommand } from '../model/commands.ts';
import type { MselInject, Person } from '../model/items.ts';
import type { KeptInTab } from './keptInTab.svelte.ts';

/** What one press or one key asks for. */
export type PressedCommand = Extract<
  ControlCommand,
  {
    type:
      | 'release-inject'
      | 'stop-waiting'
      | 'hold-inject'
      | 'let-inject-go'
      | 'skip-inject'
      | 'restore-inject'
      | 'recall-inject'
      | 'confirm-release'
      | 'let-through'
      | 'review-inject';
  }
>;

export interface Revocable {
  command: PressedCommand;
  /** By the clock that no one can set; earlier where it has to be in time. */
  endsAt: number;
}

interface Desk {
  readonly undoSeconds: number;
  readonly link: Link;
  readonly injects: ReadonlyMap<string, MselInject>;
  readonly people: ReadonlyMap<string, Person>;
  /** In how many milliseconds it goes out by itself; undefined where nobody knows. */
  dueIn(inject: MselInject): number | undefined;
  command(command: ControlCommand): Promise<CommandResult>;
}

type Kept = Pick<KeptInTab<PressedCommand>, 'values' | 'set' | 'delete'>;

export interface LastWord {
  said: 'waits' | 'taken-back' | 'too-late';
  command: PressedCommand;
}

const LOOKS_EVERY_MS = 200;
/** So long after something went, whoever takes back means it and not what was written before. */
const MEANT_MS = 10_000;
/** Before it goes out by itself: what shall keep it from that is not too late. */
const IN_TIME_MS = 1_500;
const KEEPS_FROM_GOING_OUT: ReadonlySet<PressedCommand['type']> = new Set(['hold-inject', 'skip-inject']);

/**
 * What one press wants, held back for some seconds in which it can be taken back; then it is given once. Without a connection
 * it goes on waiting where it can be taken back. Whoever leaves the page takes it back, and is told so when they return.
 */
export class Revocables {
  waiting = $state.raw<readonly Revocable[]>([]);
  now = $state(performance.now());
  lastWord = $state.raw<LastWord>();
  private found = $state.raw<readonly PressedCommand[]>([]);
  private given: { command: PressedCommand; at: number } | undefined;
  private ticker: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly kept: Kept,
  ) {
    this.found = kept.values();
  }

  ask(command: PressedCommand): void {
    const waiting = this.waiting.find((other) => other.command.inject === command.inject);
    if (same(waiting?.command, command)) return;
    // Whoever wants something else of the same inject, or says it otherwise, no longer wants the first.
    if (waiting) this.drop(waiting);
    this.leave(command.inject);
    this.now = performance.now();
    const revocable = { command, endsAt: this.now + this.desk.undoSeconds * 1000 };
    if (this.millisLeft(revocable) <= 0) {
      this.given = { command, at: this.now };
      void this.desk.command(command);
      return;
    }
    this.kept.set(command.inject, command);
    this.waiting = [...this.waiting, revocable];
    this.lastWord = { said: 'waits', command };
    this.ticker ??= setInterval(() => this.look(), LOOKS_EVERY_MS);
  }

  takeBack(revocable: Revocable): void {
    this.drop(revocable);
    this.kept.delete(revocable.command.inject);
    this.lastWord = { said: 'taken-back', command: revocable.command };
  }

  /** False where nothing waits. */
  takeBackLatest(): boolean {
    const latest = this.waiting.at(-1);
    if (latest) this.takeBack(latest);
    return latest !== undefined;
  }

  /** Tells that the last has gone already, where nothing was written since. */
  isTooLate(writtenAt: number): boolean {
    const { given } = this;
    if (!given || given.at < writtenAt || performance.now() - given.at > MEANT_MS) return false;
    this.lastWord = { said: 'too-late', command: given.command };
    return true;
  }

  giveNow(revocable: Revocable): void {
    if (this.waiting.includes(revocable)) this.give(revocable);
  }

  /** Left before it went out, and still wanted by nobody else. */
  get left(): PressedCommand[] {
    return this.found.filter((command) => {
      const inject = this.desk.injects.get(command.inject);
      return inject !== undefined && !isSo(command, inject);
    });
  }

  giveLeft(command: PressedCommand): void {
    this.leave(command.inject);
    void this.desk.command(command);
  }

  leave(inject: string): void {
    this.found = this.found.filter((other) => other.inject !== inject);
    if (!this.waiting.some(({ command }) => command.inject === inject)) this.kept.delete(inject);
  }

  /** To how many it goes, as the people are now. */
  reach({ inject }: PressedCommand): number {
    const found = this.desk.injects.get(inject);
    if (!found) return 0;
    return found.released?.recipients.length ?? addressed(found.inject.audience, this.desk.people.values()).length;
  }

  get isConnected(): boolean {
    return this.desk.link === 'live' || this.desk.link === 'polling';
  }

  secondsLeft(revocable: Revocable): number {
    return Math.max(0, Math.ceil(this.millisLeft(revocable) / 1000));
  }

  stop(): void {
    clearInterval(this.ticker);
    this.ticker = undefined;
    this.waiting = [];
  }

  /** As the clock of the exercise runs now: a colleague may resume it, move it or change its speed meanwhile. */
  private millisLeft({ command, endsAt }: Revocable): number {
    const usual = endsAt - this.now;
    const inject = this.desk.injects.get(command.inject);
    const due = inject && KEEPS_FROM_GOING_OUT.has(command.type) ? this.desk.dueIn(inject) : undefined;
    return due === undefined ? usual : Math.min(usual, due - IN_TIME_MS);
  }

  private look(): void {
    this.now = performance.now();
    for (const revocable of this.waiting.filter((one) => this.millisLeft(one) <= 0)) {
      const inject = this.desk.injects.get(revocable.command.inject);
      if (inject && isSo(revocable.command, inject)) {
        this.drop(revocable);
        this.kept.delete(revocable.command.inject);
      } else if (this.isConnected) this.give(revocable);
    }
  }

  private give(revocable: Revocable): void {
    this.drop(revocable);
    const { command } = revocable;
    this.given = { command, at: performance.now() };
    if (same(this.lastWord?.command, command)) this.lastWord = undefined;
    // Kept until it is answered: who reloads in between is told where nothing came of it.
    void this.desk.command(command).then(() => this.leave(command.inject));
  }

  private drop(revocable: Revocable): void {
    this.waiting = this.waiting.filter((other) => other !== revocable);
    if (this.waiting.length > 0) return;
    clearInterval(this.ticker);
    this.ticker = undefined;
  }
}

/** It is already as the command wants it, by whomever. */
function isSo({ type }: PressedCommand, { state, review }: MselInject): boolean {
  switch (type) {
    case 'release-inject':
      return state === 'released' || state === 'recalled' || state === 'awaiting-second' || state === 'awaiting-safety';
    case 'stop-waiting':
    case 'confirm-release':
    case 'let-through':
      return state === 'released' || state === 'recalled';
    case 'hold-inject':
      return state === 'held';
    case 'skip-inject':
      return state === 'skipped';
    case 'let-inject-go':
      return state !== 'held';
    case 'restore-inject':
      return state !== 'skipped';
    case 'recall-inject':
      return state === 'recalled';
    case 'review-inject':
      return review?.state === 'approved';
  }
}
