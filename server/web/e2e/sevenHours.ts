import { expect } from 'vitest';

/** Who plays the demo's first day, and what is there at its end. */
export const PARTS = [
  ['ngo-03', 'en', 'NGO Charlie-4', 'no'],
  ['inv-01', 'ru', 'Investigator Alfa-1', 'yes'],
  ['pro-01', 'ro', 'Prosecutor Alfa-3', 'no'],
  ['med-01', 'ru', 'Mediator Alfa-7', 'no'],
  ['ngo-01', 'ar', 'NGO Alfa-4', 'yes'],
  ['rp-01', 'ru', 'Role Player 1', 'no'],
  ['rp-02', 'en', 'Role Player 2', 'no'],
  ['rp-03', 'it', 'Role Player 3', 'no'],
] as const;

/** Opened, and in no language of theirs: nobody read it. */
const WITHOUT_A_TEXT = expect.stringMatching(/^(Delivered|Shown)$/) as unknown;

/** By whose column of the board and by which inject. */
export const TOLD: Record<string, Record<string, unknown>> = {
  'NGO Charlie-4': { '1.01': 'Acted on', '1.03': 'Planned' },
  'NGO Alfa-4': { '1.01': 'Acted on', '1.05': WITHOUT_A_TEXT, '1.15': 'Acted on', '1.17': 'Acknowledged' },
  'Investigator Alfa-1': {
    '1.05': 'Acknowledged',
    '1.06': 'Acted on',
    '1.07': 'Acted on',
    '1.08': 'Planned',
    '1.10': 'Acknowledged: 1 Before the tenant is back',
    '1.11': '',
    '1.13': 'Acted on',
    '1.16': 'Planned',
  },
  'Prosecutor Alfa-3': { '1.06': 'Acknowledged', '1.13': 'Acknowledged' },
  'Mediator Alfa-7': { '1.05': 'Acknowledged' },
  'Finance Alfa-2': { '1.05': 'Not reached', '1.06': 'Not reached' },
  'Role Player 1': { '1.02': 'Acted on', '1.12': 'Acted on', '1.24': '' },
  'Role Player 2': { '1.24': 'Acted on', '1.12': '' },
  'Role Player 3': { '1.09': 'Acted on' },
};

/** All that was reported, in the order of its letters. */
export const REPORTED = [
  'arrested',
  'asked-consent',
  'called-mediator',
  'escorted-to-shelter',
  'found-location',
  'passed-call-on',
  'planned-operation',
  'risk-assessed',
  'searched',
];

interface Fact {
  type: string;
  person?: string;
  inject?: string;
  action?: { kind: string; position?: object };
}
export interface Timeline {
  entries: { facts: Fact[] }[];
}
