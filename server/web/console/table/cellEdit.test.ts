import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseExerciseTime, writeExerciseTime } from '../../shared/exerciseTime.ts';
import { i18n } from '../../shared/language/i18n.svelte.ts';
import { NOBODY, type Inject } from '../model/items.ts';
import { planned, text } from '../model/samples.ts';
import { playedDays } from '../model/time/times.ts';
import { typedTime } from '../model/time/typedTime.ts';
import { begun, draftWith, readingOf, saved, written, type CellEdit } from './cellEdit.ts';
import type { EditableColumn } from './columns.ts';

const before = planned(
  'a2',
  { type: 'at-time', time: 'D2 09:30:00' },
  { number: '2.01', title: text('The call', { ru: 'Звонок' }), body: text('Hello', { ru: 'Привет' }) },
);
const edit = (column: EditableColumn, reader = 'en'): CellEdit => begun(before, column, reader);

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} });
  return i18n.choose(['en']);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** A server that accepts, and what it was sent. */
function server(answer: { outcome: 'accepted'; seq: number } | { outcome: 'rejected'; code: string }) {
  const sent: { inject: Inject; basedOn: number }[] = [];
  const revise = (inject: Inject, basedOn: number) => {
    sent.push({ inject, basedOn });
    return Promise.resolve({ id: 'x', ...answer });
  };
  return { sent, revise };
}

describe('a cell of a column of our own', () => {
  const cost = { id: 'cost', name: text('Cost'), kind: 'number' } as const;
  const filled = planned('a2', { type: 'by-hand' }, { columns: { cost: '5', vehicle: 'Van 2' } });
  const inCost = begun(filled, 'own.cost', 'en', { own: cost });

  test('begins_with_what_stands_there_and_leaves_the_other_columns', () => {
    expect(written(inCost)).toBe('5');
    expect(draftWith(inCost, ' 1 250,50 ')?.columns).toEqual({ cost: '1250.50', vehicle: 'Van 2' });
    expect(draftWith(inCost, '')?.columns).toEqual({ vehicle: 'Van 2' });
  });

  test('takes_only_what_is_a_value_of_it', async () => {
    const { sent, revise } = server({ outcome: 'accepted', seq: 9 });
    expect(await saved(inCost, 'much', revise)).toEqual({ outcome: 'incomplete' });
    expect(await saved(inCost, '5', revise)).toEqual({ outcome: 'unchanged' });
    expect(await saved(inCost, '٧٫٥', revise)).toEqual({ outcome: 'saved' });
    expect(sent.map(({ inject }) => inject.columns)).toEqual([{ cost: '7.5', vehicle: 'Van 2' }]);
  });
});

const DAYS = [1, 2, 3, 4].map((day) => ({ from: `D${day} 09:00:00` }));

describe('a cell of the table', () => {
  test('begins_with_what_stands_in_it', () => {
    expect(written(edit('time'))).toBe('D2 09:30');
    expect(written(edit('title'))).toBe('The call');
    expect(written(edit('title', 'ru'))).toBe('Звонок');
    expect(written(edit('number'))).toBe('2.01');
    expect(written(edit('note'))).toBe('');
  });

  test('changes_the_title_in_the_language_that_its_author_reads_and_no_other', async () => {
    const { sent, revise } = server({ outcome: 'accepted', seq: 9 });
    expect(await saved(edit('title', 'ru'), 'Второй звонок', revise)).toEqual({ outcome: 'saved' });
    expect(sent[0]?.basedOn).toBe(before.revision);
    expect(sent[0]?.inject.title.versions['ru']?.text).toBe('Второй звонок');
    expect(sent[0]?.inject.title.versions['en']?.text).toBe('The call');
    expect(sent[0]?.inject.body).toEqual(before.inject.body);
  });

  test.each([
    ['D2 10:15', 'D2 10:15:00'],
    ['d3 9:05', 'D3 09:05:00'],
    ['10:15', 'D2 10:15:00'],
    ['1015', 'D2 10:15:00'],
    ['10.15', 'D2 10:15:00'],
    ['9:30 pm', 'D2 21:30:00'],
    ['= Day 3, 10:15', 'D3 10:15:00'],
  ])('takes_%s_as_%s', async (typed, time) => {
    const { sent, revise } = server({ outcome: 'accepted', seq: 9 });
    await saved(edit('time'), typed, revise);
    expect(sent[0]?.inject.trigger).toEqual({ type: 'at-time', time });
  });

  test.each([
    ['at-time', 'D2 09:00', '+15 min', 'D2 09:45:00'],
    ['by-hand', 'D3 11:00', '+15 min', 'D3 11:15:00'],
    ['by-hand', 'D3 10:00', '10:15', 'D3 10:15:00'],
    ['by-hand', undefined, '+15 min', undefined],
    ['by-hand', undefined, '10:15', 'D1 10:15:00'],
  ] as const)('of_an_inject_%s_while_the_clock_shows_%s_reads_%s_as_it_is_shown', (type, now, typed, time) => {
    const inject = type === 'by-hand' ? planned('a3', { type }) : before;
    const edited = begun(inject, 'time', 'en', { now: now === undefined ? undefined : parseExerciseTime(now) });
    const shown = typedTime(typed, readingOf(edited));
    expect(shown && writeExerciseTime(shown)).toBe(time);
    expect(draftWith(edited, typed)?.condition.time).toBe(time);
  });

  test.each([
    ['D3 08:00', 'which has passed and would send it at once'],
    ['D9 10:00', 'of a day on which nobody plays'],
  ])('does_not_take_%s_%s', async (typed) => {
    const { sent, revise } = server({ outcome: 'accepted', seq: 9 });
    const edited = begun(before, 'time', 'en', { now: parseExerciseTime('D3 09:00'), days: playedDays(DAYS) });
    expect(await saved(edited, typed, revise)).toEqual({ outcome: 'incomplete' });
    expect(sent).toEqual([]);
    expect(await saved(edited, 'D3 09:01', revise)).toEqual({ outcome: 'saved' });
  });

  test('without_a_time_is_released_by_hand', async () => {
    const { sent, revise } = server({ outcome: 'accepted', seq: 9 });
    await saved(edit('time'), ' ', revise);
    expect(sent[0]?.inject.trigger).toEqual({ type: 'by-hand' });
  });

  test.each([
    ['time', 'noon'],
    ['time', 'D2 25:00'],
    ['title', ' '],
    ['number', ''],
  ] as const)('of_%s_does_not_take_"%s"_and_sends_nothing', async (column, typed) => {
    const { sent, revise } = server({ outcome: 'accepted', seq: 9 });
    expect(await saved(edit(column), typed, revise)).toEqual({ outcome: 'incomplete' });
    expect(sent).toEqual([]);
  });

  test('that_nobody_changed_sends_nothing', async () => {
    const { sent, revise } = server({ outcome: 'accepted', seq: 9 });
    for (const column of ['time', 'title', 'number', 'note', 'place'] as const) {
      expect(await saved(edit(column), written(edit(column)), revise)).toEqual({ outcome: 'unchanged' });
    }
    expect(sent).toEqual([]);
  });

  test('that_somebody_else_changed_meanwhile_keeps_what_was_typed', async () => {
    const { revise } = server({ outcome: 'rejected', code: 'revision-outdated' });
    const result = await saved(edit('time'), 'D2 11:00', revise);
    expect(result).toEqual({ outcome: 'outdated', draft: draftWith(edit('time'), 'D2 11:00') });
  });

  test('whose_number_another_inject_has_is_still_to_be_written', async () => {
    const { revise } = server({ outcome: 'rejected', code: 'inject-number-taken' });
    expect(await saved(edit('number'), ' A-7 ', revise)).toEqual({ outcome: 'taken', number: 'A-7' });
  });

  test('that_the_rules_refuse_says_why', async () => {
    const { revise } = server({ outcome: 'rejected', code: 'trigger-cycle' });
    expect(await saved(edit('to'), { ...NOBODY, functions: ['director'] }, revise)).toEqual({
      outcome: 'refused',
      code: 'trigger-cycle',
      parameters: {},
    });
  });
});
