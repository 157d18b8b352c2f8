import type { Leaving } from './leaving.ts';
import type * as wire from './generated.ts';
import type { ExerciseTimeText, Instant, LocalizedText } from '../protocol.ts';

/** What trainees must do or should consider in each phase, as docs/protocol.md tells it. */
export type DutyWeight = wire.DutyWeight;
export type DutyBearer = wire.DutyBearer;

export type DutyItem = Leaving<wire.DutyItem>;

/** As control has it, from before it begins. */
export interface DutyOfControlItem<Audience> {
  kind: 'duty';
  id: string;
  seq: number;
  removed?: boolean;
  phases: string[];
  audience: Audience;
  weight: DutyWeight;
  bearer: DutyBearer;
  text: LocalizedText;
  why?: LocalizedText;
  revision: number;
  at?: ExerciseTimeText;
  openedAt?: Instant;
}

/** A duty is done for its person or team while at least one of these is not taken back. */
export type DutyTickItem = Leaving<wire.DutyTickItem>;

export type DutyCommand = wire.TickDuty | wire.UntickDuty;
