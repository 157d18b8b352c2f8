export type Severity = 'error' | 'warning' | 'note';
export type Cure = 'inject' | 'person' | 'translate' | 'people' | 'join';

export const FAULTS = [
  'no-director',
  'no-safety-officer',
  'no-device',
  'no-language-in-common',
  'language-missing',
  'translation-stale',
  'translation-unapproved',
  'translation-missing',
  'nobody-addressed',
  'addressed-in-vain',
  'trigger-cycle',
  'dead-branch',
  'contradiction',
  'after-endex',
  'place-without-radius',
  'place-outside-area',
  'no-positions-kept',
  'nobody-can-come',
  'no-consent-to-position',
  'nobody-can-act',
  'nobody-acknowledges',
  'kept-back',
  'no-mediator',
  'tasks-overlap',
  'at-night',
  'before-startex',
  'acknowledgement-not-asked',
  'nobody-is-expected-to-act',
  'names-alike',
  'waits-for-hand',
  'not-approved',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What the server found in the plan; see docs/protocol.md. */
export interface Finding {
  code: string;
  severity: Severity;
  cure: Cure;
  inject?: string;
  people?: string[];
  other?: string;
  language?: string;
  otherLanguage?: string;
  text?: string;
  time?: string;
  next?: string;
  action?: string;
  place?: string;
  function?: string;
  team?: string;
  agency?: string;
  names?: string;
}

export interface Preflight {
  seq: number;
  found: number;
  findings: Finding[];
}

export interface FaultGroup {
  code: Fault;
  severity: Severity;
  findings: Finding[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const known: ReadonlySet<string> = new Set(FAULTS);

/** By fault, the worst first; a fault that this console has no words for is left out. */
export function grouped(findings: readonly Finding[]): FaultGroup[] {
  const groups = new Map<string, FaultGroup>();
  for (const finding of findings) {
    if (!known.has(finding.code)) continue;
    const group = groups.get(finding.code);
    if (group) group.findings.push(finding);
    else groups.set(finding.code, { code: finding.code as Fault, severity: finding.severity, findings: [finding] });
  }
  return [...groups.values()].sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      FAULTS.indexOf(one.code) - FAULTS.indexOf(other.code),
  );
}

export function counts(findings: readonly Finding[]): Record<Severity, number> {
  const count = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) count[severity]++;
  return count;
}
