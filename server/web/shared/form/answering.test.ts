import { expect, test } from 'vitest';
import { answerOf, isAmbiguous, NO_ANSWER } from './answering.ts';
import type { Question } from '../protocol/question.ts';

const text = { text: '?', language: 'en' };
const options = ['wait', 'raid'].map((id) => ({ id, text }));
const one: Question = { kind: 'one', text, options };
const several: Question = { kind: 'several', text, options };
const number: Question = { kind: 'number', text, least: 1, most: 9 };

test('a_choice_is_one_or_several_of_what_is_offered', () => {
  expect(answerOf(one, { ...NO_ANSWER, chosen: ['raid'] })).toEqual({ type: 'chosen', options: ['raid'] });
  expect(answerOf(one, { ...NO_ANSWER, chosen: ['gone'] })).toBeUndefined();
  expect(answerOf(several, { ...NO_ANSWER, chosen: ['wait', 'raid'] })).toEqual({
    type: 'chosen',
    options: ['raid', 'wait'],
  });
  expect(answerOf(several, NO_ANSWER)).toBeUndefined();
});

test('a_number_is_whole_within_its_bounds_and_in_the_digits_of_any_keyboard', () => {
  const typed = (number_: string) => answerOf(number, { ...NO_ANSWER, number: number_ });
  expect(typed('7')).toEqual({ type: 'counted', value: 7 });
  expect(typed('٧')).toEqual({ type: 'counted', value: 7 });
  expect(typed('۷')).toEqual({ type: 'counted', value: 7 });
  expect([typed('10'), typed('0'), typed('1.5'), typed('seven'), typed('')]).toEqual(Array(5).fill(undefined));
});

test('a_number_has_marks_between_its_thousands_as_its_language_has_them_and_else_is_asked_for', () => {
  const many: Question = { kind: 'number', text };
  const typed = (written: string, language: string) => {
    const draft = { ...NO_ANSWER, number: written };
    return [answerOf(many, draft, language), isAmbiguous(many, draft, language)];
  };
  const counted = { type: 'counted', value: 1200 };
  expect(typed('1,200', 'en')).toEqual([counted, false]);
  expect(typed('1 200', 'ru')).toEqual([counted, false]);
  expect(typed('۱٬۲۰۰', 'fa')).toEqual([counted, false]);
  expect(typed('1.200', 'en')).toEqual([undefined, true]);
  expect(typed('12 34', 'ru')).toEqual([undefined, false]);
});

test('a_text_says_something_and_a_confirmation_is_ticked', () => {
  expect(answerOf({ kind: 'text', text }, { ...NO_ANSWER, text: ' ' })).toBeUndefined();
  expect(answerOf({ kind: 'text', text }, { ...NO_ANSWER, text: ' A van ' })).toEqual({
    type: 'written',
    text: 'A van',
  });
  expect(answerOf({ kind: 'confirm', text }, NO_ANSWER)).toBeUndefined();
  expect(answerOf({ kind: 'confirm', text }, { ...NO_ANSWER, confirmed: true })).toEqual({ type: 'confirmed' });
});
