import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Answer } from '../../../shared/protocol/question.ts';
import { answerMark, answersOf, askedThen } from './answers.ts';
import type { MselInject, Progress } from '../items.ts';

const chosen = (...options: string[]): Answer => ({ type: 'chosen', options });
const inject = {
  inject: { question: { kind: 'several', options: [{ id: 'raid' }, { id: 'wait' }, { id: 'call' }] } },
  released: { recipients: ['anna', 'boris', 'clara'] },
} as unknown as MselInject;

test('each_choice_counts_and_what_nobody_has_chosen_is_there_with_whoever_is_silent', () => {
  const progress = new Map([
    ['anna', { answer: chosen('raid', 'wait') } as Progress],
    ['boris', { answer: chosen('wait') } as Progress],
  ]);
  const { rows, silent } = answersOf(inject, progress);
  expect(rows).toEqual([
    { answer: chosen('wait'), people: ['anna', 'boris'] },
    { answer: chosen('raid'), people: ['anna'] },
    { answer: chosen('call'), people: [] },
  ]);
  expect(silent).toEqual(['clara']);
});

test('an_answer_to_the_old_question_does_not_count_and_is_not_lost', () => {
  const progress = new Map([
    ['anna', { answersBefore: [{ before: 3, answer: chosen('pray'), answeredAt: '' }] } as unknown as Progress],
  ]);
  const { rows, silent, past } = answersOf(inject, progress);
  expect(rows.every(({ people }) => people.length === 0)).toBe(true);
  expect(silent).toContain('anna');
  expect(past).toEqual([{ person: 'anna', before: 3, answer: chosen('pray') }]);
});

test('an_answer_from_before_a_correction_is_one_to_what_was_asked_then', () => {
  const asked = { kind: 'several', options: [{ id: 'pray' }] };
  const corrected = { ...inject, released: { askedBefore: [{ before: 3, question: asked }] } } as unknown as MselInject;
  const progress = {
    answersBefore: [{ before: 3, answer: chosen('pray'), answeredAt: '2026-11-24T08:00:00Z' }],
  } as unknown as Progress;
  expect(askedThen(corrected, progress, '2026-11-24T08:00:00Z')).toEqual(asked);
  expect(askedThen(corrected, progress, '2026-11-24T09:00:00Z')).toBe(inject.inject.question);
});

test('a_mark_says_which_option_which_number_or_that_there_is_a_text', () => {
  const mark = (answer: Answer) => answerMark(answer, inject.inject.question, String);
  expect(mark(chosen('wait'))).toBe('2');
  expect(mark(chosen('raid', 'call'))).toBe('+');
  expect(mark(chosen('gone'))).toBe('?');
  expect(mark({ type: 'counted', value: -12 })).toBe('-12');
  expect(mark({ type: 'counted', value: 1200 })).toBe('#');
  expect(mark({ type: 'written', text: 'We wait.' })).toBe('…');
  expect(mark({ type: 'confirmed' })).toBe('!');
});

test('the_legend_of_the_board_explains_in_every_language_each_mark_that_is_no_number', () => {
  const folder = new URL('../../../../../i18n/catalogs/', import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const catalog = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<
      string,
      { defaultMessage: string }
    >;
    for (const mark of ['#', '+', '…']) expect(catalog['console.board.answer-mark']?.defaultMessage).toContain(mark);
  }
});
