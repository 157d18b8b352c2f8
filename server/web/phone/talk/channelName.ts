import { t } from '../../shared/language/i18n.svelte.ts';
import type { PersonFunction } from '../../shared/protocol.ts';
import type { ChannelItem } from '../../shared/protocol/talk.ts';

/** What a channel is called in lists and above its messages. */
export function channelName(item: ChannelItem, people: readonly { id: string; callName: string }[]): string {
  if (item.with) return item.with.callName;
  if (item.name) return item.name.text;
  if (item.type === 'control') return t('common.term.control');
  if (item.type === 'function') return t(`function.${item.id.replace('function/', '') as PersonFunction}`);
  const other = item.id
    .replace('direct/', '')
    .split('~')
    .map((id) => people.find((person) => person.id === id)?.callName)
    .find(Boolean);
  return other ?? t(`common.chat.type.${item.type}`);
}
