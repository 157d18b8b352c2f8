/** What one controller looks at closely. */
export type Selection =
  /** With a person: a cell of the board. */
  | { type: 'inject'; id: string; person?: string }
  | { type: 'person'; id: string }
  | { type: 'action'; id: string }
  /** A cell of the board by time. */
  | { type: 'slot'; person: string; from: number; to: number };

/** What can be asked for on the map. */
export interface OnMap {
  type: 'person' | 'action' | 'place' | 'evidence';
  id: string;
}

/** What is done only with words, and to which inject, hand-over or call. */
export interface ReasonWanted {
  why: 'refuse-release' | 'stop-inject' | 'decline-hand-over' | 'answer-call';
  of: string;
}

export const SHIFT_TABS = ['duties', 'log'] as const;
export type ShiftTab = (typeof SHIFT_TABS)[number];
