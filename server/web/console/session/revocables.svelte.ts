import type { Link } from '../../shared/live/live.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import { same } from '../detail/draft.ts';
import { addressed } from '../model/audience.ts';
import type { ControlCommand } from '../model/commands.ts';
import type { MselInject, Person, Phase } from '../model/items.ts';
import type { Refusal } from '../parts/asking.svelte.ts';
import type { KeptInTab } from './keptInTab.svelte.ts';
import { isDoneAllTheSame } from './othersPress.ts';
import { injectOf, isSo, numbered, type PressedCommand, type SendByHand } from './pressed.ts';

export { injectOf, type PressedCommand } from './pressed.ts';

export interface Revocable {
  command: PressedCommand;
  /** By the clock that no one can set; earlier where it has to be in time. */
  endsAt: number;
}

/** What was not done, and waits until somebody says what is to become of it. */
export interface NotDone {
  command: PressedCommand;
  /** Without it the page was left. */
  refused?: Refusal;
}

interface Desk {
  readonly undoSeconds: number;
  readonly link: Link;
  readonly phase: Phase;
  readonly redStop: { active: boolean } | undefined;
  readonly injects: ReadonlyMap<string, MselInject>;
  readonly people: ReadonlyMap<string, Person>;
  /** In how many milliseconds it goes out by itself; undefined where nobody knows. */
  dueIn(inject: MselInject): number | undefined;
  command(command: ControlCommand): Promise<CommandResult>;
  /** Tells colleagues that a press on it waits, until the answer is called. */
  pressed(inject: string): () => void;
}

type Kept = Pick<KeptInTab<NotDone>, 'values' | 'set' | 'delete'>;

export interface LastWord {
  said: 'waits' | 'taken-back' | 'too-late' | 'not-done' | 'done-elsewhere';
  command: PressedCommand;
}

const LOOKS_EVERY_MS = 200;
/** So long after something went, whoever takes back means it and not what was written before. */
const MEANT_MS = 10_000;
/** Before it goes out by itself: what shall keep it from that is not too late. */
const IN_TIME_MS = 1_500;
const KEEPS_FROM_GOING_OUT: ReadonlySet<PressedCommand['type']> = new Set(['hold-inject', 'skip-inject']);

/** What the server takes from nobody while a red stop is called. */
const REFUSED_IN_A_STOP: ReadonlySet<PressedCommand['type']> = new Set([
  'send-inject',
  'release-inject',
  'stop-waiting',
  'confirm-release',
  'let-through',
]);
const STOPPED: Refusal = { code: 'red-stop-active', parameters: {} };
const OVER: Refusal = { code: 'exercise-ended', parameters: {} };

/**
 * What one press wants, held back for some seconds in which it can be taken back; then it is given once. Without a connection
 * it goes on waiting where it can be taken back. Whoever leaves the page takes it back, and is told so when they return. A message
 * that is refused, and what a red stop or ENDEX comes before, waits as well until somebody says what is to become of it.
 */
export class Revocables {
  waiting = $state.raw<readonly Revocable[]>([]);
  now = $state(performance.now());
  lastWord = $state.raw<LastWord>();
  /** Not to be done nor written on: gone for good after a while. */
  thrown = $state.raw<NotDone>();
  private found = $state.raw<readonly NotDone[]>([]);
  /** On their way once more. */
  private tried = $state.raw<readonly string[]>([]);
  /** Given to the server, which has not answered yet. */
  private underWay = $state.raw<readonly PressedCommand[]>([]);
  private forgetsThrown: ReturnType<typeof setTimeout> | undefined;
  private readonly told = new Map<Revocable, () => void>();
  private given: { command: PressedCommand; at: number } | undefined;
  private ticker: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly kept: Kept,
    /** What became of it; without a result it was taken back, or left where it was. */
    private readonly ended: (command: PressedCommand, result?: CommandResult) => void = () => {},
    private readonly thrownAway: (command: PressedCommand) => void = () => {},
  ) {
    this.found = kept.values();
  }

  ask(command: PressedCommand): void {
    const waiting = this.waiting.find((other) => injectOf(other.command) === injectOf(command));
    if (same(waiting?.command, command)) return;
    // Whoever wants something else of the same inject, or says it otherwise, no longer wants the first.
    if (waiting) this.drop(waiting);
    this.forget(injectOf(command));
    this.now = performance.now();
    const revocable = { command, endsAt: this.now + this.desk.undoSeconds * 1000 };
    if (this.millisLeft(revocable) <= 0) {
      this.given = { command, at: this.now };
      void this.commanded(command);
      return;
    }
    this.kept.set(injectOf(command), { command });
    this.waiting = [...this.waiting, revocable];
    // A message that is written by hand is in nobody else's list.
    if (command.type !== 'send-inject') this.told.set(revocable, this.desk.pressed(injectOf(command)));
    this.lastWord = { said: 'waits', command };
    this.ticker ??= setInterval(() => this.look(), LOOKS_EVERY_MS);
  }

  takeBack(revocable: Revocable): void {
    this.drop(revocable);
    this.kept.delete(injectOf(revocable.command));
    this.lastWord = { said: 'taken-back', command: revocable.command };
    this.ended(revocable.command);
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

  /** Left before it went out or refused, and still wanted by nobody else. */
  get left(): NotDone[] {
    return this.found.filter(({ command }) => {
      const inject = this.desk.injects.get(injectOf(command));
      return inject === undefined ? command.type === 'send-inject' : !isSo(command, inject);
    });
  }

  /** It stays where it stands until it is answered: the next press must mean what it meant. */
  giveLeft(command: PressedCommand): void {
    if (this.isTried(command)) return;
    this.tried = [...this.tried, injectOf(command)];
    void this.commanded(command);
  }

  /** Messages that are written and not out, also one that was thrown away and can be had back: each as it will go. */
  get unsent(): SendByHand[] {
    const listed = [...this.left, ...this.waiting, ...(this.thrown ? [this.thrown] : [])].map(({ command }) => command);
    const byId = new Map<string, SendByHand>();
    for (const command of [...this.underWay, ...listed]) {
      if (command.type === 'send-inject') byId.set(injectOf(command), command);
    }
    return numbered([...byId.values()], this.desk.injects);
  }

  /** As it goes, or would go now. */
  asItGoes(command: PressedCommand): PressedCommand {
    return this.unsent.find(({ inject }) => inject.id === injectOf(command)) ?? command;
  }

  /** Messages that are written and not out: they end with the tab. */
  get holdsWords(): boolean {
    return this.waiting.length > 0 || this.unsent.length > 0;
  }

  isTried(command: PressedCommand): boolean {
    return this.tried.includes(injectOf(command));
  }

  /** Why the server would refuse it now, or the list of injects stays as it is. */
  whyStopped({ type }: PressedCommand): Refusal | undefined {
    if (this.desk.phase === 'ended') return OVER;
    return this.desk.redStop?.active === true && REFUSED_IN_A_STOP.has(type) ? STOPPED : undefined;
  }

  get isOver(): boolean {
    return this.desk.phase === 'ended';
  }

  leave(command: PressedCommand): void {
    this.forget(injectOf(command));
    this.ended(command);
  }

  /** Nobody wants it any more, nor to write on it; for some seconds it can be had back. */
  throwAway(command: PressedCommand): void {
    this.forgetThrown();
    this.thrown = this.found.find((other) => injectOf(other.command) === injectOf(command));
    this.found = this.found.filter((other) => other !== this.thrown);
    this.forgetsThrown = setTimeout(() => this.forgetThrown(), MEANT_MS);
  }

  takeBackThrown(): void {
    clearTimeout(this.forgetsThrown);
    if (this.thrown) this.found = [...this.found, this.thrown];
    this.thrown = undefined;
  }

  private forgetThrown(): void {
    clearTimeout(this.forgetsThrown);
    const { thrown } = this;
    if (!thrown) return;
    this.thrown = undefined;
    this.forget(injectOf(thrown.command));
    this.thrownAway(thrown.command);
  }

  /** Why it was refused, as long as it would be refused for that. */
  refusalOf({ command, refused }: NotDone): Refusal | undefined {
    const stopped = this.whyStopped(command);
    if (this.isOver || !refused) return stopped;
    if (refused.code === 'no-recipients' && this.reach(command) > 0) return undefined;
    if (refused.code === STOPPED.code && !stopped) return undefined;
    return refused;
  }

  /** To how many it goes, as the people are now. */
  reach(command: PressedCommand): number {
    const found = this.desk.injects.get(injectOf(command));
    if (command.type === 'send-inject' && !found) {
      return addressed(command.inject.audience, this.desk.people.values()).length;
    }
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
    this.forgetThrown();
    clearInterval(this.ticker);
    this.ticker = undefined;
    for (const revocable of this.waiting) this.tellOver(revocable);
    this.waiting = [];
  }

  /** As the clock of the exercise runs now: a colleague may resume it, move it or change its speed meanwhile. */
  private millisLeft({ command, endsAt }: Revocable): number {
    const usual = endsAt - this.now;
    const inject = this.desk.injects.get(injectOf(command));
    const due = inject && KEEPS_FROM_GOING_OUT.has(command.type) ? this.desk.dueIn(inject) : undefined;
    return due === undefined ? usual : Math.min(usual, due - IN_TIME_MS);
  }

  private look(): void {
    this.now = performance.now();
    for (const revocable of this.waiting) {
      const refused = this.whyStopped(revocable.command);
      if (!refused) continue;
      this.drop(revocable);
      this.setDown({ command: revocable.command, refused });
      this.lastWord = { said: 'not-done', command: revocable.command };
    }
    for (const revocable of this.waiting) {
      const { command } = revocable;
      if (!isDoneAllTheSame(command, this.desk.injects.get(injectOf(command)))) continue;
      this.drop(revocable);
      this.kept.delete(injectOf(command));
      this.lastWord = { said: 'done-elsewhere', command };
    }
    for (const revocable of this.waiting.filter((one) => this.millisLeft(one) <= 0)) {
      const inject = this.desk.injects.get(injectOf(revocable.command));
      if (inject && isSo(revocable.command, inject)) {
        this.drop(revocable);
        this.kept.delete(injectOf(revocable.command));
      } else if (this.isConnected) this.give(revocable);
    }
  }

  private give(revocable: Revocable): void {
    this.drop(revocable);
    const { command } = revocable;
    this.given = { command, at: performance.now() };
    if (same(this.lastWord?.command, command)) this.lastWord = undefined;
    void this.commanded(command);
  }

  /** Kept until it is answered: who reloads in between is told where nothing came of it. */
  private async commanded(command: PressedCommand): Promise<void> {
    this.underWay = [...this.underWay, command];
    const result = await this.desk.command(this.asItGoes(command));
    this.underWay = this.underWay.filter((other) => other !== command);
    this.tried = this.tried.filter((id) => id !== injectOf(command));
    if (result.outcome === 'rejected' && command.type === 'send-inject') {
      this.setDown({ command, refused: { code: result.code, parameters: result.parameters ?? {} } });
    } else this.forget(injectOf(command));
    this.ended(command, result);
  }

  private setDown(notDone: NotDone): void {
    const id = injectOf(notDone.command);
    this.kept.set(id, notDone);
    const isThere = this.found.some(({ command }) => injectOf(command) === id);
    this.found = isThere
      ? this.found.map((other) => (injectOf(other.command) === id ? notDone : other))
      : [...this.found, notDone];
  }

  private forget(inject: string): void {
    this.found = this.found.filter(({ command }) => injectOf(command) !== inject);
    if (!this.waiting.some(({ command }) => injectOf(command) === inject)) this.kept.delete(inject);
  }

  private tellOver(revocable: Revocable): void {
    this.told.get(revocable)?.();
    this.told.delete(revocable);
  }

  private drop(revocable: Revocable): void {
    this.tellOver(revocable);
    this.waiting = this.waiting.filter((other) => other !== revocable);
    if (this.waiting.length > 0) return;
    clearInterval(this.ticker);
    this.ticker = undefined;
  }
}
