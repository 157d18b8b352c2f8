import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import type { Finding } from '../../prepare/preflight.ts';
import { Desk } from '../desk.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LOOKS = [
  { locale: 'en', width: 1366 },
  { locale: 'ru', width: 1024 },
  { locale: 'ar', width: 1366 },
] as const;

test.each(LOOKS)('each_text_that_the_check_found_says_which_it_is_in_$locale', async ({ locale, width }) => {
  const desk = await Desk.open(browser, { locale, viewport: { width, height: 768 } });
  await desk.join();
  const { page, exercise } = desk;
  await page.locator(`html[lang="${locale}"]`).waitFor();
  const [inject] = exercise.world.injects.values();
  const [team] = exercise.world.teams.keys();
  const [person] = exercise.world.people.keys();
  const stale = (text: string): Finding => ({
    code: 'translation-stale',
    severity: 'warning',
    cure: 'translate',
    language: 'ru',
    people: [person!],
    text,
    ...(text.startsWith('inject') && { inject: inject!.id }),
  });
  const parts = ['question', 'option-1', 'option-2'].map((part) => `inject/${inject!.id}/${part}`);
  const findings = [...parts, 'exercise/exercise/name', `team/${team}/name`].map(stale);
  await page.route('**/preflight', (route) => route.fulfill({ json: { seq: 1, found: 5, kinds: [], findings } }));
  await desk.at('preflight');
  const rows = page.locator('#place details li');
  await expect.poll(() => rows.count()).toBe(5);
  const said = await rows.locator('.what').allInnerTexts();
  expect(new Set(said).size).toBe(5);
  if (locale === 'en') {
    expect(said[0]).toContain('Question');
    expect(said[1]).toContain('Option 1');
    expect(said[2]).toContain('Option 2');
    expect(said[3]).toMatch(/Settings.* · Name/);
    expect(said[4]).toContain('Team · ');
  }
  await desk.picture(`finding-named-${locale}-${width}`);
  expect(await violations(page)).toEqual([]);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each(LOOKS)('two_kinds_of_reports_of_one_name_lead_to_their_forms_in_$locale', async ({ locale, width }) => {
  const desk = await Desk.open(browser, { locale, viewport: { width, height: 768 } });
  await desk.join();
  const { page } = desk;
  await page.locator(`html[lang="${locale}"]`).waitFor();
  const alike: Finding = {
    code: 'reports-alike',
    severity: 'warning',
    cure: 'reports',
    language: 'ru',
    names: 'Interviewed',
  };
  await page.route('**/preflight', (route) =>
    route.fulfill({ json: { seq: 1, found: 1, kinds: [], findings: [alike] } }),
  );
  await desk.at('preflight');
  const row = page.locator('#place details li');
  await row.getByText('Interviewed').waitFor();
  await desk.picture(`reports-alike-${locale}-${width}`);
  expect(await violations(page)).toEqual([]);
  await row.locator('button').click();
  await page.locator('#reports-title').waitFor();
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
