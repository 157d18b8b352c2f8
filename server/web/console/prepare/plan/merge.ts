import type { Row } from './rows.ts';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What I changed, on what somebody else made of it meanwhile: part by part, and mine where both changed one. */
export function mergedParts<D extends object>(
  before: D,
  mine: D,
  theirs: D,
  both: { [P in keyof D]?: (before: D[P], mine: D[P], theirs: D[P]) => D[P] } = {},
): D {
  const merged = { ...mine };
  for (const part of Object.keys(mine) as (keyof D)[]) {
    if (isSame(mine[part], before[part])) merged[part] = theirs[part];
    else if (both[part]) merged[part] = both[part](before[part], mine[part], theirs[part]);
  }
  return merged;
}

/** As {@link mergedParts}, row by row: those that they added stay, in the order that is mine. */
export function mergedRows<R extends Row>(
  before: readonly R[],
  mine: readonly R[],
  theirs: readonly R[],
  both: (before: R, mine: R, theirs: R) => R = (_, row) => row,
): R[] {
  const [was, now] = [before, theirs].map((rows) => new Map(rows.map((row) => [row.key, row])));
  const kept = mine.flatMap((row) => {
    const [old, other] = [was!.get(row.key), now!.get(row.key)];
    if (isSame(row, old)) return other ? [other] : [];
    return [old && other ? both(old, row, other) : row];
  });
  const seen = new Set([...was!.keys(), ...mine.map(({ key }) => key)]);
  return [...kept, ...theirs.filter(({ key }) => !seen.has(key))];
}
