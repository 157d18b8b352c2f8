import { describe, expect, test } from 'vitest';
import { pairsTyped, suggest, type Suggestion } from './suggestions.ts';

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

  test('a_chosen_group_narrowed_by_another_is_found_by_the_other_and_stands_behind_it', () => {
    const police = { type: 'agency', id: 'police' } as const;
    const chosen = { type: 'team', id: 'north' } as const;
    const both: Suggestion = {
      part: { type: 'overlap', overlap: { team: 'north', agency: 'police' } },
      name: 'Team North + Police',
      kind: 'only who is in both: 2',
      narrows: { chosen, by: 'Police' },
    };
    const offered = suggest([both, { part: police, name: 'Police', kind: 'Agency' }], 'pol', [chosen]);
    expect(offered.map(({ name }) => name)).toEqual(['Police', 'Team North + Police']);
    expect(suggest([both], 'north', [])).toEqual([]);
  });

  test('two_groups_are_found_by_the_beginnings_of_both_one_after_the_other', () => {
    const police: Suggestion = { part: { type: 'agency', id: 'police' }, name: 'National police', kind: 'Agency' };
    const pairs = (typed: string) =>
      pairsTyped([...all, police], typed).map(([one, other]) => `${one.name} + ${other.name}`);

    expect(pairs('north national')).toEqual(['Team North + National police']);
    expect(pairs('nat pol north')).toEqual([]);
    expect(pairs('national pol nor')).toEqual(['National police + Team North']);
    expect(pairs('north')).toEqual([]);
    expect(pairs('north orthern')).toEqual([]);
  });

  test('nothing_fits_nonsense', () => {
    expect(names('zzz')).toEqual([]);
  });
});
