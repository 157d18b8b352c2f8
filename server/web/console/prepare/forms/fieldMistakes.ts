import { asciiNumber, isNumber, MOST_ROWS } from '../../../shared/form/form.ts';
import type { LocalizedText } from '../../model/items.ts';
import type { ControlField, FormChoice } from '../../model/requesting.ts';
import type { Texts } from '../plan/drafts.ts';
import type { Words } from '../plan/words.ts';
import { allFields, earlier, hasOptions, possible, type FieldDraft, type OptionDraft } from './fieldDraft.ts';

/** What is wrong at one place of a form. `empty` is said only once its author wants to save. */
export type FieldMistake = 'empty' | 'number' | 'rows' | 'above-most' | 'outside';
/** By place: `<field>.label`, `<field>.options.<option>`, `<field>.least` and so on, keys for names. */
export type Mistakes<M = FieldMistake> = ReadonlyMap<string, M>;
/** Texts as they are, by the places of their mistakes. */
export type TextsBefore = ReadonlyMap<string, LocalizedText>;

export const optionTextsBefore = (place: string, options: readonly FormChoice[] = []): [string, LocalizedText][] =>
  options.map(({ id, text }) => [`${place}.${id}`, text]);

export const fieldTextsBefore = (fields: readonly ControlField[] = []): [string, LocalizedText][] =>
  fields
    .flatMap((field) => [field, ...(field.fields ?? [])])
    .flatMap(({ id, label, options }) => [[`${id}.label`, label], ...optionTextsBefore(`${id}.options`, options)]);

export const wordsAt = (texts: TextsBefore, place: string, written: Texts): Words => ({
  place,
  texts: written,
  before: texts.get(place),
});

export const optionWords = (place: string, options: readonly OptionDraft[], texts: TextsBefore): Words[] =>
  options.map(({ key, text }) => wordsAt(texts, `${place}.${key}`, text));

/** All that is to be said of fields in each language. */
export const fieldWords = (fields: readonly FieldDraft[], texts: TextsBefore): Words[] =>
  allFields(fields).flatMap((field) => [
    wordsAt(texts, `${field.key}.label`, field.label),
    ...(hasOptions(field) ? optionWords(`${field.key}.options`, field.options, texts) : []),
  ]);

/** The places whose original has no words. */
export const emptyIn = (all: readonly Words[], source: string): [string, 'empty'][] =>
  all
    .filter(({ texts, before }) => !texts[before?.source ?? source]?.trim())
    .map(({ place }): [string, 'empty'] => [place, 'empty']);

/** What is wrong with fields beyond their words. */
export function fieldMistakes(fields: readonly FieldDraft[]): Map<string, FieldMistake> {
  const found = new Map<string, FieldMistake>();
  for (const field of allFields(fields)) {
    if (hasOptions(field) && field.options.length === 0) found.set(`${field.key}.options`, 'empty');
    if (field.type === 'group' && field.fields.length === 0) found.set(`${field.key}.fields`, 'empty');
    ofBounds(field, found);
  }
  ofConditions(fields, found);
  for (const { type, fields: inner } of fields) if (type === 'group') ofConditions(inner, found);
  return found;
}

function ofBounds(field: FieldDraft, found: Map<string, FieldMistake>): void {
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

function ofConditions(fields: readonly FieldDraft[], found: Map<string, FieldMistake>): void {
  for (const field of fields) {
    if (!field.onlyIf) continue;
    const asked = earlier(fields, field).find(({ key }) => key === field.onlyIf);
    if (!asked) found.set(`${field.key}.onlyIf`, 'empty');
    else if (!possible(asked).includes(field.is)) found.set(`${field.key}.is`, 'empty');
  }
}
