/** What tells when something was said in a conversation. */
export interface SaidWhen {
  id: string;
  sentAt: string;
  takenAt?: string | undefined;
}

/**
 * The order of a conversation: as it arrived, what came together as it was written, and what was written in the same
 * millisecond by its id, which devices count up. Never by `seq`: that is newer when somebody writes down what was said.
 */
export const inOrderSaid = (a: SaidWhen, b: SaidWhen): number =>
  Date.parse(a.sentAt) - Date.parse(b.sentAt) || written(a) - written(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const written = ({ sentAt, takenAt }: SaidWhen): number => Date.parse(takenAt ?? sentAt);
