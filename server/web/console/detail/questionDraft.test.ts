import { expect, test } from 'vitest';
import type { LocalizedText, Question } from '../model/items.ts';
import { boundsMistake, questionDraftOf, questionOf, textOf, unwrittenOf, withOption } from './questionDraft.ts';

const text = (en: string): LocalizedText => ({
  source: 'en',
  revision: 1,
  versions: { en: { text: en, state: 'approved', sourceRevision: 1 } },
});
const changed = (before: LocalizedText | undefined, texts: Record<string, string>) =>
  texts['en']?.trim() ? (before?.versions['en']?.text === texts['en'] ? before : text(texts['en'])) : undefined;
const EVERY: Question[] = [
  {
    kind: 'one',
    text: text('When?'),
    options: [
      { id: 'raid', text: text('Now') },
      { id: 'wait', text: text('Later') },
    ],
  },
  { kind: 'number', text: text('How many?'), least: 1, most: 9 },
  { kind: 'text', text: text('What?') },
  { kind: 'confirm', text: text('Is it so?') },
];

test('a_question_that_is_written_comes_back_as_it_was', () => {
  for (const question of EVERY) expect(questionOf(questionDraftOf(question), question, changed)).toEqual(question);
});

test('an_inject_may_ask_nothing', () => {
  expect(questionOf(questionDraftOf(undefined), undefined, changed)).toBeNull();
});

test('a_question_is_none_while_something_is_missing_or_wrong', () => {
  const [choice, number] = EVERY.map(questionDraftOf);
  expect(questionOf({ ...choice!, text: {} }, undefined, changed)).toBeUndefined();
  expect(questionOf({ ...choice!, options: choice!.options.slice(1) }, undefined, changed)).toBeUndefined();
  expect(questionOf({ ...choice!, options: withOption(choice!.options) }, undefined, changed)).toBeUndefined();
  expect(questionOf({ ...number!, least: '10' }, undefined, changed)).toBeUndefined();
  expect(questionOf({ ...number!, most: 'many' }, undefined, changed)).toBeUndefined();
});

test('a_new_option_never_has_the_id_of_one_that_was_taken_away', () => {
  const three = withOption(withOption(withOption([])));
  const again = withOption(three.slice(0, 2));
  expect(new Set([...three, ...again].map(({ id }) => id)).size).toBe(4);
  for (const { id } of again) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
});

test('where_a_question_or_an_option_has_no_words_is_told_language_by_language', () => {
  const draft = questionDraftOf(EVERY[0]);
  const partly = {
    ...draft,
    text: { en: 'When?', ru: 'Когда?' },
    options: [
      { id: 'raid', text: { en: 'Now', ru: ' ' } },
      { id: 'wait', text: { en: 'Later', ar: 'لاحقًا' } },
    ],
  };
  expect(unwrittenOf(partly, ['en', 'ru', 'ar'])).toEqual([
    {
      language: 'ru',
      places: [
        { id: 'raid', option: 0 },
        { id: 'wait', option: 1 },
      ],
    },
    { language: 'ar', places: ['question', { id: 'raid', option: 0 }] },
  ]);
  expect(unwrittenOf({ ...partly, kind: 'text' }, ['ru'])).toEqual([]);
  expect(unwrittenOf({ ...partly, kind: '' }, ['ar'])).toEqual([]);
  expect(textOf('edit', { id: 'raid', option: 0 })).toBe('edit-question-raid');
});

test('bounds_that_are_none_are_a_mistake_and_digits_of_any_language_are_bounds', () => {
  const [, number] = EVERY.map(questionDraftOf);
  expect(boundsMistake({ ...number!, least: '10' })).toBe('above-most');
  expect(boundsMistake({ ...number!, most: 'many' })).toBe('number');
  expect([boundsMistake(number!), boundsMistake({ ...number!, least: '', most: '٩' })]).toEqual([undefined, undefined]);
});
