import type { CommandResult } from '../../shared/protocol.ts';
import { uuid7 } from '../../shared/uuid7.ts';
import type { ControlCommand } from '../model/commands.ts';
import type { KeptInTab } from '../session/keptInTab.svelte.ts';
import type { PressedCommand } from '../session/revocables.svelte.ts';
import type { Begun } from './begun.ts';

type SendByHand = Extract<ControlCommand, { type: 'send-inject' }>;
type Kept = Pick<KeptInTab<Begun>, 'keys' | 'get' | 'set' | 'delete'>;

/** What is being written when another message comes back; it is there again after that one. */
const ASIDE = 'aside-';

/** Keeps messages that were written by hand until they are out: taken back, they are written on at once; refused, once somebody says so. */
export class HandWritten {
  /** The one that went out last. */
  sent = $state<string>();
  /** Came back, for the composer to go on with. */
  again = $state.raw<Begun>();

  constructor(
    private readonly kept: Kept,
    private readonly ask: (command: SendByHand) => void,
    private readonly isOut: (inject: string) => void,
  ) {}

  send(command: SendByHand, begun: Begun): void {
    this.kept.set(command.inject.id, begun);
    this.ask(command);
  }

  /** Without a result it was taken back. Refused, it waits where it is told: nobody is taken from what they write meanwhile. */
  ended(command: PressedCommand, result: CommandResult | undefined): void {
    if (command.type !== 'send-inject' || result?.outcome === 'rejected') return;
    const { id } = command.inject;
    const begun = this.kept.get(id);
    this.kept.delete(id);
    if (result) {
      this.sent = id;
      this.isOut(id);
    } else {
      // Two may come back in one moment, before the composer has taken the first.
      if (this.again) this.setAside(this.again);
      this.again = begun;
    }
  }

  thrownAway(command: PressedCommand): void {
    if (command.type === 'send-inject') this.kept.delete(command.inject.id);
  }

  takeAgain(): Begun | undefined {
    const { again } = this;
    this.again = undefined;
    return again;
  }

  setAside(begun: Begun): void {
    this.kept.set(ASIDE + uuid7(), begun);
  }

  /** What was being written last when another one came back. */
  get aside(): Begun | undefined {
    const last = this.lastAside();
    return last === undefined ? undefined : this.kept.get(last);
  }

  takeAside(): Begun | undefined {
    const last = this.lastAside();
    const begun = last === undefined ? undefined : this.kept.get(last);
    if (last !== undefined) this.kept.delete(last);
    return begun;
  }

  private lastAside(): string | undefined {
    return this.kept.keys().findLast((key) => key.startsWith(ASIDE));
  }
}
