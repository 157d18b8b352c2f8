import { i18n, t } from '../../shared/language/i18n.svelte.ts';
import { ownName } from '../../shared/language/languages.ts';
import type { MessageKey } from '../../shared/language/catalogs.ts';
import { vocabularyOf } from '../detail/vocabulary.ts';
import { isStillToGo, type MselInject } from '../model/items.ts';
import { dayOf } from '../../shared/exerciseTime.ts';
import { plannedTime, timeOf } from '../model/inject/msel.ts';
import { shownIn, type OwnColumn } from '../model/ownColumns.ts';
import { MINUTE } from '../model/time/times.ts';
import { triggerWords } from '../model/inject/triggerWords.ts';
import type { Workplace } from '../workplace.svelte.ts';

export const COLUMNS = [
  'number',
  'time',
  'type',
  'title',
  'from',
  'to',
  'storyline',
  'place',
  'state',
  'expected',
  'objectives',
  'languages',
  'note',
] as const;
export type FixedColumn = (typeof COLUMNS)[number];
/** One of control's own, by its id behind the point. */
export type OwnColumnId = `own.${string}`;
export type ColumnId = FixedColumn | OwnColumnId;

export const ownId = (id: string): OwnColumnId => `own.${id}`;
export const isOwn = (column: string): column is OwnColumnId => column.startsWith('own.');

/** Undefined where it is none of control's own, or no more. */
export const ownColumn = ({ session }: Workplace, column: ColumnId): OwnColumn | undefined =>
  session.ownColumns.columns.find(({ id }) => ownId(id) === column);

/** What heads it. */
export function labelOf(work: Workplace, column: ColumnId): string {
  return isOwn(column) ? work.names.of(ownColumn(work, column)?.name) : t(LABELS[column]);
}

/** What can be changed where it stands. */
export const EDITABLE = ['number', 'time', 'title', 'to', 'place', 'note'] as const;
export type EditableColumn = (typeof EDITABLE)[number] | OwnColumnId;

const LABELS: Record<FixedColumn, MessageKey> = {
  number: 'console.edit.number',
  time: 'common.exercise-time',
  type: 'console.edit.type',
  title: 'console.edit.name',
  from: 'console.detail.from',
  to: 'console.detail.to',
  storyline: 'common.term.storyline',
  place: 'common.term.place',
  state: 'console.msel.state',
  expected: 'console.detail.expected',
  objectives: 'console.edit.objectives',
  languages: 'console.compose.only-in',
  note: 'console.detail.control-note',
};

export const WIDTHS: Record<FixedColumn, number> = {
  number: 104,
  time: 144,
  type: 116,
  title: 240,
  from: 140,
  to: 180,
  storyline: 140,
  place: 130,
  state: 110,
  expected: 180,
  objectives: 110,
  languages: 130,
  note: 200,
};
export const OWN_WIDTH = 130;
export const NARROWEST = 48;
export const WIDEST = 800;
export const AT_FIRST: readonly FixedColumn[] = [
  'number',
  'time',
  'type',
  'title',
  'from',
  'to',
  'storyline',
  'place',
  'state',
];

/** What stands in a cell. */
export function cellText(work: Workplace, planned: MselInject, column: ColumnId): string {
  const { session, names } = work;
  const { inject } = planned;
  if (isOwn(column)) {
    const own = ownColumn(work, column);
    return own ? shownIn(own, inject.columns?.[own.id], names) : '';
  }
  switch (column) {
    case 'number':
      return inject.number;
    case 'time': {
      const time = timeOf(planned);
      if (time === undefined) return triggerWords(inject.trigger, vocabularyOf(names));
      const words = t('common.day-time', { day: i18n.formats.day(time), time: i18n.formats.timeOfDay(time) });
      const plan = plannedTime(planned);
      // What was planned stays beside what really happened.
      return planned.released && plan !== undefined && toTheMinute(plan) !== toTheMinute(time)
        ? t('console.table.planned', { time: words, planned: plannedWords(plan, time) })
        : words;
    }
    case 'type':
      return t(`inject-type.${inject.type}`);
    case 'title':
      return names.of(inject.title);
    case 'from':
      return inject.from ? names.persona(inject.from) : t('common.term.control');
    case 'to':
      return inject.type === 'reminder' ? '–' : names.audience(inject.audience);
    case 'storyline':
      return inject.storyline ? names.storyline(inject.storyline) : '–';
    case 'place':
      return inject.place ? names.place(inject.place) : '–';
    case 'state':
      return t(`state.inject.${planned.state}`);
    case 'expected':
      return i18n.formats.list(inject.expectedActions.map(({ kind }) => names.action(kind)));
    case 'objectives':
      return i18n.formats.list((inject.objectives ?? []).map((id) => session.objectives.get(id)?.number ?? id));
    case 'languages':
      return i18n.formats.list(Object.keys(inject.body.versions).map(ownName));
    case 'note':
      return names.of(inject.controlNote);
  }
}

const toTheMinute = (time: number): number => Math.floor(time / MINUTE);

/** With its day where that is another one. */
function plannedWords(plan: number, time: number): string {
  const face = i18n.formats.timeOfDay(plan);
  return dayOf(plan) === dayOf(time) ? face : t('common.day-time', { day: i18n.formats.day(plan), time: face });
}

/** What went out keeps its time and its recipients; a time that follows from a condition is the condition's. */
export function isEditable({ inject, state }: MselInject, column: ColumnId): column is EditableColumn {
  if (isOwn(column)) return state !== 'recalled';
  switch (column) {
    case 'title':
    case 'note':
      return state !== 'recalled';
    case 'number':
    case 'place':
      return isStillToGo(state);
    case 'to':
      return isStillToGo(state) && inject.type !== 'reminder';
    case 'time':
      return isStillToGo(state) && (inject.trigger.type === 'at-time' || inject.trigger.type === 'by-hand');
    case 'type':
    case 'from':
    case 'storyline':
    case 'state':
    case 'expected':
    case 'objectives':
    case 'languages':
      return false;
  }
}

export interface Sorting {
  column: ColumnId;
  descending: boolean;
}

/** Numbers as people read them; what has no time comes last, whichever way times are sorted. */
export function sorted(work: Workplace, injects: readonly MselInject[], { column, descending }: Sorting): MselInject[] {
  const own = ownColumn(work, column);
  const isNumber = own?.kind === 'number';
  const collator = new Intl.Collator(i18n.language, { numeric: true });
  const keyed = injects.map((planned) => ({
    planned,
    time: timeOf(planned),
    text: column === 'time' ? '' : cellText(work, planned, column),
    number: isNumber ? Number(planned.inject.columns?.[own.id] ?? NaN) : NaN,
  }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    // What is empty comes last, whichever way it is sorted.
    if (own && (!a.text || !b.text)) return Number(!a.text) - Number(!b.text);
    if (isNumber) return sign * (a.number - b.number);
    if (column !== 'time') return sign * collator.compare(a.text, b.text);
    if (a.time === undefined || b.time === undefined)
      return Number(a.time === undefined) - Number(b.time === undefined);
    return sign * (a.time - b.time);
  });
  return keyed.map(({ planned }) => planned);
}

/** Of the element that shows it. */
export const cellId = (inject: string, column: ColumnId) => `table-${inject}-${column}`;
