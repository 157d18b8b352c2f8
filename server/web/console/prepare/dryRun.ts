import type { Trigger } from '../model/items.ts';

export interface RehearsedInject {
  inject: string;
  number: string;
  state: string;
  at?: string;
  by?: 'trigger' | 'hand';
  recipients?: number;
  acknowledged?: number;
  unmet?: Trigger[];
}

export interface RehearsedPerson {
  person: string;
  answers: boolean;
  injects: number;
  words: number;
  acknowledged: number;
  actions: number;
  peak: number;
  peakFrom?: string;
}

/** What the server says a dry run came to; see docs/protocol.md. */
export interface DryRunReport {
  seed: number;
  complete: boolean;
  until: string;
  overload: number;
  injects: RehearsedInject[];
  people: RehearsedPerson[];
  texts: { inject: string; mark: string; wanted: string; got: string; people: number }[];
  languages: {
    language: string;
    people: number;
    texts: number;
    own: number;
    other: number;
    untranslated: number;
    draft: number;
    stale: number;
    machine: number;
    mediatorNeeded: number;
    got: Record<string, number>;
  }[];
  /** Actions that an inject waits for and none asks for: somebody did them, so that play went on. */
  assumed: { inject: string; action: string; person: string; at: string }[];
  /** What it says nothing about. */
  notSimulated: string[];
  mediations: {
    asked: number;
    unanswered: number;
    longestWaitMinutes: number;
    mediators: { person: string; sessions: number; minutes: number }[];
  };
}

export interface DryRun {
  state: 'none' | 'running' | 'done' | 'failed';
  share?: number;
  report?: DryRunReport;
}

export const REPORT_TABLES = ['never', 'out', 'people', 'languages', 'texts', 'mediators'] as const;
export type ReportTable = (typeof REPORT_TABLES)[number];

/** Those that this console has words for. */
export const BLIND = [
  'requests',
  'places',
  'translations',
  'talk',
  'scenes',
  'captures',
  'network',
  'red-stop',
  'hands',
] as const;

/** Which of the server's files holds a table; mediators have none. */
export function fileOf(table: ReportTable): 'injects' | 'people' | 'languages' | 'texts' | undefined {
  if (table === 'mediators') return undefined;
  return table === 'never' || table === 'out' ? 'injects' : table;
}
