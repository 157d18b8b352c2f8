import type * as wire from '../../../shared/protocol/generated.ts';
import type { Kept, Leaving } from '../../../shared/protocol/leaving.ts';

/** The exercise as a whole, and what stops or tests it. */

/** Where the server does not say. */
export const USUAL_UNDO_SECONDS = 5;

export type Welfare = wire.Welfare;

/** What stands on the certificate of whoever took part. */
export type Certificate = wire.Certificate;

/** A file that came in, in that entry of the journal. */
export type FileImport = wire.FileImport;

export type ExerciseItem = Leaving<wire.ControlExerciseItem>;

export type CommsCheck = Kept<wire.ControlCommsCheckItem>;

export type CommsReply = CommsCheck['people'][number];

export type RedStop = Kept<wire.ControlRedStopItem>;
