import type { Watch } from '../../shared/protocol/evaluation.ts';

export const MOST_WATCHES = 20;

/** A watch as it is written in the dialog. */
export interface WatchDraft {
  key: string;
  teams: string[];
  people: string[];
  guides: string[];
  /** None: the whole exercise. */
  phases: string[];
}

/** One to begin with where there is none. */
export function watchDraft(watches: readonly Watch[]): WatchDraft[] {
  const some: readonly Watch[] = watches.length > 0 ? watches : [{ teams: [], people: [], guides: [] }];
  return some.map(({ teams, people, guides, phases }) => ({
    key: crypto.randomUUID(),
    teams: [...teams],
    people: [...people],
    guides: [...guides],
    phases: [...(phases ?? [])],
  }));
}

/** What says by what and when, and not whom: nothing of it would be kept. */
export const isOfNobody = ({ teams, people, guides, phases }: WatchDraft): boolean =>
  teams.length + people.length === 0 && guides.length + phases.length > 0;

/** Without those of nobody, and without phases that are not there any more: their watch stands. */
export function watchesFrom(drafts: readonly WatchDraft[], phases: ReadonlySet<string>): Watch[] {
  return drafts
    .filter(({ teams, people }) => teams.length + people.length > 0)
    .map(({ teams, people, guides, phases: chosen }) => {
      const there = chosen.filter((phase) => phases.has(phase));
      return { teams, people, guides, ...(there.length > 0 && { phases: there }) };
    });
}
