import type { LanguageTag } from './words.ts';
import type { Leaving, Once } from './leaving.ts';
import type * as wire from './generated.ts';

/** Chat, as docs/protocol.md tells it. */

export type Talker = wire.Speaker;

/** What somebody said. Its length is in whole seconds, as the speaker's device measured it. */
export type Voice = wire.Voice;

/** What an item has of a voice, besides its words. */
export type Said = Pick<wire.MessageItem, 'voice' | 'writtenDown' | 'received' | 'hidden' | 'refused'>;

export type ChannelItem = Leaving<wire.ChannelItem>;

/** When it was written may be long before it arrived; older servers did not tell. */
export type MessageItem = Leaving<Once<wire.MessageItem, 'takenAt'>>;

/** A phone always says in which language. */
export type PostMessage = wire.PostMessage & { language: LanguageTag };

export const LONGEST_MESSAGE = 2_000;
