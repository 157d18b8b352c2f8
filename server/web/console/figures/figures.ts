import type { Grade, Subject } from '../../shared/protocol/evaluation.ts';
import type { Instant } from '../../shared/protocol.ts';
import type { LocalizedText } from '../model/items.ts';

/** In the order in which they are offered. */
export const MEASURES = [
  'inject-read',
  'inject-acknowledged',
  'inject-acted',
  'inject-delivered',
  'inject-shown',
  'request-decided',
  'request-answered',
  'mediator-found',
  'mediator-present',
] as const;
export type Measure = (typeof MEASURES)[number];

export const DIMENSIONS = ['team', 'agency', 'function', 'role', 'language', 'storyline', 'phase'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Summary {
  cases: number;
  known: number;
  unknown: number;
  missing: number;
  afterEnd: number;
  medianMillis?: number;
  ninetiethMillis?: number;
}

/** `group` is empty for cases that lack what they are grouped by. */
export type Group = Summary & { group: string };

export interface Reached {
  team: string;
  person: string;
  doneAt?: Instant;
  arrivedAt: Instant;
  at?: string;
  sinceStartMillis?: number;
  sinceBeforeMillis?: number;
  afterPlanMillis?: number;
}

export interface MilestoneRow {
  milestone: string;
  name: LocalizedText;
  planned?: string;
  reached: Reached[];
}

export interface Figures {
  seq: number;
  measures: { measure: Measure; all: Summary; by: Record<Dimension, Group[]> }[];
  /** Without a title where a storyline is not in the plan any more. */
  storylines: { storyline: string; title?: LocalizedText; teams: string[]; milestones: MilestoneRow[] }[];
  grades: Graded[];
}

/** How often each grade was given; of each evaluator and item the last one counts. */
export interface Graded {
  guide: string;
  about: Subject;
  grades: Partial<Record<Grade, number>>;
}

export interface Happened {
  doneAt?: Instant;
  arrivedAt: Instant;
}

export interface FigureCase {
  measure: Measure;
  of: string;
  person: string;
  /** Of who held the role when it was done. */
  callName: string;
  at: string;
  outcome: 'known' | 'by-arrival' | 'unknown' | 'missing' | 'after-end';
  from: Happened;
  to?: Happened;
  takenMillis?: number;
  revision?: number;
  language?: string;
}

export interface FigureCases {
  all: number;
  after: number;
  more: boolean;
  cases: FigureCase[];
}

/** Somebody did it to the words of before a correction, and may stand there once more for the new ones. */
export const isOfOldWords = ({ revision }: FigureCase, correction: { revision: number } | undefined): boolean =>
  revision !== undefined && correction !== undefined && revision < correction.revision;

/** What is asked of the server for the cases of one group. */
export function casesPath(measure: Measure, by: Dimension, group: string, after: number): string {
  return `/figures/cases?${new URLSearchParams({ measure, by, group, after: String(after) })}`;
}

export function groupsOf(figures: Figures | undefined, measure: Measure, by: Dimension): Group[] {
  return figures?.measures.find((one) => one.measure === measure)?.by[by] ?? [];
}

export const minutesOf = (millis: number): number => Math.round(millis / 6_000) / 10;
