import type { Instant } from './protocol.ts';

interface Saying {
  id: string;
  sentAt: Instant;
  takenAt?: Instant | undefined;
}

/**
 * The order of a conversation: as the server heard of it, and what came in one sync as it was said. Never by `seq`, which is newer once
 * a line is translated or its sound has come.
 */
export function bySaid(a: Saying, b: Saying): number {
  return (
    Date.parse(a.sentAt) - Date.parse(b.sentAt) ||
    Date.parse(a.takenAt ?? a.sentAt) - Date.parse(b.takenAt ?? b.sentAt) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}
