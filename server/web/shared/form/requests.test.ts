import { expect, test } from 'vitest';
import { initialsOf, minutesOf } from './requests.ts';

test.each([
  ['Duty judge', 'DJ'],
  ['Дежурный судья', 'ДС'],
  ['Central Authority of Haldria', 'CAH'],
  ['القاضي المناوب', 'قم'],
  ['Lea (19)', 'L'],
  ['ليا (19)', 'ل'],
])('the_seal_of_%s_has_the_letters_%s', (name, letters) => {
  expect(initialsOf(name)).toBe(letters);
});

test.each([
  ['PT45M', 45],
  ['PT1H30M', 90],
  ['P1DT2H', 26 * 60],
])('a_duration_of_%s_is_%i_minutes', (duration, minutes) => {
  expect(minutesOf(duration)).toBe(minutes);
});
