import type { Person } from '../items.ts';
import { readableOf } from '../../../shared/language/languages.ts';

/** Who of the addressed reads a text that is written in these languages, and who gets the fallback. */
export interface Coverage {
  /** Readers by the language in which they get it, most readers first. */
  readers: { language: string; people: Person[] }[];
  /** By the language that they read best and that is missing, most people first. */
  missing: { language: string; people: Person[] }[];
}

export function coverageOf(people: readonly Person[], languages: readonly string[]): Coverage {
  const readers = new Map<string, Person[]>();
  const missing = new Map<string, Person[]>();
  for (const person of people) {
    const tag = readableOf(languages, person.languages);
    const group = tag ? readers : missing;
    const language = tag ?? person.languages[0] ?? 'en';
    group.set(language, [...(group.get(language) ?? []), person]);
  }
  return { readers: bySize(readers), missing: bySize(missing) };
}

function bySize(groups: Map<string, Person[]>): { language: string; people: Person[] }[] {
  return [...groups]
    .map(([language, people]) => ({ language, people }))
    .sort((a, b) => b.people.length - a.people.length || a.language.localeCompare(b.language));
}
