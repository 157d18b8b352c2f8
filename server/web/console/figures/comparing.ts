import { GRADES, type Grade } from '../../shared/protocol/evaluation.ts';
import type { Instant } from '../../shared/protocol.ts';
import type { LocalizedText } from '../model/items.ts';
import { MEASURES, type Figures, type Measure, type Summary } from './figures.ts';

/** Figures of another edition: of this server, or from the archive of one. */
export type OtherFigures = Figures & { exercise: string; name?: LocalizedText; startedAt?: Instant };

/** One row of two editions side by side; what one of them does not have is left out. */
export interface Pair<T> {
  own?: T;
  other?: T;
}

export interface MilestoneSum {
  teams: number;
  /** Of those the ones of which it is known when. */
  known: number;
  /** In the middle of those that are known, since STARTEX. */
  medianMillis?: number;
}

/** How many a median is of, and of how many where of some no time is known. */
export const restsOn = (known: number, all: number): { known: number; all?: number } => ({
  known,
  ...(known < all && { all }),
});

const pair = <T>(own: T | undefined, other: T | undefined): Pair<T> => ({
  ...(own !== undefined && { own }),
  ...(other !== undefined && { other }),
});

export const measuresOf = (own: Figures, other: OtherFigures): (Pair<Summary> & { measure: Measure })[] =>
  MEASURES.map((measure) => {
    const [one, another] = [own, other].map(({ measures }) => measures.find((each) => each.measure === measure)?.all);
    return { measure, ...pair(one, another) };
  }).filter((row) => (row.own?.cases ?? 0) > 0 || (row.other?.cases ?? 0) > 0);

function middle(millis: number[]): number | undefined {
  const sorted = [...millis].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? undefined : (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

function milestoneSum(figures: Figures, storyline: string, milestone: string): MilestoneSum | undefined {
  const row = figures.storylines
    .find((one) => one.storyline === storyline)
    ?.milestones.find((one) => one.milestone === milestone);
  if (!row) return undefined;
  const times = row.reached.flatMap(({ sinceStartMillis }) => sinceStartMillis ?? []);
  const medianMillis = middle(times);
  return {
    teams: row.reached.length,
    known: times.length,
    ...(medianMillis !== undefined && { medianMillis }),
  };
}

export interface MilestonePair extends Pair<MilestoneSum> {
  key: string;
  storyline: string;
  /** Of the storyline, where it is known. */
  title?: LocalizedText;
  name: LocalizedText;
}

/** By the names of this edition, and after them those that only the other one has, by its own. */
export function milestonesOf(own: Figures, other: OtherFigures): MilestonePair[] {
  const rows = new Map<string, MilestonePair>();
  for (const { storylines } of [own, other])
    for (const { storyline, title, milestones } of storylines)
      for (const { milestone, name } of milestones) {
        const key = `${storyline}/${milestone}`;
        if (rows.has(key)) continue;
        const sums = pair(milestoneSum(own, storyline, milestone), milestoneSum(other, storyline, milestone));
        rows.set(key, { key, storyline, ...(title && { title }), name, ...sums });
      }
  return [...rows.values()];
}

export type GradeCounts = Partial<Record<Grade, number>>;

function gradesOf(figures: Figures, guide: string): GradeCounts | undefined {
  const graded = figures.grades.filter((one) => one.guide === guide);
  if (graded.length === 0) return undefined;
  const counts: GradeCounts = {};
  for (const { grades } of graded)
    for (const grade of Object.values(GRADES).flat())
      if (grades[grade]) counts[grade] = (counts[grade] ?? 0) + grades[grade];
  return counts;
}

/** All whom a guide was used for together, guide by guide. */
export const guidesOf = (own: Figures, other: OtherFigures): (Pair<GradeCounts> & { guide: string })[] =>
  [...new Set([...own.grades, ...other.grades].map(({ guide }) => guide))].map((guide) => ({
    guide,
    ...pair(gradesOf(own, guide), gradesOf(other, guide)),
  }));

const isFigures = (json: unknown): json is OtherFigures => {
  const known = json as Partial<OtherFigures> | null;
  return (
    typeof known === 'object' &&
    known !== null &&
    typeof known.exercise === 'string' &&
    Array.isArray(known.measures) &&
    Array.isArray(known.storylines) &&
    Array.isArray(known.grades)
  );
};

/** What `figures.json` of an archive says; nothing where it is another file. */
export function figuresIn(text: string): OtherFigures | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isFigures(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
