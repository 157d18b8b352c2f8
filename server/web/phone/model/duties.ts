import type { DutyItem, DutyTickItem } from '../../shared/protocol/duty.ts';
import type { MeItem } from '../../shared/protocol.ts';
import { parseExerciseTime, type ExerciseMillis } from '../../shared/exerciseTime.ts';
import type { Errand } from '../keep/database.ts';

type Refusal = NonNullable<Errand['refusal']>;

/** One ticking that counts. */
export interface Ticking {
  id: string;
  callName: string;
  takenAt: string;
  /** Said here, and the server does not know it yet. */
  waits: boolean;
}

/** A duty of mine, or of one of my teams. */
export interface MyDuty {
  key: string;
  duty: DutyItem;
  team?: string;
  ticks: Ticking[];
  /** The ids of all tickings that this phone knows of, those too that were taken back or refused. */
  known: ReadonlySet<string>;
  /** Who took the last ticking back, where none counts any more. */
  takenBack?: { callName: string; takenAt: string; waits: boolean };
  /** What was refused: the errands to remove, and why. */
  refused: { errand: string; refusal: Refusal }[];
}

export const isDone = ({ ticks }: MyDuty): boolean => ticks.length > 0;

/** Its last phase is over. */
export const isOver = ({ duty: { until } }: MyDuty, now: ExerciseMillis | undefined): boolean =>
  until !== undefined && now !== undefined && parseExerciseTime(until) <= now;

/** What must be done first, then as it began. */
export function dutiesOf(
  items: DutyItem[],
  ticks: DutyTickItem[],
  errands: Errand[],
  me: MeItem | undefined,
): MyDuty[] {
  return [...items]
    .sort(
      (a, b) =>
        Number(a.weight === 'consider') - Number(b.weight === 'consider') ||
        a.at.localeCompare(b.at) ||
        a.id.localeCompare(b.id),
    )
    .flatMap((duty) => {
      const bearers = duty.bearer === 'team' ? duty.teams : [undefined];
      return bearers.map((team) => myDuty(duty, team, ticks, errands, me));
    });
}

function myDuty(
  duty: DutyItem,
  team: string | undefined,
  ticks: DutyTickItem[],
  errands: Errand[],
  me: MeItem | undefined,
): MyDuty {
  const known = ticks.filter((tick) => tick.duty === duty.id && tick.team === team);
  const ids = new Set(ticks.map(({ id }) => id));
  const mine: Ticking[] = known
    .filter(({ takenBack }) => !takenBack)
    .map(({ id, callName, takenAt }) => ({ id, callName, takenAt, waits: false }));
  const refused: MyDuty['refused'] = [];
  let back = known
    .flatMap(({ takenBack }) => takenBack ?? [])
    .sort((a, b) => a.recordedAt.localeCompare(b.recordedAt))
    .map(({ callName, takenAt }) => ({ callName, takenAt, waits: false }))
    .at(-1);
  // In the order in which they were said: what is taken back was ticked before.
  const ofThis = new Set(known.map(({ id }) => id));
  for (const { id: errand, command, refusal } of errands) {
    if (command.type === 'tick-duty' && command.duty === duty.id && command.team === team) {
      ofThis.add(command.tick);
      if (refusal) refused.push({ errand, refusal });
      else if (!ids.has(command.tick))
        mine.push({ id: command.tick, callName: me?.callName ?? '', takenAt: command.takenAt, waits: true });
    } else if (command.type === 'untick-duty' && ofThis.has(command.tick)) {
      if (refusal) {
        refused.push({ errand, refusal });
        continue;
      }
      const at = mine.findIndex(({ id }) => id === command.tick);
      if (at < 0) continue;
      mine.splice(at, 1);
      back = { callName: me?.callName ?? '', takenAt: command.takenAt, waits: true };
    }
  }
  return {
    key: team === undefined ? duty.id : `${duty.id}/${team}`,
    duty,
    ...(team !== undefined && { team }),
    ticks: mine,
    known: ofThis,
    ...(back && mine.length === 0 && { takenBack: back }),
    refused,
  };
}
