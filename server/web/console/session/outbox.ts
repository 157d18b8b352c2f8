import { LARGEST_OUTBOX, type CommandResult, type Outgoing } from '../../shared/protocol.ts';
import { uuid7 } from '../../shared/uuid7.ts';
import type { ControlCommand, OutgoingControl } from '../model/commands.ts';

interface Waiting {
  outgoing: OutgoingControl;
  settle(result: CommandResult): void;
}

/**
 * Commands that the server has not answered yet, in the order in which they were given. Each keeps its id over every
 * try, so a lost answer never does a thing twice. Kept in memory only: what a controller wanted before a reload may be
 * wrong after it.
 */
export class Outbox {
  private waiting: Waiting[] = [];

  add(command: ControlCommand): { id: string; answer: Promise<CommandResult> } {
    const id = uuid7();
    const answer = new Promise<CommandResult>((settle) => {
      this.waiting.push({ outgoing: { ...command, id }, settle });
    });
    return { id, answer };
  }

  next(): Outgoing[] {
    return this.waiting.slice(0, LARGEST_OUTBOX).map(({ outgoing }) => outgoing);
  }

  answered(results: readonly CommandResult[]): void {
    const byId = new Map(results.map((result) => [result.id, result]));
    const settled = this.waiting.filter(({ outgoing }) => byId.has(outgoing.id));
    this.waiting = this.waiting.filter(({ outgoing }) => !byId.has(outgoing.id));
    for (const { outgoing, settle } of settled) settle(byId.get(outgoing.id)!);
  }

  /** Not told to the server any more. What was told already and not answered may have reached it all the same. */
  withdraw(id: string): void {
    this.answered([{ id, outcome: 'rejected', code: 'withdrawn' }]);
  }

  /** Those that it is so of. */
  idsOf(isSo: (command: OutgoingControl) => boolean): string[] {
    return this.waiting.filter(({ outgoing }) => isSo(outgoing)).map(({ outgoing }) => outgoing.id);
  }

  has(id: string): boolean {
    return this.waiting.some(({ outgoing }) => outgoing.id === id);
  }

  get size(): number {
    return this.waiting.length;
  }
}
