import type * as wire from '../../../shared/protocol/generated.ts';
/** What sets an inject off. */

export const AT_PLACE = ['entered', 'left', 'stayed'] as const;
export type AtPlace = (typeof AT_PLACE)[number];

export const TRUST_LEVELS = ['at-least', 'below'] as const;
export type TrustLevel = (typeof TRUST_LEVELS)[number];

/** An option, or a number within bounds. */
export type AnswerWanted = wire.AnswerWanted;

export const REQUEST_OUTCOMES = ['granted', 'granted-in-part', 'refused', 'withdrawn'] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** Played to its end, declined, or either. */
export const SCENE_ENDS = ['finished', 'declined', 'over'] as const;
export type SceneEnd = (typeof SCENE_ENDS)[number];

export type Trigger = wire.Trigger;
