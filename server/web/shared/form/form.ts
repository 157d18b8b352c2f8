import type * as wire from '../protocol/generated.ts';
import type { DossierKind } from '../protocol/dossier.ts';
import { asciiDigits, readNumber } from './typedNumber.ts';

export { isNumber } from './typedNumber.ts';

/** Forms that are filled in, of requests and of reports: the same rules as the server's, so that nothing comes back. */

export const FIELD_TYPES = [
  'line',
  'text',
  'choice',
  'choices',
  'number',
  'date',
  'time',
  'name',
  'yes-no',
  'group',
  'dossier',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];
const TYPES: ReadonlySet<string> = new Set(FIELD_TYPES);

export type Bounds = wire.FormBounds;

/** A field as far as rules go, whatever its words are. */
export interface FieldRule {
  id: string;
  type: FieldType;
  required: boolean;
  options?: { id: string }[];
  bounds?: Bounds;
  /** What stands there before anybody writes. */
  preset?: string;
  /** Only asked for if an earlier field of the same list says this. */
  shownIf?: { field: string; is: string };
  /** Of a group. */
  fields?: FieldRule[];
  /** Which a dossier may be of; left out, all. */
  kinds?: DossierKind[];
}

export type Choice = wire.ReadableChoice;

export type FormField = wire.ReadableField;

export type Row = Record<string, string>;

/** Several choices are their ids with a space between. */
export type Answers = wire.Answers;

/** As a person has it in front of them: every group has rows, maybe none. */
export interface Filling extends Answers {
  groups: Record<string, Row[]>;
}

export interface Misfit {
  /** In a group `<group>.<row>.<field>`, rows from 1. */
  field: string;
  why: 'missing' | 'not-a-value' | 'unknown' | 'not-asked';
}

export type Fault = 'missing' | 'not-a-value' | 'not-a-number' | 'ambiguous' | 'range' | 'rows';

export const LONGEST_LINE = 200;
export const LONGEST_TEXT = 4_000;
/** Of a whole report. */
export const LONGEST_ANSWERS = 12_000;
export const MOST_ROWS = 30;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export const chosen = (value: string | undefined): string[] => (value ? value.split(' ') : []);

/** Which fields are asked for. What is hidden itself, or of a type that only a newer client knows, shows nothing. */
export function askedOf<F extends FieldRule>(fields: readonly F[], values: Row): F[] {
  const asked = new Map<string, F>();
  for (const field of fields.filter(({ type }) => TYPES.has(type))) {
    const { shownIf } = field;
    const before = shownIf && asked.get(shownIf.field);
    const value = shownIf && values[shownIf.field];
    if (!shownIf || (before && (before.type === 'choices' ? chosen(value).includes(shownIf.is) : value === shownIf.is)))
      asked.set(field.id, field);
  }
  return [...asked.values()];
}

export const fresh = (fields: readonly FieldRule[]): Filling => ({
  values: presets(fields),
  groups: Object.fromEntries(
    fields.filter(isGroup).map((group) => [group.id, Array.from({ length: leastRows(group) }, () => freshRow(group))]),
  ),
});

export const freshRow = (group: FieldRule): Row => presets(group.fields ?? []);

/** As many as there must be; one to begin with where any must be. */
const leastRows = (group: FieldRule): number =>
  Math.max(group.required ? 1 : 0, group.required ? Number(group.bounds?.least ?? 0) : 0);

export const mostRows = (group: FieldRule): number => Math.min(MOST_ROWS, Number(group.bounds?.most ?? MOST_ROWS));

const isGroup = ({ type }: FieldRule): boolean => type === 'group';

const presets = (fields: readonly FieldRule[]): Row =>
  Object.fromEntries(fields.flatMap(({ id, preset }) => (preset === undefined ? [] : [[id, preset]])));

/**
 * What is sent: only what is asked for and written, numbers as who writes in `language` means them. Undefined where that is nothing.
 */
export function toSend(fields: readonly FieldRule[], filling: Filling, language = ''): Answers | undefined {
  const asked = askedOf(fields, filling.values);
  const values = row(asked, filling.values, language);
  const groups = Object.fromEntries(
    asked.filter(isGroup).flatMap((group): [string, Row[]][] => {
      const rows = (filling.groups[group.id] ?? [])
        .map((one) => row(askedOf(group.fields ?? [], one), one, language))
        .filter((one) => Object.keys(one).length > 0);
      return rows.length > 0 ? [[group.id, rows]] : [];
    }),
  );
  const hasGroups = Object.keys(groups).length > 0;
  if (!hasGroups && Object.keys(values).length === 0) return undefined;
  return { values, ...(hasGroups && { groups }) };
}

const row = (fields: readonly FieldRule[], values: Row, language: string): Row =>
  Object.fromEntries(
    fields.flatMap((field): [string, string][] => {
      const value = isGroup(field) ? '' : written(field, values[field.id] ?? '', language);
      return value === '' ? [] : [[field.id, value]];
    }),
  );

/** What is no number, or could be two, stays as it is. */
function written({ type }: FieldRule, value: string, language: string): string {
  const trimmed = value.trim();
  if (type !== 'number') return trimmed;
  const read = readNumber(trimmed, language);
  return 'number' in read ? read.number : trimmed;
}

/** A number as commands have it, whatever digits it was typed in. */
export const asciiNumber = (typed: string): string => asciiDigits(typed).replace(/[,٫]/, '.');

/** By field, and in groups by `<group>.<row>.<field>`, rows from 1, as the server names them. */
export function faultsOf(fields: readonly FieldRule[], filling: Filling, language = ''): Map<string, Fault> {
  const faults = new Map<string, Fault>();
  inRow(fields, filling.values, '', faults, language);
  for (const group of askedOf(fields, filling.values).filter(isGroup)) {
    const rows = filling.groups[group.id] ?? [];
    const least = Number(group.bounds?.least ?? 0);
    // An empty row is not sent, so it does not count.
    const sent = rows.filter(
      (one) => Object.keys(row(askedOf(group.fields ?? [], one), one, language)).length > 0,
    ).length;
    if (sent === 0 && group.required) faults.set(group.id, 'missing');
    else if (sent > 0 && (sent < least || sent > mostRows(group))) faults.set(group.id, 'rows');
    rows.forEach((one, n) => inRow(group.fields ?? [], one, `${group.id}.${n + 1}.`, faults, language));
  }
  return faults;
}

function inRow(
  fields: readonly FieldRule[],
  values: Row,
  before: string,
  faults: Map<string, Fault>,
  language: string,
): void {
  for (const field of askedOf(fields, values)) {
    if (isGroup(field)) continue;
    const value = (values[field.id] ?? '').trim();
    const fault = value === '' ? (field.required ? 'missing' : undefined) : faultIn(field, value, language);
    if (fault) faults.set(before + field.id, fault);
  }
}

function faultIn({ type, options, bounds }: FieldRule, value: string, language: string): Fault | undefined {
  const isOption = (id: string) => options?.some((option) => option.id === id) ?? false;
  const sound = (is: boolean): Fault | undefined => (is ? undefined : 'not-a-value');
  switch (type) {
    case 'line':
    case 'name':
      return sound(value.length <= LONGEST_LINE && !/[\n\r]/.test(value));
    case 'text':
      return sound(value.length <= LONGEST_TEXT);
    case 'choice':
      return sound(isOption(value));
    case 'choices':
      return sound(chosen(value).every(isOption));
    case 'yes-no':
      return sound(value === 'yes' || value === 'no');
    case 'date':
      return sound(DATE.test(value));
    case 'time':
      return sound(TIME.test(value));
    case 'number': {
      const read = readNumber(value, language);
      if ('problem' in read) return read.problem;
      const number = Number(read.number);
      return number < Number(bounds?.least ?? -Infinity) || number > Number(bounds?.most ?? Infinity)
        ? 'range'
        : undefined;
    }
    case 'dossier':
    case 'group':
      return undefined;
  }
}

/** As the server counts it. */
export const isTooLong = ({ values, groups = {} }: Answers): boolean =>
  [values, ...Object.values(groups).flat()]
    .flatMap((one) => Object.entries(one))
    .reduce((sum, [id, value]) => sum + id.length + value.length, 0) > LONGEST_ANSWERS;

/** For the texts of bounds. */
export const boundsWords = ({ least, most }: Bounds, written: (number: string) => string): Record<string, string> => ({
  kind: least !== undefined && most !== undefined ? 'between' : least !== undefined ? 'least' : 'most',
  least: written(least ?? ''),
  most: written(most ?? ''),
});
