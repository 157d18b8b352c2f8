import type { Dimension, FigureCases, Figures, Group, Measure } from '../../figures/figures.ts';
import { DIMENSIONS, MEASURES } from '../../figures/figures.ts';
import type { LocalizedText } from '../../model/items.ts';
import type { FakeExercise } from './fakeExercise.ts';

/** More than one page of cases. */
const CASES = 620;
const MINUTE = 60_000;
const DAY = Date.parse('2026-11-24T08:00:00Z');

const group = (name: string, median: number, ninetieth: number, unknown = 0): Group => ({
  group: name,
  cases: CASES,
  known: CASES - unknown - 23,
  unknown,
  missing: 20,
  afterEnd: 3,
  medianMillis: median * MINUTE,
  ninetiethMillis: ninetieth * MINUTE,
});

const GROUPS: Record<Dimension, Group[]> = {
  team: [group('north', 2.5, 9), group('south', 6, 31.2, 7), group('care', 3, 12), group('', 12, 12)],
  agency: [group('police', 3, 9)],
  function: [group('player', 4, 20)],
  role: [group('', 4, 20)],
  language: [group('en', 2, 8), group('ru', 3.1, 12, 2), group('ar', 9, 41)],
  storyline: [group('', 4, 20)],
  phase: [group('', 4, 20)],
};

const text = (english: string): LocalizedText => ({
  source: 'en',
  revision: 1,
  versions: { en: { text: english, state: 'approved', sourceRevision: 1 } },
});

const instant = (minutes: number) => new Date(DAY + minutes * MINUTE).toISOString();

/** As a server would say it after a morning. */
export const FIGURES: Figures = {
  seq: 40,
  measures: MEASURES.map((measure: Measure) =>
    measure === 'request-answered'
      ? {
          measure,
          all: { cases: 0, known: 0, unknown: 0, missing: 0, afterEnd: 0 },
          by: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, []])) as unknown as Record<
            Dimension,
            Group[]
          >,
        }
      : { measure, all: group('', 4, 20, 9), by: GROUPS },
  ),
  storylines: [
    {
      storyline: 'hotline',
      teams: ['north', 'south', 'care'],
      milestones: [
        {
          milestone: 'contact',
          name: text('First contact'),
          planned: 'D1 09:25:00',
          reached: [
            {
              team: 'north',
              person: 'inv-01',
              doneAt: instant(20),
              arrivedAt: instant(90),
              at: 'D1 09:20:00',
              sinceStartMillis: 20 * MINUTE,
              afterPlanMillis: -5 * MINUTE,
            },
            { team: 'south', person: 'inv-02', arrivedAt: instant(30) },
          ],
        },
        {
          milestone: 'safe',
          name: text('In a safe place'),
          reached: [
            {
              team: 'north',
              person: 'inv-01',
              doneAt: instant(200),
              arrivedAt: instant(200),
              at: 'D1 12:20:00',
              sinceStartMillis: 200 * MINUTE,
              sinceBeforeMillis: 180 * MINUTE,
            },
          ],
        },
      ],
    },
  ],
  grades: [
    { guide: 'interview', about: 'team/north', grades: { performed: 4, 'some-challenges': 1, yes: 2 } },
    { guide: 'interview', about: 'team/south', grades: { 'major-challenges': 2, unable: 1, 'not-seen': 1 } },
    { guide: 'interview', about: 'team/care', grades: { no: 1 } },
  ],
};

/** A page of cases of whoever is there. */
export function casesOf(exercise: FakeExercise, after: number): FigureCases {
  const people = [...exercise.world.people.keys()];
  const injects = [...exercise.world.injects.keys()];
  const cases = Array.from({ length: Math.min(500, CASES - after) }, (_, index) => ({
    measure: 'inject-read' as const,
    of: injects[(after + index) % injects.length]!,
    person: people[(after + index) % people.length]!,
    callName: exercise.world.people.get(people[(after + index) % people.length]!)!.callName,
    at: 'D1 09:10:00',
    outcome: index % 50 === 7 ? ('unknown' as const) : ('known' as const),
    from: { doneAt: instant(10), arrivedAt: instant(10) },
    to: { ...(index % 50 !== 7 && { doneAt: instant(10 + (index % 40)) }), arrivedAt: instant(60) },
    ...(index % 50 !== 7 && { takenMillis: (index % 40) * MINUTE }),
  }));
  return { all: CASES, after, more: after + cases.length < CASES, cases };
}
