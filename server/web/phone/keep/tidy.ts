import type { Item, ParticipantCommand } from '../../shared/protocol.ts';
import type { MessageItem } from '../../shared/protocol/talk.ts';
import type { Copy, Errand } from './database.ts';

const HASH = /[0-9a-f]{64}/g;

const isMessage = (item: Item): item is MessageItem => item.kind === 'message';

/** Hashes of files that anything here speaks of. The rest is of what nobody is to see any more, such as of somebody who was erased. */
export function filesNamed(copies: readonly Copy[], errands: readonly Errand[]): ReadonlySet<string> {
  return new Set(JSON.stringify([copies.map(({ item }) => item), errands]).match(HASH));
}

/** Messages of which nobody is to hear or read anything any more: the words begun for them go with them. What was typed beside a voice stays. */
export function unsaid(items: readonly Item[]): string[] {
  return items.filter(isMessage).flatMap(({ id, voice, hidden, text, erased }) => {
    const isHidden = voice !== undefined && hidden?.includes(voice.sha256) && text.text === '';
    return isHidden || erased ? [id] : [];
  });
}

type Words = Extract<ParticipantCommand, { type: 'translate-text' | 'revise-source' }>;

/** Words for what somebody said or wrote in a conversation. */
export function isWordsOfMessage(command: { type: string }): command is Words {
  if (command.type !== 'translate-text' && command.type !== 'revise-source') return false;
  return (command as Words).text.startsWith('message/');
}

/** Whether it says something of one of these messages. */
export const isAboutMessage = (command: ParticipantCommand, messages: readonly string[]): boolean =>
  'text' in command &&
  typeof command.text === 'string' &&
  messages.some((message) => command.text === `message/${message}/text`);

/** Under which words for a message are remembered: those of a voice, those in another language, those typed at the desk. */
export function isOfMessage(name: string, message: string): boolean {
  const text = `message/${message}/text`;
  return name === `words for ${text}` || name === `words for ${text} translated` || name.includes(`${text}~`);
}
