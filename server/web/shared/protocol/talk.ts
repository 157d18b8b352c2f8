import type {
  ExerciseTimeText,
  HiddenMedia,
  Instant,
  LanguageTag,
  MediaType,
  PersonFunction,
  ReceivedMedia,
  Text,
} from '../protocol.ts';

/** Chat, as docs/protocol.md tells it. */

export interface Talker {
  id: string;
  callName: string;
  function: PersonFunction;
}

/** What somebody said. Its length is in whole seconds, as the speaker's device measured it. */
export interface Voice {
  sha256: string;
  type: MediaType;
  bytes: number;
  takenAt: Instant;
  seconds: number;
}

/** What an item has of a voice, besides its words. */
export interface Said {
  voice?: Voice;
  /** The words are somebody else's, who wrote down what was said. */
  writtenDown?: true;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
}

export interface ChannelItem {
  kind: 'channel';
  /** Such as `team/team-alfa`, `direct/inv-01~med-01`, `control/inv-01`. */
  id: string;
  seq: number;
  gone?: boolean;
  type: 'team' | 'function' | 'storyline' | 'direct' | 'control';
  name?: Text;
  with?: Talker;
}

export interface MessageItem extends Said {
  kind: 'message';
  id: string;
  seq: number;
  gone?: boolean;
  channel: string;
  from?: Talker;
  as?: { id: string; name: Text };
  /** Empty where it was only said and nobody has written down what. */
  text: Text;
  /** Of the words that somebody wrote down. */
  revision?: number;
  at: ExerciseTimeText;
  sentAt: Instant;
  /** When it was written, which may be long before it arrived. */
  takenAt?: Instant;
}

export interface PostMessage {
  type: 'post-message';
  message: string;
  channel: string;
  /** Empty only with a voice. */
  body: string;
  language: LanguageTag;
  takenAt: Instant;
  voice?: Voice;
}

export const LONGEST_MESSAGE = 2_000;
