import { describe, expect, test } from 'vitest';
import cases from '../../../../i18n/src/test/resources/org/livex/i18n/runs.json';
import { beginningOf, partsOf } from './runs.ts';

const runsIn = (text: string) => partsOf(text).flatMap((part) => (part.isRun ? [part.text] : []));

describe('the runs of a text', () => {
  test.each(cases)('in $text are $runs', ({ text, runs }) => {
    expect(runsIn(text)).toEqual(runs);
    expect(
      partsOf(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  test.each([
    ['اتصل على +379-0555-0101.', '+379-0555-0101'],
    ['لوحة 12-AB-345', '12-AB-345'],
    ['بتاريخ 2026-11-24 الساعة 14:30', '2026-11-24'],
    ['القضية LV-07/2026 مفتوحة', 'LV-07/2026'],
    ['المبلغ 1 200,50 يورو', '1 200,50'],
    ['الرصيد + 96,800 فقط', '+ 96,800'],
    ['الرصيد − 1 250 000,00 فقط', '− 1 250 000,00'],
    ['− 86,560', '− 86,560'],
    ['الإحداثيات 45.5921 / 11.6032 هنا', '45.5921 / 11.6032'],
    ['اكتب إلى desk2@example.org', 'desk2@example.org'],
    ['الرقم ٠٥٥٥ ٠١٠١', '٠٥٥٥ ٠١٠١'],
    ['الرمز #4711 صحيح', '#4711'],
    ['درجة ‎-5 و 10-15%', '10-15%'],
  ])('in %s are %s', (text, run) => {
    expect(runsIn(text)).toContain(run);
  });

  test('a_sentence_ends_outside_of_its_number', () => {
    expect(runsIn('اتصل على 0555 0101.')).toEqual(['0555 0101']);
    expect(runsIn('(اتصل على 0555 0101)')).toEqual(['0555 0101']);
  });

  test('one_number_or_one_word_needs_nothing', () => {
    expect(runsIn('عندي 12 سؤالا عن Livex')).toEqual([]);
  });

  test.each(cases.filter((one) => one.whole))('no_line_ends_in_$whole', ({ text, whole }) => {
    expect(partsOf(text).flatMap((part) => (part.isWhole ? [part.text] : []))).toEqual(whole);
  });

  test('the_longest_text_is_read_at_once', () => {
    const long = `ع ${'1 2-3/4.5:6 '.repeat(1_500)}`;
    expect(
      partsOf(long)
        .map((part) => part.text)
        .join(''),
    ).toBe(long);
  });
});

describe('how a text begins', () => {
  test.each([
    ['You are at the gate.', 'You are at the gate.'],
    [
      'You call control as the father of the boy. Say your number is +378 0549 555 014.',
      'You call control as the father of the boy. Say your number…',
    ],
    [
      'You are the father of the boy. Say that your number is +378 0549 555 014.',
      'You are the father of the boy. Say that your number is…',
    ],
    ['The money goes to the account IT60 X054 2811 1010 0000 0123 456 today.', 'The money goes to the account…'],
    [
      'أنت والد الفتى. اتصل بغرفة العمليات وقل إن رقمك هو +378 0549 555 014 وانتظر.',
      'أنت والد الفتى. اتصل بغرفة العمليات وقل إن رقمك هو…',
    ],
  ])('of %s there is %s', (text, beginning) => {
    expect(beginningOf(text)).toBe(beginning);
  });

  test('a_text_that_has_no_place_to_end_is_cut_all_the_same', () => {
    expect(beginningOf('a'.repeat(100))).toBe(`${'a'.repeat(60)}…`);
    expect(beginningOf(`ع${'1 2-3/4.5:6 '.repeat(10)}`).length).toBeLessThanOrEqual(61);
  });
});
