import type * as wire from './generated.ts';

/** What the wire says things with: times, texts, places, files and what somebody did. */

/** Wall-clock instant, ISO 8601 with milliseconds, UTC. */
export type Instant = string;
/** Exercise time such as `D2 09:30:00`. */
export type ExerciseTimeText = string;
export type LanguageTag = string;

export type TextMark = 'untranslated' | 'draft' | 'stale' | 'machine' | 'translated-later';

/** A text as one reader gets it: in one language, with the original where it is a translation. */
export type Text = wire.Text;

export type TextState = wire.TextState;

/** A text as control gets it: all languages. */
export type LocalizedText = wire.LocalizedText;

export type PersonFunction = wire.PersonFunction;

export type InjectType = wire.InjectType;

export type MarkKind = 'shown' | 'read';
export type Consent = wire.Consent;
export type Phase = wire.Phase;

export type GeoPoint = wire.GeoPoint;

export type Position = wire.ReportedPosition;

/** A position that belongs to an action also says how it came about. */
export type ActionPosition = wire.Position;

export type MediaType = wire.MediaType;

/** A file by its SHA-256. */
export interface MediaFile {
  sha256: string;
  type: MediaType;
  bytes: number;
  name?: string;
}

/** `consent`: people are to be seen or heard in it, and all agreed. */
export type Capture = wire.Capture;

/** `language`: what is spoken or written in it. */
export type Enclosure = wire.Enclosure;

/** By SHA-256, since when the server has the file whole. */
export type ReceivedMedia = wire.ReceivedMedia;
export type RefusedMedia = wire.RefusedMedia;
/** By SHA-256: at somebody's wish nobody is to see it any more. */
export type HiddenMedia = wire.HiddenMedia;

/** A point of a picture, in pixels from its top left corner, and where it is. */
export type Pin = wire.SitePlanPin;

/** The host's own drawing of the place, laid on the map by two to four points. */
export type SitePlan = wire.SitePlan;

/** Where three corners of a picture are; the fourth follows, and all that lies between. */
export type Corners = wire.SitePlanCorners;

export type Action = wire.Action;

export type DayWindow = wire.DayWindow;
