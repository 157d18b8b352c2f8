import type { ExerciseTimeText, Instant, LanguageTag, PersonFunction, Text } from './protocol.ts';

/** Chat, as docs/protocol.md tells it. */

export interface Talker {
  id: string;
  callName: string;
  function: PersonFunction;
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

export interface MessageItem {
  kind: 'message';
  id: string;
  seq: number;
  gone?: boolean;
  channel: string;
  from?: Talker;
  as?: { id: string; name: Text };
  text: Text;
  at: ExerciseTimeText;
  sentAt: Instant;
  /** When it was written, which may be long before it arrived. */
  takenAt?: Instant;
}

export interface PostMessage {
  type: 'post-message';
  message: string;
  channel: string;
  body: string;
  language: LanguageTag;
  takenAt: Instant;
}

export const LONGEST_MESSAGE = 2_000;
