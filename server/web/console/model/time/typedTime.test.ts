import { beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog, type Catalog } from '../../../shared/language/catalogs.ts';
import { parseExerciseTime, writeExerciseTime } from '../../../shared/exerciseTime.ts';
import { Formats } from '../../../shared/language/formats.ts';
import { timeExamples, typedSpan, typedTime } from './typedTime.ts';
import { MINUTE } from './times.ts';

const SHIPPED = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'it', 'kk', 'ro', 'ru', 'tr', 'uk'];

const catalogs = new Map<string, Catalog>();
const sayDay = (language: string) => (day: string) => said('common.day', language, { day });

function said(key: string, language: string, values: Record<string, string>): string {
  return catalogs.get(language)![key]!.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
}

beforeAll(async () => {
  for (const language of SHIPPED) catalogs.set(language, await loadCatalog(language));
});

function read(typed: string, language = 'en', from: string | undefined = 'D2 10:00'): string | undefined {
  const time = typedTime(typed, {
    day: 2,
    language,
    sayDay: sayDay(language),
    from: from === undefined ? undefined : parseExerciseTime(from),
  });
  return time === undefined ? undefined : writeExerciseTime(time);
}

describe('a time as people write it', () => {
  test.each([
    ['9:30', 'D2 09:30:00'],
    ['9.30', 'D2 09:30:00'],
    ['09:30', 'D2 09:30:00'],
    ['0930', 'D2 09:30:00'],
    ['930', 'D2 09:30:00'],
    ['1430', 'D2 14:30:00'],
    ['9', 'D2 09:00:00'],
    ['0', 'D2 00:00:00'],
    ['9:30:15', 'D2 09:30:15'],
    ['9:30 pm', 'D2 21:30:00'],
    ['9:30PM', 'D2 21:30:00'],
    ['9.30 p.m.', 'D2 21:30:00'],
    ['9 am', 'D2 09:00:00'],
    ['12 am', 'D2 00:00:00'],
    ['12:15 pm', 'D2 12:15:00'],
    ['D1 09:30', 'D1 09:30:00'],
    ['d3 9:05', 'D3 09:05:00'],
    ['D3, 0905', 'D3 09:05:00'],
    ['Day 4 9', 'D4 09:00:00'],
    ['D1 9:30 pm', 'D1 21:30:00'],
    ['9h30', 'D2 09:30:00'],
    ['D1 9h30', 'D1 09:30:00'],
    ['D1 09H30', 'D1 09:30:00'],
    [' 9:30 ', 'D2 09:30:00'],
    ['\u200e9:30\u200f', 'D2 09:30:00'],
    ['٩:٣٠', 'D2 09:30:00'],
    ['۹:۳۰', 'D2 09:30:00'],
    ['۰۹۳۰', 'D2 09:30:00'],
    ['D٣ ١٤٫٣٠', 'D3 14:30:00'],
  ])('%s_is_%s', (typed, time) => {
    expect(read(typed)).toBe(time);
  });

  test.each([
    ['+15 min', 'D2 10:15:00'],
    ['+15', 'D2 10:15:00'],
    ['+ 15m', 'D2 10:15:00'],
    ['-10 min', 'D2 09:50:00'],
    ['−10', 'D2 09:50:00'],
    ['+1 h', 'D2 11:00:00'],
    ['+1.5 h', 'D2 11:30:00'],
    ['+1:30', 'D2 11:30:00'],
    ['+1h30', 'D2 11:30:00'],
    ['+1 h 30 min', 'D2 11:30:00'],
    ['+15 h', 'D3 01:00:00'],
    ['+١٥', 'D2 10:15:00'],
  ])('%s_counts_from_what_there_is_and_is_%s', (typed, time) => {
    expect(read(typed)).toBe(time);
  });

  test.each([
    '',
    ' ',
    'noon',
    '24:00',
    '2400',
    '25',
    '9:60',
    '960',
    '93',
    '9:3',
    '9.5',
    '9:300',
    '09300',
    '13 pm',
    '0 am',
    '9 xm',
    '9:30 30',
    'D0 09:30',
    'D100 09:30',
    'D1',
    'D1 ',
    'D109:30',
    '1 09:30',
    '+',
    '+x',
    '+15 parsecs',
    '+1 h 75 min',
    '-40 h',
    '9-30',
    '9:30-10:00',
    '=',
    'Day 3',
    'Day 3,',
    'Tag 3, 09:30',
    '3, 09:30',
  ])('"%s"_is_no_time_and_nothing_is_guessed', (typed) => {
    expect(read(typed)).toBeUndefined();
  });

  test('nothing_is_counted_from_nowhere', () => {
    expect(typedTime('+15 min', { day: 2, language: 'en', sayDay: sayDay('en') })).toBeUndefined();
  });

  test.each(SHIPPED)('what_the_field_itself_says_in_%s_is_understood_when_it_is_typed_or_pasted_back', (language) => {
    const formats = new Formats(language);
    for (const [time, written] of [
      [parseExerciseTime('D3 09:30'), 'D3 09:30:00'],
      [parseExerciseTime('D12 21:05'), 'D12 21:05:00'],
    ] as const) {
      const values = { day: formats.day(time), time: formats.timeOfDay(time) };
      const shown = said('common.day-time', language, values);
      const plain = `${said('common.day', language, { day: String(formats.day(time)) })} ${values.time}`;
      const typed = [shown, `= ${shown}`, ` =${shown} `, shown.toLocaleLowerCase(language), plain];
      expect(typed.map((one) => read(one, language))).toEqual(typed.map(() => written));
    }
  });

  test.each([
    ['tr', '+15 dk', 'D2 10:15:00'],
    ['tr', '+15 dk.', 'D2 10:15:00'],
    ['tr', '+1 sa 30 dk', 'D2 11:30:00'],
    ['es', '+1 h. 30 min.', 'D2 11:30:00'],
    ['ru', '+15 мин', 'D2 10:15:00'],
    ['ru', '+15 мин.', 'D2 10:15:00'],
  ])('a_point_after_a_short_word_may_be_there_or_not_in_%s_%s', (language, typed, time) => {
    expect(read(typed, language)).toBe(time);
  });

  test.each(SHIPPED)('the_words_of_%s_are_those_that_its_browser_writes', (language) => {
    const at = (hour: number) =>
      new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'UTC' }).format(
        hour * 60 * MINUTE + 30 * MINUTE,
      );
    const minutes = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(15);
    expect([at(9), at(21)].map((typed) => read(typed, language))).toEqual(['D2 09:30:00', 'D2 21:30:00']);
    expect(read(`+${minutes}`, language)).toBe('D2 10:15:00');
    for (const example of timeExamples(language).split(' · ')) expect(read(example, language)).toBeDefined();
  });
});

test('a_span_alone_may_be_minutes_hours_or_both', () => {
  const spans = ['15', '2,5', '90 min', '1 h', '1:30', '-5', '١٥', 'soon', ''].map((typed) => typedSpan(typed, 'en'));
  expect(spans.map((span) => span && span / MINUTE)).toEqual([15, 2.5, 90, 60, 90, -5, 15, undefined, undefined]);
});
