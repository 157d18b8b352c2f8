import { expect, test } from 'vitest';
import type { WelfareItem } from '../../shared/protocol/welfare.ts';
import type { ExerciseItem, MselInject } from './items.ts';
import { caredFor, looksAfter, needsSubstitute, welfareNews } from './welfare.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const nothing = (id: string, more: Partial<WelfareItem> = {}): WelfareItem => ({
  kind: 'welfare',
  id,
  seq: 1,
  mine: false,
  checkIns: [],
  themes: [],
  optedOut: [],
  ...more,
});
const player = (id: string) => ({ id, callName: id, function: 'role-player' as const });
const said = (face: 'well' | 'unwell', takenAt: string) => ({ side: 'before' as const, face, takenAt });

test('who_is_not_well_stands_first_then_who_is_over_a_limit_then_who_was_in_role_for_longest', () => {
  const limitReachedAt = '2026-11-24T11:00:00.000Z';
  const items = new Map(
    [
      nothing('a'),
      nothing('b', { day: { date: '2026-11-24', seconds: 600, countsFrom: '2026-11-24T11:59:00Z' } }),
      nothing('c', { scenes: [{ scene: 's', seconds: 1, countsFrom: '2026-11-24T11:00:00Z', limitReachedAt }] }),
      nothing('d', { checkIns: [said('unwell', '2026-11-24T10:00:00Z')] }),
      nothing('e', { checkIns: [said('unwell', '2026-11-24T10:00:00Z'), said('well', '2026-11-24T11:00:00Z')] }),
    ].map((item) => [item.id, item]),
  );
  const all = caredFor(['a', 'b', 'c', 'd', 'e'].map(player), items, NOW);
  expect(all.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a', 'e']);
  expect(all[2]!.secondsToday).toBe(660);
  expect(all[1]!.now?.scene).toBe('s');
  expect(all[4]!.checkIns[0]!.face).toBe('well');
});

test('a_scene_that_has_ended_is_over_no_limit_and_is_not_where_somebody_is_now', () => {
  const ended = { at: 'D1 11:00:00', sentAt: '2026-11-24T11:00:00Z', takenAt: '2026-11-24T11:00:00Z' };
  const item = nothing('a', { scenes: [{ scene: 's', seconds: 9, limitReachedAt: '2026-11-24T10:59:00Z', ended }] });
  const [one] = caredFor([player('a')], new Map([['a', item]]), NOW);
  expect([one!.isOver, one!.now]).toEqual([false, undefined]);
});

test('whoever_said_nothing_is_there_too_and_nobody_else_is', () => {
  const director = { id: 'd', callName: 'd', function: 'director' as const };
  expect(caredFor([director, player('a')], new Map(), NOW).map(({ id }) => id)).toEqual(['a']);
  const mediator = { id: 'm', callName: 'm', function: 'cultural-mediator' as const };
  const staysOut = nothing('m', { themes: [{ id: 'violence', optedOut: true }] });
  expect(caredFor([mediator], new Map([['m', staysOut]]), NOW)).toHaveLength(1);
  expect(caredFor([mediator], new Map([['m', nothing('m')]]), NOW)).toEqual([]);
});

test('safety_officers_and_coordinators_look_after_them_and_no_other_director_or_controller', () => {
  const exercise = { coordinators: ['c'] } as ExerciseItem;
  expect(looksAfter({ id: 's', function: 'safety-officer' }, undefined)).toBe(true);
  expect(looksAfter({ id: 'c', function: 'controller' }, exercise)).toBe(true);
  expect(looksAfter({ id: 'd', function: 'director' }, exercise)).toBe(false);
  expect(looksAfter(undefined, exercise)).toBe(false);
});

test('each_unwell_and_each_limit_is_news_once', () => {
  const limitReachedAt = '2026-11-24T11:00:00.000Z';
  const item = nothing('a', {
    checkIns: [said('well', '2026-11-24T09:00:00Z'), said('unwell', '2026-11-24T10:00:00Z')],
    day: { date: '2026-11-24', seconds: 600, limitReachedAt },
  });
  expect(welfareNews([item, { ...item, id: 'me', mine: true }])).toEqual([
    'a unwell 2026-11-24T10:00:00Z',
    `a limit ${limitReachedAt}`,
  ]);
});

test('a_scene_that_was_recalled_or_skipped_needs_no_substitute', () => {
  const scene = { substituteNeeded: true, state: 'planned' } as MselInject;
  expect(needsSubstitute(scene)).toBe(true);
  expect(needsSubstitute({ ...scene, state: 'recalled' })).toBe(false);
  expect(needsSubstitute({ state: 'planned' } as MselInject)).toBe(false);
});
