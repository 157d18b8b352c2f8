import { parseExerciseTime, type ExerciseMillis } from '../../shared/exerciseTime.ts';
import type { Item, LanguageTag, LocalizedText, Text } from '../../shared/protocol.ts';
import { readingOf } from './ofControl.ts';

/** A phase of the exercise, as the sheet of an evaluator names it. */
export interface WatchPhase {
  id: string;
  name: Text;
  from: ExerciseMillis;
  to: ExerciseMillis;
}

/** `phases` are none for the whole exercise. */
interface InPhases {
  phases: WatchPhase[];
}

export interface PhaseGroup<T> extends InPhases {
  key: string;
  isNow: boolean;
  of: T[];
}

type PhaseOfControl = Item & { name: LocalizedText; from: string; to: string; removed?: true };

/** In their order. */
export function phasesOf(items: Item[], languages: readonly LanguageTag[]): WatchPhase[] {
  return items
    .filter((item): item is PhaseOfControl => item.kind === 'phase' && !('removed' in item))
    .map(({ id, name, from, to }) => ({
      id,
      name: readingOf(name, languages),
      from: parseExerciseTime(from),
      to: parseExerciseTime(to),
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.id.localeCompare(b.id));
}

/**
 * Those of several watches together. Whoever is watched the whole exercise long with one of them is so with all; a watch whose
 * phases are all gone stands.
 */
export function together(watches: (string[] | undefined)[], there: WatchPhase[]): WatchPhase[] {
  const each = watches.map((phases) => there.filter(({ id }) => phases?.includes(id)));
  return each.some(({ length }) => length === 0) ? [] : there.filter((phase) => each.some((of) => of.includes(phase)));
}

const holds = ({ from, to }: WatchPhase, now: ExerciseMillis) => from <= now && now < to;

/** Where the clock is not known yet, everything. */
export const isNow = ({ phases }: InPhases, now: ExerciseMillis | undefined): boolean =>
  phases.length === 0 || now === undefined || phases.some((phase) => holds(phase, now));

/** Each with those of the same phases: of now first, then in the order of the phases. */
export function byPhases<T extends InPhases>(all: T[], now: ExerciseMillis | undefined): PhaseGroup<T>[] {
  const groups = new Map<string, PhaseGroup<T>>();
  for (const one of all) {
    const key = one.phases.map(({ id }) => id).join(' ');
    const group = groups.get(key) ?? { key, phases: one.phases, isNow: isNow(one, now), of: [] };
    group.of.push(one);
    groups.set(key, group);
  }
  const begins = ({ phases }: InPhases) => phases[0]?.from ?? -Infinity;
  return [...groups.values()].sort((a, b) => Number(b.isNow) - Number(a.isNow) || begins(a) - begins(b));
}

/** What is of another phase than the present one, under each of its phases. */
export function elsewhere<T extends InPhases>(
  all: T[],
  now: ExerciseMillis | undefined,
): { phase: WatchPhase; of: T[] }[] {
  const later = all.filter((one) => !isNow(one, now));
  const phases = [...new Set(later.flatMap(({ phases }) => phases))].sort((a, b) => a.from - b.from);
  return phases.map((phase) => ({ phase, of: later.filter(({ phases }) => phases.includes(phase)) }));
}
