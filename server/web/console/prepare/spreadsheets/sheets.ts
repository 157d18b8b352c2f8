import type { Api } from '../../../shared/live/api.ts';
import type { Formats } from '../../../shared/language/formats.ts';
import { exercisePath } from '../../../shared/live/paths.ts';

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
  from?: Source;
  /** The question about several whose answer does for this one too. */
  of?: string;
  /** Options that what stands in the file contradicts. */
  against?: string[];
}
/** Where in a file a question comes from; rows count from 1 and may be fewer than `count`. */
export interface Source {
  sheet: string;
  column?: string;
  rows: number[];
  count: number;
}
export interface Change {
  part: string;
  kind: 'added' | 'changed' | 'removed' | 'conflict' | 'removal-conflict';
  id: string;
  label: string;
  sheet?: string;
  cell?: string;
  /** To be answered `keep` or `take`; `by` and `at` are of the change in Livex that it is about. */
  question?: string;
  by?: string;
  at?: string;
  /** `understood` is the time of play that `after` was taken for, where it says that otherwise. */
  fields: { name: string; before: string; after: string; understood?: string }[];
}
export interface Mistake {
  code: string;
  parameters: Record<string, string>;
  sheet: string;
  cell: string;
  row: number;
}
/** The same said of several cells of a sheet. */
export interface Told {
  sheet: string;
  cells: string[];
  words: string;
}

/** One line for all cells of a sheet of which the same is said, in the order of the first of each. */
export function together(mistakes: readonly Mistake[], said: (mistake: Mistake) => string): Told[] {
  const lines = new Map<string, Told>();
  for (const mistake of mistakes) {
    const words = said(mistake);
    const cell = mistake.cell || (mistake.parameters['label'] ?? '');
    const key = JSON.stringify([mistake.sheet, words]);
    const line = lines.get(key) ?? { sheet: mistake.sheet, cells: [], words };
    if (cell) line.cells.push(cell);
    lines.set(key, line);
  }
  return [...lines.values()];
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
  stage: 'table' | 'columns' | 'times' | 'rows' | 'people' | 'names' | 'check';
  text?: { encoding: string; separator: string };
  questions: Question[];
  draft?: Draft;
}
export type Answers = Record<string, string>;

export const ENCODINGS = [
  'UTF-8',
  'windows-1251',
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'windows-1256',
  'ISO-8859-2',
  'KOI8-R',
  'KOI8-U',
  'UTF-16',
  'IBM866',
];
export const SEPARATORS = [',', ';', '\t', '|'];

/** An answer to a question about several: each of them is asked. */
export const ONE_BY_ONE = 'one-by-one';

/** An answer to a question about several, each of which has its own proposal. */
export const AS_PROPOSED = 'as-proposed';

export function isProposed({ options }: Question): boolean {
  return options.some(({ value }) => value === AS_PROPOSED);
}

/** Of several that are asked about at once none needs an answer of its own, unless that is wished. */
export function isRequired({ of }: Question, answers: Answers): boolean {
  return of === undefined || answers[of] === ONE_BY_ONE;
}

const KEPT = 'livex.columns';

/** Rows and columns of a file as people name them: `4, 7–9, …`, or `E4 and E7–E9` with the letters of a column. */
export function cells({ rows, count, column = '' }: Source, formats: Formats, most = 8): string {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const shown = runs
    .slice(0, most)
    .map(([from, to]) => (from === to ? `${column}${from}` : `${column}${from}–${column}${to}`));
  return runs.length > most || count > rows.length ? formats.begun(shown) : formats.references(shown);
}

/** What cells say keeps its place in a line that is read the other way; what is counted stays a number. */
export function asSaid(parameters: Record<string, string>, formats: Formats): Record<string, string> {
  const kept = Object.entries(parameters).map(([name, said]) => [name, /^\d+$/.test(said) ? said : formats.kept(said)]);
  return Object.fromEntries(kept) as Record<string, string>;
}

/** What is about the file and no person, and means the same in the next file. */
const LASTING = ['column', 'function', 'country', 'spoken'];

/** `list` is the kind that the file is said to be: a heading means one thing in a list of injects and another in one of people. */
function lasting({ code, parameters }: Question, list: string): string | undefined {
  const text = code === 'column' ? parameters.header : parameters.name;
  if (!LASTING.includes(code) || !text) return undefined;
  return code === 'column' ? `${list}/${text}` : `${code}/${text}`;
}

function listOf(answers: Answers): string {
  return answers['list'] ?? '';
}

/**
 * What the same header in a list of this kind, or the same word for a function, country or language, meant last time, unless the
 * cells contradict it; only the browser's own memory.
 */
export function remembered(question: Question, answers: Answers): string | undefined {
  const key = lasting(question, listOf(answers));
  const meaning = key === undefined ? undefined : kept()[key];
  const fits = question.options.some(({ value }) => value === meaning);
  return meaning !== undefined && fits && !question.against?.includes(meaning) ? meaning : undefined;
}

export function remember(questions: Question[], answers: Answers): void {
  const meanings = kept();
  for (const question of questions) {
    const [key, answer] = [lasting(question, listOf(answers)), answers[question.id]];
    if (key !== undefined && answer) {
      delete meanings[key];
      meanings[key] = answer;
    }
  }
  try {
    localStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(Object.entries(meanings).slice(-400))));
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

  /** How many of each, and in which entry. */
  take(upload: string, answers: Answers, seen: string): Promise<Record<string, number> & { seq: number }> {
    return this.call(`/${upload}/import`, { answers, seen });
  }

  private call<T>(path: string, body: unknown, wish: Record<string, string> = {}): Promise<T> {
    const query = new URLSearchParams({ ...wish, language: this.language() });
    return this.api.authorized<T>('POST', exercisePath(this.exercise, `/spreadsheets${path}?${query}`), body);
  }
}
