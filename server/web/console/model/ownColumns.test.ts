import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { i18n } from '../../shared/language/i18n.svelte.ts';
import {
  choicesOf,
  filterBy,
  foundBy,
  FILLED,
  EMPTY,
  holding,
  isIn,
  shownIn,
  typedInVain,
  valueFrom,
  valuesFrom,
  type OwnColumn,
} from './ownColumns.ts';
import { matches } from './inject/msel.ts';
import { person, planned, text } from './samples.ts';

const column = (kind: OwnColumn['kind'], more: Partial<OwnColumn> = {}): OwnColumn => ({
  id: kind,
  name: text(kind),
  kind,
  ...more,
});
const CHOICE = column('choice', { options: [{ id: 'triage', text: text('Triage', { ru: 'Сортировка' }) }] });
const names = { person: (id: string) => `<${id}>` };

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} });
  return i18n.choose(['en']);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test.each([
  [column('text'), ' Van 2 ', 'Van 2'],
  [column('text'), 'x'.repeat(201), undefined],
  [column('number'), '1 250,50', '1250.50'],
  [column('number'), '۱۲٫۵', '12.5'],
  [column('number'), '−3', '-3'],
  [column('number'), '1.2.3', undefined],
  [column('number'), 'much', undefined],
  [CHOICE, 'triage', 'triage'],
  [CHOICE, 'Triage', undefined],
  [column('yes-no'), 'yes', 'yes'],
  [column('yes-no'), 'perhaps', undefined],
  [column('person'), 'anna', 'anna'],
  [column('number'), ' ', ''],
])('in_%o_%s_is_%s', (of, typed, value) => {
  expect(valueFrom(of, typed)).toBe(value);
});

test('what_was_typed_in_a_column_that_is_gone_is_not_sent_and_what_stood_there_stays', () => {
  const columns = [column('text'), column('number')];
  const before = { text: 'Van 1', gone: 'kept', taken: 'old' };
  const typed = { text: 'Van 2', number: '1 250', gone: 'kept', taken: 'new', added: 'new', blank: ' ' };
  const sent = { text: 'Van 2', number: '1250', gone: 'kept', taken: 'old' };
  expect(valuesFrom(columns, typed, before)).toEqual(sent);
  expect(valuesFrom(columns, typed, undefined)).toEqual({ text: 'Van 2', number: '1250' });
  expect(valuesFrom(columns, { number: 'much' }, { text: 'Van 1' })).toEqual({ number: 'much' });
  expect(typedInVain(columns, typed, before)).toEqual(['added', 'taken']);
  expect(typedInVain(columns, before, before)).toEqual([]);
});

test('what_stands_there_is_said_in_words', () => {
  expect(shownIn(CHOICE, 'triage', names)).toBe('Triage');
  expect(shownIn(CHOICE, 'gone', names)).toBe('gone');
  expect(shownIn(column('number'), '1250.50', names)).toBe('1,250.50');
  expect(shownIn(column('yes-no'), 'no', names)).toBe('No');
  expect(shownIn(column('person'), 'anna', names)).toBe('<anna>');
  expect(shownIn(column('text'), undefined, names)).toBe('');
});

test('an_inject_is_found_by_what_is_shown_in_its_columns_and_not_by_what_it_is_kept_as', () => {
  const columns = [column('text'), CHOICE, column('person'), column('yes-no'), column('number')];
  const stands = {
    text: 'Van 2',
    choice: 'triage-1',
    person: 'p-17',
    'yes-no': 'yes',
    number: '1250.5',
    gone: 'crane',
  };
  const inject = planned('a1', { type: 'by-hand' }, { columns: stands });
  const people = { person: (id: string) => (id === 'p-17' ? 'Anna' : id) };
  const stage = { ...CHOICE, options: [{ id: 'triage-1', text: text('Sorting', { ru: 'Сортировка' }) }] };
  const alsoIn = () =>
    foundBy(
      columns.map((one) => (one === CHOICE ? stage : one)),
      inject,
      people,
    );
  const finds = (words: string) => matches(inject, { text: words, states: new Set(), storyline: undefined, alsoIn });
  expect(['van', 'sorting', 'anna', '1,250', '1250'].filter((words) => !finds(words))).toEqual([]);
  expect(['triage', 'p-17', 'yes', 'crane', 'сорт'].filter(finds)).toEqual([]);
});

test('somebody_of_control_is_chosen_and_whoever_is_there_already_stays', () => {
  const people = [person('anna'), person('ivan', { function: 'controller' }), person('lea', { function: 'director' })];
  expect(choicesOf(column('person'), people, undefined).map(({ id }) => id)).toEqual(['ivan', 'lea']);
  expect(choicesOf(column('person'), people, 'anna').map(({ id }) => id)).toEqual(['anna', 'ivan', 'lea']);
});

test('injects_are_found_by_what_stands_in_a_column', () => {
  const filled = planned('a1', { type: 'by-hand' }, { columns: { cost: '5' } });
  const plain = planned('a2', { type: 'by-hand' });
  expect(holding([filled, plain], 'cost')).toBe(1);
  expect([filled, plain].map((inject) => isIn(inject, filterBy('cost', '5')))).toEqual([true, false]);
  expect([filled, plain].map((inject) => isIn(inject, filterBy('cost', FILLED)))).toEqual([true, false]);
  expect([filled, plain].map((inject) => isIn(inject, filterBy('cost', EMPTY)))).toEqual([false, true]);
});
