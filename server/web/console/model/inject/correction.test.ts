import { expect, test } from 'vitest';
import { asksOtherwise, isSeen, mendedIn, rewordedAnswers, staleReaders } from './correction.ts';
import { person, planned, released, text } from '../samples.ts';

const { inject } = planned('a1', { type: 'by-hand' });

test('other_words_another_place_and_another_file_are_seen', () => {
  const file = { sha256: 'a'.repeat(64), type: 'image/png', bytes: 1 } as NonNullable<typeof inject.attachments>[0];
  expect(isSeen({ ...inject, body: text('Gate A') }, { ...inject, body: text('Gate B') })).toBe(true);
  expect(isSeen(inject, { ...inject, place: 'gate-b' })).toBe(true);
  expect(isSeen(inject, { ...inject, attachments: [file] })).toBe(true);
});

test('another_translation_of_the_same_and_what_is_for_control_are_not', () => {
  const body = { ...inject, body: text('Gate A', { ru: 'Вход А' }) };
  expect(isSeen(body, { ...inject, body: text('Gate A', { ru: 'Ворота А' }) })).toBe(false);
  expect(isSeen(inject, { ...inject, attachments: [] })).toBe(false);
  expect(isSeen(inject, { ...inject, title: text('Another'), number: 'x', controlNote: text('For us') })).toBe(false);
});

test('other_answers_are_asked_for_by_another_kind_limit_or_choice_and_not_by_other_words_or_another_order', () => {
  const option = (id: string) => ({ id, text: text(id) });
  const before = {
    ...inject,
    question: { kind: 'one' as const, text: text('Which?'), options: ['a', 'b'].map(option) },
  };
  const asking = (change: object) => ({ ...before, question: { ...before.question, ...change } });
  expect(asksOtherwise(before, asking({ options: ['a', 'b', 'c'].map(option) }))).toBe(true);
  expect(asksOtherwise(before, asking({ kind: 'many' }))).toBe(true);
  expect(asksOtherwise(before, inject)).toBe(true);
  expect(asksOtherwise(before, asking({ options: ['b', 'a'].map(option) }))).toBe(false);
  expect(asksOtherwise(before, asking({ text: text('Which gate?') }))).toBe(false);
  // Nobody has answered what was not asked.
  expect(asksOtherwise(inject, before)).toBe(false);
});

test('an_answer_that_somebody_has_chosen_and_that_is_reworded_is_told_with_who_chose_it', () => {
  const options = ['North', 'South', 'East'].map((word) => ({ id: word.toLowerCase(), text: text(word) }));
  const asking = (change: typeof options) =>
    planned('a1', { type: 'by-hand' }, { question: { kind: 'several', text: text('Where?'), options: change } });
  const given = released(asking(options), 'D1 09:30:00', ['fox', 'owl', 'elk']);
  const chosen = (person: string, ids: string[]) =>
    [person, { id: person, inject: 'a1', person, answer: { type: 'chosen' as const, options: ids } }] as const;
  const progress = new Map([chosen('fox', ['south']), chosen('owl', ['north', 'south'])]);
  const told = (change: Record<string, ReturnType<typeof text>>) => {
    const next = options.map((one) => ({ ...one, text: change[one.id] ?? one.text }));
    return rewordedAnswers(given, asking(next).inject, progress);
  };
  expect(told({ south: text('West') })).toEqual([
    { option: 'south', before: 'South', after: 'West', people: ['fox', 'owl'] },
  ]);
  expect(told({ east: text('West') })).toEqual([]);
  expect(told({ south: text('South', { ru: 'Юг' }) })).toEqual([]);
  expect(rewordedAnswers(given, asking(options.slice(0, 1)).inject, progress)).toEqual([]);
  expect(rewordedAnswers(given, asking([...options].reverse()).inject, progress)).toEqual([]);
});

test('a_translation_that_is_mended_is_seen_by_those_who_read_it', () => {
  const body = { ...inject, body: text('Gate A', { ru: 'Вход Б', uk: 'Вхід А' }) };
  expect(mendedIn(body, { ...inject, body: text('Gate A', { ru: 'Вход А', uk: 'Вхід А' }) })).toEqual(['ru']);
  expect(mendedIn(body, { ...body, body: text('Gate A', { ru: 'Вход Б', uk: 'Вхід А', ar: 'بوابة أ' }) })).toEqual([]);
  expect(mendedIn(body, { ...inject, body: text('Gate B', { ru: 'Вход А', uk: 'Вхід А' }) })).toEqual([]);
  expect(mendedIn(body, { ...body, controlNote: text('For us', { ru: 'Нам' }) })).toEqual([]);
});

test('who_reads_a_translation_that_still_says_what_its_original_said_is_told_by_language', () => {
  const people = [
    { ...person('fox'), languages: ['ru'] },
    { ...person('owl'), languages: ['ru', 'en'] },
    { ...person('elk'), languages: ['uk'] },
    { ...person('ant'), languages: ['en'] },
  ];
  const before = { ...inject, body: text('Gate A', { ru: 'Вход А', uk: 'Вхід А' }) };
  const told = (next: typeof inject) =>
    staleReaders(before, next, people).map(({ language, part, people }) => [
      language,
      part,
      people.map(({ id }) => id),
    ]);
  expect(told({ ...inject, body: text('Gate B', { ru: 'Вход А', uk: 'Вхід А' }) })).toEqual([
    ['ru', 'body', ['fox', 'owl']],
    ['uk', 'body', ['elk']],
  ]);
  expect(told({ ...inject, body: text('Gate B', { ru: 'Вход Б', uk: 'Вхід А' }) })).toEqual([['uk', 'body', ['elk']]]);
  expect(told({ ...inject, body: text('Gate A', { ru: 'Вход Б', uk: 'Вхід А' }) })).toEqual([]);
  expect(told({ ...before, place: 'gate-b' })).toEqual([]);
});
