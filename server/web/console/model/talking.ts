import type * as wire from '../../shared/protocol/generated.ts';
import {
  MEDIATION_OVER,
  type Gender,
  type MediationOver,
  type MediationRequest,
  type SessionReport,
  type SessionTime,
} from '../../shared/protocol/mediation.ts';
import type { Instant, LanguageTag, LocalizedText, PersonFunction } from '../../shared/protocol.ts';
import type { Said } from '../../shared/protocol/talk.ts';
import type { Audience } from './items.ts';

/** What control sees of mediators, chat and translation: everybody's, with everything. */

export type { TranslationItem } from '../../shared/protocol/translation.ts';

/** A wait for a mediator, counted by when things were done, or where no clock can be believed by when the server heard of them. */
export type Waited = wire.WaitForMediator;

export interface Mediation extends SessionTime {
  id: string;
  state: 'calling' | 'accepted' | 'started' | MediationOver;
  requester: string;
  at: string;
  request: MediationRequest;
  takenAt: Instant;
  /** When the server heard of it and began to ring. */
  askedAt: Instant;
  called: string[];
  declined: string[];
  ringing: string[];
  dispatchedTo?: string;
  mediator?: string;
  acceptedAt?: Instant;
  /** None of a call that came out of play, nor from older servers. */
  waitedSince?: Instant;
  /** While nobody has accepted it: of play, besides what has passed since `waitsOnFrom`. */
  waitedSeconds?: number;
  /** Not while play stands still. */
  waitsOnFrom?: Instant;
  toAcceptance?: Waited;
  toStart?: Waited;
  report?: SessionReport & { genderGiven?: Gender };
}

export interface Channel {
  id: string;
  type: 'team' | 'function' | 'storyline' | 'direct' | 'control';
  team?: string;
  function?: PersonFunction;
  storyline?: string;
  name?: LocalizedText;
  audience?: Audience;
  people?: string[];
}

export interface Message extends Said {
  id: string;
  seq: number;
  channel: string;
  person: string;
  /** Whose words they are, where the role was swapped. */
  holder?: string;
  as?: string;
  text: LocalizedText;
  at: string;
  sentAt: Instant;
  /** When it was written, which may be long before it arrived. */
  takenAt?: Instant;
}

/** In which languages an inject is wanted, and who reads each of them first. */
export interface InjectTranslation {
  wantedSince?: Instant;
  waitingUntil?: Instant;
  languages: { language: LanguageTag; open: boolean; readers: string[] }[];
}

/** How long it took to somebody accepting or to the session, in minutes, as figures count it; undefined where that is not known. */
export const minutesWaited = (wait: Waited | undefined): number | undefined =>
  wait?.seconds === undefined ? undefined : wait.seconds / 60;

/** How long somebody has been waiting while play ran, in minutes; undefined where nobody is any more. */
export const minutesWaiting = (mediation: Mediation, now: number): number | undefined =>
  mediation.waitedSeconds === undefined
    ? undefined
    : mediation.waitedSeconds / 60 +
      (mediation.waitsOnFrom === undefined ? 0 : Math.max(0, (now - Date.parse(mediation.waitsOnFrom)) / 60_000));

const OVER: ReadonlySet<Mediation['state']> = new Set(MEDIATION_OVER);

export const isOpenMediation = ({ state }: Mediation): boolean => !OVER.has(state);
