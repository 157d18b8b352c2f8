import type { EvaluationGuideItem, Grade, RatingItem, Subject, Watch } from '../../shared/protocol/evaluation.ts';

/** How often each grade was given to one subject for one item, by the last word of each evaluator. */
export type Cell = ReadonlyMap<Grade, number>;

export interface Matrix {
  subjects: Subject[];
  /** By item, then by subject. */
  cells: ReadonlyMap<string, ReadonlyMap<Subject, Cell>>;
}

/** One guide: its items against all whom anybody watches or rated with it, teams first. */
export function matrixOf(guide: EvaluationGuideItem, ratings: Iterable<RatingItem>, watches: Iterable<Watch>): Matrix {
  const subjects = new Set<Subject>();
  for (const { teams, people, guides } of watches) {
    if (!guides.includes(guide.id)) continue;
    teams.forEach((id) => subjects.add(`team/${id}`));
    people.forEach((id) => subjects.add(`person/${id}`));
  }
  const cells = new Map<string, Map<Subject, Map<Grade, number>>>();
  for (const rating of ratings) {
    if (rating.guide !== guide.id) continue;
    subjects.add(rating.about);
    const row = cells.get(rating.item) ?? new Map<Subject, Map<Grade, number>>();
    const cell = row.get(rating.about) ?? new Map<Grade, number>();
    cells.set(rating.item, row.set(rating.about, cell.set(rating.grade, (cell.get(rating.grade) ?? 0) + 1)));
  }
  const isTeam = (subject: Subject) => Number(subject.startsWith('team/'));
  return { subjects: [...subjects].sort((a, b) => isTeam(b) - isTeam(a) || a.localeCompare(b)), cells };
}
