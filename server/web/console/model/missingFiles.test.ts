import { expect, test } from 'vitest';
import { reportsWith } from './missingFiles.ts';

test('a_missing_file_is_found_in_every_report_that_has_it', () => {
  const photo = { sha256: 'a'.repeat(64) };
  const other = { sha256: 'b'.repeat(64) };
  const report = { id: 'report', action: { attachments: [other, photo] } };
  const without = { id: 'without', action: {} };
  expect(reportsWith(photo.sha256, [without, report])).toEqual([report]);
  expect(reportsWith('c'.repeat(64), [report])).toEqual([]);
});
