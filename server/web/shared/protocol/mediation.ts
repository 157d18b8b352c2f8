import type { ExerciseTimeText, Instant, InjectItem, LanguageTag, PersonFunction, Text } from '../protocol.ts';

/** Calls for a cultural mediator, as docs/protocol.md tells them. */

export type Gender = 'woman' | 'man';
export type Availability = 'free' | 'busy' | 'off';

/** It is over, or nobody comes: out of play nobody is called. */
export type MediationOver = 'ended' | 'cancelled' | 'before-start' | 'after-end' | 'not-begun';
export type MediationState = 'calling' | 'nobody-free' | 'accepted' | 'started' | 'declined' | 'taken' | MediationOver;

export const MEDIATION_OVER: readonly MediationOver[] = [
  'ended',
  'cancelled',
  'before-start',
  'after-end',
  'not-begun',
];

/** How long a session was in play; not from older servers. */
export interface SessionTime {
  startedAt?: Instant;
  endedAt?: Instant;
  sessionTime?: 'goes-on' | 'known' | 'unknown' | 'after-end';
  lastedSeconds?: number;
}

export interface MediationPerson {
  id: string;
  callName: string;
  function: PersonFunction;
}

export interface SessionReport {
  briefingDone: boolean;
  confidentialityExplained: boolean;
  genderGiven?: Gender;
  note: string;
}

/** As one of its people sees it. What is not for them is left out. */
export interface MediationItem extends SessionTime {
  kind: 'mediation';
  id: string;
  seq: number;
  gone?: boolean;
  role: 'requester' | 'called' | 'mediator';
  state: MediationState;
  /** That of the person concerned first. */
  languages: [LanguageTag, LanguageTag];
  ring: boolean;
  at: ExerciseTimeText;
  /** Not from older servers. */
  takenAt?: Instant;
  /** When the server heard of it. */
  askedAt: Instant;
  scene?: string;
  genderRequested?: Gender;
  place?: { id: string; name: Text };
  requester?: MediationPerson;
  mediator?: MediationPerson;
  calling?: number;
  acceptedAt?: Instant;
  report?: SessionReport;
  inject?: { id: string } & Pick<InjectItem, 'subject' | 'body' | 'question' | 'corrected'>;
}

export interface MediationRequest {
  languages: [LanguageTag, LanguageTag];
  place?: string;
  scene: string;
  gender?: Gender;
  inject?: string;
}

export type MediationCommand =
  | { type: 'ask-for-mediator'; mediation: string; request: MediationRequest; takenAt: Instant }
  | { type: 'accept-mediation'; mediation: string }
  | { type: 'decline-mediation'; mediation: string }
  | { type: 'start-session'; mediation: string; takenAt: Instant }
  | { type: 'end-session'; mediation: string; report: SessionReport; takenAt: Instant }
  | { type: 'cancel-mediation'; mediation: string }
  | { type: 'set-availability'; availability: Availability };

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
