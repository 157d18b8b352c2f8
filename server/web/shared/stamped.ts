import type { SyncRequest } from './protocol.ts';

/** The request with what this device's clock shows while it is sent, where it says when something was done or seen. */
export function stamped(request: SyncRequest, deviceNow: number): SyncRequest {
  const tellsTimes = request.outbox.length > 0 || (request.positions?.length ?? 0) > 0;
  return tellsTimes ? { ...request, sentAt: new Date(deviceNow).toISOString() } : request;
}
