import { describe, expect, test } from 'vitest';
import { answerLines } from './answerLines.ts';
import { Formats } from '../language/formats.ts';
import { askedOf, faultsOf, fresh, isTooLong, toSend, type FieldRule, type Filling } from './form.ts';

const options = [{ id: 'mediator' }, { id: 'alone' }];
const INTERVIEW: FieldRule[] = [
  { id: 'present', type: 'yes-no', required: true },
  { id: 'who', type: 'choices', required: true, options, shownIf: { field: 'present', is: 'yes' } },
  { id: 'gender', type: 'line', required: true, shownIf: { field: 'who', is: 'mediator' } },
];
const SEIZURE: FieldRule[] = [
  {
    id: 'items',
    type: 'group',
    required: true,
    bounds: { least: '1', most: '2' },
    fields: [
      { id: 'what', type: 'line', required: true },
      { id: 'grams', type: 'number', required: false, bounds: { least: '0' }, preset: '1' },
    ],
  },
];

const filled = (values: Record<string, string>, groups: Filling['groups'] = {}): Filling => ({ values, groups });

describe('a form', () => {
  test('asks_only_for_what_the_other_answers_ask_for', () => {
    expect(askedOf(INTERVIEW, {}).map(({ id }) => id)).toEqual(['present']);
    expect(askedOf(INTERVIEW, { present: 'yes', who: 'alone mediator' })).toHaveLength(3);
    expect(askedOf(INTERVIEW, { present: 'no', who: 'mediator' }).map(({ id }) => id)).toEqual(['present']);
  });

  test('sends_nothing_of_what_is_hidden', () => {
    expect(toSend(INTERVIEW, filled({ present: 'no', who: 'mediator', gender: 'f' }))).toEqual({
      values: { present: 'no' },
    });
    expect(toSend(INTERVIEW, filled({ present: '' }))).toBeUndefined();
  });

  test('begins_with_its_defaults_and_with_the_rows_that_must_be_there', () => {
    expect(fresh(SEIZURE)).toEqual({ values: {}, groups: { items: [{ grams: '1' }] } });
  });

  test('names_each_fault_as_the_server_names_it', () => {
    const filling = filled({}, { items: [{ what: 'phone', grams: '-1' }, { grams: 'two' }, { what: 'car' }] });
    expect([...faultsOf(SEIZURE, filling)]).toEqual([
      ['items', 'rows'],
      ['items.1.grams', 'range'],
      ['items.2.what', 'missing'],
      ['items.2.grams', 'not-a-number'],
    ]);
    expect([...faultsOf(SEIZURE, filled({}))]).toEqual([['items', 'missing']]);
  });

  test.each([
    ['12,5', '12.5'],
    ['١٢٫٥', '12.5'],
    ['−3', '-3'],
    [' 7 ', '7'],
  ])('reads_the_number_%s_as_any_keyboard_writes_it', (typed, sent) => {
    const fields: FieldRule[] = [{ id: 'n', type: 'number', required: false }];
    expect(toSend(fields, filled({ n: typed }))).toEqual({ values: { n: sent } });
    expect(faultsOf(fields, filled({ n: typed }))).toEqual(new Map());
  });

  test('takes_marks_between_thousands_and_asks_where_it_could_be_two_numbers', () => {
    const fields: FieldRule[] = [{ id: 'n', type: 'number', required: true, bounds: { least: '100' } }];
    expect(toSend(fields, filled({ n: '1,200' }), 'en')).toEqual({ values: { n: '1200' } });
    expect(faultsOf(fields, filled({ n: '1,200' }), 'en')).toEqual(new Map());
    expect(faultsOf(fields, filled({ n: '1,200' }), 'de')).toEqual(new Map([['n', 'ambiguous']]));
    expect(faultsOf(fields, filled({ n: '1.200' }), 'en')).toEqual(new Map([['n', 'ambiguous']]));
  });

  test('passes_over_a_field_of_a_type_that_only_a_newer_client_knows_and_what_depends_on_it', () => {
    const drawing = { id: 'sketch', type: 'drawing', required: true, preset: 'x' } as unknown as FieldRule;
    const after: FieldRule = { id: 'who', type: 'line', required: true, shownIf: { field: 'sketch', is: 'x' } };
    const fields = [...INTERVIEW, drawing, after];
    const filling = filled({ present: 'no', sketch: 'x', who: 'she' });

    expect(askedOf(fields, filling.values).map(({ id }) => id)).toEqual(['present']);
    expect(faultsOf(fields, filling)).toEqual(new Map());
    expect(toSend(fields, filling)).toEqual({ values: { present: 'no' } });
  });

  test('holds_no_more_than_can_be_sent', () => {
    const text = 'x'.repeat(3_999);
    expect(isTooLong({ values: { a: text, b: text, c: text } })).toBe(false);
    expect(isTooLong({ values: { a: text, b: text, c: text }, groups: { g: [{ d: 'x' }] } })).toBe(true);
  });
});

test('answers_are_all_said_those_too_that_the_form_does_not_know_any_more', () => {
  const words = {
    label: ({ id }: FieldRule) => id.toUpperCase(),
    option: (_: FieldRule, id: string) => id,
    yesNo: (yes: boolean) => (yes ? 'Yes' : 'No'),
    date: (written: string) => written,
    number: (written: string) => written,
    list: (options: readonly string[]) => new Formats('en').list(options),
    dossier: (id: string) => id,
  };
  const answers = {
    values: { present: 'yes', gone: 'x', who: 'alone mediator' },
    groups: { items: [{ what: 'phone', old: 'y' }], lost: [{ a: 'b' }] },
  };
  expect(answerLines([...INTERVIEW, ...SEIZURE], answers, words)).toEqual([
    { path: 'present', name: 'PRESENT', value: 'Yes' },
    { path: 'who', name: 'WHO', value: 'alone and mediator' },
    { path: 'items.1.what', name: 'ITEMS 1: WHAT', value: 'phone' },
    { path: 'items.1.old', name: 'ITEMS 1: old', value: 'y' },
    { path: 'gone', name: 'gone', value: 'x' },
    { path: 'lost.1.a', name: 'a', value: 'b' },
  ]);
});
