import { describe, expect, test } from 'vitest';
import { parseExerciseTime } from '../../../shared/exerciseTime.ts';
import { audience, person, planned, released } from '../samples.ts';
import { countsOf, deedsIn, deedsOf, slotAt, slotsOf, type Known } from './slots.ts';

const DAYS = [
  { from: 'D1 09:10:00', to: 'D1 11:00:00' },
  { from: 'D2 09:00:00', to: 'D2 10:30:00' },
];
const SENT = '2026-11-24T09:30:00.000Z';
const fox = person('fox');
const inject = planned('a1', { type: 'by-hand' }, { audience: audience({ people: ['fox'] }) });
const out = released(inject, 'D1 09:30:00', ['fox'], SENT);
const interview = (at: string) => ({
  id: `x-${at}`,
  person: 'fox',
  action: { kind: 'interviewed', note: '', takenAt: SENT },
  at,
  recordedAt: SENT,
});

function known(over: Partial<Known> = {}): Known {
  return {
    injects: [out],
    progressOf: () => undefined,
    actions: [],
    calls: [],
    isOverdue: () => false,
    now: parseExerciseTime('D1 10:00:00'),
    ...over,
  };
}

describe('slots', () => {
  test('they_begin_on_the_full_quarter_or_hour_and_nights_take_no_room', () => {
    const starts = (zoom: 'quarter' | 'hour' | 'day') => slotsOf(DAYS, zoom).map(({ from }) => from);
    expect(starts('hour')).toEqual(['D1 09:10:00', 'D1 10:00:00', 'D2 09:00:00', 'D2 10:00:00'].map(parseExerciseTime));
    expect(starts('quarter').slice(0, 2)).toEqual(['D1 09:10:00', 'D1 09:15:00'].map(parseExerciseTime));
    expect(slotsOf(DAYS, 'day')).toHaveLength(2);
  });

  test('a_time_at_night_belongs_to_the_evening_before_and_every_time_to_one_slot', () => {
    const slots = slotsOf(DAYS, 'hour');
    const at = (time: string) => slotAt(slots, parseExerciseTime(time));
    expect([at('D1 08:00:00'), at('D1 09:59:59'), at('D1 10:00:00'), at('D1 23:00:00'), at('D2 12:00:00')]).toEqual([
      0, 0, 1, 1, 3,
    ]);
  });
});

describe('deeds of a person', () => {
  test('what_they_got_and_did_is_in_its_slot', () => {
    const slots = slotsOf(DAYS, 'hour');
    const deeds = deedsOf(fox, known({ actions: [interview('D1 10:20:00')] }));
    expect([...countsOf(deeds, slots)]).toEqual([
      [0, { got: 1, did: 0, late: 0 }],
      [1, { got: 0, did: 1, late: 0 }],
    ]);
    expect(deedsIn(deeds, slots, 1).map(({ what }) => what)).toEqual(['did']);
  });

  test('an_inject_of_others_is_nothing_of_theirs', () => {
    expect(deedsOf(person('wolf'), known({ isOverdue: () => true }))).toEqual([]);
  });

  test('whoever_was_not_reached_is_late_unless_told_by_voice', () => {
    const late = (progress?: object) =>
      deedsOf(
        fox,
        known({
          isOverdue: () => true,
          progressOf: () =>
            progress ? new Map([['fox', { id: 'a1/fox', inject: 'a1', person: 'fox', ...progress }]]) : undefined,
        }),
      ).filter(({ what }) => what === 'late');
    expect(late().map(({ why }) => why)).toEqual(['not-reached']);
    expect(late({ toldAt: SENT })).toEqual([]);
    expect(late({ deliveredAt: SENT })).toEqual([]);
  });

  test('an_expected_action_is_late_when_its_time_is_over_and_until_it_is_done', () => {
    const wanted = { ...out, inject: { ...out.inject, expectedActions: [{ kind: 'interviewed', within: 'PT20M' }] } };
    const late = (over: Partial<Known>) =>
      deedsOf(fox, known({ injects: [wanted], ...over })).filter(({ what }) => what === 'late');
    expect(late({ now: parseExerciseTime('D1 09:50:00') })).toEqual([]);
    expect(late({}).map(({ at, why, expected }) => [at, why, expected])).toEqual([
      [parseExerciseTime('D1 09:50:00'), 'not-acted', 'interviewed'],
    ]);
    expect(late({ actions: [interview('D1 09:20:00')] })).toHaveLength(1);
    expect(late({ actions: [interview('D1 09:59:00')] })).toEqual([]);
  });

  test('whom_a_rule_found_without_an_answer_is_late_until_they_answer', () => {
    const rule = {
      id: 'r',
      awaited: 'acknowledgement',
      after: 'PT10M',
      reaction: { type: 'call-controller' },
    } as const;
    const asked = { ...out, handling: { revision: 1, sensitive: false, noAnswer: [rule] } };
    const calls = [{ id: 'a1/r', inject: 'a1', rule: 'r', mustAnswer: true, people: ['fox'], since: SENT }];
    const late = (progress?: object) =>
      deedsOf(
        fox,
        known({
          injects: [asked],
          calls,
          progressOf: () =>
            progress ? new Map([['fox', { id: 'a1/fox', inject: 'a1', person: 'fox', ...progress }]]) : undefined,
        }),
      ).filter(({ what }) => what === 'late');
    expect(late().map(({ at, why }) => [at, why])).toEqual([[parseExerciseTime('D1 09:40:00'), 'not-answered']]);
    expect(late({ acknowledgedAt: SENT })).toEqual([]);
  });
});
