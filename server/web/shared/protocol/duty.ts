import type { Leaving, There } from './leaving.ts';
import type * as wire from './generated.ts';

/** What trainees must do or should consider in each phase, as docs/protocol.md tells it. */
export type DutyWeight = wire.DutyWeight;
export type DutyBearer = wire.DutyBearer;

export type DutyItem = Leaving<wire.DutyItem>;

/** As control has it, from before it begins. */
export type ControlDuty = There<
  wire.DutyOfControlItem,
  'phases' | 'audience' | 'weight' | 'bearer' | 'text' | 'revision'
>;

/** A duty is done for its person or team while at least one of these is not taken back. */
export type DutyTickItem = Leaving<wire.DutyTickItem>;

export type DutyCommand = wire.TickDuty | wire.UntickDuty;
