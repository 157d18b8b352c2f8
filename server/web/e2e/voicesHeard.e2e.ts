import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Phone } from '../phone/e2e/browser.ts';
import { serverIsBuilt } from './realServer.ts';
import { Stage } from './stage.ts';

const SMALL = { viewport: { width: 320, height: 568 }, permissions: ['microphone'] };
const LINK = 'main a[href="#/channel/team%2Fteam-alfa"]';

/** What is to be heard at once on a page that nobody has touched yet: the browser keeps it silent, and nothing of it is lost. */
describe.runIf(serverIsBuilt)('voices on a page that nobody has touched', () => {
  let stage: Stage;
  let speaker: Phone;
  let mate: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    speaker = await stage.phone('inv-01', 'ru', SMALL);
    mate = await stage.phone('fin-01', 'en', SMALL);
    for (const phone of [speaker, mate]) {
      await phone.tab('talk');
      await phone.page.locator(LINK).click();
      await phone.page.locator('form textarea').waitFor();
    }
  });

  afterAll(async () => {
    await stage?.strike();
  });

  async function says() {
    const { page } = speaker;
    await page.getByRole('button', { name: 'Записать голосовое сообщение' }).click();
    await page.getByRole('timer').getByText('0:02').waitFor();
    await page.getByRole('button', { name: 'Остановить', exact: true }).click();
    await page.getByRole('button', { name: 'Отправить голосовое сообщение' }).click();
  }

  const strip = (page: Page) => page.getByRole('region', { name: 'Play at once' });
  const tap = (page: Page) => strip(page).getByRole('button', { name: 'Tap to hear' });

  test('they_wait_in_sight_also_after_a_reload_and_one_touch_plays_all_of_them', async () => {
    await mate.page.getByRole('checkbox', { name: 'Play at once' }).check();
    const page = await mate.context.newPage();
    await mate.page.close();
    await page.goto(`${stage.server.url}/phone/#/inbox`);
    await page.getByRole('heading').first().waitFor();
    await page.locator('nav').first().waitFor();
    await says();
    await says();
    await tap(page).waitFor();
    await page.reload();
    await tap(page).waitFor();

    await page.getByRole('heading').first().click();
    await strip(page)
      .getByRole('button', { name: /^Pause/ })
      .waitFor();
    await strip(page).waitFor({ state: 'detached' });
    // Both were heard to their end: nothing is offered to whoever comes back.
    await page.reload();
    await page.locator('nav').first().waitFor();
    expect(await strip(page).count()).toBe(0);
  });
});
