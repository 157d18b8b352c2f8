import { expect, test } from 'vitest';
import type { LocalizedText } from '../../model/items.ts';
import { revising } from './named.ts';

const text = (english: string): LocalizedText => ({
  source: 'en',
  revision: 1,
  versions: { en: { text: english, state: 'approved', sourceRevision: 1 } },
});
const milestones = [{ id: 'found', name: text('Found'), rules: [{ type: 'mediator-found' as const }] }];

test('a_storyline_that_is_retitled_keeps_its_milestones', () => {
  const sent = revising('storyline', { id: 'hotline', name: text('Old'), milestones }, text('New'), 3);
  expect(sent).toEqual({
    type: 'revise-thing',
    thing: { type: 'storyline', id: 'hotline', title: text('New'), milestones },
    basedOn: 3,
  });
});

test('a_storyline_without_milestones_says_nothing_of_them', () => {
  const { thing } = revising('storyline', { id: 'hotline', name: text('Old') }, text('New'), 1);
  expect(thing).not.toHaveProperty('milestones');
});
