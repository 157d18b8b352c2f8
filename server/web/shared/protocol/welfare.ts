import type { Leaving, Once, There } from './leaving.ts';
import type * as wire from './generated.ts';

/** What role players say of themselves, as docs/protocol.md tells it: for them and for those who look after them. */
export const FACES = ['well', 'so-so', 'unwell'] as const;
export type Face = (typeof FACES)[number];
/** Of a scene, or of the day where no scene is named. */
export type Side = wire.Side;

/** One that waits to be sent has no time of play yet. */
export type CheckIn = Once<NonNullable<wire.WelfareItem['checkIns']>[number], 'at'>;

type SceneInRole = Once<NonNullable<wire.WelfareItem['scenes']>[number], 'begun'>;

/** Of a person. */
export type WelfareItem = Leaving<
  There<Omit<wire.WelfareItem, 'checkIns' | 'scenes'>, 'mine' | 'themes' | 'optedOut'> & {
    checkIns: CheckIn[];
    scenes?: SceneInRole[];
  }
>;

/** How long somebody was in role: `seconds`, and on from `countsFrom` by the server's clock where it is there. */
export type InRole = Omit<NonNullable<WelfareItem['day']>, 'date'>;

/** One that the plan has no longer is without a text. */
export type Theme = WelfareItem['themes'][number];

export type WelfareCommand =
  wire.CheckIn | wire.OptOut | wire.OptIn | wire.OptOutOfTheme | wire.OptInToTheme | wire.TakeDeRoleStep;

export const LONGEST_WORD = 200;

export const secondsInRole = ({ seconds, countsFrom }: InRole, serverNow: number): number =>
  seconds + (countsFrom === undefined ? 0 : Math.max(0, Math.floor((serverNow - Date.parse(countsFrom)) / 1000)));
