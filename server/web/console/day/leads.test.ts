import { expect, test } from 'vitest';
import type { RatingItem } from '../../shared/protocol/evaluation.ts';
import type { MilestoneRow } from '../figures/figures.ts';
import { planned, text } from '../model/samples.ts';
import { leadsSomewhere, selectionOf } from './leads.ts';
import type { About, DaySign } from './signs.ts';

const rated = (about: RatingItem['about']): About => ({
  kind: 'rating',
  grade: 'yes',
  rating: { about } as RatingItem,
});
const sign = (about: About, wall?: number): DaySign => ({ id: 'one', about, lanes: [], at: 0, wall, doubts: [] });

test('a_sign_leads_to_its_inject_or_to_whom_it_is_about', () => {
  expect(selectionOf({ kind: 'inject', inject: planned('gate', { type: 'by-hand' }) })).toEqual({
    type: 'inject',
    id: 'gate',
  });
  expect(selectionOf(rated('person/ana'))).toEqual({ type: 'person', id: 'ana' });
  expect(selectionOf(rated('team/red'))).toBeUndefined();
});

test('what_is_about_nobody_leads_to_its_moment_and_what_never_was_leads_nowhere', () => {
  const milestone: MilestoneRow = { milestone: 'safe', name: text('Safe'), planned: 'D1 11:00:00', reached: [] };
  const missed: About = { kind: 'milestone', milestone, storyline: 'house', reached: undefined };
  expect(leadsSomewhere(sign(rated('team/red'), 1_000))).toBe(true);
  expect(leadsSomewhere(sign(missed))).toBe(false);
});
