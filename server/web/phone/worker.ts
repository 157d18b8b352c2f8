interface SyncManager {
  register(tag: string): Promise<void>;
}

/** Registers the service worker, which makes the app open without a network. `nudged` when it hears a push. */
export function startWorker(nudged: () => void): void {
  // After an update the chunks of the page that is open may be gone: what is being written is kept, so begin anew.
  addEventListener('vite:preloadError', () => location.reload());
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  navigator.serviceWorker.addEventListener('message', nudged);
  navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch((error: unknown) => console.error(error));
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
