import type { ExerciseTimeText, Instant, LocalizedText, Text } from '../protocol.ts';

/** What trainees must do or should consider in each phase, as docs/protocol.md tells it. */
export type DutyWeight = 'duty' | 'consider';
export type DutyBearer = 'person' | 'team';

export interface DutyItem {
  kind: 'duty';
  id: string;
  seq: number;
  gone?: boolean;
  text: Text;
  why?: Text;
  weight: DutyWeight;
  bearer: DutyBearer;
  /** Those of my teams for which one of them ticks it. */
  teams: string[];
  /** The end of its last phase; without one it is of now until the end. */
  until?: ExerciseTimeText;
  at: ExerciseTimeText;
  openedAt: Instant;
}

/** As control has it, from before it begins. */
export interface DutyOfControlItem<Audience> {
  kind: 'duty';
  id: string;
  seq: number;
  removed?: boolean;
  phases: string[];
  audience: Audience;
  weight: DutyWeight;
  bearer: DutyBearer;
  text: LocalizedText;
  why?: LocalizedText;
  revision: number;
  at?: ExerciseTimeText;
  openedAt?: Instant;
}

interface By {
  person: string;
  /** Of who held the role then. */
  callName: string;
  /** By the device's clock. */
  takenAt: Instant;
  at: ExerciseTimeText;
  recordedAt: Instant;
}

/** A duty is done for its person or team while at least one of these is not taken back. */
export interface DutyTickItem extends By {
  kind: 'duty-tick';
  id: string;
  seq: number;
  gone?: boolean;
  duty: string;
  team?: string;
  takenBack?: By;
}

export type DutyCommand =
  | { type: 'tick-duty'; tick: string; duty: string; team?: string; takenAt: Instant }
  | { type: 'untick-duty'; tick: string; takenAt: Instant };
