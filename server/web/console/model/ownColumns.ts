import type * as wire from '../../shared/protocol/generated.ts';
import { i18n, t } from '../../shared/language/i18n.svelte.ts';
import { asciiNumber } from '../../shared/form/form.ts';
import { seesControl, type ExerciseItem, type LocalizedText, type MselInject, type Person } from './items.ts';
import { textFor } from './text/texts.ts';

export const COLUMN_KINDS = ['text', 'number', 'choice', 'yes-no', 'person'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export const MOST_COLUMNS = 20;
export const MOST_COLUMN_OPTIONS = 40;

/** A column that control has added to the MSEL. */
export type OwnColumn = wire.OwnColumn;

/** All of them, which are written as one. */
export interface OwnColumns {
  columns: OwnColumn[];
  revision: number;
  seq: number;
}

/** Those of an exercise, also while nothing of it has come yet. */
export function columnsOf(exercise: ExerciseItem | undefined): OwnColumns {
  const { columns = [], columnsRevision = 0, seq } = exercise ?? { seq: 0 };
  return { columns, revision: columnsRevision, seq };
}

/** What stands in an inject's columns, by their ids. */
export type InColumns = Record<string, string>;

const LONGEST_LINE = 200;
const DECIMAL = /^-?\d{1,20}(\.\d{1,6})?$/;

/** In one order and without what is empty, so that two of them can be compared. */
export const inOrder = (values: InColumns | undefined): InColumns =>
  Object.fromEntries(
    Object.entries(values ?? {})
      .map(([id, value]) => [id, value.trim()] as const)
      .filter(([, value]) => value)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** As commands have it; undefined where it is no value of this column. What is empty is one. */
export function valueFrom(column: OwnColumn, typed: string): string | undefined {
  const text = typed.trim();
  if (!text) return '';
  switch (column.kind) {
    case 'text':
      return text.length <= LONGEST_LINE ? text : undefined;
    case 'number': {
      const number = asciiNumber(text.replace(/[\s\u00a0\u202f]/g, ''));
      return DECIMAL.test(number) ? number : undefined;
    }
    case 'choice':
      return column.options?.some(({ id }) => id === text) ? text : undefined;
    case 'yes-no':
      return text === 'yes' || text === 'no' ? text : undefined;
    case 'person':
      return text;
  }
}

/** The columns that are gone by now and in which something was typed. */
export const typedInVain = (columns: readonly OwnColumn[], typed: InColumns, before: InColumns | undefined): string[] =>
  Object.entries(inOrder(typed))
    .filter(([id, value]) => !columns.some((column) => column.id === id) && value !== before?.[id])
    .map(([id]) => id);

/**
 * Each as commands have it; what is no value stays as it was typed, and is told by the server too. In columns that are gone
 * stands what stood there before.
 */
export const valuesFrom = (columns: readonly OwnColumn[], typed: InColumns, before: InColumns | undefined): InColumns =>
  inOrder({
    ...before,
    ...Object.fromEntries(columns.map(({ id }) => [id, typed[id] ?? ''])),
    ...Object.fromEntries(
      columns.flatMap((column) => {
        const value = valueFrom(column, typed[column.id] ?? '');
        return value === undefined ? [] : [[column.id, value] as const];
      }),
    ),
  });

export interface ColumnNames {
  person(id: string): string;
}

/** What stands there, as its reader says it. */
export function shownIn(column: OwnColumn, value: string | undefined, names: ColumnNames): string {
  if (!value) return '';
  switch (column.kind) {
    case 'text':
      return value;
    case 'number':
      return DECIMAL.test(value) ? i18n.formats.decimal(value) : value;
    case 'choice': {
      const option = column.options?.find(({ id }) => id === value);
      return option ? nameOf(option.text) : value;
    }
    case 'yes-no':
      return t(value === 'yes' ? 'common.yes' : 'common.no');
    case 'person':
      return names.person(value);
  }
}

/** What an inject is found by: what is shown of it in its columns, and its numbers also as they are typed. */
export const foundBy = (columns: readonly OwnColumn[], { inject }: MselInject, names: ColumnNames): string[] =>
  columns.flatMap((column) => {
    const value = inject.columns?.[column.id];
    if (!value || column.kind === 'yes-no') return [];
    const shown = shownIn(column, value, names);
    return column.kind === 'number' ? [shown, value] : [shown];
  });

const nameOf = (text: LocalizedText): string => textFor(text, [i18n.language]).text;

/** What can be chosen there; nothing where it is typed. Somebody who is there already stays to be chosen. */
export function choicesOf(
  column: OwnColumn,
  people: Iterable<Person>,
  value: string | undefined,
): { id: string; name: string }[] {
  switch (column.kind) {
    case 'text':
    case 'number':
      return [];
    case 'choice':
      return (column.options ?? []).map(({ id, text }) => ({ id, name: nameOf(text) }));
    case 'yes-no':
      return [
        { id: 'yes', name: t('common.yes') },
        { id: 'no', name: t('common.no') },
      ];
    case 'person':
      return [...people]
        .filter(({ id, function: does }) => seesControl(does) || id === value)
        .map(({ id, callName }) => ({ id, name: callName }))
        .sort((one, other) => one.name.localeCompare(other.name, i18n.language));
  }
}

export const isChosen = ({ kind }: OwnColumn): boolean => kind !== 'text' && kind !== 'number';

/** How many injects have something in a column. */
export const holding = (injects: Iterable<MselInject>, column: string): number =>
  [...injects].filter(({ inject }) => inject.columns?.[column]).length;

/** What goes with the columns that are not among `next`: in how many injects something stands, by column. */
export const emptiedBy = (
  next: readonly Partial<Pick<OwnColumn, 'id'>>[],
  { columns }: Pick<OwnColumns, 'columns'>,
  injects: ReadonlyMap<string, MselInject>,
): Record<string, number> =>
  Object.fromEntries(
    columns
      .filter(({ id }) => !next.some((column) => column.id === id))
      .map(({ id }) => [id, holding(injects.values(), id)] as const)
      .filter(([, count]) => count > 0),
  );

const FILTER = 'own:';
export const EMPTY = '';
export const FILLED = '*';

export type OwnFilter = `own:${string}`;

/** A filter of the MSEL: by what stands in a column, by that something does or nothing. */
export const filterBy = (column: string, value: string): OwnFilter => `${FILTER}${column}=${value}`;

export const isOwnFilter = (filter: string): filter is OwnFilter => filter.startsWith(FILTER);

const partsOf = (filter: OwnFilter): [column: string, wanted: string] => {
  const [column = '', wanted = ''] = filter.slice(FILTER.length).split(/=(.*)/s);
  return [column, wanted];
};

/** Whether a filter can be chosen still: its column may be gone, or what it wants there. */
export function isOffered(filter: OwnFilter, columns: readonly OwnColumn[], people: Iterable<Person>): boolean {
  const [id, wanted] = partsOf(filter);
  const column = columns.find((one) => one.id === id);
  if (!column) return false;
  return wanted === EMPTY || wanted === FILLED || choicesOf(column, people, undefined).some(({ id }) => id === wanted);
}

export function isIn({ inject }: MselInject, filter: OwnFilter): boolean {
  const [column, wanted] = partsOf(filter);
  const value = inject.columns?.[column] ?? '';
  return wanted === FILLED ? value !== '' : value === wanted;
}
