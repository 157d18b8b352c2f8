/** What sets an inject off. */

import type { Audience } from './people.ts';

export const AT_PLACE = ['entered', 'left', 'stayed'] as const;
export type AtPlace = (typeof AT_PLACE)[number];

export const TRUST_LEVELS = ['at-least', 'below'] as const;
export type TrustLevel = (typeof TRUST_LEVELS)[number];

/** An option, or a number within bounds. */
export interface AnswerWanted {
  option?: string;
  least?: number;
  most?: number;
}

export const REQUEST_OUTCOMES = ['granted', 'granted-in-part', 'refused', 'withdrawn'] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** Played to its end, declined, or either. */
export const SCENE_ENDS = ['finished', 'declined', 'over'] as const;
export type SceneEnd = (typeof SCENE_ENDS)[number];

export type Trigger =
  | { type: 'at-time'; time: string }
  | { type: 'after-inject'; inject: string; delay: string }
  | {
      type: 'on-action';
      kind: string;
      by?: Audience;
      delay: string;
      /** The which of them; left out: the first. */
      count?: number;
    }
  | { type: 'on-acknowledgement'; inject: string; quorum: 'anyone' | 'everyone'; delay: string }
  | { type: 'on-no-acknowledgement'; inject: string; within: string }
  | { type: 'on-place'; place: string; what: AtPlace; by?: Audience; quorum: 'anyone' | 'everyone'; delay: string }
  | {
      type: 'on-answer';
      inject: string;
      /** Left out: any answer. */
      answer?: AnswerWanted;
      by?: Audience;
      quorum: 'anyone' | 'everyone';
      delay: string;
    }
  | { type: 'on-trust'; persona: string; level: TrustLevel; value: number; team?: string }
  | {
      type: 'on-request';
      form: string;
      /** Left out: any answer. */
      outcome?: RequestOutcome;
      by?: Audience;
      delay: string;
    }
  | {
      type: 'on-scene';
      inject: string;
      end: SceneEnd;
      by?: Audience;
      quorum: 'anyone' | 'everyone';
      delay: string;
    }
  /** To an inject or to a persona: one of the two. */
  | { type: 'on-reply'; inject?: string; persona?: string; by?: Audience; delay: string }
  | { type: 'by-hand' }
  | { type: 'all'; of: Trigger[] }
  | { type: 'any'; of: Trigger[] }
  | { type: 'not'; of: Trigger };
