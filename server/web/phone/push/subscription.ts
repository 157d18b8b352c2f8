import { exercisePath } from '../../shared/live/paths.ts';
import type { Api } from '../../shared/live/api.ts';

export type PushState = 'unsupported' | 'off' | 'on' | 'blocked';

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

const registration = async (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker?.getRegistration();

export async function pushState(): Promise<PushState> {
  const worker = await registration();
  if (!worker?.pushManager || typeof Notification === 'undefined') return 'unsupported';
  if (Notification.permission === 'denied') return 'blocked';
  return (await worker.pushManager.getSubscription()) ? 'on' : 'off';
}

/** The server's key, undefined where it sends no pushes or is not reached. */
export async function pushKey(api: Api): Promise<string | undefined> {
  try {
    return (await api.get<{ publicKey?: string }>('/api/push-key')).publicKey;
  } catch {
    return undefined;
  }
}

/** Only after a tap: browsers refuse to ask otherwise. */
export async function subscribe(api: Api, exercise: string, publicKey: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState();
  const worker = await navigator.serviceWorker.ready;
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(publicKey),
  });
  await api.authorized('POST', exercisePath(exercise, '/push'), {
    kind: 'web',
    subscription: subscription.toJSON(),
  });
  return 'on';
}

/** The server drops an endpoint that is gone with its next push. */
export async function unsubscribe(): Promise<void> {
  const subscription = await (await registration())?.pushManager?.getSubscription();
  await subscription?.unsubscribe();
}
