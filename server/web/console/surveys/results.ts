import { STEPS, type GivenAnswers, type SurveyNote, type SurveyQuestionType } from '../../shared/protocol/survey.ts';
import type { ControlSurvey } from '../../shared/protocol/survey.ts';

/** Fewer could be told from each other by those who know them. */
export const LEAST_OF_A_GROUP = 5;

/** Of a scale: how many answered, what lies in the middle, and between what the middle half lies. */
export interface Spread {
  count: number;
  median: number;
  from: number;
  to: number;
  /** How many chose each step, lowest first. */
  steps: number[];
}

export const answersTo = (answers: readonly GivenAnswers[], question: string): string[][] =>
  answers.flatMap(({ values }) => (values[question] ? [values[question]] : []));

export function spreadOf(answers: readonly GivenAnswers[], question: string): Spread | undefined {
  const numbers = answersTo(answers, question)
    .map(([value]) => Number(value))
    .sort((a, b) => a - b);
  if (numbers.length === 0) return undefined;
  return {
    count: numbers.length,
    median: quantile(numbers, 0.5),
    from: quantile(numbers, 0.25),
    to: quantile(numbers, 0.75),
    steps: STEPS.map((step) => numbers.filter((number) => number === Number(step)).length),
  };
}

/** Between two where it lies between them. */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (high - low) * (place % 1);
}

/** How many chose each, in the order of the question. */
export function countsOf(answers: readonly GivenAnswers[], question: string, choices: readonly string[]): number[] {
  const all = answersTo(answers, question).flat();
  return choices.map((choice) => all.filter((value) => value === choice).length);
}

/** Answers by name, by what their writers have in common; only groups in which nobody can be told from the others. */
export function groupsOf(
  survey: Pick<ControlSurvey, 'anonymous' | 'answers'>,
  keysOf: (person: string) => readonly string[],
): [key: string, answers: GivenAnswers[]][] {
  if (survey.anonymous) return [];
  const groups = new Map<string, GivenAnswers[]>();
  for (const one of survey.answers ?? []) {
    for (const key of one.person === undefined ? [] : keysOf(one.person)) {
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
  }
  return [...groups].filter(([, answers]) => answers.length >= LEAST_OF_A_GROUP).sort(([a], [b]) => a.localeCompare(b));
}

/** Notes that are shown: those of each group, then those of none. */
export function shownNotes({ notes, arrangement }: Pick<ControlSurvey, 'notes' | 'arrangement'>) {
  const hidden = new Set(arrangement.hidden);
  const known = new Map(notes.filter(({ number }) => !hidden.has(number)).map((note) => [note.number, note]));
  const groups = arrangement.groups.map(({ title, notes: numbers }) => ({
    title,
    notes: numbers.flatMap((number) => known.get(number) ?? []),
  }));
  const grouped = new Set(arrangement.groups.flatMap(({ notes: numbers }) => numbers));
  return { groups, others: [...known.values()].filter(({ number }) => !grouped.has(number)) };
}

/** What stands before the notes of a hot wash. */
export const SIGNS: Partial<Record<SurveyQuestionType, string>> = { plus: '+', delta: 'Δ' };

/** Notes under what they answer, in the order of the questions. */
export const byQuestion = <Question extends { id: string }>(
  questions: readonly Question[],
  notes: readonly SurveyNote[],
): { question: Question; notes: SurveyNote[] }[] =>
  questions
    .map((question) => ({ question, notes: notes.filter((note) => note.question === question.id) }))
    .filter(({ notes: its }) => its.length > 0);
