import type { CommandResult } from '../../shared/protocol.ts';
import { NoConnection } from '../../shared/live/problem.ts';
import type { ControlCommand } from '../model/commands.ts';
import type { MselInject } from '../model/items.ts';
import { columnsOf } from '../model/ownColumns.ts';
import { World } from '../model/world.ts';
import { Authoring } from './authoring.svelte.ts';
import type { Change } from './writings.ts';

export type Fields = Record<string, unknown>;

/** A desk whose server takes or refuses what it is told to, with what each command leaves on the desk. */
export class Desk extends World {
  readonly sent: ControlCommand[] = [];
  readonly answers: { leaves?: Fields | Fields[]; refused?: string; parameters?: Record<string, string> }[] = [];
  /** By entry, what the journal says that an import did. */
  readonly brought = new Map<number, Change[]>();
  readonly authoring = new Authoring(this);

  private seq = 10;

  get ownColumns() {
    return columnsOf(this.exercise);
  }

  broughtBy(entry: number): Promise<Change[]> {
    const changes = this.brought.get(entry);
    return changes ? Promise.resolve(changes) : Promise.reject(new NoConnection());
  }

  answering(...answers: { leaves?: Fields | Fields[]; refused?: string; parameters?: Record<string, string> }[]): this {
    this.answers.push(...answers);
    return this;
  }

  /** By somebody, in an entry of its own. */
  writes(...items: Fields[]): number {
    this.seq += 1;
    for (const item of items) this.has(item, (item['seq'] as number | undefined) ?? this.seq);
    return this.seq;
  }

  reached = () => Promise.resolve();

  get phase() {
    return this.clock?.phase ?? 'planned';
  }

  has(item: Fields, seq = this.seq): this {
    this.apply([{ seq, ...item } as never]);
    return this;
  }

  command = async (command: ControlCommand): Promise<CommandResult> => {
    this.sent.push(command);
    const { leaves = [], refused, parameters } = this.answers.shift() ?? {};
    if (refused) return { id: 'x', outcome: 'rejected', code: refused, ...(parameters && { parameters }) };
    const seq = this.writes(...[leaves].flat());
    return { id: 'x', outcome: 'accepted', seq };
  };

  readonly takenBack: ControlCommand[] = [];

  takeBack = (command: ControlCommand): Promise<CommandResult> => {
    this.takenBack.push(command);
    return this.command(command);
  };

  readonly forth: ControlCommand[] = [];

  takeForth = (command: ControlCommand): Promise<CommandResult> => {
    this.forth.push(command);
    return this.command(command);
  };

  get lastSent(): ControlCommand | undefined {
    return this.sent.at(-1);
  }
}

export const asItem = (inject: MselInject): Fields => ({ kind: 'msel-inject', ...inject });
