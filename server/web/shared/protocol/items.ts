import type { Leaving } from './leaving.ts';
import type * as wire from './generated.ts';
import type { FormField } from '../form/form.ts';
import type { Corners, DayWindow, GeoPoint, Instant, LanguageTag, SitePlan, Text } from './words.ts';

export interface ItemBase {
  id: string;
  /** Of the entry that changed it last. */
  seq: number;
  gone?: boolean;
}

/** What both a participant and control get. */
export type ClockItem = Leaving<wire.ClockItem>;

/** For control: how far the laptop's clock is from the time that play goes by. */
export type WallClockItem = Leaving<wire.WallClockItem>;

export type MeItem = Leaving<wire.MeItem>;

/** `T` is Text for participants, LocalizedText for control. */
export interface ExerciseItem<T = Text> extends ItemBase {
  kind: 'exercise';
  name: T;
  timeZone: string;
  languages: LanguageTag[];
  days: DayWindow[];
  nights: 'stop' | 'skip';
  area?: { centre: GeoPoint; radiusMetres: number };
  sitePlan?: SitePlan;
  /** Where it lies. */
  sitePlanAt?: Corners;
  /** How long this device keeps what it received after the end. */
  retentionDays: number;
}

export type TeamItem = Leaving<wire.TeamItem>;

export type RoleCardItem = Leaving<wire.RoleCardItem>;

export interface PlaceItem<T = Text> extends ItemBase {
  kind: 'place';
  name: T;
  latitude: number;
  longitude: number;
  radiusMetres: number;
}

export interface ActionKindItem<T = Text> extends ItemBase {
  kind: 'action-kind';
  label: T;
  /** Not everybody may report it. */
  ofRole?: boolean;
  /** What its report asks for besides the note. */
  fields?: FormField[];
}

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
export interface CommsReplied {
  rangAt?: Instant;
  shownAt?: Instant;
  acknowledgedAt?: Instant;
}

/** Rings while it is open, until its time is over or somebody answers. */
export type CommsCheckItem = Leaving<wire.CommsCheckItem>;

export type CommsAnswer = wire.AnswerCommsCheck;
