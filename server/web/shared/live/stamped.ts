import type { ServerClock } from '../exerciseClock.ts';
import type { SyncRequest } from '../protocol.ts';

/**
 * The request with what this device's clock shows while it is sent, where it says when something was done or seen, and with what the
 * server's shows, where that is known: what the network holds up is told from a clock that is slow.
 */
export function stamped(request: SyncRequest, deviceNow: number, clock: ServerClock): SyncRequest {
  const tellsTimes = request.outbox.length > 0 || (request.positions?.length ?? 0) > 0;
  if (!tellsTimes) return request;
  const { reckoned } = clock;
  return {
    ...request,
    sentAt: new Date(deviceNow).toISOString(),
    ...(reckoned === undefined ? {} : { reckonedAt: new Date(reckoned).toISOString() }),
  };
}
