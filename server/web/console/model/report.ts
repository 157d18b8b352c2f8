import type * as wire from '../../shared/protocol/generated.ts';
import type { Kept, There } from '../../shared/protocol/leaving.ts';

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

export type ReportItem = Kept<wire.ReportItem>;

export type WrittenSection = ReportItem['sections'][number];

/** Nobody has an empty one yet. */
export type CorrectiveActionItem = Kept<There<wire.CorrectiveActionItem, 'text' | 'owner' | 'done' | 'revision'>>;

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
