import { expect, test } from 'vitest';
import type { SurveyItem } from '../../shared/protocol/survey.ts';
import type { Errand } from '../keep/database.ts';
import { answersFrom, surveysOf } from './surveys.ts';

const text = (words: string) => ({ text: words, language: 'en' });
const hotWash: SurveyItem = {
  kind: 'survey',
  id: 'evening',
  seq: 1,
  as: 'hot-wash',
  anonymous: false,
  state: 'open',
  title: text('Hot wash'),
  questions: [
    { id: 'good', type: 'plus', text: text('Good?') },
    { id: 'how', type: 'scale', text: text('How?'), low: text('bad'), high: text('good') },
  ],
};
const said = (survey: string, value: string, team?: string): Errand => ({
  id: `errand-${value}`,
  command: {
    id: `errand-${value}`,
    type: 'answer-survey',
    survey,
    ...(team && { team }),
    answers: { values: { how: [value] } },
    takenAt: '2026-11-24T18:00:00.000Z',
  },
});

test('what_was_answered_last_is_shown_and_waits_until_the_server_has_it', () => {
  const known = { ...hotWash, answers: { values: { how: ['1'] } } };
  expect(surveysOf([known], [])[0]).toMatchObject({ answers: { values: { how: ['1'] } }, waits: false });
  expect(surveysOf([known], [said('evening', '2'), said('evening', '3')])[0]).toMatchObject({
    answers: { values: { how: ['3'] } },
    waits: true,
  });
});

test('a_refused_answer_says_why_and_counts_for_nothing', () => {
  const refused = { ...said('evening', '2'), refusal: { code: 'survey-not-open', parameters: {} } };
  expect(surveysOf([hotWash], [refused])[0]).toMatchObject({ waits: false, refused: [{ errand: 'errand-2' }] });
  expect(surveysOf([hotWash], [refused])[0]!.answers).toBeUndefined();
});

test('each_of_my_teams_rates_itself', () => {
  const self: SurveyItem = { ...hotWash, id: 'self', as: 'self-rating', teams: [{ team: 'alfa' }, { team: 'bravo' }] };
  expect(surveysOf([self], [said('self', 'performed', 'bravo')]).map(({ key, waits }) => [key, waits])).toEqual([
    ['self/alfa', false],
    ['self/bravo', true],
  ]);
});

test('open_ones_come_first', () => {
  const closed: SurveyItem = { ...hotWash, id: 'a', state: 'closed' };
  expect(surveysOf([closed, hotWash], []).map(({ key }) => key)).toEqual(['evening', 'a']);
});

test('what_is_empty_is_not_answered_and_a_language_goes_with_words_alone', () => {
  expect(answersFrom(hotWash, { good: [' ', ''], how: [] }, 'ru')).toBeUndefined();
  expect(answersFrom(hotWash, { how: ['4'] }, 'ru')).toEqual({ values: { how: ['4'] } });
  expect(answersFrom(hotWash, { good: ['Рация ', ''], how: ['4'], gone: ['x'] }, 'ru')).toEqual({
    values: { good: ['Рация'], how: ['4'] },
    language: 'ru',
  });
});
