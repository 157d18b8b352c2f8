import type * as wire from '../../shared/protocol/generated.ts';
import type { Instant } from '../../shared/protocol.ts';
import type { LocalizedText } from './items.ts';

/** The after-action report, as docs/protocol.md tells it: its sections in the order in which they stand. */
export const SECTIONS = [
  'summary',
  'course',
  'objectives',
  'strengths',
  'improvements',
  'actions',
  'times',
  'languages',
  'surveys',
  'welfare',
  'safety',
] as const;
export type ReportSection = (typeof SECTIONS)[number];

export const isReportSection = (id: string): id is ReportSection => (SECTIONS as readonly string[]).includes(id);

export interface WrittenSection {
  section: ReportSection;
  revision: number;
  /** Left out where its words were taken away. */
  text?: LocalizedText;
}

export interface ReportItem {
  id: string;
  sections: WrittenSection[];
  /** How often anything of it was written. */
  times: number;
  /** Left out while it is a draft. */
  finishedAt?: Instant;
}

export interface CorrectiveActionItem {
  id: string;
  text: LocalizedText;
  /** Empty for nobody yet. */
  owner: string;
  /** Such as 2027-03-31. */
  due?: string;
  objective?: string;
  done: boolean;
  revision: number;
}

export type ReportBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'words'; text: string }
  | { kind: 'small'; text: string }
  | { kind: 'table'; heads: string[]; rows: string[][] }
  | { kind: 'bars'; heads: string[]; bars: { label: string; part: number; shown: string }[] };

/** What is computed of each section, in one language. */
export interface ComputedReport {
  sections: { section: ReportSection; blocks: ReportBlock[] }[];
}

export type ReportCommand =
  wire.WriteReportSection | wire.WriteCorrectiveAction | wire.RemoveCorrectiveAction | wire.FinishReport;
