import type { ParticipantCommand } from '../../shared/protocol.ts';
import type { TranslationItem, TranslationState } from '../../shared/protocol/translation.ts';
import type { Errand } from '../keep/database.ts';

/** One text to go into one language, with what was done about it here and the server does not know yet. */
export interface Task {
  item: TranslationItem;
  waits: boolean;
  refused?: { errand: string; code: string; parameters: Record<string, unknown> };
  /** What I wrote and is on its way, or was refused: it must not be typed again. */
  mine?: string;
  /** Somebody else wrote it and it waits for a second pair of eyes. */
  toReview: boolean;
}

const ORDER: readonly TranslationState[] = ['missing', 'stale', 'draft', 'needs-review', 'approved'];

/** What the clock runs for first, then what is wanted by readers, then what is least done. */
export function tasksOf(items: TranslationItem[], errands: Errand[], me: string | undefined): Task[] {
  return items.map((item) => taskOf(item, errands, me)).sort(byUrgency);
}

/** Of the chat, whose translations nobody is asked to check: the talk goes on. */
export const isChat = ({ text }: TranslationItem): boolean => text.startsWith('message/');

export const isOpen = ({ item, waits, toReview }: Task): boolean =>
  !waits &&
  (item.state === 'missing' || item.state === 'stale' || item.state === 'draft' || (toReview && !isChat(item)));

/** Seconds until an inject goes out without this; undefined where none waits. */
export function secondsLeft({ waitingUntil }: TranslationItem, now: number): number | undefined {
  return waitingUntil === undefined ? undefined : Math.max(0, Math.round((Date.parse(waitingUntil) - now) / 1000));
}

/** Since when readers wait for it; of what was handed in, here or there, nobody does. */
export function readersWaitSince({ item, waits }: Task): string | undefined {
  const isHandedIn = waits || item.state === 'needs-review' || item.state === 'approved';
  return isHandedIn ? undefined : item.wantedSince;
}

function taskOf(item: TranslationItem, errands: Errand[], me: string | undefined): Task {
  const about = errands.filter(({ command }) => isAbout(command, item));
  const refusal = about.findLast(({ refusal }) => refusal);
  const written = about.findLast(({ command }) => command.type === 'translate-text');
  return {
    item,
    waits: about.some(({ refusal }) => !refusal),
    ...(refusal?.refusal && { refused: { errand: refusal.id, ...refusal.refusal } }),
    ...(written?.command.type === 'translate-text' && { mine: written.command.body }),
    toReview: item.state === 'needs-review' && item.version?.translator?.id !== me,
  };
}

function isAbout(command: ParticipantCommand, { text, language }: TranslationItem): boolean {
  switch (command.type) {
    case 'translate-text':
    case 'approve-translation':
    case 'return-translation':
      return command.language === language && command.text === text;
    case 'assign-translations':
      return command.language === language && (command.texts?.includes(text) ?? true);
    default:
      return false;
  }
}

function byUrgency(a: Task, b: Task): number {
  const first = (one?: string, other?: string) =>
    one === other ? 0 : one === undefined ? 1 : other === undefined ? -1 : one.localeCompare(other);
  return (
    Number(isOpen(b)) - Number(isOpen(a)) ||
    first(a.item.waitingUntil, b.item.waitingUntil) ||
    first(a.item.wantedSince, b.item.wantedSince) ||
    ORDER.indexOf(a.item.state) - ORDER.indexOf(b.item.state) ||
    a.item.text.localeCompare(b.item.text) ||
    a.item.language.localeCompare(b.item.language)
  );
}
