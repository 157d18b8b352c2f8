import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { openStage, type Stage } from './stage.ts';

const MINUTE = 60_000;
const SLOW_BY = 10 * MINUTE;

/** Runs in the page. */
function slowBy(millis: number): void {
  const Real = Date;
  class Slow extends Real {
    constructor(...given: []) {
      super(...((given.length > 0 ? given : [Real.now() - millis]) as []));
    }
    static override now = () => Real.now() - millis;
  }
  globalThis.Date = Slow as DateConstructor;
}

describe.skipIf(process.env['LIVEX_URL'])('a phone whose clock is ten minutes slow', () => {
  let browser: OwnBrowser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await openBrowser();
    stage = await openStage();
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  test('shows_the_exercises_time_also_when_it_is_opened_off_line_and_of_what_waits_there', async () => {
    const at = new Date(Date.now() - 30 * MINUTE).toISOString();
    stage.fake!.exercise.put('clock', 'clock', { phase: 'running', speed: 1, exerciseTime: 'D1 11:00:00', at });
    const phone = await Phone.open(browser, stage.url, 'en');
    const { page, context } = phone;
    await page.addInitScript(slowBy, SLOW_BY);
    await phone.join(await stage.joinCode('inv-01'));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const shown = () => page.locator('[role="timer"] time').textContent();
    await expect.poll(shown).toMatch(/^11:3[0-4]/);

    await context.setOffline(true);
    await page.reload();
    await page.locator('[role="timer"] time').waitFor();
    expect(await shown()).toMatch(/^11:3[0-4]/);

    await phone.tab('act');
    await page.locator('.kind').first().click();
    await page.locator('textarea').fill('waits here');
    await page.locator('button[type=submit]').click();
    expect(await page.locator('li.card', { hasText: 'waits here' }).locator('time').textContent()).toMatch(/11:3[0-4]/);
    if (process.env['LIVEX_PICTURES'])
      await page.screenshot({ path: `${process.env['LIVEX_PICTURES']}/wrong-clock.png` });

    await context.setOffline(false);
    await expect.poll(() => stage.notes()).toContain('waits here');
    await phone.close();
  });
});
