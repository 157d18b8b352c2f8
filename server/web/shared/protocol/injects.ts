import type { OwnFields } from '../ownFields.ts';
import type { Answered, AskedBefore, Question } from './question.ts';
import type { SceneOfInject } from '../form/requests.ts';
import type { ItemBase } from './items.ts';
import type { Enclosure, ExerciseTimeText, InjectType, Instant, LanguageTag, ReceivedMedia, Text } from './words.ts';

/** A voice that control speaks with. */
export interface Sender {
  id: string;
  name: Text;
  picture?: Enclosure;
}

export interface InjectItem extends ItemBase {
  kind: 'inject';
  type: InjectType;
  from?: Sender;
  subject?: Text;
  /** Not there where a mediator is needed. */
  body?: Text;
  /** It is in these languages only, and I read none of them. */
  mediatorNeeded?: { languages: LanguageTag[] };
  /** Of a role-player task. */
  task?: SceneOfInject;
  /** What it has by its type. */
  details?: OwnFields;
  /** What it asks me. */
  question?: Question;
  place?: string;
  mustAcknowledge: boolean;
  at: ExerciseTimeText;
  sentAt: Instant;
  late: boolean;
  revision: number;
  /** After ENDEX it was there as long as there was play. */
  recalled?: { reason: Text; sentAt: Instant; afterEnd?: boolean };
  /** It is to be read anew since then. What is said of it names this revision, or else the one above. */
  correction?: { revision: number; at: Instant };
  /** Its words were changed at this time; what they were before. */
  corrected?: {
    at: Instant;
    /** Nobody saw in play what it says now. */
    afterEnd?: boolean;
    subject?: Text;
    body?: Text;
    /** None where an older server tells it. */
    said?: SaidVersion[];
    /** What else somebody can have read, oldest first. */
    meanwhile?: { subject?: Text; body?: Text; said?: SaidVersion[] }[];
    question?: Question;
    askedBefore?: AskedBefore[];
  };
  attachments?: Enclosure[];
  received?: ReceivedMedia;
}

/** 1 is what went out, each correction counts one more; `small` are the small ones since that. */
export interface VersionNumber {
  version: number;
  small?: number;
}

/** From when on it said so. */
export interface SaidVersion extends VersionNumber {
  at: Instant;
}

export interface ReceiptItem extends ItemBase, Answered {
  kind: 'receipt';
  shownAt?: Instant;
  readAt?: Instant;
  acknowledgedAt?: Instant;
  versionsRead?: VersionNumber[];
}
