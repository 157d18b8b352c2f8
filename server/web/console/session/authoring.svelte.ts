import type { CommandResult } from '../../shared/protocol.ts';
import type { ControlCommand } from '../model/commands.ts';
import type { Handling } from '../model/controlRoom.ts';
import type { Inject, LocalizedText, MselInject } from '../model/items.ts';
import { writeDuration } from '../model/times.ts';
import { back, landed, left, nameOf, standing, subjectOf, type Change, type Shelves } from './writings.ts';

/** What can be taken back: made by this author, at this desk. */
type Step =
  | { type: 'written'; changes: readonly Change[] }
  | { type: 'handled'; inject: Inject; before: Handling; revision: number }
  | { type: 'shifted'; revisions: Record<string, number> };

type WriteHandling = Extract<ControlCommand, { type: 'write-handling' }>;
type Rejected = Extract<CommandResult, { outcome: 'rejected' }>;

interface Desk extends Shelves {
  command(command: ControlCommand): Promise<CommandResult>;
}

/** What the last step did, as the ending of its sentence in the catalog, and to what. */
export interface LastStep {
  did: 'planned' | 'removed' | 'revised' | 'handled' | 'shifted' | 'thing-added' | 'thing-removed' | 'thing-changed';
  names: (string | LocalizedText)[];
}

const MOST_STEPS = 50;

/** All that an author writes, with a way back: each undo is a command of its own, which the server refuses where it must. */
export class Authoring {
  steps = $state.raw<readonly Step[]>([]);
  private refusal = $state.raw<{ step: Step; result: Rejected }>();
  private undoing: Promise<unknown> = Promise.resolve();

  constructor(private readonly desk: Desk) {}

  get last(): LastStep | undefined {
    const step = this.steps.at(-1);
    switch (step?.type) {
      case undefined:
        return undefined;
      case 'written':
        return { did: didOf(step.changes[0]!), names: step.changes.map(nameOf) };
      case 'handled':
        return { did: 'handled', names: [step.inject.number] };
      case 'shifted':
        return {
          did: 'shifted',
          names: Object.keys(step.revisions).map((id) => this.desk.injects.get(id)?.inject.number ?? id),
        };
    }
  }

  /** Why the last step could not be taken back. */
  get refused(): Rejected | undefined {
    return this.refusal?.step === this.steps.at(-1) ? this.refusal?.result : undefined;
  }

  /** As the desk's own; what it writes can be taken back. */
  async command(command: ControlCommand): Promise<CommandResult> {
    const [result] = await this.together([command]);
    return result!;
  }

  /** What an author does with one press is one step. */
  async together(commands: readonly ControlCommand[]): Promise<CommandResult[]> {
    const asked = commands.map((command) => {
      const subject = subjectOf(command);
      return { command, subject, from: subject && standing(this.desk, subject) };
    });
    const results = await Promise.all(commands.map((command) => this.desk.command(command)));
    const changes = asked.flatMap(({ command, subject, from }, at): Change[] => {
      const result = results[at]!;
      if (!subject || result.outcome === 'rejected') return [];
      const to = left(this.desk, subject, command, { from, seq: result.seq });
      return from?.revision === to?.revision ? [] : [{ subject, from, to }];
    });
    if (changes.length > 0) this.keep({ type: 'written', changes });
    return results;
  }

  plan(inject: Inject): Promise<CommandResult> {
    return this.command({ type: 'plan-inject', inject });
  }

  revise(inject: Inject, basedOn: number): Promise<CommandResult> {
    return this.command({ type: 'revise-inject', inject, basedOn });
  }

  remove({ id, revision }: MselInject): Promise<CommandResult> {
    return this.command({ type: 'remove-inject', inject: id, basedOn: revision });
  }

  /** How it is treated: two people, and what follows where nobody answers. */
  async handle({ inject, handling: before }: MselInject, command: WriteHandling): Promise<CommandResult> {
    const noAnswer = (before?.noAnswer ?? []).map(({ foundAt: _, ...rule }) => rule);
    const result = await this.desk.command(command);
    if (result.outcome === 'accepted') {
      this.keep({
        type: 'handled',
        inject,
        before: { sensitive: before?.sensitive ?? false, noAnswer },
        revision: command.basedOn + 1,
      });
    }
    return result;
  }

  /** Each as it is on this screen now. */
  async shift(injects: readonly MselInject[], byMillis: number): Promise<CommandResult> {
    const seen = injects.map(({ id, revision }) => [id, revision] as const);
    const result = await this.desk.command({
      type: 'shift-injects',
      injects: Object.fromEntries(seen),
      by: writeDuration(byMillis),
    });
    if (result.outcome === 'accepted') {
      this.keep({ type: 'shifted', revisions: Object.fromEntries(seen.map(([id, revision]) => [id, revision + 1])) });
    }
    return result;
  }

  /** One after the other. A step that somebody else's work lies on is refused by the server, and stays. */
  undo(): Promise<void> {
    const next = this.undoing.then(() => this.undoLast());
    this.undoing = next;
    return next;
  }

  /** The last step is not to be taken back any more: those before it can be. */
  leaveLast(): void {
    this.steps = this.steps.slice(0, -1);
  }

  private async undoLast(): Promise<void> {
    const step = this.steps.at(-1);
    if (!step) return;
    const results = await Promise.all(commandsBack(step).map((command) => this.desk.command(command)));
    const rejected = results.find((result) => result.outcome === 'rejected');
    const rest = step.type === 'written' ? step.changes.filter((_, at) => results[at]!.outcome === 'rejected') : [];
    const kept: Step | undefined = rejected && (step.type === 'written' ? { ...step, changes: rest } : step);
    this.steps = this.steps.flatMap((one) => (one === step ? (kept ? [kept] : []) : [this.after(step, results, one)]));
    this.refusal = rejected && kept && { step: kept, result: rejected };
  }

  /** An earlier step, which lies open again in a new revision where the later one on it was taken back. */
  private after(undone: Step, results: readonly CommandResult[], earlier: Step): Step {
    if (undone.type === 'handled') {
      const isOnIt = earlier.type === 'handled' && earlier.inject.id === undone.inject.id;
      return isOnIt && results[0]!.outcome === 'accepted' && earlier.revision === undone.revision - 1
        ? { ...earlier, revision: undone.revision + 1 }
        : earlier;
    }
    if (earlier.type !== 'written') return earlier;
    const opened = this.opened(undone, results);
    return {
      ...earlier,
      changes: earlier.changes.map((change) => {
        const { kind, id } = change.subject;
        const now = change.to && opened.get(`${kind}/${id}/${change.to.revision}`);
        return now === undefined ? change : { ...change, to: { ...change.to!, revision: now } };
      }),
    };
  }

  /** By what was there before the undone step: in which revision it is there again. */
  private opened(undone: Step, results: readonly CommandResult[]): Map<string, number> {
    const opened = new Map<string, number>();
    if (undone.type === 'shifted' && results[0]!.outcome === 'accepted') {
      for (const [id, revision] of Object.entries(undone.revisions)) {
        opened.set(`inject/${id}/${revision - 1}`, revision + 1);
      }
    }
    if (undone.type === 'written') {
      undone.changes.forEach((change, at) => {
        const result = results[at]!;
        const { subject, from } = change;
        if (result.outcome === 'rejected' || !from) return;
        opened.set(`${subject.kind}/${subject.id}/${from.revision}`, landed(this.desk, change, result.seq));
      });
    }
    return opened;
  }

  private keep(step: Step): void {
    this.steps = [...this.steps, step].slice(-MOST_STEPS);
  }
}

function didOf({ subject, from, to }: Change): LastStep['did'] {
  const isInject = subject.kind === 'inject';
  if (!from) return isInject ? 'planned' : 'thing-added';
  if (!to) return isInject ? 'removed' : 'thing-removed';
  return isInject ? 'revised' : 'thing-changed';
}

function commandsBack(step: Step): ControlCommand[] {
  switch (step.type) {
    case 'written':
      return step.changes.map(back);
    case 'handled':
      return [{ type: 'write-handling', inject: step.inject.id, handling: step.before, basedOn: step.revision }];
    case 'shifted':
      return [{ type: 'undo-revisions', revisions: step.revisions }];
  }
}
