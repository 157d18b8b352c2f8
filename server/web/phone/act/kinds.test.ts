import { describe, expect, test } from 'vitest';
import type { ActionKindItem } from '../../shared/protocol.ts';
import { askedFor, firstKinds, kindsFound } from './kinds.ts';

const kind = (id: string, ofRole = false): ActionKindItem => ({
  kind: 'action-kind',
  id,
  seq: 1,
  label: { text: `Did ${id}`, language: 'en' },
  ...(ofRole && { ofRole }),
});
const KINDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((id) => kind(id, id === 'h'));
const ids = (kinds: ActionKindItem[]) => kinds.map(({ id }) => id).join('');

describe('the first kinds', () => {
  test('are_those_of_the_last_reports_then_those_of_the_role', () => {
    expect(ids(firstKinds(KINDS, ['g', 'i'], ''))).toBe('gihabc');
  });

  test('have_the_chosen_one_among_them', () => {
    expect(ids(firstKinds(KINDS, [], 'i'))).toBe('ihabcd');
  });
});

test('kinds_are_found_by_any_of_their_words_and_the_chosen_one_stays', () => {
  expect(ids(kindsFound(KINDS, ' DID  b', ''))).toBe('b');
  expect(ids(kindsFound(KINDS, 'b', 'c'))).toBe('bc');
  expect(ids(kindsFound(KINDS, '', ''))).toBe('abcdefghi');
});

test('kinds_of_one_name_are_told_apart_by_what_they_ask_for', () => {
  const field = (id: string) => ({ id, type: 'text' as const, label: { text: id, language: 'en' } });
  const searched = { ...kind('a'), label: { text: 'Searched', language: 'en' } };
  const alike = { ...kind('b'), label: { text: 'searched ', language: 'en' }, fields: [field('Room'), field('Found')] };
  const all = [searched, alike, kind('c')] as ActionKindItem[];
  expect(all.map((one) => askedFor(one, all, 'Note'))).toEqual(['Note', 'Room · Found', undefined]);
});
