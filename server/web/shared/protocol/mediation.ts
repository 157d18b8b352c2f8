import type { Leaving } from './leaving.ts';
import type * as wire from './generated.ts';
import type { Instant } from '../protocol.ts';

/** Calls for a cultural mediator, as docs/protocol.md tells them. */

export type Gender = wire.Gender;
export type Availability = wire.Availability;

export type MediationState = wire.MediationItem['state'];

/** It is over, or nobody comes: out of play nobody is called. */
export const MEDIATION_OVER = [
  'ended',
  'cancelled',
  'before-start',
  'after-end',
  'not-begun',
] as const satisfies readonly MediationState[];

/** How long a session was in play; not from older servers. */
export type SessionTime = Pick<wire.MediationItem, 'startedAt' | 'endedAt' | 'sessionTime' | 'lastedSeconds'>;

export type MediationPerson = wire.Speaker;

export type SessionReport = wire.SessionReport;

/** As one of its people sees it. What is not for them is left out. */
export type MediationItem = Leaving<wire.MediationItem>;

export type MediationRequest = wire.MediationRequest;

export type MediationCommand =
  | wire.AskForMediator
  | wire.AcceptMediation
  | wire.DeclineMediation
  | wire.StartSession
  | wire.EndSession
  | wire.CancelMediation
  | wire.SetAvailability;

/** How long the session was, or has been going on while play does; undefined before it, and where no clock tells. */
export function minutesLasted(
  { startedAt, endedAt, sessionTime, lastedSeconds }: SessionTime,
  now: number,
  playEnded?: Instant,
): number | undefined {
  if (startedAt === undefined || sessionTime === 'unknown' || sessionTime === 'after-end') return undefined;
  if (lastedSeconds !== undefined) return lastedSeconds / 60;
  const end = endedAt === undefined ? Math.min(now, playEnded ? Date.parse(playEnded) : now) : Date.parse(endedAt);
  return Math.max(0, (end - Date.parse(startedAt)) / 60_000);
}

/** In whole minutes. */
export function minutesOf(session: SessionTime, now: number, playEnded?: Instant): number | undefined {
  const lasted = minutesLasted(session, now, playEnded);
  return lasted === undefined ? undefined : Math.round(lasted);
}
