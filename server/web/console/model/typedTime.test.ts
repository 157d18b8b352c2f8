import { describe, expect, test } from 'vitest';
import { parseExerciseTime, writeExerciseTime } from '../../shared/exerciseTime.ts';
import { timeExamples, typedSpan, typedTime } from './typedTime.ts';
import { MINUTE } from './times.ts';

const SHIPPED = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'it', 'kk', 'ro', 'ru', 'tr', 'uk'];

function read(typed: string, language = 'en', from: string | undefined = 'D2 10:00'): string | undefined {
  const time = typedTime(typed, { day: 2, language, from: from === undefined ? undefined : parseExerciseTime(from) });
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
  ])('"%s"_is_no_time_and_nothing_is_guessed', (typed) => {
    expect(read(typed)).toBeUndefined();
  });

  test('nothing_is_counted_from_nowhere', () => {
    expect(typedTime('+15 min', { day: 2, language: 'en' })).toBeUndefined();
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
