import type { Leaving } from './leaving.ts';
import type * as wire from './generated.ts';

/** What people and teams decided, as docs/protocol.md tells it. An entry never changes: what amends it is another one. */
export type Reasoned = wire.Reasoned;

export type DecisionItem = Leaving<wire.DecisionItem>;

export type DecisionCommand = wire.RecordDecision | wire.AmendDecision;
