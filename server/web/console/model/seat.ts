import type { Instant } from '../../shared/protocol.ts';
import type { Holder, Person } from './items.ts';

/** Whoever held the role then; the first holder for what came before. */
export function callNameAt({ callName, holders = [] }: Person, when: Instant): string {
  const then = Date.parse(when);
  const held = holders.filter(({ since }) => Date.parse(since) <= then);
  return (held.at(-1) ?? holders[0])?.callName ?? callName;
}

/** Whoever has the role now was erased. */
export function isErased({ holders = [] }: Person): boolean {
  return holders.at(-1)?.erased === true;
}

export interface ToErase {
  callName: string;
  /** Counted from 0, oldest first; of whoever was never entered as a holder there is none. */
  holder?: number;
}

/** Who of those who held the role can be erased, latest first. */
export function stillKnown({ callName, holders = [] }: Pick<Person, 'callName' | 'holders'>): ToErase[] {
  if (holders.length === 0) return [{ callName }];
  return holders.flatMap((one: Holder, holder) => (one.erased ? [] : [{ callName: one.callName, holder }])).reverse();
}
