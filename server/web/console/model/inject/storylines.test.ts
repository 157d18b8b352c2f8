import { describe, expect, test } from 'vitest';
import type { ActionItem } from '../items.ts';
import { audience, person, planned, released } from '../samples.ts';
import { storylineBegan } from './storylines.ts';

const BY_HAND = { type: 'by-hand' } as const;
const people = new Map(
  [
    person('ngo', { teams: ['alfa'] }),
    person('inv', { teams: ['alfa'] }),
    person('lea', { function: 'role-player' }),
  ].map((one) => [one.id, one]),
);
const task = released(planned('task', BY_HAND, { storyline: 'hours' }), 'D1 09:05:00', ['lea']);
const call = released(planned('call', BY_HAND, { storyline: 'hours' }), 'D1 09:10:00', ['ngo']);
const van = released(
  planned('van', BY_HAND, {
    storyline: 'hours',
    expectedActions: [{ kind: 'arrested', by: audience({ teams: ['alfa'] }) }],
  }),
  'D1 14:50:00',
  ['inv'],
);
const money = released(planned('money', BY_HAND, { storyline: 'money' }), 'D1 09:00:00', ['inv']);
const adHoc = released(planned('ad-hoc', BY_HAND), 'D1 09:00:00', ['inv']);
const all = [van, call, task, money, adHoc];

function done(kind: string, inject?: string, at = 'D1 15:10:00'): ActionItem {
  const when = '2026-11-24T15:10:00Z';
  return {
    id: 'a-1',
    person: 'inv',
    at,
    recordedAt: when,
    action: { kind, note: '', takenAt: when, ...(inject && { inject }) },
  };
}

describe('what a storyline began with', () => {
  test('is_the_first_that_reached_a_player_and_not_a_role_player_s_task', () => {
    expect(storylineBegan(done('arrested', 'van'), all, people)?.id).toBe('call');
  });

  test('is_found_by_who_was_hoped_to_do_it_where_no_message_is_answered', () => {
    expect(storylineBegan(done('arrested'), all, people)?.id).toBe('call');
  });

  test('is_nothing_for_what_nobody_hoped_for_or_what_was_written_in_play', () => {
    expect(storylineBegan(done('observed'), all, people)).toBeUndefined();
    expect(storylineBegan(done('observed', 'ad-hoc'), all, people)).toBeUndefined();
  });

  test('does_not_lie_after_what_was_done', () => {
    expect(storylineBegan(done('observed', 'call', 'D1 09:00:30'), all, people)).toBeUndefined();
  });
});
