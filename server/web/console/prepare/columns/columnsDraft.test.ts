import { expect, test } from 'vitest';
import { text } from '../../model/samples.ts';
import type { OwnColumn } from '../../model/ownColumns.ts';
import { columnsDraft, columnsFrom, newColumn, newOption } from './columnsDraft.ts';

const TESTED: OwnColumn = {
  id: 'tested',
  name: text('Tested', { ru: 'Что проверяется' }),
  kind: 'choice',
  options: [{ id: 'triage', text: text('Triage') }],
};

test('what_nobody_touched_is_as_it_was', () => {
  expect(columnsFrom(columnsDraft([TESTED]), 'en', [TESTED])).toEqual([TESTED]);
});

test('a_new_column_gets_an_id_that_none_ever_had_and_options_keep_theirs', () => {
  const draft = columnsDraft([TESTED]);
  draft.columns[0]!.options.push({ ...newOption(), text: { en: 'Triage' } });
  draft.columns.push({ ...newColumn(), name: { en: 'Vehicle', ru: 'Машина' } });
  const [tested, vehicle] = columnsFrom(draft, 'en', [TESTED])!;
  expect(tested!.options?.map(({ id }) => id)).toEqual(['triage', 'triage-2']);
  expect(vehicle).toMatchObject({ id: expect.stringMatching(/^vehicle-[0-9a-f]{8}$/) as string, kind: 'text' });
  expect(vehicle).not.toHaveProperty('options');
});

test('without_a_name_or_something_to_choose_from_it_is_no_column', () => {
  const nameless = { columns: [{ ...newColumn(), name: { ru: 'Машина' } }] };
  expect(columnsFrom(nameless, 'en', [])).toBeUndefined();
  const choice = { ...newColumn(), name: { en: 'Tested' }, kind: 'choice' as const };
  expect(columnsFrom({ columns: [choice] }, 'en', [])).toBeUndefined();
  expect(columnsFrom({ columns: [{ ...choice, options: [newOption()] }] }, 'en', [])).toBeUndefined();
});
