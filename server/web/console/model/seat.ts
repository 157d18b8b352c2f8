import type { Instant } from '../../shared/protocol.ts';
import type { Person } from './items.ts';

/** Whoever held the role then; the first holder for what came before. */
export function callNameAt({ callName, holders = [] }: Person, when: Instant): string {
  const then = Date.parse(when);
  const held = holders.filter(({ since }) => Date.parse(since) <= then);
  return (held.at(-1) ?? holders[0])?.callName ?? callName;
}
