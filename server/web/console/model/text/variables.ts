import type { VariableItem, VariableValue } from '../items.ts';
import { rewritten, typed, written } from './texts.ts';

/** Filled in for each reader by the server. */
export const BUILT_IN = ['name', 'role', 'team', 'agency', 'exercise-date', 'exercise-time'] as const;

export const VALUE_TYPES = ['text', 'quantity', 'date', 'money'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

const NAME = /^[a-z][a-z0-9-]{0,39}$/;
const DECIMAL = /^-?\d{1,20}(\.\d{1,6})?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const BRACE = /\{([^{}\n]{0,40})\}?/g;

/** As on the server. */
export const isFreeName = (name: string, taken: ReadonlyMap<string, unknown>): boolean =>
  NAME.test(name) && !BUILT_IN.includes(name as (typeof BUILT_IN)[number]) && !taken.has(name);

/** A variable while somebody types it: all fields are kept when its type is chosen anew. */
export interface VariableDraft {
  id: string;
  type: ValueType;
  texts: Record<string, string>;
  number: string;
  date: string;
  amount: string;
  currency: string;
}

export function draftOf(before: VariableItem | undefined): VariableDraft {
  const empty = { id: before?.id ?? '', texts: {}, number: '', date: '', amount: '', currency: '' };
  if (!before) return { ...empty, type: 'text' };
  const { value } = before;
  switch (value.type) {
    case 'text':
      return { ...empty, type: 'text', texts: typed(value.text) };
    case 'quantity':
      return { ...empty, ...value };
    case 'date':
      return { ...empty, ...value };
    case 'money':
      return { ...empty, ...value };
  }
}

/** People type a comma where their country writes one. */
const decimal = (typed: string): string | undefined => {
  const plain = typed
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.');
  return DECIMAL.test(plain) ? plain : undefined;
};

/** Undefined while something is missing. */
export function valueFrom(
  draft: VariableDraft,
  source: string,
  before: VariableItem | undefined,
): VariableValue | undefined {
  switch (draft.type) {
    case 'text': {
      const old = before?.value.type === 'text' ? before.value.text : undefined;
      const text = old ? rewritten(old, draft.texts) : written(source, draft.texts);
      return text && { type: 'text', text };
    }
    case 'quantity': {
      const number = decimal(draft.number);
      return number === undefined ? undefined : { type: 'quantity', number };
    }
    case 'date':
      return DATE.test(draft.date) ? { type: 'date', date: draft.date } : undefined;
    case 'money': {
      const amount = decimal(draft.amount);
      const currency = draft.currency.trim();
      return amount === undefined || !currency ? undefined : { type: 'money', amount, currency };
    }
  }
}

/** What stands in braces in these texts, by language, and means nothing. */
export function unknownIn(
  texts: readonly Record<string, string>[],
  variables: ReadonlyMap<string, unknown>,
): { brace: string; language: string }[] {
  const known = new Set<string>([...BUILT_IN, ...variables.keys()]);
  const found = new Map<string, { brace: string; language: string }>();
  for (const text of texts) {
    for (const [language, words] of Object.entries(text)) {
      for (const [brace, name = ''] of words.matchAll(BRACE)) {
        if (brace !== `{${name}}` || !known.has(name)) found.set(`${language} ${brace}`, { brace, language });
      }
    }
  }
  return [...found.values()];
}
