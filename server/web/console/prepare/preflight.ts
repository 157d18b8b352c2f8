export type Severity = 'error' | 'warning' | 'note';
export type Cure =
  'inject' | 'person' | 'translate' | 'people' | 'join' | 'requests' | 'reports' | 'place' | 'plan' | 'documents';

export const FAULTS = [
  'no-director',
  'no-safety-officer',
  'nobody-hears-brake',
  'hold-without-safety-officer',
  'no-second-person',
  'no-device',
  'no-language-in-common',
  'language-missing',
  'translation-stale',
  'translation-unapproved',
  'translation-loses',
  'translation-missing',
  'nobody-addressed',
  'addressed-in-vain',
  'trigger-cycle',
  'dead-branch',
  'doubled-number',
  'reply-without-form',
  'reply-without-ground',
  'contradiction',
  'after-endex',
  'delay-after-endex',
  'place-without-radius',
  'place-outside-area',
  'no-positions-kept',
  'nobody-can-come',
  'no-consent-to-position',
  'nobody-can-act',
  'nobody-acknowledges',
  'kept-back',
  'paper-not-given-out',
  'nobody-answers-requests',
  'nobody-may-ask',
  'no-mediator',
  'tasks-overlap',
  'scene-after-day',
  'too-long-in-role',
  'at-night',
  'delay-at-night',
  'before-startex',
  'acknowledgement-not-asked',
  'nobody-is-expected-to-act',
  'names-alike',
  'reports-alike',
  'waits-for-hand',
  'not-approved',
  'unknown-placeholder',
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
  document?: string;
  form?: string;
  place?: string;
  function?: string;
  team?: string;
  agency?: string;
  names?: string;
  /** Of the original, by an approved translation. */
  lost?: string;
}

export interface Preflight {
  seq: number;
  found: number;
  findings: Finding[];
  /** How many there are of each kind, also of those that are not listed. */
  kinds: Kind[];
}

export interface Kind {
  code: string;
  language?: string;
  count: number;
}

/** One row: all of one kind, or of one kind in one language. `count` has those too that the server did not list, `unlisted` only those. */
export interface FaultGroup {
  key: string;
  code: Fault;
  language?: string;
  severity: Severity;
  findings: Finding[];
  count: number;
  unlisted: number;
}

/** What is wrong with every text in a language is one row for each language, and not one for each text. */
const BY_LANGUAGE: ReadonlySet<string> = new Set<Fault>([
  'language-missing',
  'translation-stale',
  'translation-unapproved',
  'translation-loses',
  'translation-missing',
]);

/** It is one finding of all of them. */
const WHOM: Fault = 'no-device';
const peopleOf = (findings: readonly Finding[]) => findings.flatMap(({ people = [] }) => people);

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const known: ReadonlySet<string> = new Set(FAULTS);

/**
 * By kind, the worst first; a fault that this console has no words for is left out. `kinds` only where nothing is filtered:
 * nobody knows how many of those that are not listed a filter would find.
 */
export function grouped(findings: readonly Finding[], kinds: readonly Kind[] = []): FaultGroup[] {
  const groups = new Map<string, FaultGroup>();
  for (const finding of findings) {
    if (!known.has(finding.code)) continue;
    const key = keyOf(finding);
    const group = groups.get(key) ?? groupOf(key, finding);
    group.findings.push(finding);
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    const all = kinds.filter((kind) => keyOf(kind) === group.key).reduce((sum, { count }) => sum + count, 0);
    group.unlisted = Math.max(0, all - group.findings.length);
    group.count = Math.max(all, group.code === WHOM ? peopleOf(group.findings).length : group.findings.length);
  }
  return [...groups.values()].sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      FAULTS.indexOf(one.code) - FAULTS.indexOf(other.code) ||
      other.count - one.count,
  );
}

function keyOf({ code, language }: { code: string; language?: string }): string {
  return BY_LANGUAGE.has(code) && language ? `${code}/${language}` : code;
}

function groupOf(key: string, { code, language, severity }: Finding): FaultGroup {
  const byLanguage = key !== code && language !== undefined;
  return { key, code: code as Fault, ...(byLanguage && { language }), severity, findings: [], count: 0, unlisted: 0 };
}

export function counts(findings: readonly Finding[]): Record<Severity, number> {
  const count = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) count[severity]++;
  return count;
}
