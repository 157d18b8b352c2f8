import type { CommandResult } from '../../shared/protocol.ts';
import type { ControlCommand } from '../model/commands.ts';
import type { FileImport, Inject, LocalizedText, MselInject } from '../model/items.ts';
import { writeDuration } from '../model/time/times.ts';
import { codeOf } from '../../shared/live/problem.ts';
import { backTogether, changedBy, isTooLarge, whyItStays, type WhyItStays } from './broughtIn.ts';
import { entryOf, FileImports, standingIn, type DeskOfImports } from './fileImports.svelte.ts';
import { after, commandsBack, isOut, reversed, staying, told, wasSmall, type LastStep, type Step } from './steps.ts';
import { canGoBack, left, nameOf, standing, standings, subjectOf, type Change, type Shelves } from './writings.ts';

type WriteHandling = Extract<ControlCommand, { type: 'write-handling' }>;
type Rejected = Extract<CommandResult, { outcome: 'rejected' }>;
const refusal = (code: string): Rejected => ({ id: '', outcome: 'rejected', code, parameters: {} });

interface Desk extends Shelves, DeskOfImports {
  /** Until what stands in this entry is known here. */
  reached(seq: number): Promise<void>;
  command(command: ControlCommand): Promise<CommandResult>;
  /** The same, said as what it is: a step is taken back. */
  takeBack(command: ControlCommand): Promise<CommandResult>;
  /** The same of a step that is taken forth again. */
  takeForth(command: ControlCommand): Promise<CommandResult>;
}

/** What an author is asked before a step is taken back, or {@link forth}. */
interface Asked {
  step: Step;
  rings: boolean;
  stays: readonly Change[];
  forth: boolean;
  goesOn: (small: boolean) => Promise<void>;
}

type Send = (command: ControlCommand) => Promise<CommandResult>;

interface Sent {
  results: CommandResult[];
  failed?: Change | undefined;
}

const MOST_STEPS = 50;

/** All that an author writes, with a way back and forth: each is a command of its own, which the server refuses where it must. */
export class Authoring {
  steps = $state.raw<readonly Step[]>([]);
  /** Taken back, until something new is written. */
  private undone = $state.raw<readonly Step[]>([]);
  private refusal = $state.raw<{ step: Step; result: Rejected }>();
  private asked = $state.raw<Asked>();
  /** When something was written last, by the clock that no one can set. */
  writtenAt = -Infinity;
  private undoing: Promise<unknown> = Promise.resolve();
  readonly files: FileImports;

  constructor(private readonly desk: Desk) {
    this.files = new FileImports(desk);
  }

  get last(): LastStep | undefined {
    return told(this.desk, this.top('steps'));
  }

  /** What can be done again. */
  get lastUndone(): LastStep | undefined {
    return told(this.desk, this.top('undone'));
  }

  /** Why the last step could not be taken back, or done again. */
  get refused(): Rejected | undefined {
    return this.isTop(this.refusal?.step) ? this.refusal?.result : undefined;
  }

  /** What is taken back only if its author says once more that it is to be: people have it already, and it rings them. */
  get rings(): LastStep | undefined {
    return this.askedLast?.rings ? told(this.desk, this.askedLast.step) : undefined;
  }

  /** Those who have it did not have to read it anew either when it was changed. */
  get wasSmall(): boolean {
    return wasSmall(this.desk, this.askedLast?.step);
  }

  /** What is asked about was taken back, and is to be done again. */
  get isForth(): boolean {
    return this.askedLast?.forth ?? false;
  }

  /** What of an import stays as it is, if its author says that all the rest is to be taken back. */
  get stays(): (string | LocalizedText)[] {
    return this.askedLast?.stays.map((change) => nameOf(this.desk, change)) ?? [];
  }

  /** The same, by what is in the way. */
  get staysBy(): [WhyItStays, (string | LocalizedText)[]][] {
    const hasStarted = this.desk.phase !== 'planned';
    const by = new Map<WhyItStays, (string | LocalizedText)[]>();
    for (const change of this.askedLast?.stays ?? []) {
      const why = whyItStays(this.desk, change, hasStarted) ?? 'needed';
      by.set(why, [...(by.get(why) ?? []), nameOf(this.desk, change)]);
    }
    return [...by];
  }

  /** Of what is asked about, nothing can be taken back. */
  get allStays(): boolean {
    const step = this.askedLast?.step;
    return step?.type === 'written' && step.changes.length === this.stays.length;
  }

  private get askedLast() {
    return this.isTop(this.asked?.step) ? this.asked : undefined;
  }

  private top(of: 'steps' | 'undone'): Step | undefined {
    const last = this[of]
      .filter((step) => !this.isRecalled(step) && !(of === 'steps' && this.files.isGone(step)))
      .at(-1);
    if (last && (this.desk.phase !== 'ended' || last.afterEnd)) return last;
    return of === 'steps' ? this.files.latestOwn(this.steps) : undefined;
  }

  /** Nobody can write on it any more, nor take back what was written. */
  private isRecalled(step: Step): boolean {
    const ids = step.type === 'written' && step.file === undefined ? step.changes.map(({ subject }) => subject) : [];
    const isOver = ({ kind, id }: Change['subject']) =>
      kind === 'inject' && this.desk.injects.get(id)?.state === 'recalled';
    return ids.length > 0 && ids.every(isOver);
  }

  private isTop(step: Step | undefined): boolean {
    return step !== undefined && [this.top('steps'), this.top('undone')].includes(step);
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
      const small = 'small' in command && command.small === true;
      return from?.revision === to?.revision ? [] : [{ subject, from, to, ...(small && { small }) }].filter(canGoBack);
    });
    if (changes.length > 0) this.keep({ type: 'written', changes });
    return results;
  }

  /** What a file is about to bring: all that the entry did which took it in is one step. */
  aboutToImport(file: string, from: FileImport['from']): (seq: number) => Promise<void> {
    const before = standings(this.desk);
    return async (seq) => {
      await this.desk.reached(seq);
      const step = this.files.cameIn({ file, from, entry: seq, changes: changedBy(seq, before, this.desk) });
      if (step) this.keep(step);
    };
  }

  plan(inject: Inject): Promise<CommandResult> {
    return this.command({ type: 'plan-inject', inject });
  }

  /** {@link small}: those who have it already need not read it anew; else a translation that is changed had misled them. */
  revise(inject: Inject, basedOn: number, small = false): Promise<CommandResult> {
    return this.command({ type: 'revise-inject', inject, basedOn, small });
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
        made: command.handling,
        revision: command.basedOn + 1,
      });
    }
    return result;
  }

  /** Of what the file brought in that entry nothing stands that could be taken back. */
  isTakenBack(entry: number): boolean {
    return this.files.isTakenBack(entry);
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
    return this.inOrder(() => this.unlessAsked('steps', 'undone'));
  }

  /** Also one of a colleague's, or of before this page was loaded. */
  takeBackImport(made: FileImport): Promise<void> {
    return this.inOrder(async () => {
      const mine = this.steps.find((step) => entryOf(step) === made.entry) ?? this.dated(this.files.stepOf(made));
      this.steps = [...this.steps.filter((step) => step !== mine), mine];
      await this.unlessAsked('steps', 'undone');
    });
  }

  /** To take back what took it back. */
  redo(): Promise<void> {
    return this.inOrder(() => this.unlessAsked('undone', 'steps'));
  }

  /**
   * Whether what rings people, or all of an import that can be, is to be taken back all the same. Where it is {@link small}, nobody is
   * rung.
   */
  async answerAsked(does: boolean, small = false): Promise<void> {
    const asked = this.asked;
    this.asked = undefined;
    if (does) await asked?.goesOn(small);
    else if (asked && asked.stays.length > 0) this.leave(asked.step);
  }

  private async unlessAsked(from: 'steps' | 'undone', to: 'steps' | 'undone'): Promise<void> {
    const step = await this.lookedUp(this.top(from));
    if (!step) return;
    const stays = staying(this.desk, step);
    const rings = isOut(this.desk, step, stays);
    if (!rings && stays.length === 0) await this.takeBack(from, to);
    else this.ask(from, to, { step, rings, stays });
  }

  private async lookedUp(step: Step | undefined): Promise<Step | undefined> {
    if (step?.type !== 'found') return step;
    try {
      const looked = this.dated(await this.files.lookedUp(step));
      this.steps = [...this.steps.filter((one) => one !== step), looked];
      return looked;
    } catch (error) {
      this.refusal = { step, result: refusal(codeOf(error)) };
      return undefined;
    }
  }

  private ask(
    from: 'steps' | 'undone',
    to: 'steps' | 'undone',
    { step, rings, stays }: { step: Step; rings: boolean; stays: readonly Change[] },
  ): void {
    const goesOn = (small: boolean) =>
      this.inOrder(async () => {
        if (this.top(from) === step) await this.takeBack(from, to, stays, small);
      });
    this.asked = { step, rings, stays, forth: from === 'undone', goesOn };
  }

  /** What was refused is not to be tried any more: what was done before it can be. */
  leaveRefused(): void {
    if (this.refusal) this.leave(this.refusal.step);
  }

  private leave(left: Step): void {
    const others = (steps: readonly Step[]) => steps.filter((step) => step !== left);
    this.steps = others(this.steps);
    this.undone = others(this.undone);
    this.files.leave(left);
  }

  private inOrder(next: () => Promise<void>): Promise<void> {
    const done = this.undoing.then(next);
    this.undoing = done;
    return done;
  }

  private async takeBack(
    from: 'steps' | 'undone',
    to: 'steps' | 'undone',
    stays: readonly Change[] = [],
    small = false,
  ): Promise<void> {
    const whole = this.top(from);
    if (!whole) return;
    const isImport = whole.type === 'written' && whole.file !== undefined;
    const step = isImport ? { ...whole, changes: whole.changes.filter((change) => !stays.includes(change)) } : whole;
    const send = (command: ControlCommand) =>
      from === 'undone' ? this.desk.takeForth(command) : this.desk.takeBack(command);
    const { results, failed } = isImport
      ? await this.sendTogether(step, send, from === 'undone')
      : await this.sendEach(step, send, small);
    if (failed) return this.ask(from, to, { step: whole, rings: false, stays: [...stays, failed] });
    const rejected = results.find((result) => result.outcome === 'rejected');
    const rest = step.type === 'written' ? step.changes.filter((_, at) => results[at]!.outcome === 'rejected') : [];
    const kept: Step | undefined = rejected && (step.type === 'written' ? { ...step, changes: rest } : step);
    if (!rejected) this.files.tell(step, to === 'undone');
    const opposite = reversed(this.desk, step, results);
    const back = from === 'undone' ? standingIn(opposite, results) : opposite;
    this[from] = this[from].flatMap((one) =>
      one === whole ? (kept ? [kept] : []) : [after(this.desk, step, results, one)],
    );
    if (back) this[to] = [...this[to], this.dated(back)].slice(-MOST_STEPS);
    this.refusal = rejected && kept && { step: kept, result: rejected };
  }

  private async sendEach(step: Step, send: Send, small: boolean): Promise<Sent> {
    return { results: await Promise.all(commandsBack(this.desk, step, small).map(send)) };
  }

  /** All or nothing; which of it the server takes back from nobody, it says. */
  private async sendTogether(step: Step, send: Send, isForth: boolean): Promise<Sent> {
    if (step.type !== 'written' || (isForth && step.changes.length === 0)) return { results: [] };
    const { changes, from, entry } = step;
    const { ordered, command: whole } = backTogether(this.desk, changes);
    const command = { ...whole, ...(isForth ? from && { from } : entry !== undefined && { takesBack: entry }) };
    const result: CommandResult = isTooLarge(command) ? refusal('too-large') : await send(command);
    const failed = result.outcome === 'rejected' ? ordered[Number(result.parameters?.['index'] ?? NaN)] : undefined;
    return { results: changes.map(() => result), failed };
  }

  private dated(step: Step): Step {
    return this.desk.phase === 'ended' ? { ...step, afterEnd: true } : step;
  }

  private keep(step: Step): void {
    this.steps = [...this.steps, this.dated(step)].slice(-MOST_STEPS);
    this.writtenAt = performance.now();
    this.undone = [];
  }
}
