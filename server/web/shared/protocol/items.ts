import type { Leaving } from './leaving.ts';
import type * as wire from './generated.ts';

/** What both a participant and control get. */
export type ClockItem = Leaving<wire.ClockItem>;

/** For control: how far the laptop's clock is from the time that play goes by. */
export type WallClockItem = Leaving<wire.WallClockItem>;

export type MeItem = Leaving<wire.MeItem>;

export type ExerciseItem = Leaving<wire.ExerciseItem>;

export type TeamItem = Leaving<wire.TeamItem>;

export type TeamMember = wire.TeamMember;

export type RoleCardItem = Leaving<wire.RoleCardItem>;

export type PlaceItem = Leaving<wire.PlaceItem>;

export type ActionKindItem = Leaving<wire.ActionKindItem>;

export type ActionItem = Leaving<wire.ActionItem>;

/** What a real stop is about, as far as one tap can say it. */
export const STOP_CAUSES = ['injury', 'danger', 'distress'] as const;
export type StopCause = (typeof STOP_CAUSES)[number];

export type RedStopItem = Leaving<wire.RedStopItem>;

/** What an entry about the world is about. */
export type WorldSubject = wire.WorldSubject;

export type WorldEntryItem = Leaving<wire.WorldEntryItem>;

export type DocumentItem = Leaving<wire.DocumentItem>;

/** How far a device came with a comms check. */
export type CommsReplied = Pick<wire.ControlCommsCheckItem['people'][number], 'rangAt' | 'shownAt' | 'acknowledgedAt'>;

/** Rings while it is open, until its time is over or somebody answers. */
export type CommsCheckItem = Leaving<wire.CommsCheckItem>;

export type CommsAnswer = wire.AnswerCommsCheck;
