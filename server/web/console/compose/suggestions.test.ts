import { describe, expect, test } from 'vitest';
import { suggest, type Suggestion } from './suggestions.ts';

const all: Suggestion[] = [
  { part: { type: 'everyone' }, name: 'Everyone', kind: '' },
  { part: { type: 'team', id: 'north' }, name: 'Team North', kind: 'Team' },
  { part: { type: 'person', id: 'p1' }, name: 'Northern Fox', kind: 'Player' },
  { part: { type: 'person', id: 'p2' }, name: 'Ștefan', kind: 'Player' },
];
const names = (typed: string, chosen: Suggestion['part'][] = []) => suggest(all, typed, chosen).map(({ name }) => name);

describe('suggestions', () => {
  test('beginnings_of_names_come_before_beginnings_of_words', () => {
    expect(names('nor')).toEqual(['Northern Fox', 'Team North']);
  });

  test('marks_on_letters_need_not_be_typed', () => {
    expect(names('stef')).toEqual(['Ștefan']);
  });

  test('before_anything_is_typed_groups_are_offered', () => {
    expect(names('')).toEqual(['Everyone', 'Team North']);
  });

  test('what_is_chosen_is_not_offered_again', () => {
    expect(names('nor', [{ type: 'team', id: 'north' }])).toEqual(['Northern Fox']);
  });

  test('nothing_fits_nonsense', () => {
    expect(names('zzz')).toEqual([]);
  });
});
