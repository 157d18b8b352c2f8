import type { Answers } from '../form/form.ts';

/** What the wire says things with: times, texts, places, files and what somebody did. */

/** Wall-clock instant, ISO 8601 with milliseconds, UTC. */
export type Instant = string;
/** Exercise time such as `D2 09:30:00`. */
export type ExerciseTimeText = string;
export type LanguageTag = string;

export type TextMark = 'untranslated' | 'draft' | 'stale' | 'machine' | 'translated-later';

/** A text as one reader gets it: in one language, with the original where it is a translation. */
export interface Text {
  text: string;
  language: LanguageTag;
  marks?: TextMark[];
  original?: { text: string; language: LanguageTag };
}

export type TextState = 'draft' | 'needs-review' | 'approved';

/** A text as control gets it: all languages. */
export interface LocalizedText {
  source: LanguageTag;
  revision: number;
  versions: Record<LanguageTag, { text: string; state: TextState; sourceRevision: number }>;
}

export type PersonFunction =
  'director' | 'controller' | 'evaluator' | 'safety-officer' | 'role-player' | 'cultural-mediator' | 'player';

export type InjectType =
  | 'message'
  | 'phone-call'
  | 'document'
  | 'media-article'
  | 'physical-prop'
  | 'role-player-task'
  | 'request-reply'
  | 'reminder';

export type MarkKind = 'shown' | 'read';
export type Consent = 'position' | 'photo';
export type Phase = 'planned' | 'running' | 'paused' | 'ended';

export interface GeoPoint {
  latitude: number;
  longitude: number;
}

export interface Position extends GeoPoint {
  accuracyMetres: number;
  fixedAt: Instant;
}

/** A position that belongs to an action also says how it came about. */
export interface ActionPosition {
  point: GeoPoint;
  accuracyMetres: number;
  fixedAt: Instant;
  source: 'device' | 'chosen-on-map' | 'place-code';
}

export type MediaType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'audio/mp4'
  | 'audio/aac'
  | 'audio/ogg'
  | 'audio/webm'
  | 'application/pdf'
  | 'text/markdown';

/** A file by its SHA-256. */
export interface MediaFile {
  sha256: string;
  type: MediaType;
  bytes: number;
  name?: string;
}

/** `consent`: people are to be seen or heard in it, and all agreed. */
export interface Capture extends MediaFile {
  takenAt: Instant;
  consent: boolean;
  /** Who is in it, by whoever took it. */
  people?: string[];
}

/** `language`: what is spoken or written in it. */
export interface Enclosure extends MediaFile {
  language?: LanguageTag;
  /** Of a text. */
  state?: TextState;
}

/** By SHA-256, since when the server has the file whole. */
export type ReceivedMedia = Record<string, Instant>;
/** By SHA-256: at somebody's wish nobody is to see it any more. */
export type HiddenMedia = string[];

/** A point of a picture, in pixels from its top left corner, and where it is. */
export interface Pin {
  x: number;
  y: number;
  point: GeoPoint;
}

/** The host's own drawing of the place, laid on the map by two to four points. */
export interface SitePlan {
  picture: Enclosure;
  width: number;
  height: number;
  pins: Pin[];
}

/** Where three corners of a picture are; the fourth follows, and all that lies between. */
export interface Corners {
  topLeft: GeoPoint;
  topRight: GeoPoint;
  bottomLeft: GeoPoint;
}

export interface Action {
  kind: string;
  note: string;
  inject?: string;
  place?: string;
  position?: ActionPosition;
  takenAt: Instant;
  attachments?: Capture[];
  answers?: Answers;
}

export interface DayWindow {
  from: ExerciseTimeText;
  to: ExerciseTimeText;
}
