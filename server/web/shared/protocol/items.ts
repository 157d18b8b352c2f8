import type { FormField, Misfit } from '../form/form.ts';
import type { Availability } from './mediation.ts';
import type { Sender } from './injects.ts';
import type {
  Action,
  Consent,
  Corners,
  DayWindow,
  Enclosure,
  ExerciseTimeText,
  GeoPoint,
  HiddenMedia,
  Instant,
  LanguageTag,
  MediaType,
  PersonFunction,
  Phase,
  ReceivedMedia,
  SitePlan,
  Text,
} from './words.ts';

export interface ItemBase {
  id: string;
  /** Of the entry that changed it last. */
  seq: number;
  gone?: boolean;
}

/** What both a participant and control get. */
export interface ClockItem extends ItemBase {
  kind: 'clock';
  phase: Phase;
  speed: number;
  exerciseTime: ExerciseTimeText;
  at: Instant;
  /** STARTEX. */
  startedAt?: Instant;
  /** ENDEX. */
  endedAt?: Instant;
}

/** For control: how far the laptop's clock is from the time that play goes by. */
export interface WallClockItem extends ItemBase {
  kind: 'wall-clock';
  /** ISO 8601; negative where it was set back. */
  ahead: string;
  noticedAt?: Instant;
}

export interface MeItem extends ItemBase {
  kind: 'me';
  callName: string;
  function: PersonFunction;
  teams: string[];
  agency?: string;
  languages: LanguageTag[];
  roleCard?: string;
  consents: Consent[];
  /** In which somebody named this person. */
  pictures?: { sha256: string; type: MediaType; takenAt: Instant; hidden?: true }[];
  /** Of mediators only. */
  availability?: Availability;
}

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

export interface TeamItem extends ItemBase {
  kind: 'team';
  name: Text;
  members: { id: string; callName: string; function: PersonFunction; languages: LanguageTag[] }[];
}

export interface RoleCardItem extends ItemBase {
  kind: 'role-card';
  title: Text;
  body: Text;
  mustNotSay?: Text;
}

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

export interface ActionItem extends ItemBase {
  kind: 'action';
  action: Action;
  misfits?: Misfit[];
  at: ExerciseTimeText;
  recordedAt: Instant;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
}

/** What a real stop is about, as far as one tap can say it. */
export const STOP_CAUSES = ['injury', 'danger', 'distress'] as const;
export type StopCause = (typeof STOP_CAUSES)[number];

export interface RedStopItem extends ItemBase {
  kind: 'red-stop';
  active: boolean;
  calledBy: string;
  calledByMe: boolean;
  /** What the caller said, empty until then. */
  reason: string;
  cause?: StopCause;
  /** Where the caller says to be. */
  place?: Text;
  calledAt: Instant;
  confirmedByMe: boolean;
}

/** What an entry about the world is about. */
export type WorldSubject =
  | { type: 'country' | 'institution' | 'company' | 'conduct' | 'briefing' }
  | { type: 'law'; article?: string }
  | { type: 'vehicle'; plate: string; make?: string; colour?: string }
  | { type: 'account'; number: string; bank?: string; holder?: string };

export interface WorldEntryItem extends ItemBase {
  kind: 'world-entry';
  subject: WorldSubject;
  title: Text;
  body?: Text;
  /** Of conduct and briefings, which are confirmed. */
  revision?: number;
}

export interface DocumentItem extends ItemBase {
  kind: 'document';
  title: Text;
  number?: string;
  body?: Text;
  files?: Enclosure[];
  received?: ReceivedMedia;
  /** The authority whose paper it is. */
  issuedBy?: Sender;
  /** The legal ground on which it was given. */
  ground?: Text;
  at: ExerciseTimeText;
  releasedAt: Instant;
}

/** How far a device came with a comms check. */
export interface CommsReplied {
  rangAt?: Instant;
  shownAt?: Instant;
  acknowledgedAt?: Instant;
}

/** Rings while it is open, until its time is over or somebody answers. */
export interface CommsCheckItem extends ItemBase, CommsReplied {
  kind: 'comms-check';
  open: boolean;
  startedAt: Instant;
  until: Instant;
}

export interface CommsAnswer {
  type: 'answer-comms-check';
  check: string;
  answer: 'rang' | 'shown' | 'acknowledged';
  language?: LanguageTag;
  takenAt: Instant;
}
