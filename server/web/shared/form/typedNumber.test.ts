import { expect, test } from 'vitest';
import cases from '../../../../i18n/src/test/resources/org/livex/i18n/typed-numbers.json';
import { readNumber } from './typedNumber.ts';

/** The Android app is held to the same file. */
test.each(cases)('$typed in $language is $number$problem', ({ typed, language, number, problem }) => {
  expect(readNumber(typed, language)).toEqual(problem === undefined ? { number } : { problem });
});
