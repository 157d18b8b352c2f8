import type { CommandResult } from '../../shared/protocol.ts';
import type { ControlCommand } from '../model/commands.ts';
import { asksOtherwise, isSeen, mendedIn } from '../model/inject/correction.ts';
import type { Handling } from '../model/controlRoom.ts';
import type { FileImport, Inject, LocalizedText } from '../model/items.ts';
import { whyItStays } from './broughtIn.ts';
import { back, landed, nameOf, reverse, standing, type Change, type Shelves } from './writings.ts';

/** What can be taken back: made by this author, at this desk. */
export type Step = Made & {
  /** What was written until ENDEX stays as it was played. */
  afterEnd?: boolean;
};
type Made =
  | Written
  /** Made before this page was loaded, by a colleague or beside one's writing: what it did is asked for when it is to be taken back. */
  | { type: 'found'; made: FileImport; file: string }
  | { type: 'handled'; inject: Inject; before: Handling; made: Handling; revision: number }
  | { type: 'shifted'; revisions: Record<string, number> };

interface Written {
  type: 'written';
  changes: readonly Change[];
  /** What the file is called that brought it. */
  file?: string;
  from?: FileImport['from'];
  /** In which it stands now. */
  entry?: number;
  /** In which it came in first, before it was taken back and came again. */
  firstEntry?: number;
}

/** What the last step did, as the ending of its sentence in the catalog, and to what. */
export interface LastStep {
  did:
    | 'planned'
    | 'removed'
    | 'revised'
    | 'handled'
    | 'shifted'
    | 'thing-added'
    | 'thing-removed'
    | 'thing-changed'
    | 'imported';
  names: (string | LocalizedText)[];
}

/** In one word, with the names of what it is about. */
export function told(desk: Shelves, step: Step | undefined): LastStep | undefined {
  switch (step?.type) {
    case undefined:
      return undefined;
    case 'written':
      return step.file === undefined
        ? { did: didOf(step.changes[0]!), names: step.changes.map((change) => nameOf(desk, change)) }
        : { did: 'imported', names: [step.file] };
    case 'found':
      return { did: 'imported', names: [step.file] };
    case 'handled':
      return { did: 'handled', names: [step.inject.number] };
    case 'shifted':
      return {
        did: 'shifted',
        names: Object.keys(step.revisions).map((id) => desk.injects.get(id)?.inject.number ?? id),
      };
  }
}

/** What of an import stays, whatever is taken back of it. */
export function staying(desk: Shelves & { readonly phase: string }, step: Step): Change[] {
  const hasStarted = desk.phase !== 'planned';
  return step.type === 'written' && step.file !== undefined
    ? step.changes.filter((change) => whyItStays(desk, change, hasStarted))
    : [];
}

/** People have something of it and would see something else then. */
export function isOut(desk: Shelves, step: Step, stays: readonly Change[]): boolean {
  return step.type === 'written' && step.changes.some((change) => !stays.includes(change) && isOutNow(desk, change));
}

/** Those who have it did not have to read it anew either when it was changed. */
export function wasSmall(desk: Shelves, step: Step | undefined): boolean {
  const rings = (change: Change) => isOutNow(desk, change) && (!change.small || asksOtherwise(...injectsOf(change)));
  return step?.type === 'written' && !step.changes.some(rings);
}

/** The step that leads to where things were before `step` was taken back. */
export function reversed(desk: Shelves, step: Step, results: readonly CommandResult[]): Step | undefined {
  const [first] = results;
  switch (step.type) {
    case 'written': {
      const changes = step.changes.flatMap((change, at): Change[] => {
        const result = results[at]!;
        const back = result.outcome === 'rejected' ? undefined : reverse(desk, change, result.seq);
        return back ? [back] : [];
      });
      return changes.length > 0 ? { ...step, changes } : undefined;
    }
    case 'found':
      return undefined;
    case 'handled':
      return first!.outcome === 'rejected'
        ? undefined
        : { ...step, before: step.made, made: step.before, revision: step.revision + 1 };
    case 'shifted': {
      if (first!.outcome === 'rejected') return undefined;
      const { seq } = first!;
      const now = Object.keys(step.revisions).map((id) => [id, standing(desk, { kind: 'inject', id })] as const);
      return now.every(([, inject]) => inject?.seq === seq)
        ? { type: 'shifted', revisions: Object.fromEntries(now.map(([id, inject]) => [id, inject!.revision])) }
        : undefined;
    }
  }
}

/** An earlier step, which lies open again in a new revision where the later one on it was taken back. */
export function after(desk: Shelves, undone: Step, results: readonly CommandResult[], earlier: Step): Step {
  if (undone.type === 'handled') {
    const isOnIt = earlier.type === 'handled' && earlier.inject.id === undone.inject.id;
    return isOnIt && results[0]!.outcome === 'accepted' && earlier.revision === undone.revision - 1
      ? { ...earlier, revision: undone.revision + 1 }
      : earlier;
  }
  if (earlier.type !== 'written') return earlier;
  const again = opened(desk, undone, results);
  return {
    ...earlier,
    changes: earlier.changes.map((change) => {
      const { kind, id } = change.subject;
      const now = change.to && again.get(`${kind}/${id}/${change.to.revision}`);
      if (now === undefined) return change;
      return { ...change, made: change.made ?? change.to!.revision, to: { ...change.to!, revision: now } };
    }),
  };
}

/** By what was there before the undone step: in which revision it is there again. */
function opened(desk: Shelves, undone: Step, results: readonly CommandResult[]): Map<string, number> {
  const again = new Map<string, number>();
  if (undone.type === 'shifted' && results[0]!.outcome === 'accepted') {
    for (const [id, revision] of Object.entries(undone.revisions)) {
      again.set(`inject/${id}/${revision - 1}`, revision + 1);
    }
  }
  if (undone.type === 'written') {
    undone.changes.forEach((change, at) => {
      const result = results[at]!;
      const { subject, from } = change;
      if (result.outcome === 'rejected' || !from) return;
      again.set(`${subject.kind}/${subject.id}/${from.revision}`, landed(desk, change, result.seq));
    });
  }
  return again;
}

function didOf({ subject, from, to }: Change): LastStep['did'] {
  const isInject = subject.kind === 'inject';
  if (!from) return isInject ? 'planned' : 'thing-added';
  if (!to) return isInject ? 'removed' : 'thing-removed';
  return isInject ? 'revised' : 'thing-changed';
}

const injectsOf = ({ from, to }: Change) => [from?.said, to?.said] as unknown as [Inject, Inject];

/** People have what is changed back, and see something else then. */
function isOutNow(desk: Shelves, change: Change): boolean {
  const { subject, from, to } = change;
  const isHeld = subject.kind === 'inject' && desk.injects.get(subject.id)?.state === 'released';
  if (!isHeld || !from || !to) return false;
  const [before, next] = injectsOf(change);
  return isSeen(before, next) || mendedIn(next, before).length > 0;
}

/** One for each thing that it changed. */
export function commandsBack(desk: Shelves, step: Step, small: boolean): ControlCommand[] {
  switch (step.type) {
    case 'written':
      return step.changes.map((change) => back(desk, change, small));
    case 'found':
      return [];
    case 'handled':
      return [{ type: 'write-handling', inject: step.inject.id, handling: step.before, basedOn: step.revision }];
    case 'shifted':
      return [{ type: 'undo-revisions', revisions: step.revisions }];
  }
}
