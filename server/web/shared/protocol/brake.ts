import type * as wire from './generated.ts';
import type { Instant, Text } from '../protocol.ts';

/** A silent call for help, as docs/protocol.md tells it. */
export const BRAKE_ANSWERS = ['coming', 'scene-ended', 'settled'] as const;
export type BrakeAnswer = (typeof BRAKE_ANSWERS)[number];

type Pull = wire.Moment;

/** The device's own: that it was heard, and nothing else. */
export interface OwnBrake {
  kind: 'brake';
  id: string;
  seq: number;
  mine: true;
  open: boolean;
  heard: boolean;
}

/** Of somebody whom the reader looks after. */
export interface HeardBrake {
  kind: 'brake';
  id: string;
  seq: number;
  mine: false;
  open: boolean;
  person: string;
  callName: string;
  pulls: number;
  /** The last one's seq: an answer says which it is to. */
  pull: number;
  pulled: Pull;
  pulledLast: Pull;
  /** The inject that asked them into the scene. */
  scene?: string;
  title?: Text;
  placeId?: string;
  place?: Text;
  /** What each has said last. */
  answers: { by: string; callName: string; answer: BrakeAnswer; pull: number; at: Instant }[];
}

export type BrakeItem = OwnBrake | HeardBrake;

export type BrakeCommand = wire.PullBrake | wire.AnswerBrake;

export const isHeard = (brake: BrakeItem): brake is HeardBrake => !brake.mine;

/** Somebody waits, and this person has said nothing. */
export const ringsFor = (brake: HeardBrake, me: string | undefined): boolean =>
  brake.open && !brake.answers.some(({ by, pull }) => by === me && pull === brake.pull);

/** Who asked last first. */
export const openBrakes = (brakes: readonly BrakeItem[]): HeardBrake[] =>
  brakes
    .filter((brake) => isHeard(brake))
    .filter(({ open }) => open)
    .sort((one, other) => other.pulledLast.sentAt.localeCompare(one.pulledLast.sentAt));

export const answerTo = (brake: HeardBrake, answer: BrakeAnswer): Extract<BrakeCommand, { type: 'answer-brake' }> => ({
  type: 'answer-brake',
  person: brake.person,
  answer,
  pull: brake.pull,
});
