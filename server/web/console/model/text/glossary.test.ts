import { expect, test } from 'vitest';
import { draftOf, isTerm, speaksOf, stateIn, termFrom, type Term } from './glossary.ts';

const bondage: Term = {
  id: 'debt-bondage',
  name: {
    source: 'en',
    revision: 1,
    versions: {
      en: { text: 'debt bondage', state: 'approved', sourceRevision: 1 },
      ru: { text: 'долговая кабала', state: 'draft', sourceRevision: 1 },
    },
  },
  meaning: {
    source: 'en',
    revision: 1,
    versions: { en: { text: 'A debt that never ends.', state: 'approved', sourceRevision: 1 } },
  },
  forbidden: { en: ['debt slavery'] },
  untranslatable: false,
};

test('a_term_that_nobody_changed_stays_as_it_is', () => {
  expect(termFrom(draftOf(bondage), bondage.id, 'en', bondage)).toEqual(bondage);
});

test('a_changed_source_makes_the_translations_stale', () => {
  const draft = { ...draftOf(bondage), names: { ...draftOf(bondage).names, en: 'bondage\nby debt ' } };
  const term = termFrom(draft, bondage.id, 'en', bondage)!;
  expect(term.name.versions['en']?.text).toBe('bondage by debt');
  expect([stateIn(term, 'en'), stateIn(term, 'ru'), stateIn(term, 'ar')]).toEqual(['approved', 'stale', 'missing']);
});

test('forbidden_words_are_separated_by_commas_of_any_script_and_said_once', () => {
  const draft = { ...draftOf(undefined), names: { ar: 'عبودية الدين' }, forbidden: { ar: 'رق، عبد ، رق,', en: ' , ' } };
  expect(termFrom(draft, 'term-2', 'ar', undefined)?.forbidden).toEqual({ ar: ['رق', 'عبد'] });
});

test('a_term_without_a_name_in_its_source_or_too_long_is_none', () => {
  const named = (en: string) => termFrom({ ...draftOf(undefined), names: { en, ru: 'кабала' } }, 'x', 'en', undefined);
  expect([named('  '), named('x'.repeat(201))]).toEqual([undefined, undefined]);
  expect(named('bondage')?.name.source).toBe('en');
});

test('an_emptied_meaning_goes_and_a_removed_term_is_no_term', () => {
  const term = termFrom({ ...draftOf(bondage), meanings: { en: '' } }, bondage.id, 'en', bondage);
  expect(term).not.toHaveProperty('meaning');
  expect([isTerm({ id: 'debt-bondage', removed: true }), isTerm(bondage)]).toEqual([false, true]);
});

test('is_found_by_any_language_and_by_a_forbidden_word', () => {
  expect(['Кабала', 'SLAVERY', 'bondage', 'visa'].map((word) => speaksOf(bondage, word))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
