import { expect, test } from 'vitest';
import { ownerOf } from './whose.ts';

test.each([
  ['action-word/interviewed.mood.calm/label', 'common.desk.of.report'],
  ['form-word/search.place/label', 'common.desk.of.form'],
  ['guide-word/first.rights/body', 'common.desk.of.guide'],
  ['role-card/lea/body', 'common.term.role-card'],
  ['inject/x-2/body', undefined],
  ['something/else/name', undefined],
])('%s_is_of_%s', (text, key) => {
  expect(ownerOf(text)).toBe(key);
});
