import type * as wire from '../../shared/protocol/generated.ts';
import { secondsInRole, type CheckIn, type WelfareItem } from '../../shared/protocol/welfare.ts';
import type { ExerciseItem, MselInject } from './items.ts';

/** One who is looked after, with what must not be overlooked. */
export interface CaredFor {
  id: string;
  callName: string;
  item: WelfareItem | undefined;
  /** The latest first. */
  checkIns: readonly CheckIn[];
  /** What they said last is that they are not well. */
  isUnwell: boolean;
  /** In role for as long as planned, in a scene that goes on or today. */
  isOver: boolean;
  /** In which scene they are now. */
  now: NonNullable<WelfareItem['scenes']>[number] | undefined;
  secondsToday: number;
}

type Somebody = wire.Speaker;

/** Safety officers and coordinators alone: nobody else has a word of it. */
export function looksAfter(me: Pick<Somebody, 'id' | 'function'> | undefined, exercise: ExerciseItem | undefined) {
  return me !== undefined && (me.function === 'safety-officer' || !!exercise?.coordinators?.includes(me.id));
}

/** Who is not well first, then who is over a limit, then who has been in role for longest. */
export function caredFor(people: Iterable<Somebody>, items: ReadonlyMap<string, WelfareItem>, now: number): CaredFor[] {
  const all = [...people]
    .filter(({ id, function: kind }) => kind === 'role-player' || saysAnything(items.get(id)))
    .map(({ id, callName }) => caredOne(id, callName, items.get(id), now));
  return all.sort(
    (a, b) =>
      Number(b.isUnwell) - Number(a.isUnwell) ||
      Number(b.isOver) - Number(a.isOver) ||
      b.secondsToday - a.secondsToday ||
      a.callName.localeCompare(b.callName),
  );
}

const saysAnything = (item: WelfareItem | undefined): boolean =>
  item !== undefined &&
  !item.mine &&
  (item.checkIns.length > 0 ||
    item.optedOut.length > 0 ||
    (item.scenes ?? []).length > 0 ||
    item.themes.some(({ optedOut }) => optedOut));

function caredOne(id: string, callName: string, item: WelfareItem | undefined, now: number): CaredFor {
  const checkIns = [...(item?.checkIns ?? [])].sort((a, b) => b.takenAt.localeCompare(a.takenAt));
  const running = (item?.scenes ?? []).filter(({ countsFrom, ended }) => countsFrom !== undefined && !ended);
  const day = item?.day;
  return {
    id,
    callName,
    item,
    checkIns,
    isUnwell: checkIns[0]?.face === 'unwell',
    isOver: day?.limitReachedAt !== undefined || running.some(({ limitReachedAt }) => limitReachedAt !== undefined),
    now: running[0],
    secondsToday: day ? secondsInRole(day, now) : 0,
  };
}

/** What somebody who looks after others must see once, each with a key of its own. */
export function welfareNews(items: Iterable<WelfareItem>): string[] {
  return [...items]
    .filter(({ mine }) => !mine)
    .flatMap(({ id, checkIns, scenes = [], day }) => [
      ...checkIns.filter(({ face }) => face === 'unwell').map(({ takenAt }) => `${id} unwell ${takenAt}`),
      ...[...scenes, ...(day ? [day] : [])].flatMap(({ limitReachedAt }) =>
        limitReachedAt ? [`${id} limit ${limitReachedAt}`] : [],
      ),
    ]);
}

/** While it can still be played. */
export const needsSubstitute = ({ substituteNeeded, state }: MselInject): boolean =>
  substituteNeeded === true && state !== 'recalled' && state !== 'skipped';
