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

export interface RehearsedScene {
  inject: string;
  person: string;
  wanted?: string;
  began?: string;
  ended?: string;
  lateMinutes?: number;
  /** The scene that its player was still in. */
  keptBy?: string;
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
  /** Each task that went out, for each of its players; without `began` where they never got to it. */
  scenes: RehearsedScene[];
  /** Each form, filed once by every team that may. */
  requests: {
    form: string;
    filed: number;
    granted: number;
    grantedInPart: number;
    refused: number;
    unanswered: number;
    longestWaitMinutes: number;
  }[];
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
  /** `interrupted`: by the end of the server. */
  state: 'none' | 'running' | 'done' | 'failed' | 'interrupted';
  share?: number;
  by?: string;
  at?: string;
  seed?: number;
  answering?: number;
  byHand?: boolean;
  /** Not so where it was ended before the end of play. */
  complete?: boolean;
  injects?: number;
  released?: number;
  findings?: { code: string; severity: 'error' | 'warning'; count: number }[];
  /** Until the server is restarted. */
  report?: DryRunReport;
  /** The plan is another one since. */
  outdated?: boolean;
}

export type DryRunStanding = DryRun['state'] | 'outdated' | 'cut-short' | 'unknown';

/** What counts of it before STARTEX. */
export function standingOf(run: DryRun | undefined): DryRunStanding {
  if (!run) return 'unknown';
  if (run.outdated) return 'outdated';
  return run.state === 'done' && run.complete === false ? 'cut-short' : run.state;
}

const FINDINGS = [
  'never-out',
  'scene-never',
  'scene-late',
  'overloaded',
  'text-marked',
  'call-unanswered',
  'request-unanswered',
  'branch-not-taken',
] as const;
type Finding = NonNullable<DryRun['findings']>[number];

/** Whether this console has words for it. */
export function isKnown(finding: Finding): finding is Finding & { code: (typeof FINDINGS)[number] } {
  return FINDINGS.some((code) => code === finding.code);
}

export const REPORT_TABLES = [
  'never',
  'out',
  'people',
  'scenes',
  'requests',
  'languages',
  'texts',
  'mediators',
] as const;
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
export function fileOf(
  table: ReportTable,
): Exclude<ReportTable, 'never' | 'out' | 'mediators'> | 'injects' | undefined {
  if (table === 'mediators') return undefined;
  return table === 'never' || table === 'out' ? 'injects' : table;
}
