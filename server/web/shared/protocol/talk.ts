import type { LanguageTag } from './words.ts';
import type { Leaving } from './leaving.ts';
import type * as wire from './generated.ts';
import type { ExerciseTimeText, HiddenMedia, Instant, ReceivedMedia, Text } from '../protocol.ts';

/** Chat, as docs/protocol.md tells it. */

export type Talker = wire.Speaker;

/** What somebody said. Its length is in whole seconds, as the speaker's device measured it. */
export type Voice = wire.Voice;

/** What an item has of a voice, besides its words. */
export interface Said {
  voice?: Voice;
  /** The words are somebody else's, who wrote down what was said. */
  writtenDown?: true;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
}

export type ChannelItem = Leaving<wire.ChannelItem>;

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

/** A phone always says in which language. */
export type PostMessage = wire.PostMessage & { language: LanguageTag };

export const LONGEST_MESSAGE = 2_000;
