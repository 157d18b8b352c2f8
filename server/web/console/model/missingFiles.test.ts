import { expect, test } from 'vitest';
import { holdersOf } from './missingFiles.ts';

test('a_missing_file_is_found_in_every_report_and_inject_that_has_it', () => {
  const photo = { sha256: 'a'.repeat(64) };
  const other = { sha256: 'b'.repeat(64) };
  const report = { id: 'report', action: { attachments: [other, photo] } };
  const without = { id: 'without', action: {} };
  const inject = { id: 'inject', inject: { attachments: [photo] } };
  const found = holdersOf(photo.sha256, [without, report], [inject, { id: 'plain', inject: {} }]);
  expect(found).toEqual({ actions: [report], injects: [inject] });
  expect(holdersOf('c'.repeat(64), [report], [inject])).toEqual({ actions: [], injects: [] });
});
