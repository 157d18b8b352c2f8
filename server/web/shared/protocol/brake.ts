import type { There } from './leaving.ts';
import type * as wire from './generated.ts';

/** A silent call for help, as docs/protocol.md tells it. */
export const BRAKE_ANSWERS = ['coming', 'scene-ended', 'settled'] as const;
export type BrakeAnswer = (typeof BRAKE_ANSWERS)[number];

type OfAll = 'kind' | 'id' | 'seq' | 'open';
type OfOthers = 'person' | 'callName' | 'pulls' | 'pull' | 'pulled' | 'pulledLast' | 'answers';

/** The device's own: that it was heard, and nothing else. */
export type OwnBrake = Pick<wire.BrakeItem, OfAll> & Required<Pick<wire.BrakeItem, 'heard'>> & { mine: true };

/** Of somebody whom the reader looks after. */
export type HeardBrake = There<Omit<wire.BrakeItem, 'heard' | 'mine'>, OfOthers> & { mine: false };

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
