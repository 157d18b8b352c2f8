import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askedIn } from './catalogs.ts';

test('a_key_is_asked_for_where_it_stands_in_whole_or_is_put_together_after_its_beginning', () => {
  const folder = mkdtempSync(join(tmpdir(), 'livex-asked'));
  mkdirSync(join(folder, 'join'));
  writeFileSync(
    join(folder, 'join', 'Join.svelte'),
    `{t('phone.join.title')} {i18n.tOr(\`problem.\${code}\`, 'problem.unknown')}`,
  );
  writeFileSync(
    join(folder, 'words.ts'),
    `export const words = (step: string) => t(\`phone.practice.\${step}.lead\`);`,
  );
  writeFileSync(join(folder, 'words.test.ts'), "t('phone.only.a.test.says.it')");
  const isAsked = askedIn([folder]);

  expect(
    ['phone.join.title', 'problem.no-such-page', 'problem.unknown', 'phone.practice.act.lead'].filter(isAsked),
  ).toHaveLength(4);
  expect(['phone.join.title-of-the-app', 'phone.only.a.test.says.it', 'common.report.title'].filter(isAsked)).toEqual(
    [],
  );
});
