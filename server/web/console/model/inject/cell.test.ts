import { describe, expect, test } from 'vitest';
import { cellState, historyOf, isDoneAfterEnd, isOverdue } from './cell.ts';
import { audience, person, planned, released } from '../samples.ts';
import { reachOf, tallyOf } from './tally.ts';

const SENT = '2026-11-24T09:30:00.000Z';
const sentAt = Date.parse(SENT);
const fox = person('fox');
const wolf = person('wolf');
const inject = planned('a1', { type: 'by-hand' }, { audience: audience({ people: ['fox'] }) });
const out = released(inject, 'D1 09:30:00', ['fox'], SENT);
const step = (fields: object) => ({ id: 'a1/fox', inject: 'a1', person: 'fox', ...fields });

describe('board cell', () => {
  test('before_release_it_shows_who_is_addressed', () => {
    expect(cellState(inject, fox, undefined, false)).toBe('planned');
    expect(cellState(inject, wolf, undefined, false)).toBe('none');
  });

  test('somebody_added_to_the_audience_after_release_got_nothing', () => {
    const everyone = { ...out, inject: { ...out.inject, audience: audience({ everyone: true }) } };
    expect(cellState(everyone, wolf, undefined, true)).toBe('none');
  });

  test('what_no_phone_has_taken_for_more_than_a_minute_is_not_reached', () => {
    expect(cellState(out, fox, undefined, isOverdue(out, sentAt + 60_000))).toBe('queued');
    expect(cellState(out, fox, undefined, isOverdue(out, sentAt + 60_001))).toBe('not-reached');
  });

  test('the_furthest_step_counts_even_where_earlier_ones_are_missing', () => {
    expect(cellState(out, fox, step({ deliveredAt: SENT }), false)).toBe('delivered');
    expect(cellState(out, fox, step({ acknowledgedAt: SENT }), false)).toBe('acknowledged');
    expect(cellState(out, fox, step({ actedAt: SENT, deliveredAt: SENT }), false)).toBe('acted');
  });

  test('what_a_cell_shows_was_done_after_endex_where_that_step_was_and_no_other', () => {
    const confirmed = step({ readAt: SENT, acknowledgedAt: SENT, afterEnd: ['acknowledged'] });
    expect(isDoneAfterEnd('acknowledged', confirmed)).toBe(true);
    expect(isDoneAfterEnd('read', confirmed)).toBe(false);
    expect(isDoneAfterEnd('read-outdated', step({ readAt: SENT, afterEnd: ['read'] }))).toBe(true);
    expect(isDoneAfterEnd('acted', confirmed)).toBe(false);
    expect(isDoneAfterEnd('acknowledged', step({ acknowledgedAt: SENT }))).toBe(false);
  });

  test('whoever_acknowledged_what_it_said_before_a_correction_has_not_acknowledged_what_it_says', () => {
    const before = { acknowledgedBefore: SENT };
    expect(cellState(out, fox, step(before), false)).toBe('outdated');
    expect(cellState(out, fox, step(before), true)).toBe('not-reached');
    expect(cellState(out, fox, step({ ...before, deliveredAt: SENT }), false)).toBe('outdated');
    expect(cellState(out, fox, step({ ...before, deliveredAt: SENT, shownAt: SENT }), false)).toBe('outdated');
    expect(cellState(out, fox, step({ ...before, deliveredAt: SENT, readAt: SENT }), false)).toBe('read-outdated');
    expect(cellState(out, fox, step({ ...before, deliveredAt: SENT, acknowledgedAt: SENT }), false)).toBe(
      'acknowledged',
    );
  });

  test('whoever_read_only_what_it_said_before_a_correction_is_told_apart', () => {
    const before = { readBefore: SENT };
    expect(cellState(out, fox, step(before), false)).toBe('read-before');
    expect(cellState(out, fox, step(before), true)).toBe('not-reached');
    expect(cellState(out, fox, step({ ...before, shownAt: SENT }), true)).toBe('read-before');
    expect(cellState(out, fox, step({ ...before, acknowledgedBefore: SENT }), false)).toBe('outdated');
    expect(cellState(out, fox, step({ ...before, readAt: SENT }), false)).toBe('read');
    expect(historyOf(out, step(before)).map(({ state }) => state)).toEqual(['read-before', 'queued']);
  });

  test('a_correction_has_a_minute_of_its_own_to_reach_them', () => {
    const at = '2026-11-24T11:00:00.000Z';
    const corrected = { ...out, released: { ...out.released!, correction: { revision: 2, at } } };
    expect(isOverdue(corrected, Date.parse(at) + 60_000)).toBe(false);
    expect(isOverdue(corrected, Date.parse(at) + 60_001)).toBe(true);
  });

  test('the_history_lists_the_steps_that_have_a_time', () => {
    expect(historyOf(out, step({ readAt: '2026-11-24T09:31:00.000Z' })).map(({ state }) => state)).toEqual([
      'queued',
      'read',
    ]);
  });

  test('whoever_switched_languages_has_read_it_in_both', () => {
    const later = [{ kind: 'read' as const, language: 'en', at: '2026-11-24T09:40:00.000Z' }];
    const read = step({ readAt: '2026-11-24T09:31:00.000Z', readIn: 'ru', later });
    expect(historyOf(out, read).map(({ state, language }) => [state, language])).toEqual([
      ['queued', undefined],
      ['read', 'ru'],
      ['read', 'en'],
    ]);
  });
});

describe('tally', () => {
  test('who_had_or_read_it_in_any_words_is_told_apart_from_those_it_only_went_to', () => {
    const toAll = released(inject, 'D1 09:30:00', ['fox', 'wolf', 'owl', 'elk'], SENT);
    const row = new Map([
      ['fox', step({ deliveredAt: SENT })],
      ['wolf', step({ readAt: SENT })],
      ['owl', step({ readBefore: SENT })],
    ]);
    expect(reachOf(toAll, row)).toEqual({ reached: 3, read: 2 });
    expect(reachOf(toAll, undefined)).toEqual({ reached: 0, read: 0 });
  });

  test('whoever_acknowledged_what_it_said_before_does_not_have_what_it_says_now', () => {
    const row = new Map([['fox', step({ acknowledgedBefore: SENT })]]);
    expect(tallyOf(out, row, true)).toMatchObject({ delivered: 0, notReached: 1, least: 'queued' });
    const read = new Map([['fox', step({ acknowledgedBefore: SENT, readAt: SENT })]]);
    expect(tallyOf(out, read, true)).toMatchObject({ read: 1, acknowledged: 0, least: 'read-outdated' });
  });

  test('it_counts_who_is_at_least_so_far', () => {
    const toThree = released(inject, 'D1 09:30:00', ['fox', 'wolf', 'owl'], SENT);
    const row = new Map([
      ['fox', step({ acknowledgedAt: SENT })],
      ['wolf', step({ readAt: SENT })],
    ]);
    expect(tallyOf(toThree, row, true)).toEqual({
      recipients: 3,
      notReached: 1,
      delivered: 2,
      read: 2,
      acknowledged: 1,
      acted: 0,
      least: 'queued',
    });
    expect(tallyOf(toThree, row, false).notReached).toBe(0);
    const all = new Map([...row, ['owl', step({ readAt: SENT })] as const]);
    expect(tallyOf(toThree, all, false).least).toBe('read');
  });
});
