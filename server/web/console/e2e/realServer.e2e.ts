import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goesNow } from '../../e2e/stage.ts';
import { openBrowser, type OwnBrowser, PATIENCE_MS } from '../../phone/e2e/browser.ts';

const { LIVEX_URL: url, LIVEX_CONSOLE_CODE: code } = process.env;

/** The console on a server that runs: name it in LIVEX_URL, and a director's join code in LIVEX_CONSOLE_CODE. */
describe.runIf(url && code)('on a real server', () => {
  let browser: OwnBrowser;
  let page: Page;
  const wrongs: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext({
      locale: 'en',
      viewport: { width: 1440, height: 900 },
      ignoreHTTPSErrors: true,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    page = await context.newPage();
    page.on('pageerror', (error) => wrongs.push(String(error)));
    page.on('console', (message) => {
      // Where nobody has built the Android app, there is none to offer.
      if (message.type() === 'error' && !message.location().url.endsWith('/app.json')) wrongs.push(message.text());
    });
    await page.goto(`${url}/console/#/join/${code}`);
    await page.locator('.workplace').waitFor();
  });
  afterAll(() => browser.close());

  const said = (words: string | RegExp) => page.locator('.log .now', { hasText: words }).waitFor();

  test('the_director_starts_and_the_clock_runs', async () => {
    const start = page.getByRole('button', { name: 'STARTEX…' }).first();
    if (await start.isVisible()) {
      await start.click();
      await page.locator('dialog[open] .error, dialog[open] .warning, dialog[open] .clear').first().waitFor();
      await page.getByRole('button', { name: 'Start now' }).click();
      await said('The exercise runs.');
    }
    await page.locator('.phase.running').waitFor();
  });

  test('the_director_holds_lets_go_and_releases_an_inject', async () => {
    // Not the first to come: that may go out while we hold it.
    for (const key of ['j', 'j', 'j']) await page.keyboard.press(key);
    for (const [key, words] of [
      ['h', 'is on hold'],
      ['h', 'is no longer on hold'],
      ['s', 'is skipped'],
      ['s', 'is planned again'],
      ['r', /is out. Sent to \d+ (person|people)/],
    ] as const) {
      await page.keyboard.press(key);
      await goesNow(page);
      await said(words);
    }
  });

  test('the_director_writes_changes_and_recalls_a_message', async () => {
    // Whoever looks at another inject goes on doing so.
    await page.keyboard.press('Escape');
    await page.locator('.drawer').waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await page.keyboard.type('everyone');
    await page.keyboard.press('Enter');
    await page.locator('#compose-text').fill('The bus leaves at noon.');
    await page.keyboard.press('Control+Enter');
    await goesNow(page);
    await said(/X\d+ is out/);
    await page.locator('.detail', { hasText: 'The bus leaves at noon.' }).waitFor();
    await page.keyboard.press('e');
    await page.locator('#edit-body-text').fill('The bus leaves at one.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await said('is changed');
    await page.getByRole('button', { name: 'Recall' }).click();
    await page.locator('#recall-text').fill('There is no bus.');
    await page.locator('dialog').getByRole('button', { name: 'Recall' }).click();
    await goesNow(page);
    await said('is recalled');
  });

  test('the_director_makes_a_join_code', async () => {
    await page.keyboard.press('4');
    await page.locator('tbody .link').first().click();
    await page.getByRole('button', { name: 'Join code', exact: true }).click();
    await page.locator('dialog .code', { hasText: /^[A-Z2-9]{4}-[A-Z2-9]{4}$/ }).waitFor();
    await page.keyboard.press('Escape');
    expect(wrongs).toEqual([]);
  });
});
