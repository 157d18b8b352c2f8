import { describe, expect, test } from 'vitest';
import type { TruthItem } from '../../../shared/protocol/dossier.ts';
import { mergedTruth, newLink, truthDraft, truthFrom, truthMistakes, type TruthDraft } from './truthDraft.ts';

const said = {
  id: 'irina',
  as: 'victim' as const,
  name: 'Irina Kovacs',
  links: [
    { to: 'boss', word: { as: 'works-for' as const, words: '' } },
    { to: 'van', word: { as: 'other' as const, words: 'was brought in it' } },
  ],
};
const truth: TruthItem = { kind: 'truth', seq: 1, revision: 2, ...said };
const draft = (change: (draft: TruthDraft) => void = () => {}): TruthDraft => {
  const made = truthDraft(truth);
  change(made);
  return made;
};
const mistakes = (change: (draft: TruthDraft) => void) => Object.fromEntries(truthMistakes(draft(change)));

describe('a truth', () => {
  test('comes_back_as_it_was', () => {
    expect(truthFrom(draft(), 'irina')).toEqual(said);
  });

  test('without_links_has_none', () => {
    const made = truthFrom({ ...truthDraft(undefined), as: 'vehicle', name: ' VN-12 ' }, 'van');
    expect(made).toEqual({ id: 'van', as: 'vehicle', name: 'VN-12' });
  });

  test.each<[string, (draft: TruthDraft) => void, Record<string, string>]>([
    ['no name', (draft) => (draft.name = ' '), { name: 'empty' }],
    ['a name of two lines', (draft) => (draft.name = 'a\nb'), { name: 'line' }],
    ['a name of 300 letters', (draft) => (draft.name = 'a'.repeat(300)), { name: 'line' }],
    ['a link to nobody', (draft) => draft.links.push({ ...newLink(), key: 'l' }), { 'l.to': 'empty' }],
    [
      'other words that are none',
      (draft) => (draft.links[1]!.words = ''),
      { 'van/other/was brought in it/0.words': 'empty' },
    ],
    ['words of two lines', (draft) => (draft.links[0]!.words = 'a\nb'), { 'boss/works-for//0.words': 'line' }],
  ])('with %s is not sent', (_what, change, found) => {
    expect(mistakes(change)).toEqual(found);
    expect(truthFrom(draft(change), 'irina')).toBeUndefined();
  });

  test('that_says_one_thing_twice_has_it_twice', () => {
    const twice = truthDraft({ ...truth, links: [said.links[0]!, said.links[0]!] });
    expect(new Set(twice.links.map(({ key }) => key)).size).toBe(2);
  });

  test('keeps_the_links_of_two_authors', () => {
    const mine = draft(({ links }) => links.push({ ...newLink(), to: 'child' }));
    const theirs = draft((their) => {
      their.name = 'Irina K.';
      their.links = [their.links[1]!];
    });
    const both = mergedTruth(draft(), mine, theirs);
    expect([both.name, both.links.map(({ to }) => to)]).toEqual(['Irina K.', ['van', 'child']]);
  });
});
