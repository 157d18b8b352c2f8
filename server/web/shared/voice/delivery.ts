/** A phone that has a network brings its files long before. */
const EXPECTED_WITHIN_MS = 24 * 60 * 60_000;

/** Whether nobody waits any more for the sound of what was said: it has not come for a day. By the server's clock. */
export const isOverdue = (sentAt: string, now: number): boolean => now - Date.parse(sentAt) > EXPECTED_WITHIN_MS;

/** What is known of the sound of something that was said. */
export interface Delivery {
  hasArrived: boolean;
  refusedAs: string | undefined;
  /** This device has it and still brings it. */
  isBroughtHere: boolean;
  /** When the server heard of it; undefined: it has not, or nobody waits. */
  sentAt: string | undefined;
}

/** Whether nobody will hear it. What this device does not bring, another one of the same person may. */
export const isLost = ({ hasArrived, refusedAs, isBroughtHere, sentAt }: Delivery, now: number): boolean =>
  !hasArrived && (refusedAs !== undefined || (!isBroughtHere && sentAt !== undefined && isOverdue(sentAt, now)));
