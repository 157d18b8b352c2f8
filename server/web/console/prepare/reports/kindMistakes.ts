import { asciiNumber, isNumber, MOST_ROWS } from '../../../shared/form.ts';
import type { ActionKindItem, LocalizedText } from '../../model/items.ts';
import type { Texts } from '../plan/drafts.ts';
import type { Words } from '../plan/words.ts';
import {
  allFields,
  candidates,
  earlier,
  hasOptions,
  possible,
  type FieldDraft,
  type InterviewDraft,
  type KindDraft,
} from './kindDraft.ts';

export const FEWEST_TIMES = 2;
export const MOST_TIMES = 100;

/** What is wrong at one place of the form. `empty` is said only once its author wants to save. */
export type Mistake = 'empty' | 'number' | 'rows' | 'times' | 'above-most' | 'outside';
/** By place: `label`, `<field>.label`, `<field>.options.<option>`, `<field>.least`, `interview.with` and so on, keys for names. */
export type Mistakes = ReadonlyMap<string, Mistake>;

/** The texts of a kind of report, by the places of their mistakes. */
export function textsBefore(kind: ActionKindItem | undefined): ReadonlyMap<string, LocalizedText> {
  const fields = (kind?.fields ?? []).flatMap((field) => [field, ...(field.fields ?? [])]);
  return new Map([
    ...(kind ? [['label', kind.label] as const] : []),
    ...fields.flatMap(({ id, label, options = [] }) => [
      [`${id}.label`, label] as const,
      ...options.map((option) => [`${id}.options.${option.id}`, option.text] as const),
    ]),
  ]);
}

/** All that is to be said in each language. */
export function kindWords(draft: KindDraft, before: ActionKindItem | undefined): Words[] {
  const texts = textsBefore(before);
  const at = (place: string, written: Texts): Words => ({ place, texts: written, before: texts.get(place) });
  return [
    at('label', draft.label),
    ...allFields(draft.fields).flatMap((field) => [
      at(`${field.key}.label`, field.label),
      ...(hasOptions(field) ? field.options.map(({ key, text }) => at(`${field.key}.options.${key}`, text)) : []),
    ]),
  ];
}

export function mistakesIn(draft: KindDraft, source: string, before: ActionKindItem | undefined): Mistakes {
  const found = new Map<string, Mistake>();
  const texts = textsBefore(before);
  const ask = (place: string, written: Texts) => {
    if (!written[texts.get(place)?.source ?? source]?.trim()) found.set(place, 'empty');
  };
  ask('label', draft.label);
  for (const field of allFields(draft.fields)) {
    ask(`${field.key}.label`, field.label);
    if (hasOptions(field)) {
      if (field.options.length === 0) found.set(`${field.key}.options`, 'empty');
      for (const { key, text } of field.options) ask(`${field.key}.options.${key}`, text);
    }
    if (field.type === 'group' && field.fields.length === 0) found.set(`${field.key}.fields`, 'empty');
    ofBounds(field, found);
  }
  ofConditions(draft.fields, found);
  for (const { type, fields } of draft.fields) if (type === 'group') ofConditions(fields, found);
  ofInterview(draft.fields, draft.interview, found);
  return found;
}

function ofBounds(field: FieldDraft, found: Map<string, Mistake>): void {
  if (field.type !== 'number' && field.type !== 'group') return;
  const mistake = field.type === 'group' ? 'rows' : 'number';
  for (const bound of ['least', 'most'] as const) {
    if (field[bound].trim() && !isBound(field, field[bound])) found.set(`${field.key}.${bound}`, mistake);
  }
  const [least, most] = [field.least, field.most].map((bound) => bound.trim() && numberIn(bound));
  if (least !== '' && most !== '' && least! > most!) found.set(`${field.key}.least`, 'above-most');
  const preset = field.preset.trim();
  if (field.type === 'group' || preset === '') return;
  if (!isNumber(asciiNumber(preset))) found.set(`${field.key}.preset`, 'number');
  else if ((least !== '' && numberIn(preset) < least!) || (most !== '' && numberIn(preset) > most!))
    found.set(`${field.key}.preset`, 'outside');
}

const numberIn = (typed: string): number => Number(asciiNumber(typed.trim()));

const isBound = ({ type }: FieldDraft, typed: string): boolean =>
  type === 'group'
    ? /^\d{1,2}$/.test(asciiNumber(typed.trim())) && numberIn(typed) <= MOST_ROWS
    : isNumber(asciiNumber(typed.trim()));

function ofConditions(fields: readonly FieldDraft[], found: Map<string, Mistake>): void {
  for (const field of fields) {
    if (!field.onlyIf) continue;
    const asked = earlier(fields, field).find(({ key }) => key === field.onlyIf);
    if (!asked) found.set(`${field.key}.onlyIf`, 'empty');
    else if (!possible(asked).includes(field.is)) found.set(`${field.key}.is`, 'empty');
  }
}

function ofInterview(fields: readonly FieldDraft[], interview: InterviewDraft, found: Map<string, Mistake>): void {
  if (!interview.isOne) return;
  for (const part of ['with', 'topics'] as const) {
    const isThere = candidates(fields, part).some(({ key }) => key === interview[part]);
    if (!isThere) found.set(`interview.${part}`, 'empty');
  }
  const times = asciiNumber(interview.tellFrom.trim());
  const isTimes = /^\d{1,3}$/.test(times) && Number(times) >= FEWEST_TIMES && Number(times) <= MOST_TIMES;
  if (!isTimes) found.set('interview.tellFrom', 'times');
}
