import { expect, test } from 'vitest';
import type { ControlField } from '../model/requesting.ts';
import { text } from '../model/samples.ts';
import { shortLine } from './answers.ts';

const field = (id: string, type: ControlField['type'], fields?: ControlField[]): ControlField => ({
  ...{ id, type, label: text(id), required: false },
  ...(fields && { fields }),
});
const FIELDS = [
  field('who', 'name'),
  field('safe', 'yes-no'),
  field('count', 'number'),
  field('plate', 'line'),
  field('seen', 'group', [field('alone', 'yes-no'), field('where', 'line')]),
];
const line = (path: string, name: string, value: string) => ({ path, name, value });

test('each_answer_keeps_its_place_and_a_bare_one_has_the_name_of_its_field', () => {
  const lines = [
    line('who', 'Who', 'ليا'),
    line('safe', 'Is she safe', 'Yes'),
    line('count', 'How many', '3'),
    line('seen.1.alone', 'Seen 1: Alone', 'No'),
    line('seen.1.where', 'Seen 1: Where', 'The journey'),
    line('plate', 'Plate', 'AB 123 CD'),
    line('gone', 'gone', 'as it was'),
  ];
  expect(shortLine(lines, FIELDS).split(' · ')).toEqual([
    '\u2068ليا\u2069',
    '\u2068Is she safe\u2069: \u2068Yes\u2069',
    '\u2068How many\u2069: \u20683\u2069',
    '\u2068Seen 1: Alone\u2069: \u2068No\u2069',
    '\u2068Seen 1: Where\u2069: \u2068The journey\u2069',
    '\u2068Plate\u2069: \u2068AB 123 CD\u2069',
    '\u2068as it was\u2069',
  ]);
});
