import type { Instant } from '../../../shared/protocol.ts';
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

/** Devices ring for it until then, or until it is closed. */
export const isRinging = ({ open, until }: { open: boolean; until: Instant }, now: number): boolean =>
  open && Date.parse(until) > now;

/** The check that still waits for this person's word. */
export function asking(
  checks: Iterable<CommsCheck>,
  person: string | undefined,
  now: number,
): { check: string; reply: CommsReply } | undefined {
  for (const check of checks) {
    const reply = check.people.find((one) => one.person === person);
    if (reply && !reply.acknowledgedAt && isRinging(check, now)) return { check: check.id, reply };
  }
  return undefined;
}

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
