import type { CommsCheck, CommsReply } from '../../model/items.ts';

export type CommsState = 'acknowledged' | 'unheard' | 'rang' | 'shown' | 'silent';

/** Ringing is the phone's word, acknowledging a human's: whoever held it in their hand may not hear it in a pocket. */
export function stateOf({ rangAt, shownAt, acknowledgedAt }: CommsReply): CommsState {
  if (acknowledgedAt) return rangAt ? 'acknowledged' : 'unheard';
  if (rangAt) return 'rang';
  return shownAt ? 'shown' : 'silent';
}

export const silent = (check: CommsCheck): string[] =>
  check.people.flatMap(({ person, acknowledgedAt }) => (acknowledgedAt ? [] : [person]));

/** The latest first. */
export const inTime = (checks: Iterable<CommsCheck>): CommsCheck[] =>
  [...checks].sort((a, b) => b.startedAt.localeCompare(a.startedAt));

/** Whoever needs help first. */
export const byNeed = (people: readonly CommsReply[], nameOf: (id: string) => string): CommsReply[] => {
  const order: Record<CommsState, number> = { silent: 0, shown: 1, rang: 2, unheard: 3, acknowledged: 4 };
  return [...people].sort(
    (a, b) => order[stateOf(a)] - order[stateOf(b)] || nameOf(a.person).localeCompare(nameOf(b.person)),
  );
};
