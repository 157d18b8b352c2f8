import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { Api } from '../shared/api.ts';
import { ServerClock } from '../shared/exerciseClock.ts';
import { syncByHttp } from '../shared/poll.ts';
import { recallForAway } from './away.ts';
import { Follower } from './follow/follower.ts';
import { openDatabase } from './keep/database.ts';
import { Inbound } from './keep/inbound.ts';
import { Outbox } from './keep/outbox.ts';
import { keptSessions } from './keep/sessions.ts';

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

/** A push carries no content: the notification says only that there is something, whoever may be looking at the screen. */
async function nudged(): Promise<void> {
  const database = await openDatabase();
  const away = await recallForAway(database);
  const { title, body, ...options } = away?.notification ?? { title: 'EXERCISE', body: 'Livex' };
  await self.registration.showNotification(title, {
    ...options,
    body,
    tag: 'livex',
    icon: 'icons/icon-192.png',
    badge: 'icons/badge.png',
  });
  const pages = await self.clients.matchAll({ type: 'window' });
  pages.forEach((page) => page.postMessage('sync'));
  if (pages.length === 0) await syncWhileAway();
}

/** One exchange with no page open. If it fails, the next push or the next look at the app does it. */
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
