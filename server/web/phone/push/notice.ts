import type { Away } from '../away.ts';
import type { Copy, Errand } from '../keep/database.ts';
import { newestFor } from '../model/reading.ts';
import { viewOf } from '../model/view.ts';
import type { LanguageTag } from '../../shared/protocol.ts';

/** What a phone rings for. It stands on no screen: each has a notification of its own, so that a new one does not replace another. */
export type Matter = 'stop' | 'must' | 'news';

/** Of the Notifications API, and not known to TypeScript. */
export interface Notice extends NotificationOptions {
  renotify: boolean;
  vibrate: number[];
}

const URGENT = [400, 150, 400, 150, 400];

/** The most urgent of what was kept and nobody here has answered. */
export function matterOf(copies: Copy[], errands: Errand[], languages: LanguageTag[]): Matter {
  const { redStop, inbox } = viewOf(newestFor(languages, copies), errands);
  if (redStop?.active && !redStop.confirmedByMe) return 'stop';
  return inbox.some(({ insists }) => insists) ? 'must' : 'news';
}

/** Says the same whatever it is for, whoever may be looking at the screen. It rings anew where one like it is there already. */
export function noticeOf(matter: Matter, away: Away | undefined): { title: string; options: Notice } {
  const { title, ...words } = away?.notification ?? { title: 'EXERCISE', body: 'Livex' };
  const isUrgent = matter !== 'news';
  return {
    title,
    options: {
      ...words,
      tag: `livex-${matter}`,
      renotify: true,
      requireInteraction: isUrgent,
      vibrate: isUrgent ? URGENT : [200],
      icon: 'icons/icon-192.png',
      badge: 'icons/badge.png',
    },
  };
}

const READS_FOR_MS = 4_000;

/** Only who has read knows what it is about; a network that does not answer must not keep a phone silent. */
export async function ringAfter(
  reading: Promise<unknown>,
  ring: () => Promise<void>,
  readsFor: number = READS_FOR_MS,
): Promise<void> {
  const read = reading.catch((error: unknown) => console.error(error));
  await Promise.race([read, new Promise((over) => setTimeout(over, readsFor))]);
  await ring();
  await read;
}
