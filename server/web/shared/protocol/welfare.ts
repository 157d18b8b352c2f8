import type * as wire from './generated.ts';
import type { ExerciseTimeText, Instant, Text } from '../protocol.ts';

/** What role players say of themselves, as docs/protocol.md tells it: for them and for those who look after them. */
export const FACES = ['well', 'so-so', 'unwell'] as const;
export type Face = (typeof FACES)[number];
/** Of a scene, or of the day where no scene is named. */
export type Side = wire.Side;

export interface CheckIn {
  scene?: string;
  side: Side;
  face: Face;
  word?: string;
  takenAt: Instant;
  at?: ExerciseTimeText;
}

/** How long somebody was in role: `seconds`, and on from `countsFrom` by the server's clock where it is there. */
export interface InRole {
  seconds: number;
  countsFrom?: Instant;
  limitSeconds?: number;
  limitReachedAt?: Instant;
}

/** One that the plan has no longer is without a text. */
export interface Theme {
  id: string;
  text?: Text;
  optedOut: boolean;
}

/** When something was, by each clock. */
interface Moment {
  at: ExerciseTimeText;
  sentAt: Instant;
  takenAt?: Instant;
}

export interface WelfareItem {
  kind: 'welfare';
  /** The person. */
  id: string;
  seq: number;
  gone?: boolean;
  mine: boolean;
  /** Of others than the reader. */
  callName?: string;
  checkIns: CheckIn[];
  scenes?: (InRole & { scene: string; begun?: Moment; ended?: Moment })[];
  day?: InRole & { date: string };
  themes: Theme[];
  /** Scenes that they stay out of by name. */
  optedOut: string[];
  deRole?: { scene: string; steps: { id: string; text: Text; taken: boolean }[] };
  named?: { scene: string; number: string; title: Text; place?: Text }[];
}

export type WelfareCommand =
  wire.CheckIn | wire.OptOut | wire.OptIn | wire.OptOutOfTheme | wire.OptInToTheme | wire.TakeDeRoleStep;

export const LONGEST_WORD = 200;

export const secondsInRole = ({ seconds, countsFrom }: InRole, serverNow: number): number =>
  seconds + (countsFrom === undefined ? 0 : Math.max(0, Math.floor((serverNow - Date.parse(countsFrom)) / 1000)));
