import type { Leaving } from '../protocol/leaving.ts';
import type * as wire from '../protocol/generated.ts';
import type { FormField } from './form.ts';
import type { ExerciseTimeText, Instant, PersonFunction, Text } from '../protocol.ts';

/** Formal requests to authorities, and scenes of role players, as docs/protocol.md tells them. */

export type Outcome = wire.RulingOutcome;
export type RequestState = 'waiting' | 'asked-back' | 'withdrawn' | Outcome;

export type Moment = wire.Moment;

/** It was filed before STARTEX, or came when the exercise was over. */
export interface FiledOutOfPlay {
  filedBeforeStart?: boolean;
  cameAfterEnd?: boolean;
}

export function requestOutOfPlay({ filedBeforeStart, cameAfterEnd }: FiledOutOfPlay) {
  if (filedBeforeStart) return 'before-start' as const;
  return cameAfterEnd ? ('after-end' as const) : undefined;
}

/** A request that is out of play waits for nobody. */
export const requestState = <S extends string>(request: { state: S } & FiledOutOfPlay) =>
  (request.state === 'waiting' && requestOutOfPlay(request)) || request.state;

export type RequestFormItem = Leaving<wire.RequestFormItem>;

export interface RequestAnswer {
  number: number;
  year: number;
  at: ExerciseTimeText;
  sentAt: Instant;
  outcome: Outcome;
  ground?: Text;
  reason?: Text;
  document?: Text;
}

export interface RequestItem extends FiledOutOfPlay {
  kind: 'request';
  id: string;
  seq: number;
  gone?: boolean;
  title: Text;
  authority?: { id: string; name: Text };
  state: RequestState;
  filer?: { id: string; callName: string; function: PersonFunction };
  form: string;
  values: Record<string, string>;
  ground?: string;
  /** Of what was filled in; for whoever has the request and not the form. */
  fields?: FormField[];
  groundText?: Text;
  filed: Partial<Moment> & { takenAt: Instant };
  dueAt?: ExerciseTimeText;
  questions: { at: ExerciseTimeText; text: Text; sentAt: Instant; reply?: Text; replied?: Moment }[];
  answer?: RequestAnswer;
}

export type TaskItem = Leaving<wire.TaskItem>;

/** Of an inject that is a scene. */
export interface SceneOfInject {
  startsAt?: ExerciseTimeText;
  duration?: string;
  mustNotSay?: Text;
  /** Ends the scene at once, whoever says it. */
  stopPhrase?: Text;
  next?: { inject: string; startsAt?: ExerciseTimeText; duration?: string; place?: string; subject?: Text };
}

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
