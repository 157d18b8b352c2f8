import type { Leaving } from '../protocol/leaving.ts';
import type * as wire from '../protocol/generated.ts';

/** Formal requests to authorities, and scenes of role players, as docs/protocol.md tells them. */

export type Outcome = wire.RulingOutcome;
export type RequestState = wire.RequestItem['state'];

export type Moment = wire.Moment;

/** It was filed before STARTEX, or came when the exercise was over. */
export type FiledOutOfPlay = Pick<wire.RequestItem, 'filedBeforeStart' | 'cameAfterEnd'>;

export function requestOutOfPlay({ filedBeforeStart, cameAfterEnd }: FiledOutOfPlay) {
  if (filedBeforeStart) return 'before-start' as const;
  return cameAfterEnd ? ('after-end' as const) : undefined;
}

/** A request that is out of play waits for nobody. */
export const requestState = <S extends string>(request: { state: S } & FiledOutOfPlay) =>
  (request.state === 'waiting' && requestOutOfPlay(request)) || request.state;

export type RequestFormItem = Leaving<wire.RequestFormItem>;

/** One that waits to be sent has the device's time alone. */
export type RequestItem = Leaving<Omit<wire.RequestItem, 'filed'>> & {
  filed: Partial<Moment> & Pick<Moment, 'takenAt'>;
};

export type RequestAnswer = NonNullable<RequestItem['answer']>;

export type TaskItem = Leaving<wire.TaskItem>;

export type RequestCommand =
  wire.FileRequest | wire.ReplyToQuestion | wire.WithdrawRequest | wire.StartTask | wire.FinishTask | wire.DeclineTask;

const ARABIC_ARTICLE = /^ال(?=..)/u;

/** The letters of a seal: of a fictional authority, never a real emblem. */
export const initialsOf = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(ARABIC_ARTICLE, ''))
    .filter((word) => word.length > 2)
    .slice(0, 3)
    .map((word) => [...word][0]!.toLocaleUpperCase())
    .join('');

/** Of a duration such as `PT1H30M`. */
export function minutesOf(duration: string): number {
  const parts = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/.exec(duration);
  if (!parts) return 0;
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return days! * 1440 + hours! * 60 + minutes! + Math.round(seconds! / 60);
}
