import type * as wire from '../../../shared/protocol/generated.ts';
/** The exercise as a whole, and what stops or tests it. */

import type {
  CommsReplied,
  Instant,
  ExerciseItem as ItemOfExercise,
  LanguageTag,
  LocalizedText,
  StopCause,
} from '../../../shared/protocol.ts';
import type { OwnColumn } from '../ownColumns.ts';

/** Where the server does not say. */
export const USUAL_UNDO_SECONDS = 5;

export type Welfare = wire.Welfare;

/** What stands on the certificate of whoever took part. */
export type Certificate = wire.Certificate;

export type ExerciseItem = ItemOfExercise<LocalizedText> & {
  revision?: number;
  approvedOnly?: boolean;
  undoSeconds?: number;
  /** Who hears the silent brake beside the safety officers. */
  coordinators?: string[];
  /** How role players are looked after. */
  welfare?: Welfare;
  certificate?: Certificate;
  safetyHold?: string;
  /** That control has added to the MSEL, in their order. */
  columns?: OwnColumn[];
  columnsRevision?: number;
};

export interface CommsReply extends CommsReplied {
  person: string;
  language?: LanguageTag;
}

export interface CommsCheck {
  id: string;
  open: boolean;
  startedAt: Instant;
  until: Instant;
  people: CommsReply[];
}

export interface RedStop {
  id: string;
  active: boolean;
  calledBy: string;
  /** What the caller said, empty until then. */
  reason: string;
  cause?: StopCause;
  /** What each person said last about it, in the order in which they said it. */
  accounts: { person: string; cause?: StopCause; reason: string; place?: string; at: Instant }[];
  calledAt: Instant;
  confirmed: string[];
  expected: string[];
}
