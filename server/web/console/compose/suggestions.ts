import { samePart, type Part } from '../model/audience.ts';

export interface Suggestion {
  part: Part;
  name: string;
  kind: string;
  /** A part that is chosen already, narrowed to those who are in a second one too; it takes the first one's place. */
  narrows?: { chosen: Part; by: string };
}

const MOST_SUGGESTIONS = 8;

/** What fits the typed letters: beginnings of words first. Without letters the groups, since one sends to groups mostly. */
export function suggest(all: readonly Suggestion[], typed: string, chosen: readonly Part[]): Suggestion[] {
  const wanted = folded(typed.trim());
  const free = all.filter(({ part }) => !chosen.some((taken) => samePart(taken, part)));
  if (!wanted) return free.filter(({ part }) => part.type !== 'person').slice(0, MOST_SUGGESTIONS);
  return free
    .map((suggestion) => ({ suggestion, rank: rankOf(folded(suggestion.narrows?.by ?? suggestion.name), wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || Number('narrows' in a.suggestion) - Number('narrows' in b.suggestion))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ suggestion }) => suggestion);
}

/** Two groups whose beginnings were typed one after the other, such as a team and its agency. */
export function pairsTyped(all: readonly Suggestion[], typed: string): [Suggestion, Suggestion][] {
  const words = folded(typed.trim()).split(/\s+/);
  const groups = all.filter(({ part }) => part.type !== 'person' && part.type !== 'everyone');
  const called = (beginning: string) => groups.filter(({ name }) => rankOf(folded(name), beginning) < WITHIN_A_WORD);
  return words.slice(1).flatMap((_, before) => {
    const [firsts, seconds] = [words.slice(0, before + 1), words.slice(before + 1)].map((some) =>
      called(some.join(' ')),
    );
    return firsts!.flatMap((one) => seconds!.map((other): [Suggestion, Suggestion] => [one, other]));
  });
}

const WITHIN_A_WORD = 2;
const NO_MATCH = 3;

function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 1;
  return name.includes(wanted) ? 2 : NO_MATCH;
}

/** Letters without their marks: nobody types the ș of a call name under time pressure. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
