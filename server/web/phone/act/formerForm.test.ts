import { expect, test } from 'vitest';
import type { AnswerWords } from '../../shared/form/answerLines.ts';
import type { FormField } from '../../shared/form/form.ts';
import { asksTheSame, isUntouched, kept, leftOver } from './formerForm.ts';

const field = (id: string, type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  id,
  type,
  required: false,
  label: { text: `${id}?`, language: 'en' },
  ...more,
});
const words: AnswerWords<FormField> = {
  label: ({ label }) => label.text,
  option: (_, id) => `option ${id}`,
  yesNo: String,
  date: (written) => written,
  number: (written) => written,
  list: (options) => options.join(', '),
  dossier: (id) => id,
};
const things = (...columns: string[]) => field('things', 'group', { fields: columns.map((id) => field(id, 'line')) });
const lines = (former: FormField[], now: FormField[], filling: Parameters<typeof leftOver>[2]) =>
  leftOver(former, now, filling, words).map(({ name, value }) => `${name} ${value}`);

test('other_words_ask_the_same_and_another_bound_does_not', () => {
  const count = field('count', 'number', { bounds: { most: '5' } });
  const translated: FormField = { ...count, label: { text: 'Сколько?', language: 'ru' } };
  expect(asksTheSame([count], [translated])).toBe(true);
  expect(asksTheSame([count], [{ ...count, bounds: { most: '3' } }])).toBe(false);
  expect(asksTheSame([things('what')], [things('what', 'where')])).toBe(false);
});

test('a_form_with_its_defaults_alone_is_untouched', () => {
  const form = [field('where', 'line', { preset: 'Gate' })];
  expect(isUntouched(form, { values: { where: 'Gate' }, groups: {} })).toBe(true);
  expect(isUntouched(form, { values: { where: 'Gate B' }, groups: {} })).toBe(false);
});

test('what_is_asked_for_no_more_is_left_over_in_its_own_words_and_the_rest_is_kept', () => {
  const former = [field('clock', 'time'), field('how', 'choice'), field('empty', 'line'), things('what', 'colour')];
  const now = [field('how', 'line'), things('what')];
  const filling = {
    values: { clock: '14:05', how: 'raid', empty: ' ' },
    groups: { things: [{ what: 'A phone', colour: 'red' }, { what: 'A van' }] },
  };
  expect(lines(former, now, filling)).toEqual(['clock? 14:05', 'how? option raid', 'things? 1: colour? red']);
  expect(kept(now, filling)).toEqual({
    values: { how: 'raid' },
    groups: { things: [{ what: 'A phone' }, { what: 'A van' }] },
  });
});

test('of_a_group_that_is_gone_every_row_is_left_over', () => {
  const filling = { values: {}, groups: { things: [{ what: 'A phone' }, { what: 'A van' }] } };
  expect(lines([things('what')], [], filling)).toEqual(['things? 1: what? A phone', 'things? 2: what? A van']);
});
