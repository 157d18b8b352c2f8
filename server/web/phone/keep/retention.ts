import type { ClockItem, ExerciseItem } from '../../shared/protocol.ts';

const DAY_MILLIS = 86_400_000;
const USUAL_DAYS = 7;
const LONGEST_DAYS = 90;

/** Whether it is time to forget an exercise that has ended; see docs/protocol.md, "What a phone keeps". */
export function isKeptTooLong(
  clock: Pick<ClockItem, 'phase' | 'at'> | undefined,
  exercise: Pick<ExerciseItem, 'retentionDays'> | undefined,
  serverNow: number,
): boolean {
  if (clock?.phase !== 'ended') return false;
  // What an older server does not say, and what is strange, is no reason to keep anything for longer.
  const said = exercise?.retentionDays ?? USUAL_DAYS;
  const days = said >= 1 && said <= LONGEST_DAYS ? said : USUAL_DAYS;
  return serverNow > Date.parse(clock.at) + days * DAY_MILLIS;
}
