import type { FileImport } from '../model/items.ts';
import type { ExerciseSession } from './exerciseSession.svelte.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import { importName } from './foundImports.ts';
import type { Step } from './steps.ts';
import type { Change } from './writings.ts';

export interface DeskOfImports {
  readonly phase: string;
  readonly exercise: ExerciseSession['exercise'];
  readonly clock: { seq: number } | undefined;
  readonly me: { id: string } | undefined;
  /** What the import in that entry did, by the journal. */
  broughtBy(entry: number): Promise<Change[]>;
}

interface CameIn {
  file: string;
  from: FileImport['from'];
  entry: number;
  changes: readonly Change[] | undefined;
}

/** Of an import, the entry in which it stands. */
export function entryOf(step: Step): number | undefined {
  return step.type === 'found' ? step.made.entry : step.type === 'written' ? step.entry : undefined;
}

/** What came again stands in another entry than before. */
export function standingIn(step: Step | undefined, [first]: readonly CommandResult[]): Step | undefined {
  if (step?.type !== 'written' || step.entry === undefined || first?.outcome !== 'accepted') return step;
  return { ...step, entry: first.seq, firstEntry: step.firstEntry ?? step.entry };
}

/** Files that came in, and which of them can be taken back: also those of before this page was loaded. */
export class FileImports {
  /** The entries of imports that were taken back here. */
  private takenBack = $state.raw<ReadonlySet<number>>(new Set());
  /** Of those that are left as they are. */
  private left = $state.raw<ReadonlySet<number>>(new Set());
  /** What is asked about stays the same step. */
  private readonly found = new Map<number, Step>();

  constructor(private readonly desk: DeskOfImports) {}

  /** Everybody's that can be taken back, the oldest first. What came in until ENDEX stays as it was played. */
  get all(): FileImport[] {
    const all = this.desk.exercise?.imports ?? [];
    const since = this.desk.phase === 'ended' ? (this.desk.clock?.seq ?? 0) : 0;
    return all.filter(({ entry }) => entry > since);
  }

  /** The latest of whoever sits here that is none of these steps. */
  latestOwn(steps: readonly Step[]): Step | undefined {
    const isMine = ({ entry, by }: FileImport) =>
      by !== undefined &&
      by === this.desk.me?.id &&
      !this.left.has(entry) &&
      !steps.some((step) => entryOf(step) === entry);
    const made = this.all.filter(isMine).at(-1);
    return made && this.stepOf(made);
  }

  stepOf(made: FileImport, file?: string): Step {
    const known = this.found.get(made.entry);
    if (known && file === undefined) return known;
    const step: Step = { type: 'found', made, file: file ?? importName(made) };
    this.found.set(made.entry, step);
    return step;
  }

  /** Nothing where it did nothing; where nobody can tell here what it did, what the journal says is asked for later. */
  cameIn({ file, from, entry, changes }: CameIn): Step | undefined {
    if (changes) return changes.length > 0 ? { type: 'written', changes, file, from, entry } : undefined;
    const made = this.all.find((one) => one.entry === entry);
    return made && this.stepOf(made, file);
  }

  /** From another window it was taken back already. */
  isGone(step: Step): boolean {
    const { imports } = this.desk.exercise ?? {};
    const entry = entryOf(step);
    return imports !== undefined && entry !== undefined && !imports.some((one) => one.entry === entry);
  }

  /** The same with what it did. */
  async lookedUp({ made, file }: Extract<Step, { type: 'found' }>): Promise<Step> {
    const changes = await this.desk.broughtBy(made.entry);
    return { type: 'written', changes, file, from: made.from, entry: made.entry };
  }

  leave(step: Step): void {
    const entry = entryOf(step);
    if (entry !== undefined) this.left = new Set([...this.left, entry]);
  }

  /** Of what the file brought in that entry nothing stands that could be taken back. */
  isTakenBack(entry: number): boolean {
    return this.takenBack.has(entry);
  }

  tell(step: Step, isBack: boolean): void {
    if (step.type !== 'written' || step.entry === undefined) return;
    const entry = step.firstEntry ?? step.entry;
    const others = [...this.takenBack].filter((one) => one !== entry);
    this.takenBack = new Set(isBack ? [...others, entry] : others);
  }
}
