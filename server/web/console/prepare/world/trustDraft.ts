import { asciiNumber, type FieldType } from '../../../shared/form/form.ts';
import type { AnswerWanted, Trust, TrustRule } from '../../model/items.ts';
import type { ControlField } from '../../model/requesting.ts';
import { newKey, type Row } from '../plan/rows.ts';

export const RULE_TYPES = ['reported', 'answered', 'acknowledged', 'asked-again'] as const;
export const MOST_RULES = 40;
export const MOST_PLAYERS = 10;
const LARGEST_STEP = 100;
const TIMES = { least: 2, most: 100 };

/** A rule as its author types it: what another kind of rule says is kept until this one is saved. */
export interface RuleDraft extends Row {
  type: TrustRule['type'];
  by: string;
  kind: string;
  field: string;
  value: string;
  about: string;
  inject: string;
  option: string;
  least: string;
  most: string;
  times: string;
}

export interface TrustDraft {
  start: string;
  truth: string;
  playedBy: string[];
  rules: RuleDraft[];
}

export type RuleMistake = 'kind' | 'value' | 'inject' | 'bounds' | 'times' | 'by';

export const newTrust = (): TrustDraft => ({ start: '50', truth: '', playedBy: [], rules: [] });

export function newRule(key = newKey()): RuleDraft {
  const unsaid = { kind: '', field: '', value: '', about: '', inject: '', option: '', least: '', most: '' };
  return { key, type: 'reported', by: '', ...unsaid, times: String(TIMES.least) };
}

export const trustDraft = ({ start, truth = '', playedBy, rules }: Trust): TrustDraft => ({
  start: String(start),
  truth,
  playedBy: [...playedBy],
  rules: rules.map((rule, at) => ruleDraft(rule, `rule-${at}`)),
});

function ruleDraft(rule: TrustRule, key: string): RuleDraft {
  const draft = { ...newRule(key), type: rule.type, by: String(rule.by) };
  switch (rule.type) {
    case 'reported': {
      const { kind, field = '', value = '', about = '' } = rule;
      return { ...draft, kind, field, value, about };
    }
    case 'answered': {
      const { option = '', least = '', most = '' } = rule.answer ?? {};
      return { ...draft, inject: rule.inject, option, least: String(least), most: String(most) };
    }
    case 'acknowledged':
      return { ...draft, inject: rule.inject };
    case 'asked-again':
      return { ...draft, times: String(rule.times) };
  }
}

/** As long as something of it is missing or wrong there is none. */
export function trustFrom({ start, truth, playedBy, rules }: TrustDraft): Trust | undefined {
  const written = rules.flatMap((rule) => ruleFrom(rule) ?? []);
  if (!isStart(start) || written.length < rules.length) return undefined;
  return { start: whole(start)!, ...(truth && { truth }), playedBy, rules: written };
}

export function ruleFrom(draft: RuleDraft): TrustRule | undefined {
  if (ruleMistakes(draft).length > 0) return undefined;
  const { type, kind, field, value, about, inject } = draft;
  const by = whole(draft.by)!;
  switch (type) {
    case 'reported':
      return { type, kind, ...(field && { field, value: value.trim() }), ...(about && { about }), by };
    case 'answered': {
      const answer = answerOf(draft);
      return { type, inject, ...(answer && { answer }), by };
    }
    case 'acknowledged':
      return { type, inject, by };
    case 'asked-again':
      return { type, times: whole(draft.times)!, by };
  }
}

export function ruleMistakes({ type, by, kind, field, value, inject, option, least, most, times }: RuleDraft) {
  const mistakes: RuleMistake[] = [];
  if (type === 'reported' && !kind) mistakes.push('kind');
  if (type === 'reported' && field && !value.trim()) mistakes.push('value');
  if ((type === 'answered' || type === 'acknowledged') && !inject) mistakes.push('inject');
  if (type === 'answered' && !option && !areBounds(least, most)) mistakes.push('bounds');
  if (type === 'asked-again' && !isWithin(times, TIMES.least, TIMES.most)) mistakes.push('times');
  if (!isWithin(by, -LARGEST_STEP, LARGEST_STEP) || whole(by) === 0) mistakes.push('by');
  return mistakes;
}

export const isStart = (start: string): boolean => isWithin(start, 0, LARGEST_STEP);

/** What a field of this type can say, where that is known; undefined for whatever somebody writes. */
export function possibleValues(field: ControlField | undefined): string[] | undefined {
  if (field?.type === 'yes-no') return ['yes', 'no'];
  return field?.options?.map(({ id }) => id);
}

/** Whom a report is about is no answer, and what stands in rows has no single one. */
const SAY_NOTHING: readonly FieldType[] = ['dossier', 'group'];
export const saysSomething = ({ type }: ControlField): boolean => !SAY_NOTHING.includes(type);

/** What was chosen for one inject, kind of report or field is no answer of another. */
export const changed = (rule: RuleDraft, to: Partial<RuleDraft>): RuleDraft => ({
  ...rule,
  ...('kind' in to && { field: '', value: '', about: '' }),
  ...('field' in to && { value: '' }),
  ...(('inject' in to || 'type' in to) && { option: '', least: '', most: '' }),
  ...to,
});

function answerOf({ option, least, most }: RuleDraft): AnswerWanted | undefined {
  if (option) return { option };
  const [from, to] = [whole(least), whole(most)];
  if (from === undefined && to === undefined) return undefined;
  return { ...(from !== undefined && { least: from }), ...(to !== undefined && { most: to }) };
}

function areBounds(least: string, most: string): boolean {
  const [from, to] = [whole(least), whole(most)];
  const isWrong = (text: string, number: number | undefined) => text.trim() !== '' && number === undefined;
  return !isWrong(least, from) && !isWrong(most, to) && (from === undefined || to === undefined || from <= to);
}

function isWithin(text: string, least: number, most: number): boolean {
  const number = whole(text);
  return number !== undefined && number >= least && number <= most;
}

/** Also in the digits of other scripts, with the minus and the plus that a step is shown with. */
function whole(text: string): number | undefined {
  const written = asciiNumber(text.trim());
  return /^[+-]?\d{1,9}$/.test(written) ? Number(written) : undefined;
}
