import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { Api } from '../shared/live/api.ts';
import { ServerClock } from '../shared/exerciseClock.ts';
import { syncByHttp } from '../shared/live/poll.ts';
import { recallForAway } from './away.ts';
import { Follower } from './follow/follower.ts';
import { openDatabase } from './keep/database.ts';
import { Inbound } from './keep/inbound.ts';
import { Outbox } from './keep/outbox.ts';
import { keptSessions } from './keep/sessions.ts';
import { matterOf, noticeOf, ringAfter } from './push/notice.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

/** The Background Sync API, which TypeScript does not know. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

// The whole app, all languages and the basemap, so that it opens without a network.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (activation) => activation.waitUntil(self.clients.claim()));

self.addEventListener('push', (push) => push.waitUntil(nudged()));
self.addEventListener('sync', (sync) => (sync as SyncEvent).waitUntil(syncWhileAway()));
self.addEventListener('notificationclick', (click) => {
  click.notification.close();
  click.waitUntil(openApp());
});

/** A push carries no content: what is new is read first, and the notification says only that there is something. */
async function nudged(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' });
  pages.forEach((page) => page.postMessage('sync'));
  // The server rings at nobody who is connected: a page that nobody looks at may be frozen, and reads nothing.
  const isSeen = pages.some(({ visibilityState }) => visibilityState === 'visible');
  await ringAfter(isSeen ? Promise.resolve() : syncWhileAway(), ring);
}

async function ring(): Promise<void> {
  const database = await openDatabase();
  const [away, copies, errands] = await Promise.all([
    recallForAway(database),
    new Inbound(database).copies(),
    new Outbox(database).all(),
  ]);
  const { title, options } = noticeOf(matterOf(copies, errands, away?.languages ?? ['en']), away);
  await self.registration.showNotification(title, options);
}

/** One exchange while nobody looks at a page. If it fails, the next push or the next look at the app does it. */
async function syncWhileAway(): Promise<void> {
  const database = await openDatabase();
  const sessions = keptSessions(database);
  const [session, away] = await Promise.all([sessions.read(), recallForAway(database)]);
  if (!session || !away) return;
  const follower = new Follower(new Outbox(database), new Inbound(database), {
    languages: () => away.languages,
    takePositions: () => [],
    battery: () => undefined,
    kept: () => undefined,
    left: () => undefined,
    linkChanged: () => undefined,
    sessionEnded: () => undefined,
  });
  await syncByHttp(new Api(sessions, self.location.origin), session.exercise, new ServerClock(), follower);
}

async function openApp(): Promise<void> {
  const [page] = await self.clients.matchAll({ type: 'window' });
  if (page) await page.focus();
  else await self.clients.openWindow(self.registration.scope);
}
