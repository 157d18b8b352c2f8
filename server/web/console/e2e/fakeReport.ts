import { SECTIONS, type ComputedReport, type ReportBlock } from '../model/report.ts';

const BLOCKS: ReportBlock[] = [
  { kind: 'heading', text: 'Actions' },
  {
    kind: 'bars',
    heads: ['Action', 'Number'],
    bars: [
      { label: 'Victim interviewed', part: 1, shown: '12' },
      { label: 'Risk assessed', part: 0.5, shown: '6' },
    ],
  },
  { kind: 'table', heads: ['Team', 'Reached'], rows: [['Team Alfa', 'D1 09:40:00']] },
  { kind: 'small', text: 'Every fact behind these figures: table “Actions” of the run’s tables.' },
];

/** Of two sections something, of the others nothing. */
export const COMPUTED_REPORT: ComputedReport = {
  sections: SECTIONS.map((section) => ({
    section,
    blocks: section === 'course' || section === 'times' ? BLOCKS : [],
  })),
};
