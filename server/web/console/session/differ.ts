const isEmpty = (value: unknown) => typeof value === 'string' && value.trim() === '';

/** A text that is empty is as one that is not there. */
const saidOf = (draft: unknown): string =>
  JSON.stringify(draft, (_, value: unknown) => (isEmpty(value) ? undefined : value));

/** Whether anything was typed or chosen between the one and the other. */
export const differ = (one: unknown, other: unknown): boolean => saidOf(one) !== saidOf(other);
