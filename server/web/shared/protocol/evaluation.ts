import type {
  ActionPosition,
  Capture,
  ExerciseTimeText,
  Instant,
  LocalizedText,
  ReceivedMedia,
  Text,
} from '../protocol.ts';

/** What evaluators watch and write, as docs/protocol.md tells it. All of it is control's and theirs, but feedback. */

export type Scale = 'psmu' | 'yes-no-not-seen';
export type Grade = 'performed' | 'some-challenges' | 'major-challenges' | 'unable' | 'yes' | 'no' | 'not-seen';
/** `team/alfa` or `person/inv-01`. */
export type Subject = `team/${string}` | `person/${string}`;

export const GRADES: Readonly<Record<Scale, readonly Grade[]>> = {
  psmu: ['performed', 'some-challenges', 'major-challenges', 'unable'],
  'yes-no-not-seen': ['yes', 'no', 'not-seen'],
};

export interface Evidence {
  note: string;
  inject?: string;
  position?: ActionPosition;
  takenAt: Instant;
  attachments?: Capture[];
}

interface ItemBase {
  id: string;
  seq: number;
  gone?: boolean;
}

export interface GuideItem {
  id: string;
  text: LocalizedText;
  guidance?: LocalizedText;
  scale: Scale;
}

export interface EvaluationGuideItem extends ItemBase {
  kind: 'evaluation-guide';
  objective: string;
  capability: LocalizedText;
  tasks: { id: string; text: LocalizedText; items: GuideItem[] }[];
  revision: number;
  removed?: true;
}

export interface Watch {
  teams: string[];
  people: string[];
  guides: string[];
  /** In which; the whole exercise where it is missing. One that is not there any more is passed over. */
  phases?: string[];
}

export interface WatchItem extends ItemBase {
  kind: 'watch';
  evaluator: string;
  watches: Watch[];
  revision: number;
}

export interface RatingItem extends ItemBase {
  kind: 'rating';
  guide: string;
  item: string;
  about: Subject;
  evaluator: string;
  grade: Grade;
  evidence: Evidence;
  at: ExerciseTimeText;
  recordedAt: Instant;
  received?: ReceivedMedia;
  times: number;
  earlier?: { grade: Grade; evidence: Evidence; at: ExerciseTimeText; recordedAt: Instant }[];
}

export interface ObservationItem extends ItemBase {
  kind: 'observation';
  evaluator: string;
  about?: Subject;
  objective?: string;
  evidence: Evidence;
  at: ExerciseTimeText;
  recordedAt: Instant;
  received?: ReceivedMedia;
}

export interface MomentItem extends ItemBase {
  kind: 'moment';
  person: string;
  word?: string;
  at: ExerciseTimeText;
  takenAt: Instant;
  recordedAt: Instant;
}

/** As whom it is for has it. */
export interface FeedbackItem extends ItemBase {
  kind: 'feedback';
  text: Text;
  at: ExerciseTimeText;
  seen: boolean;
  givenAt: Instant;
}

export interface ControlFeedbackItem extends ItemBase {
  kind: 'feedback';
  from: string;
  to: string;
  text: LocalizedText;
  at: ExerciseTimeText;
  /** Whom it is for may read it now. */
  shown: boolean;
  takenAt: Instant;
  givenAt: Instant;
  seenAt?: Instant;
}

export interface FeedbackReleaseItem extends ItemBase {
  kind: 'feedback-release';
  released: boolean;
  releasedAt?: Instant;
}

export type EvaluationCommand =
  | { type: 'rate-item'; guide: string; item: string; about: Subject; grade: Grade; evidence: Evidence }
  | { type: 'record-observation'; observation: string; about?: Subject; objective?: string; evidence: Evidence }
  | { type: 'mark-moment'; moment: string; word?: string; takenAt: Instant }
  | { type: 'describe-moment'; moment: string; word: string; takenAt: Instant }
  | { type: 'give-feedback'; feedback: string; to: string; text: LocalizedText; takenAt: Instant }
  | { type: 'see-feedback'; feedback: string; language?: string; takenAt: Instant };
