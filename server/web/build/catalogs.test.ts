import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { expect, test } from 'vitest';
import consoleApp from '../console/vite.config.ts';
import phoneApp from '../phone/vite.config.ts';
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

test.each([
  ['console', consoleApp],
  ['phone', phoneApp],
])('the_%s_asks_for_no_words_that_only_the_other_has', (app, { plugins = [] }) => {
  const english = fileURLToPath(new URL('../../../i18n/catalogs/en.json', import.meta.url));
  const slims = (plugins as Plugin[]).find((plugin) => plugin?.name === 'livex-slim-catalogs');
  const load = slims?.load as (this: object, file: string) => string;
  const has = JSON.parse(load.call({ addWatchFile: () => undefined }, english)) as Record<string, string>;
  const isAsked = askedIn([fileURLToPath(new URL(`../${app}`, import.meta.url))]);

  const ofApps = Object.keys(JSON.parse(readFileSync(english, 'utf8')) as object).filter((key) =>
    /^(phone|console)\./.test(key),
  );
  expect(ofApps.filter((key) => isAsked(key) && !(key in has))).toEqual([]);
});
