/** One of a list that its author puts in order. Its key is its short name, or what stands for it until it has one. */
export interface Row {
  key: string;
}

let made = 0;

/** No short name has a plus, so it is never one that is there. */
export const newKey = (): string => `+${++made}`;
export const isNew = (key: string): boolean => key.startsWith('+');

export function moved<R>(rows: readonly R[], from: number, by: 1 | -1): R[] {
  const order = [...rows];
  order.splice(from + by, 0, ...order.splice(from, 1));
  return order;
}
