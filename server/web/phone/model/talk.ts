import { inOrderSaid } from '../../shared/inConversation.ts';
import type { LanguageTag, TeamItem, TeamMember } from '../../shared/protocol.ts';
import type { ChannelItem, MessageItem, Said } from '../../shared/protocol/talk.ts';
import { isSeen, type SeenIn } from '../../shared/seenLines.ts';
import { isUnsaid } from '../../shared/voice/unsaid.ts';
import type { Errand } from '../keep/database.ts';

/** What somebody wrote: told by the server, or mine and on its way. */
export interface Line {
  item: MessageItem;
  mine: boolean;
  waits: boolean;
  /** The errand that it waits as, while it has certainly not left this device and can be taken back. */
  unsent?: string;
  refused?: { errand: string; code: string; parameters: Record<string, unknown> };
}

export interface Channel {
  item: ChannelItem;
  /** Oldest first. */
  lines: Line[];
  /** Whoever is here does not belong to it, or not any more: only what waits or was refused here is left of it. */
  isLeft?: true;
}

const TYPES: readonly ChannelItem['type'][] = ['team', 'storyline', 'function', 'control'];

export const controlChannel = (me: string): string => `control/${me}`;
const DIRECT = 'direct/';
export const directChannel = (me: string, other: string): string => `${DIRECT}${[me, other].sort().join('~')}`;

/** Those with the newest words first; the line to control is always there. */
export function channelsOf(
  items: ChannelItem[],
  messages: MessageItem[],
  errands: Errand[],
  me: string | undefined,
): Channel[] {
  if (me === undefined) return [];
  const channels = new Map(items.map((item) => [item.id, item]));
  const add = (id: string, item: Omit<ChannelItem, 'kind' | 'id' | 'seq'>) => {
    if (!channels.has(id)) channels.set(id, { kind: 'channel', id, seq: 0, ...item });
  };
  add(controlChannel(me), { type: 'control' });
  for (const { command } of errands) {
    if (command.type === 'post-message') add(command.channel, { type: typeOf(command.channel) });
  }
  const lines = linesOf(messages, errands, me);
  const newest = ({ lines }: Channel) => lines.at(-1)?.item.sentAt ?? '';
  return [...channels.values()]
    .map((item): Channel => {
      const isLeft = item.seq === 0 && item.type !== 'direct' && item.id !== controlChannel(me);
      return { item, lines: lines.filter((line) => line.item.channel === item.id), ...(isLeft && { isLeft }) };
    })
    .sort((a, b) => newest(b).localeCompare(newest(a)) || a.item.id.localeCompare(b.item.id));
}

/** One that nobody told of: two may always begin to talk, any other is not one's own (any more). */
export function untold(id: string, me: string | undefined): Channel {
  const both = id.startsWith(DIRECT) ? id.slice(DIRECT.length).split('~') : [];
  const isBegun = me !== undefined && both.length === 2 && both.includes(me);
  return {
    item: { kind: 'channel', id, seq: 0, type: typeOf(id) },
    lines: [],
    ...(me !== undefined && !isBegun && { isLeft: true }),
  };
}

function typeOf(id: string): ChannelItem['type'] {
  const type = id.split('/', 1)[0];
  return TYPES.find((known) => known === type) ?? 'direct';
}

/** What others wrote or said: of what nobody is to hear or read any more nothing is left that could be news. */
export const ofOthers = (lines: readonly Line[]): Line[] =>
  lines.filter(({ item, mine }) => !mine && item.seq > 0 && !isUnsaid(item, item.text.text));

/** What others wrote or said there and was not in view yet, oldest first. */
export const unreadIn = ({ lines }: Channel, seen: SeenIn): Line[] =>
  ofOthers(lines).filter(({ item }) => !isSeen(seen, item.seq));

/** Why the server did not take what was said here; undefined: it did, or waits for it. */
export const refusalOf = ({ voice, refused }: Said): string | undefined => voice && refused?.[voice.sha256];

/** Whether what I said last was refused: it has to be said again. */
export function isRefused({ lines }: Channel): boolean {
  const last = lines.findLast(({ mine }) => mine);
  return last !== undefined && (last.refused !== undefined || refusalOf(last.item) !== undefined);
}

/** Those of my teams, by name: also of who was erased, for conversations are called so. */
export function acquaintances(teams: readonly TeamItem[], me: string | undefined): TeamMember[] {
  const known = new Map(teams.flatMap(({ members }) => members).map((member) => [member.id, member]));
  if (me !== undefined) known.delete(me);
  return [...known.values()].sort((a, b) => a.callName.localeCompare(b.callName));
}

/** With whom a conversation can be begun. */
export const partners = (known: readonly TeamMember[]): TeamMember[] => known.filter(({ erased }) => !erased);

/** Whether there are words of it to say in another language: what was only said has none yet, and of who was erased none are left. */
export const isTranslatable = ({ item }: Line): boolean =>
  item.seq > 0 && !item.erased && (item.voice === undefined || item.text.text !== '');

/** The mediator's own languages, first those that a reader of the channel lacks, without that of the line. */
export function languagesToTranslateInto(
  line: Line,
  lacked: readonly LanguageTag[],
  own: readonly LanguageTag[],
): LanguageTag[] {
  const { text } = line.item;
  const original = text.original?.language ?? text.language;
  return [...new Set([...lacked, ...own])].filter((language) => language !== original);
}

function linesOf(messages: MessageItem[], errands: Errand[], me: string): Line[] {
  const known = new Set(messages.map(({ id }) => id));
  const told = messages.map((item): Line => ({ item, mine: item.from?.id === me, waits: false }));
  const here = errands.flatMap(({ id, command, refusal, unsent }): Line[] =>
    command.type !== 'post-message' || known.has(command.message)
      ? []
      : [
          {
            item: {
              kind: 'message',
              id: command.message,
              seq: 0,
              channel: command.channel,
              text: { text: command.body, language: command.language },
              at: '',
              sentAt: command.takenAt,
              takenAt: command.takenAt,
              ...(command.voice && { voice: command.voice }),
            },
            mine: true,
            waits: !refusal,
            ...(unsent && { unsent: id }),
            ...(refusal && { refused: { errand: id, ...refusal } }),
          },
        ],
  );
  const order = (a: Line, b: Line) => inOrderSaid(a.item, b.item);
  return [...told.sort(order), ...here.sort(order)];
}
