/** Of one conversation: all lines up to this entry, and those behind it that were in view although others before them were not. */
export interface SeenIn {
  upTo: number;
  beyond: readonly number[];
}

export const NOTHING_SEEN: SeenIn = { upTo: 0, beyond: [] };

export const isSeen = ({ upTo, beyond }: SeenIn, seq: number): boolean => seq <= upTo || beyond.includes(seq);

/** With one more line that was in view. `told`: of all lines of others that are here. */
export function withSeen(before: SeenIn, seq: number, told: readonly number[]): SeenIn {
  if (isSeen(before, seq)) return before;
  const beyond = new Set([...before.beyond, seq]);
  const ahead = told.filter((one) => one > before.upTo).sort((a, b) => a - b);
  const gap = ahead.findIndex((one) => !beyond.has(one));
  const upTo = (gap < 0 ? ahead.at(-1) : ahead[gap - 1]) ?? before.upTo;
  return { upTo, beyond: [...beyond].filter((one) => one > upTo) };
}
