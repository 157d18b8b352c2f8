import { t } from '../../shared/language/i18n.svelte.ts';
import { readableOf } from '../../shared/language/languages.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import { differs, draftOf, revised, type Draft } from '../detail/draft.ts';
import { dayOf, parseExerciseTime, writeExerciseTime, type ExerciseMillis } from '../../shared/exerciseTime.ts';
import type { Audience, Inject, MselInject } from '../model/items.ts';
import { hindrance } from '../model/time/times.ts';
import { typedTime, type Reading } from '../model/time/typedTime.ts';
import { inOrder, valueFrom, type OwnColumn } from '../model/ownColumns.ts';
import { isOwn, type EditableColumn } from './columns.ts';

/** One cell while it is written in. `basedOn` is the inject as its author saw it when they began. */
export interface CellEdit {
  basedOn: MselInject;
  column: EditableColumn;
  /** Where it is one of control's own. */
  own?: OwnColumn | undefined;
  /** The language of the text that is changed; of titles and notes only. */
  language: string;
  /** The language of whoever writes. */
  reader: string;
  /** What the clock showed; undefined before the exercise. */
  now?: ExerciseMillis | undefined;
  /** Those on which is played, by their numbers. */
  days?: ReadonlyMap<number, unknown> | undefined;
}

export function begun(
  planned: MselInject,
  column: EditableColumn,
  reader: string,
  { now, own, days }: Pick<CellEdit, 'now' | 'own' | 'days'> = {},
): CellEdit {
  const text = column === 'note' ? planned.inject.controlNote : planned.inject.title;
  const written = text ?? planned.inject.title;
  return {
    basedOn: planned,
    column,
    reader,
    now,
    own,
    days,
    language: readableOf(Object.keys(written.versions), [reader]) ?? written.source,
  };
}

/** What stands in the field at first. */
export function written({ basedOn: { inject }, column, language, own }: CellEdit): string {
  if (isOwn(column)) return own ? (inject.columns?.[own.id] ?? '') : '';
  switch (column) {
    case 'number':
      return inject.number;
    case 'time':
      return inject.trigger.type === 'at-time' ? inject.trigger.time.replace(/:00$/, '') : '';
    case 'title':
      return inject.title.versions[language]?.text ?? '';
    case 'note':
      return inject.controlNote?.versions[language]?.text ?? '';
    case 'place':
      return inject.place ?? '';
    case 'to':
      return '';
  }
}

/** The inject with what was typed; undefined where that cannot be: no number, no title, no time. */
export function draftWith(edit: CellEdit, typed: string | Audience): Draft | undefined {
  const draft = draftOf(edit.basedOn.inject);
  if (typeof typed !== 'string') return { ...draft, audience: typed };
  const text = typed.trim();
  const { own } = edit;
  if (isOwn(edit.column)) {
    const value = own && valueFrom(own, text);
    return own && value !== undefined
      ? { ...draft, columns: inOrder({ ...draft.columns, [own.id]: value }) }
      : undefined;
  }
  switch (edit.column) {
    case 'number':
      return text ? { ...draft, number: text } : undefined;
    case 'time': {
      if (!text) return { ...draft, condition: { ...draft.condition, kind: 'by-hand' } };
      const time = typedTime(text, readingOf(edit));
      return time === undefined || !canWaitFor(time, edit)
        ? undefined
        : { ...draft, condition: { ...draft.condition, kind: 'at-time', time: writeExerciseTime(time) } };
    }
    case 'title':
      return text ? { ...draft, title: { ...draft.title, [edit.language]: text } } : undefined;
    case 'note':
      return { ...draft, controlNote: { ...draft.controlNote, [edit.language]: text } };
    case 'place':
      return { ...draft, place: text };
    case 'to':
      return draft;
  }
}

/** What stands there already may have passed. */
function canWaitFor(time: ExerciseMillis, { basedOn: { inject }, now, days }: CellEdit): boolean {
  const stands = inject.trigger.type === 'at-time' && parseExerciseTime(inject.trigger.time) === time;
  return stands || hindrance(time, days ?? new Map(), now) === undefined;
}

/** `9:30` is on the day of its time, and `+15 min` counts from that; what has no time yet goes by the clock. */
export function readingOf({ basedOn: { inject }, now, reader }: CellEdit): Reading {
  const from = inject.trigger.type === 'at-time' ? parseExerciseTime(inject.trigger.time) : now;
  return {
    day: from === undefined ? 1 : dayOf(from),
    from,
    language: reader,
    sayDay: (day) => t('common.day', { day }),
  };
}

export type Saved =
  | { outcome: 'unchanged' | 'saved' }
  | { outcome: 'incomplete' }
  | { outcome: 'taken'; number: string }
  /** Somebody else saved it meanwhile: both versions have to be looked at. */
  | { outcome: 'outdated'; draft: Draft }
  | { outcome: 'refused'; code: string; parameters: Record<string, unknown> };

/** Under the revision that its author saw when they began: nobody's words are written over. */
export async function saved(
  edit: CellEdit,
  typed: string | Audience,
  revise: (inject: Inject, basedOn: number) => Promise<CommandResult>,
): Promise<Saved> {
  const draft = draftWith(edit, typed);
  if (!draft) return { outcome: 'incomplete' };
  const inject = revised(edit.basedOn.inject, draft);
  if (!inject) return { outcome: 'incomplete' };
  if (!differs(draftOf(inject), draftOf(edit.basedOn.inject))) return { outcome: 'unchanged' };
  const result = await revise(inject, edit.basedOn.revision);
  if (result.outcome === 'accepted') return { outcome: 'saved' };
  if (result.code === 'inject-number-taken') return { outcome: 'taken', number: inject.number };
  return result.code === 'revision-outdated'
    ? { outcome: 'outdated', draft }
    : { outcome: 'refused', code: result.code, parameters: result.parameters ?? {} };
}
