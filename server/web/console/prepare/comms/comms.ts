import type { CommsCheck, CommsReply } from '../../model/items.ts';

export type CommsState = 'acknowledged' | 'rang' | 'silent';

/** Ringing is the phone's word, acknowledging a human's. */
export const stateOf = ({ rangAt, acknowledgedAt }: CommsReply): CommsState =>
  acknowledgedAt ? 'acknowledged' : rangAt ? 'rang' : 'silent';

export const silent = (check: CommsCheck): string[] =>
  check.people.flatMap(({ person, acknowledgedAt }) => (acknowledgedAt ? [] : [person]));

/** The latest first. */
export const inTime = (checks: Iterable<CommsCheck>): CommsCheck[] =>
  [...checks].sort((a, b) => b.startedAt.localeCompare(a.startedAt));

/** Whoever needs help first. */
export const byNeed = (people: readonly CommsReply[], nameOf: (id: string) => string): CommsReply[] => {
  const order: Record<CommsState, number> = { silent: 0, rang: 1, acknowledged: 2 };
  return [...people].sort(
    (a, b) => order[stateOf(a)] - order[stateOf(b)] || nameOf(a.person).localeCompare(nameOf(b.person)),
  );
};
