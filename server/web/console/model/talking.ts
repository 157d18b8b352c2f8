import {
  MEDIATION_OVER,
  type Gender,
  type MediationOver,
  type MediationRequest,
  type SessionReport,
  type SessionTime,
} from '../../shared/mediation.ts';
import type { Instant, LanguageTag, LocalizedText, PersonFunction } from '../../shared/protocol.ts';
import type { Audience } from './items.ts';

/** What control sees of mediators, chat and translation: everybody's, with everything. */

export type { TranslationItem } from '../../shared/translation.ts';

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

export interface Message {
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
}

/** In which languages an inject is wanted, and who reads each of them first. */
export interface InjectTranslation {
  wantedSince?: Instant;
  waitingUntil?: Instant;
  languages: { language: LanguageTag; open: boolean; readers: string[] }[];
}

/** From the asking to somebody accepting, and to the session, in minutes; undefined while it has not come to that in play. */
export function minutesWaited(
  mediation: Mediation,
  now: number,
): { accepted?: number; started?: number; soFar: number } {
  const since = (instant: Instant | undefined) =>
    instant === undefined ? undefined : Math.max(0, (Date.parse(instant) - Date.parse(mediation.askedAt)) / 60_000);
  const accepted = since(mediation.acceptedAt);
  const isPlay = mediation.sessionTime !== 'unknown' && mediation.sessionTime !== 'after-end';
  const started = isPlay ? since(mediation.startedAt) : undefined;
  return {
    ...(accepted !== undefined && { accepted }),
    ...(started !== undefined && { started }),
    soFar: Math.max(0, (now - Date.parse(mediation.askedAt)) / 60_000),
  };
}

const OVER: ReadonlySet<Mediation['state']> = new Set(MEDIATION_OVER);

export const isOpenMediation = ({ state }: Mediation): boolean => !OVER.has(state);
