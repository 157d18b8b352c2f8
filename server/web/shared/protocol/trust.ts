import type * as wire from './generated.ts';
import type { Answer } from './question.ts';
import type { ExerciseTimeText, Instant, Text } from '../protocol.ts';

/** How far a persona trusts a team, as docs/protocol.md tells it. */
export type TrustCause = 'reported' | 'asked-again' | 'answered' | 'acknowledged' | 'pressed';

export interface TrustMove {
  cause: TrustCause;
  by: number;
  /** What is trusted after it. */
  value: number;
  at: ExerciseTimeText;
  recordedAt: Instant;
  /** Of a press. */
  move?: string;
  reason?: string;
  takenAt?: Instant;
}

interface TrustNow<Move> {
  kind: 'trust';
  id: string;
  seq: number;
  persona: string;
  team: string;
  start: number;
  value: number;
  /** How many moves there are; `moves` has the newest, oldest first. */
  count: number;
  moves: Move[];
}

/** As the role player of the persona has it. */
export interface TrustItem extends TrustNow<TrustMove> {
  gone?: boolean;
  personaName: Text;
  teamName: Text;
}

export interface ControlTrustMove extends TrustMove {
  person: string;
  /** Of who held the role then. */
  callName: string;
  action?: string;
  /** Of the report: whose answer moved it, and what it said. */
  field?: string;
  said?: string;
  inject?: string;
  answer?: Answer;
}

export type ControlTrust = TrustNow<ControlTrustMove> & { removed?: boolean };

export const LARGEST_STEP = 100;

export type MoveTrust = wire.MoveTrust;
