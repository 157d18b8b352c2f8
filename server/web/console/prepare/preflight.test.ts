import { expect, test } from 'vitest';
import { counts, grouped, type Finding } from './preflight.ts';

const finding = (code: string, severity: Finding['severity'], inject?: string): Finding => ({
  code,
  severity,
  cure: 'inject',
  ...(inject ? { inject } : {}),
});

test('findings_are_grouped_by_fault_with_the_worst_first', () => {
  const found = grouped([
    finding('not-approved', 'note', 'a'),
    finding('at-night', 'warning', 'a'),
    finding('dead-branch', 'error', 'b'),
    finding('no-device', 'error'),
    finding('dead-branch', 'error', 'c'),
  ]);

  expect(found.map(({ code, findings }) => [code, findings.length])).toEqual([
    ['no-device', 1],
    ['dead-branch', 2],
    ['at-night', 1],
    ['not-approved', 1],
  ]);
});

test('what_is_wrong_with_a_language_is_one_row_for_each_language_and_counts_what_is_not_listed', () => {
  const missing = (inject: string, language: string): Finding => ({
    ...finding('translation-missing', 'note', inject),
    language,
  });

  const found = grouped(
    [missing('a', 'ru'), missing('a', 'ar'), missing('b', 'ru')],
    [
      { code: 'translation-missing', language: 'ru', count: 280 },
      { code: 'translation-missing', language: 'ar', count: 300 },
    ],
  );

  expect(
    found.map(({ code, language, findings, count, unlisted }) => [code, language, findings.length, count, unlisted]),
  ).toEqual([
    ['translation-missing', 'ar', 1, 300, 299],
    ['translation-missing', 'ru', 2, 280, 278],
  ]);
});

test('people_without_a_device_are_one_finding_and_counted_one_by_one', () => {
  const without = { ...finding('no-device', 'error'), people: ['a', 'b', 'c'] };
  expect(grouped([without], [{ code: 'no-device', count: 1 }]).map(({ count, unlisted }) => [count, unlisted])).toEqual(
    [[3, 0]],
  );
});

test('a_fault_of_a_newer_server_is_passed_over', () => {
  expect(grouped([finding('from-tomorrow', 'error')])).toEqual([]);
});

test('each_severity_is_counted', () => {
  expect(counts([finding('a', 'error'), finding('b', 'note'), finding('c', 'error')])).toEqual({
    error: 2,
    warning: 0,
    note: 1,
  });
});
