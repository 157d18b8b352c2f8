import type * as wire from '../../../shared/protocol/generated.ts';
import type { Kept, There } from '../../../shared/protocol/leaving.ts';
import type { InjectType } from '../../../shared/protocol.ts';
import type { Treated } from '../controlRoom.ts';

/** Injects of the MSEL, and what people did with them. */

export type ExpectedAction = wire.ExpectedAction;

export type Inject = wire.Inject;

/** What an inject asks, in all languages. */
export type Question = wire.Question;

export type InjectState = wire.InjectState;

/** Wanted out, or to come: it can still be held or skipped. */
export function isStillToGo(state: InjectState): boolean {
  return state !== 'skipped' && state !== 'released' && state !== 'recalled';
}

/** Since when it says what it says, and to whom. */
export type Release = NonNullable<wire.MselInjectItem['released']>;

/** With how it is treated, and where it is wanted in languages in which it was not there. */
export type MselInject = Kept<There<Omit<wire.MselInjectItem, 'handling'>, 'inject' | 'revision' | 'state'>> & {
  handling?: Treated;
};

/** Wall instants of one inject on one person's device. */
export type Progress = Kept<wire.ProgressItem>;

/** Whose deed it was is told where the role was swapped. */
export type ActionItem = Kept<wire.ControlActionItem>;

export const INJECT_TYPES: readonly InjectType[] = [
  'message',
  'phone-call',
  'document',
  'media-article',
  'physical-prop',
  'role-player-task',
  'reminder',
];

export type ReviewState = wire.ReviewState;
