import type { Api } from '../../../shared/api.ts';
import { exercisePath } from '../../../shared/paths.ts';

export interface Option {
  value: string;
  code?: string;
  label?: string;
}
export interface Question {
  id: string;
  code: string;
  parameters: Record<string, string>;
  guess?: string;
  options: Option[];
  examples: string[];
}
export interface Change {
  part: string;
  kind: 'added' | 'changed' | 'removed' | 'conflict';
  id: string;
  label: string;
  sheet?: string;
  cell?: string;
  fields: { name: string; before: string; after: string }[];
}
export interface Mistake {
  code: string;
  parameters: Record<string, string>;
  sheet: string;
  cell: string;
  row: number;
}
export interface Draft {
  ready: boolean;
  seen: string;
  unchanged: number;
  changes: Change[];
  mistakes: Mistake[];
  notices: { code: string; parameters: Record<string, string> }[];
}
export interface Step {
  upload: string;
  stage: 'table' | 'columns' | 'times' | 'rows' | 'names' | 'check';
  text?: { encoding: string; separator: string };
  questions: Question[];
  draft?: Draft;
}
export type Answers = Record<string, string>;

export const ENCODINGS = ['UTF-8', 'windows-1251', 'windows-1252', 'KOI8-R', 'windows-1256', 'UTF-16', 'IBM866'];
export const SEPARATORS = [',', ';', '\t', '|'];

const KEPT = 'livex.columns';

/** What the same header meant last time; only the browser's own memory. */
export function remembered(question: Question): string | undefined {
  if (question.code !== 'column') return undefined;
  const meaning = kept()[question.parameters.header ?? ''];
  return question.options.some(({ value }) => value === meaning) ? meaning : undefined;
}

export function remember(questions: Question[], answers: Answers): void {
  const meanings = kept();
  for (const question of questions) {
    const answer = answers[question.id];
    if (question.code === 'column' && question.parameters.header && answer)
      meanings[question.parameters.header] = answer;
  }
  try {
    localStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(Object.entries(meanings).slice(-200))));
  } catch {
    // A browser without storage asks again.
  }
}

function kept(): Answers {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Answers;
  } catch {
    return {};
  }
}

export class Sheets {
  private readonly api: Api;
  private readonly exercise: string;
  private readonly language: () => string;

  constructor(api: Api, exercise: string, language: () => string) {
    this.api = api;
    this.exercise = exercise;
    this.language = language;
  }

  path(query: Record<string, string>): string {
    return exercisePath(this.exercise, `/spreadsheet?${new URLSearchParams({ ...query, language: this.language() })}`);
  }

  async bring(file: File, wish: Record<string, string>): Promise<Step> {
    const body = new Blob([await file.arrayBuffer()], { type: 'application/octet-stream' });
    return this.call<Step>('', body, wish);
  }

  answer(upload: string, answers: Answers): Promise<Step> {
    return this.call<Step>(`/${upload}`, { answers });
  }

  take(upload: string, answers: Answers, seen: string): Promise<Record<string, number>> {
    return this.call(`/${upload}/import`, { answers, seen });
  }

  private call<T>(path: string, body: unknown, wish: Record<string, string> = {}): Promise<T> {
    const query = new URLSearchParams({ ...wish, language: this.language() });
    return this.api.authorized<T>('POST', exercisePath(this.exercise, `/spreadsheets${path}?${query}`), body);
  }
}
