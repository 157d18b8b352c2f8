/** A phone that has a network brings its files long before. */
const EXPECTED_WITHIN_MS = 24 * 60 * 60_000;

/** Whether nobody waits any more for the sound of what was said: it has not come for a day. By the server's clock. */
export const isOverdue = (sentAt: string, now: number): boolean => now - Date.parse(sentAt) > EXPECTED_WITHIN_MS;
