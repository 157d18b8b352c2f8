import { expect, test } from 'vitest';
import { formerOf, type InjectVersion } from './formerWords.ts';
import { text } from '../samples.ts';

const said = (version: number, small: number, words: string, minute: number): InjectVersion => ({
  version,
  ...(small > 0 && { small }),
  at: `2026-11-24T09:0${minute}:00Z`,
  until: `2026-11-24T09:0${minute + 1}:00Z`,
  body: text(words),
});

test('each_version_that_said_something_else_is_there_newest_first_with_what_ended_it', () => {
  const { until: _, ...now } = { ...said(3, 1, 'Gate D', 4), afterEnd: true as const };

  const former = formerOf([
    said(1, 0, 'Gate A', 0),
    said(1, 1, 'Gate B', 1),
    said(2, 0, 'Gate C', 2),
    said(3, 0, 'Gate C', 3),
    now,
  ]);

  expect(former.map(({ version, ended, words }) => [version.version, version.small, ended, words])).toEqual([
    [3, undefined, 'after-end', [text('Gate C')]],
    [1, 1, 'corrected', [text('Gate B')]],
    [1, undefined, 'small', [text('Gate A')]],
  ]);
});

test('a_translation_that_was_corrected_alone_is_there_in_its_language', () => {
  const inArabic = (words: string, small: number): InjectVersion => ({
    ...said(1, small, 'Gate A', small),
    body: text('Gate A', { ar: words, ru: 'Ворота А' }),
  });
  const { until: _, ...now } = inArabic('البوابة ج', 2);

  expect(
    formerOf([inArabic('البوابة أ', 0), inArabic('البوابة ب', 1), now]).map(({ ended, changed }) => [ended, changed]),
  ).toEqual([
    ['small', [{ language: 'ar', text: 'البوابة ب' }]],
    ['small', [{ language: 'ar', text: 'البوابة أ' }]],
  ]);
});

test('a_question_that_was_changed_alone_is_there_with_what_could_be_answered', () => {
  const asks = (words: string, nth: number): InjectVersion => ({
    ...said(nth, 0, 'Gate A', nth),
    question: { kind: 'one', text: text(words), options: [{ id: 'north', text: text('North') }] },
  });
  const { until: _, ...now } = asks('Which gate?', 2);

  expect(formerOf([asks('Where to?', 1), now]).map(({ words }) => words)).toEqual([
    [text('Gate A'), text('Where to?'), text('North')],
  ]);
});

test('what_says_the_same_as_ever_said_nothing_before', () => {
  const { until: _, ...now } = said(1, 0, 'Gate A', 0);
  expect(formerOf([now])).toEqual([]);
  expect(formerOf([])).toEqual([]);
});
