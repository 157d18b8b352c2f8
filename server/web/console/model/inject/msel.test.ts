import { describe, expect, test } from 'vitest';
import { parseExerciseTime } from '../../../shared/exerciseTime.ts';
import {
  dueBetween,
  stoppedBy,
  inOrder,
  matches,
  nowLines,
  rowsByStoryline,
  rowsByTime,
  withNowLines,
  type MselFilter,
} from './msel.ts';
import { planned, released, text } from '../samples.ts';

const at = (id: string, time: string, storyline = 'shelter') => planned(id, { type: 'at-time', time }, { storyline });
const byHand = planned('h1', { type: 'by-hand' });
const everything: MselFilter = { text: '', states: new Set(), storyline: undefined };

describe('msel', () => {
  test('injects_come_in_the_order_in_which_they_go_out_and_those_without_a_time_last', () => {
    const early = at('a10', 'D1 09:00:00');
    const sameTime = at('a2', 'D1 09:00:00');
    const wentOutEarlier = released(at('b1', 'D3 12:00:00'), 'D1 08:59:00', []);
    expect(inOrder([byHand, early, sameTime, wentOutEarlier]).map(({ id }) => id)).toEqual(['b1', 'a2', 'a10', 'h1']);
  });

  test('rows_by_time_have_headings_for_days_hours_and_what_has_no_time', () => {
    const ordered = inOrder([
      at('a1', 'D1 09:10:00'),
      at('a2', 'D1 09:50:00'),
      at('a3', 'D1 11:00:00'),
      at('a4', 'D2 09:00:00'),
      byHand,
    ]);
    expect(rowsByTime(ordered).map(({ key }) => key)).toEqual([
      'day-1',
      'a1',
      'a2',
      'hour-11',
      'a3',
      'day-2',
      'a4',
      'unscheduled',
      'h1',
    ]);
  });

  test('the_now_line_runs_before_the_first_row_that_is_still_to_come', () => {
    const rows = rowsByTime(inOrder([at('a1', 'D1 09:10:00'), at('a2', 'D1 09:50:00'), byHand]));
    expect(nowLines(rows, parseExerciseTime('D1 09:10:00'))).toEqual([2]);
    expect(nowLines(rows, parseExerciseTime('D1 08:00:00'))).toEqual([1]);
    expect(nowLines(rows, parseExerciseTime('D1 12:00:00'))).toEqual([3]);
  });

  test('the_now_line_is_a_row_of_its_own', () => {
    const rows = rowsByTime(inOrder([at('a1', 'D1 09:10:00'), at('a2', 'D1 09:50:00')]));
    expect(withNowLines(rows, nowLines(rows, parseExerciseTime('D1 09:30:00'))).map(({ type }) => type)).toEqual([
      'day',
      'inject',
      'now',
      'inject',
    ]);
  });

  test('each_storyline_has_its_own_now_line', () => {
    const ordered = inOrder([at('a1', 'D1 09:00:00', 'a'), at('a2', 'D1 10:00:00', 'a'), at('b1', 'D1 09:00:00', 'b')]);
    const rows = rowsByStoryline(ordered, ['a', 'b']);
    expect(rows.map(({ key }) => key)).toEqual(['storyline-a', 'a1', 'a2', 'storyline-b', 'b1']);
    expect(nowLines(rows, parseExerciseTime('D1 09:30:00'))).toEqual([2, 5]);
  });

  test('a_filter_finds_numbers_titles_and_bodies_in_any_language', () => {
    const inject = planned('a7', { type: 'by-hand' }, { title: text('Hotline call', { ru: 'Звонок' }) });
    expect(matches(inject, { ...everything, text: 'звон' })).toBe(true);
    expect(matches(inject, { ...everything, text: 'A7' })).toBe(true);
    expect(matches(inject, { ...everything, text: 'bank' })).toBe(false);
    expect(matches(inject, { ...everything, states: new Set(['released']) })).toBe(false);
  });

  test('a_jump_makes_due_what_lies_on_its_way_and_is_neither_held_nor_skipped', () => {
    const held = { ...at('a3', 'D1 10:00:00'), state: 'held' as const };
    const due = dueBetween(
      [at('a1', 'D1 09:00:00'), at('a2', 'D1 10:00:00'), held, at('a4', 'D1 11:00:01'), byHand],
      parseExerciseTime('D1 09:00:00'),
      parseExerciseTime('D1 11:00:00'),
    );
    expect(due.map(({ id }) => id)).toEqual(['a2']);
  });

  test('a_jump_leaves_what_counts_from_an_inject_on_its_way_for_later', () => {
    const after = (id: string, inject: string, delay: string, dueAt: string) => ({
      ...planned(id, { type: 'all', of: [{ type: 'after-inject', inject, delay }] }),
      dueAt,
    });
    const due = dueBetween(
      [
        at('call', 'D1 09:10:00'),
        after('hint', 'call', 'PT25M', 'D1 09:35:00'),
        after('a-second-hint', 'hint', 'PT0S', 'D1 09:35:00'),
        after('with-the-call', 'call', 'PT0S', 'D1 09:10:00'),
        after('of-what-is-out', 'startex', 'PT20M', 'D1 09:20:00'),
      ],
      parseExerciseTime('D1 09:00:00'),
      parseExerciseTime('D1 09:40:00'),
    );
    expect(due.map(({ id }) => id).sort()).toEqual(['call', 'of-what-is-out', 'with-the-call']);
  });
});

test('an_inject_is_found_by_its_own_fields_too', () => {
  const call = planned(
    'c1',
    { type: 'by-hand' },
    {
      type: 'phone-call',
      details: {
        type: 'phone-call',
        callerNumber: '0555 0199',
        script: text('Whisper.', { ru: 'Шёпотом.' }),
        length: 'PT5M',
      },
    },
  );
  const by = (words: string) => matches(call, { text: words, states: new Set(), storyline: undefined });
  expect([by('0199'), by('ШЁПОТОМ'), by('PT5M'), by('phone-call')]).toEqual([true, true, false, false]);
});

test('what_waits_for_one_that_is_kept_back_does_not_go_out_with_a_jump_either', () => {
  const after = (id: string, ...injects: string[]) =>
    planned(id, {
      type: 'all',
      of: injects.map((inject) => ({ type: 'after-inject', inject, delay: 'PT0S' }) as const),
    });
  const either = planned('either', {
    type: 'any',
    of: ['call', 'other'].map((inject) => ({ type: 'after-inject', inject, delay: 'PT0S' }) as const),
  });
  const onTheWay = [after('echo', 'hint', 'other'), after('hint', 'call'), either, after('free', 'other')];
  expect([...stoppedBy(new Set(['call']), onTheWay)].sort()).toEqual(['echo', 'hint']);
  expect([...stoppedBy(new Set(['call', 'other']), onTheWay)].sort()).toEqual(['echo', 'either', 'free', 'hint']);
  expect(stoppedBy(new Set(), onTheWay).size).toBe(0);
});
