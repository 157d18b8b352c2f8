import type { Instant } from '../../../shared/protocol.ts';
import type { CommsCheck, CommsReply } from '../../model/items.ts';

export type CommsState = 'acknowledged' | 'unheard' | 'rang' | 'shown' | 'silent' | 'unasked' | 'no-device';

/** How far one who takes part came with the latest check that asked them. */
export interface Standing {
  person: string;
  state: CommsState;
  reply?: CommsReply;
}

export interface Tally {
  all: number;
  answered: number;
  unanswered: string[];
  withoutDevice: string[];
}

/** Ringing is the phone's word, acknowledging a human's: whoever held it in their hand may not hear it in a pocket. */
export function stateOf({ rangAt, shownAt, acknowledgedAt }: CommsReply): CommsState {
  if (acknowledgedAt) return rangAt ? 'acknowledged' : 'unheard';
  if (rangAt) return 'rang';
  return shownAt ? 'shown' : 'silent';
}

/** Who holds a role, where it was swapped, and since when. */
type Seats = Iterable<readonly [string, { holders?: readonly { since: Instant }[] }]>;

/**
 * Everybody who takes part, whether they were asked or not: a second check asks only those who did not answer the first. What somebody
 * said who held the role before is not theirs who hold it now.
 */
export function standingsOf(
  checks: Iterable<CommsCheck>,
  seats: Seats,
  hasDevice: (person: string) => boolean,
): Standing[] {
  const latestFirst = inTime(checks);
  return [...seats].map(([person, { holders }]) => {
    const since = holders?.at(-1)?.since ?? '';
    const reply = latestFirst
      .filter(({ startedAt }) => startedAt >= since)
      .flatMap(({ people }) => people.find((one) => one.person === person) ?? [])[0];
    const state = reply ? stateOf(reply) : 'unasked';
    return { person, state: hasDevice(person) ? state : 'no-device', ...(reply && { reply }) };
  });
}

export function tallyOf(standings: readonly Standing[]): Tally {
  const tally: Tally = { all: standings.length, answered: 0, unanswered: [], withoutDevice: [] };
  for (const { person, state } of standings) {
    if (state === 'acknowledged' || state === 'unheard') tally.answered++;
    else if (state === 'no-device') tally.withoutDevice.push(person);
    else tally.unanswered.push(person);
  }
  return tally;
}

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
export const byNeed = (standings: readonly Standing[], nameOf: (id: string) => string): Standing[] => {
  const order: readonly CommsState[] = ['no-device', 'silent', 'unasked', 'shown', 'rang', 'unheard', 'acknowledged'];
  return [...standings].sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || nameOf(a.person).localeCompare(nameOf(b.person)),
  );
};
