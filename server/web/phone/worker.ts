interface SyncManager {
  register(tag: string): Promise<void>;
}

/** Registers the service worker, which makes the app open without a network. `nudged` when it hears a push. */
export function startWorker(nudged: () => void): void {
  addEventListener('vite:preloadError', () => void beginAnew());
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  navigator.serviceWorker.addEventListener('message', nudged);
  navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch((error: unknown) => console.error(error));
}

const BEGAN_ANEW = 'began-anew';
const ONE_MINUTE = 60_000;

/**
 * After an update the chunks of the page that is open may be gone: what is being written is kept, so it is loaded once
 * more. Without a network it stays: a phone that has no service worker would have nothing afterwards.
 */
async function beginAnew(): Promise<void> {
  if (Date.now() - Number(sessionStorage.getItem(BEGAN_ANEW)) < ONE_MINUTE) return;
  const answer = await fetch(import.meta.env.BASE_URL, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (!answer?.ok) return;
  sessionStorage.setItem(BEGAN_ANEW, String(Date.now()));
  location.reload();
}

/** Where the browser can, it sends the outbox when the network is back, even if the app is closed by then. */
export function sendWhenConnected(): void {
  void navigator.serviceWorker
    ?.getRegistration()
    .then((worker) =>
      (worker as (ServiceWorkerRegistration & { sync?: SyncManager }) | undefined)?.sync?.register('outbox'),
    )
    .catch(() => undefined);
}
