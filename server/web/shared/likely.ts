import { differing, type Described } from './protocol/dossier.ts';

interface Registered {
  /** Oldest first, never none. */
  versions: Described[];
}

/** Those first that may well be one with it: called alike, then of its kind. Among equals the order stays. */
export function likelyFirst<D extends Registered>(one: Registered, others: readonly D[]): D[] {
  return others
    .map((other) => ({ other, rank: rank(one, other) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ other }) => other);
}

function rank(one: Registered, other: Registered): number {
  const difference = differing(one.versions.at(-1)!.as, other.versions.at(-1)!.as);
  const alike = isCalledAlike(one, other);
  if (difference === 'other-kind') return alike ? 3 : 4;
  if (alike) return 0;
  return difference ? 2 : 1;
}

/** By any name that each went by: half of the words of the shorter one begin as words of the other do. */
function isCalledAlike(one: Registered, other: Registered): boolean {
  const wordsOf = ({ versions }: Registered) => versions.map(({ name }) => folded(name));
  return wordsOf(one).some((mine) =>
    wordsOf(other).some((its) => {
      const [few, many] = mine.length < its.length ? [mine, its] : [its, mine];
      const found = few.filter((word) => many.some((another) => beginsAlike(word, another)));
      return found.length > 0 && found.length * 2 >= few.length;
    }),
  );
}

const folded = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Ira and Irina; an initial and what it stands for. A number is the same or another. */
function beginsAlike(one: string, other: string): boolean {
  if (/^\p{N}/u.test(one)) return one === other;
  const enough = Math.min(2, one.length, other.length);
  return one.slice(0, enough) === other.slice(0, enough);
}
