import { expect, test } from 'vitest';
import type { Milestone } from '../../model/items.ts';
import { audience, text } from '../../model/samples.ts';
import { mergedMilestones, milestonesDraft, milestonesFrom, missingIn, newMilestone } from './milestoneDraft.ts';

const by = audience({ agencies: ['police'] });
const WRITTEN: Milestone[] = [
  {
    id: 'rights',
    name: text('Rights explained', { ru: 'Права разъяснены' }),
    planned: 'D1 11:00:00',
    rules: [{ type: 'action-reported', kind: 'informed-rights', by }, { type: 'mediator-found' }],
  },
  { id: 'frozen', name: text('Money frozen'), rules: [{ type: 'answer-given', form: 'freeze', outcome: 'granted' }] },
];

test('what_is_opened_and_saved_is_what_was_there', () => {
  expect(milestonesFrom(milestonesDraft(WRITTEN), 'en', WRITTEN)).toEqual(WRITTEN);
});

test('a_new_one_has_a_short_name_of_its_own_and_only_what_its_rule_needs', () => {
  const draft = milestonesDraft(WRITTEN);
  const added = { ...newMilestone(), name: { en: 'Rights' } };
  added.rules = [{ ...added.rules[0]!, type: 'place-reached', place: 'farm', kind: 'left-over' }];
  const [, , written] = milestonesFrom({ milestones: [...draft.milestones, added] }, 'en', WRITTEN)!;
  expect(written).toEqual({ id: 'rights-2', name: text('Rights'), rules: [{ type: 'place-reached', place: 'farm' }] });
});

test('nothing_is_sent_while_a_name_a_time_or_what_happens_is_missing', () => {
  const bare = newMilestone();
  expect([...missingIn({ milestones: [bare] })]).toEqual([`${bare.rules[0]!.key}.what`]);
  expect([...missingIn({ milestones: [{ ...bare, rules: [] }] })]).toEqual([`${bare.key}.rules`]);
  const [rights] = milestonesDraft(WRITTEN).milestones;
  expect([...missingIn({ milestones: [{ ...rights!, planned: 'soon' }] })]).toEqual(['rights.planned']);
  expect(milestonesFrom({ milestones: [{ ...rights!, name: {} }] }, 'en', WRITTEN)).toBeUndefined();
});

test('what_a_colleague_added_meanwhile_stays', () => {
  const before = milestonesDraft(WRITTEN.slice(0, 1));
  const mine = { milestones: before.milestones.map((one) => ({ ...one, planned: 'D1 12:00' })) };
  const merged = mergedMilestones(before, mine, milestonesDraft(WRITTEN));
  expect(merged.milestones.map(({ key, planned }) => [key, planned])).toEqual([
    ['rights', 'D1 12:00'],
    ['frozen', ''],
  ]);
});
