import { describe, expect, test } from 'vitest';
import { parseExerciseTime } from '../../../shared/exerciseTime.ts';
import type { MselInject, PhaseItem } from '../items.ts';
import { goesWhenLetGo, isInPhase, moreFilter, needsApproval, stillOffered } from './mselMore.ts';
import { EMPTY, FILLED, filterBy, type OwnColumn } from '../ownColumns.ts';
import { person, text } from '../samples.ts';

const inject = (more: Partial<MselInject> = {}, time = 'D1 10:00:00', objectives: string[] = []): MselInject =>
  ({
    id: 'a',
    inject: { id: 'a', number: '1', trigger: { type: 'at-time', time }, objectives },
    revision: 1,
    state: 'planned',
    ...more,
  }) as MselInject;
const phase: PhaseItem = { id: 'raid', revision: 1, name: text('Raid'), from: 'D1 10:00:00', to: 'D1 12:00:00' };
const approved = { state: 'approved', at: '2026-11-24T08:00:00.000Z' } as const;

describe('what the MSEL shows besides', () => {
  test('needs_approval_is_what_is_still_to_go_and_nobody_approved', () => {
    expect(needsApproval(inject())).toBe(true);
    expect(needsApproval(inject({ review: approved }))).toBe(false);
    expect(needsApproval(inject({ state: 'released' }))).toBe(false);
  });

  test('what_is_held_past_its_time_goes_when_it_is_let_go_unless_others_must_agree', () => {
    const [before, after] = ['D1 09:59:59', 'D1 10:00:00'].map(parseExerciseTime) as [number, number];
    const held = inject({ state: 'held' });
    expect(goesWhenLetGo(held, before, false)).toBe(false);
    expect(goesWhenLetGo(held, after, false)).toBe(true);
    expect(goesWhenLetGo(held, after, true)).toBe(false);
    expect(goesWhenLetGo({ ...held, review: approved }, after, true)).toBe(true);
    const sensitive = { ...held, handling: { revision: 1, sensitive: true, noAnswer: [] } };
    expect(goesWhenLetGo(sensitive, after, false)).toBe(false);
    const byHand = { ...held, inject: { ...held.inject, trigger: { type: 'by-hand' as const } } };
    expect(goesWhenLetGo(byHand, after, false)).toBe(false);
  });

  test('a_phase_holds_what_goes_out_from_its_first_minute_until_before_its_end', () => {
    expect(isInPhase(inject(), phase)).toBe(true);
    expect(isInPhase(inject({}, 'D1 12:00:00'), phase)).toBe(false);
    expect(isInPhase(inject({ dueAt: 'D1 11:59:59' }, 'D1 09:00:00'), phase)).toBe(true);
  });

  test('it_filters_by_review_phase_and_objective', () => {
    const draft = inject();
    const done = inject({ review: approved }, 'D1 13:00:00', ['risk']);
    expect([draft, done].filter(moreFilter('review:open', undefined))).toEqual([draft]);
    expect([draft, done].filter(moreFilter('review:approved', undefined))).toEqual([done]);
    expect([draft, done].filter(moreFilter('phase:raid', phase))).toEqual([draft]);
    expect([draft, done].filter(moreFilter('phase:gone', undefined))).toEqual([]);
    expect([draft, done].filter(moreFilter('objective:risk', undefined))).toEqual([done]);
  });

  test('a_filter_by_a_column_is_dropped_with_the_column_or_with_what_it_wants_there', () => {
    const vehicle: OwnColumn = { id: 'vehicle', name: text('Vehicle'), kind: 'text' };
    const stage: OwnColumn = {
      id: 'stage',
      name: text('Stage'),
      kind: 'choice',
      options: [{ id: 'triage', text: text('Triage') }],
    };
    const lead: OwnColumn = { id: 'lead', name: text('Lead'), kind: 'person' };
    const people = [person('ivan', { function: 'controller' })];
    const still = (...chosen: Parameters<typeof stillOffered>[0][]) =>
      chosen.map((one) => stillOffered(one, [vehicle, stage, lead], people) === one);
    expect(still(filterBy('vehicle', FILLED), filterBy('stage', EMPTY), filterBy('stage', 'triage'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(still(filterBy('lead', 'ivan'), 'review:open', 'phase:gone', '')).toEqual([true, true, true, true]);
    expect(still(filterBy('cost', FILLED), filterBy('stage', 'gone'), filterBy('lead', 'anna'))).toEqual([
      false,
      false,
      false,
    ]);
    expect(stillOffered(filterBy('cost', FILLED), [vehicle], people)).toBe('');
  });
});
