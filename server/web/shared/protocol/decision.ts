import type { ExerciseTimeText, Instant } from '../protocol.ts';

/** What people and teams decided, as docs/protocol.md tells it. An entry never changes: what amends it is another one. */
export interface Reasoned {
  decided: string;
  /** Why; may be empty. */
  reason: string;
  /** A law, an order, evidence; may be empty. */
  ground: string;
  inject?: string;
  /** By the device's clock. */
  takenAt: Instant;
}

export interface DecisionItem extends Reasoned {
  kind: 'decision';
  id: string;
  seq: number;
  gone?: boolean;
  person: string;
  /** Of who held the role then. */
  callName: string;
  /** Whose decision it is; without it, the person's own. */
  team?: string;
  amends?: string;
  at: ExerciseTimeText;
  recordedAt: Instant;
}

export type DecisionCommand =
  | { type: 'record-decision'; decision: string; team?: string; words: Reasoned }
  | { type: 'amend-decision'; decision: string; amends: string; words: Reasoned };
