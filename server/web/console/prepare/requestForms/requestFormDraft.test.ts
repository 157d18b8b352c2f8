import { describe, expect, test } from 'vitest';
import { audience, text } from '../../model/samples.ts';
import type { RequestForm } from '../../model/requesting.ts';
import { newField, newOption, type FieldDraft } from '../forms/fieldDraft.ts';
import {
  GROUNDS,
  mergedRequestForm,
  mistakesIn,
  placeholderOf,
  REFUSALS,
  requestFormDraft,
  requestFormFrom,
  requestFormId,
  unknownIn,
  type RequestFormDraft,
} from './requestFormDraft.ts';

const warrant: RequestForm = {
  id: 'warrant',
  revision: 4,
  title: text('Search warrant', { ru: 'Санкция на обыск' }),
  authority: 'duty-judge',
  fields: [
    { id: 'address', label: text('Address'), type: 'line', required: true },
    {
      id: 'when',
      label: text('When?'),
      type: 'choice',
      required: true,
      options: [{ id: 'day', text: text('By day') }],
    },
  ],
  grounds: [{ id: 'art-41', text: text('Article 41', { ru: 'Статья 41' }) }],
  refusals: [{ id: 'art-43', text: text('Article 43') }],
  lawfulDelay: 'PT2700S',
  audience: audience({ agencies: ['police'] }),
  forTeam: false,
  document: text('The search of {address} is allowed on {ground}. No. {number}'),
};
const { revision: _, ...written } = warrant;

const draft = () => requestFormDraft(warrant);
const sent = (of: RequestFormDraft) => requestFormFrom(of, warrant.id, 'en', warrant);
const added = (label: string, change: Partial<FieldDraft> = {}): FieldDraft => ({
  ...newField(),
  label: { en: label },
  ...change,
});
const ground = (en: string) => ({ ...newOption(), text: { en } });

describe('a form of requests', () => {
  test('comes_back_as_it_was', () => {
    expect(sent(draft())).toEqual(written);
  });

  test('keeps_its_short_names_and_its_translations_when_words_change', () => {
    const changed = draft();
    changed.grounds[0]!.text['en'] = 'Art. 41';
    const [first] = sent(changed)!.grounds;
    expect(first).toMatchObject({ id: 'art-41', text: { revision: 2 } });
    expect(first!.text.versions['ru']).toEqual(warrant.grounds[0]!.text.versions['ru']);
  });

  test('names_nothing_twice_in_fields_grounds_and_refusals_and_nothing_as_it_was_once', () => {
    const changed = draft();
    changed.grounds = [ground('Address'), ground('Article 41')];
    changed.refusals.push(ground('Address'), ground('Day'));
    changed.fields.push(added('Art 43'));
    const form = sent(changed)!;
    const ids = [...form.fields, ...form.grounds, ...form.refusals].map(({ id }) => id);
    expect(ids).toEqual(['address', 'when', 'art-43-2', 'address-2', 'article-41', 'art-43', 'address-3', 'day']);
  });

  test('a_new_field_that_the_document_names_keeps_that_name_whatever_it_asks_at_last', () => {
    const changed = draft();
    const floor = added('Floor');
    changed.fields.push(floor);
    expect(placeholderOf(changed, floor.key, 'en', warrant)).toBe('floor');
    floor.name = 'floor';
    floor.label = { en: 'Which floor?' };
    changed.fields.push(added('Floor'));
    changed.document['en'] += ' Floor {floor}.';
    expect(sent(changed)!.fields.map(({ id }) => id)).toEqual(['address', 'when', 'floor', 'floor-2']);
  });

  test('a_delay_in_minutes_is_one_on_the_exercise_clock', () => {
    const delays = ['0', '90', '0,5', '43200'].map((minutes) => sent({ ...draft(), minutes })!.lawfulDelay);
    expect(delays).toEqual(['PT0S', 'PT5400S', 'PT30S', 'PT2592000S']);
  });

  test('gets_a_short_name_that_a_text_can_have', () => {
    expect(requestFormId('Freezing of a bank account', new Set())).toBe('freezing-of-a-bank-a');
  });
});

describe('what cannot be is said', () => {
  test.each<[string, (draft: RequestFormDraft) => void, Record<string, string>]>([
    ['no title', (draft) => (draft.title = { ru: 'Санкция' }), { title: 'empty' }],
    ['no authority', (draft) => (draft.authority = ''), { authority: 'empty' }],
    ['nobody who may file', (draft) => (draft.audience = audience({})), { audience: 'empty' }],
    ['no delay', (draft) => (draft.minutes = ''), { minutes: 'minutes' }],
    ['a delay before the request', (draft) => (draft.minutes = '-1'), { minutes: 'minutes' }],
    ['a delay beyond all days', (draft) => (draft.minutes = '43201'), { minutes: 'minutes' }],
    ['a ground without words', (draft) => (draft.grounds[0]!.text = {}), { [`${GROUNDS}.art-41`]: 'empty' }],
    ['a refusal without words', (draft) => (draft.refusals[0]!.text = {}), { [`${REFUSALS}.art-43`]: 'empty' }],
    ['no document', (draft) => (draft.document = {}), { document: 'empty' }],
    ['a field that is gone', (draft) => draft.fields.shift(), { document: 'unknown' }],
    ['a choice of nothing', (draft) => (draft.fields[1]!.options = []), { 'when.options': 'empty' }],
  ])('%s', (_what, change, mistakes) => {
    const changed = draft();
    change(changed);
    expect(Object.fromEntries(mistakesIn(changed, 'en', warrant))).toEqual(mistakes);
    expect(sent(changed)).toBeUndefined();
  });

  test('what_no_field_fills_in_is_told_once_in_whatever_language_it_stands', () => {
    const changed = draft();
    changed.document = { en: '{address} {flat} {flat}', ru: '{этаж} {floor} {Ground}' };
    expect([...unknownIn(changed)]).toEqual([
      ['en', ['flat']],
      ['ru', ['этаж', 'floor', 'Ground']],
    ]);
  });
});

test('two_authors_of_one_form_keep_what_each_of_them_added', () => {
  const [mine, theirs] = [draft(), draft()];
  mine.grounds.push(ground('Mine'));
  theirs.refusals.push(ground('Theirs'));
  theirs.minutes = '5';
  const both = mergedRequestForm(draft(), mine, theirs);
  expect([both.grounds.length, both.refusals.length, both.minutes]).toEqual([2, 2, '5']);
});
