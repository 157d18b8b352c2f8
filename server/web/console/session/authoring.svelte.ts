import type { CommandResult } from '../../shared/protocol.ts';
import type { Handling } from '../model/controlRoom.ts';
import type { Inject, MselInject } from '../model/items.ts';
import { writeDuration } from '../model/times.ts';
import type { ControlCommand } from '../model/commands.ts';

/** What can be taken back: made by this author, at this desk. */
type Step =
  | { type: 'planned'; inject: Inject }
  | { type: 'removed'; inject: Inject }
  | { type: 'handled'; inject: Inject; before: Handling; revision: number }
  | { type: 'revised' | 'shifted'; revisions: Record<string, number> };

type WriteHandling = Extract<ControlCommand, { type: 'write-handling' }>;

interface Desk {
  readonly injects: ReadonlyMap<string, MselInject>;
  command(command: ControlCommand): Promise<CommandResult>;
}

const MOST_STEPS = 50;

/** Writing the MSEL, with a way back: each undo is a command of its own, which the server refuses where it must. */
export class Authoring {
  steps = $state.raw<readonly Step[]>([]);

  constructor(private readonly desk: Desk) {}

  get last(): { type: Step['type']; injects: string[] } | undefined {
    const step = this.steps.at(-1);
    if (!step) return undefined;
    const ids = 'inject' in step ? [step.inject.id] : Object.keys(step.revisions);
    const number = (id: string) => this.desk.injects.get(id)?.inject.number;
    return {
      type: step.type,
      injects: 'inject' in step ? [step.inject.number] : ids.map((id) => number(id) ?? id),
    };
  }

  async plan(inject: Inject): Promise<CommandResult> {
    return this.kept(await this.desk.command({ type: 'plan-inject', inject }), { type: 'planned', inject });
  }

  async revise(inject: Inject, basedOn: number): Promise<CommandResult> {
    return this.kept(await this.desk.command({ type: 'revise-inject', inject, basedOn }), {
      type: 'revised',
      revisions: { [inject.id]: basedOn + 1 },
    });
  }

  async remove({ inject, revision }: MselInject): Promise<CommandResult> {
    return this.kept(await this.desk.command({ type: 'remove-inject', inject: inject.id, basedOn: revision }), {
      type: 'removed',
      inject,
    });
  }

  /** How it is treated: two people, and what follows where nobody answers. */
  async handle({ inject, handling: before }: MselInject, command: WriteHandling): Promise<CommandResult> {
    const noAnswer = (before?.noAnswer ?? []).map(({ foundAt: _, ...rule }) => rule);
    return this.kept(await this.desk.command(command), {
      type: 'handled',
      inject,
      before: { sensitive: before?.sensitive ?? false, noAnswer },
      revision: command.basedOn + 1,
    });
  }

  /** Each as it is on this screen now. */
  async shift(injects: readonly MselInject[], byMillis: number): Promise<CommandResult> {
    const seen = injects.map(({ id, revision }) => [id, revision] as const);
    const result = await this.desk.command({
      type: 'shift-injects',
      injects: Object.fromEntries(seen),
      by: writeDuration(byMillis),
    });
    return this.kept(result, {
      type: 'shifted',
      revisions: Object.fromEntries(seen.map(([id, revision]) => [id, revision + 1])),
    });
  }

  /** A step that somebody else's work lies on is refused by the server, and stays undone-able for later. */
  async undo(): Promise<CommandResult | undefined> {
    const step = this.steps.at(-1);
    if (!step) return undefined;
    this.steps = this.steps.slice(0, -1);
    const result = await this.desk.command(this.opposite(step));
    const isHopeless = result.outcome === 'rejected' && result.code === 'unknown-inject';
    if (result.outcome === 'rejected' && !isHopeless) this.steps = [...this.steps, step];
    return result;
  }

  private opposite(step: Step): ControlCommand {
    switch (step.type) {
      case 'planned': {
        const { id } = step.inject;
        return { type: 'remove-inject', inject: id, basedOn: this.desk.injects.get(id)?.revision ?? 0 };
      }
      case 'removed':
        return { type: 'plan-inject', inject: step.inject };
      case 'handled':
        return {
          type: 'write-handling',
          inject: step.inject.id,
          handling: step.before,
          basedOn: step.revision,
        };
      case 'revised':
      case 'shifted':
        return { type: 'undo-revisions', revisions: step.revisions };
    }
  }

  private kept(result: CommandResult, step: Step): CommandResult {
    if (result.outcome === 'accepted') this.steps = [...this.steps, step].slice(-MOST_STEPS);
    return result;
  }
}
