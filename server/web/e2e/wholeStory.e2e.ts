import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Phone } from '../phone/e2e/browser.ts';
import { serverIsBuilt } from './realServer.ts';
import { picture, Stage, startex } from './stage.ts';

/** Everything at once, on the real server: a controller's console and two phones in two languages. Steps in order. */
describe.runIf(serverIsBuilt)('an exercise', () => {
  let stage: Stage;
  let desk: Page;
  let russian: Phone;
  let arabic: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
  });

  afterAll(async () => {
    await stage?.strike();
  });

  test('control_starts_it_and_the_first_injects_reach_each_phone_in_its_language', async () => {
    desk = await stage.desk(undefined, { width: 1440, height: 900 });

    const centre = (
      await stage.api.authorized<{ features: { geometry: { coordinates: [number, number] } }[] }>(
        'GET',
        stage.path('map'),
      )
    ).features[0]!.geometry.coordinates;
    const geolocation = { longitude: centre[0], latitude: centre[1], accuracy: 9 };
    russian = await stage.phone('inv-01', 'ru', { geolocation, position: 'yes' });
    arabic = await stage.phone('ngo-01', 'ar', { geolocation });

    await startex(desk);
    await russian.page.locator('a.card').first().waitFor();
    await arabic.page.locator('a.card').first().waitFor();
    await expect.poll(() => russian.page.locator('a.card').first().innerText()).toMatch(/[а-яё]{4}/i);
    await expect.poll(() => arabic.page.locator('a.card').first().innerText()).toMatch(/[\u0600-\u06ff]{3}/);
    expect(await arabic.page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  });

  test('an_ad_hoc_message_is_on_both_phones_and_says_that_it_is_not_translated', async () => {
    await desk.keyboard.press('n');
    await desk.keyboard.type('everyone');
    await desk.keyboard.press('Enter');
    await desk.locator('#compose-text').fill('The gate is closed until noon.');
    await desk.keyboard.press('Control+Enter');
    await russian.page.getByText('The gate is closed until noon.').waitFor();
    await arabic.page.getByText('The gate is closed until noon.').waitFor();
    const card = arabic.page.locator('a.card', { hasText: 'The gate is closed' });
    await expect.poll(() => card.locator('.chip').count()).toBeGreaterThan(0);
  });

  test('what_a_phone_did_off_line_is_on_board_and_map_exactly_once', async () => {
    const { page, context } = russian;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await russian.tab('act');
    await page.locator('.kind').first().click();
    await page.locator('textarea').fill('Сосед видел девушку в окне');
    await page.locator('button[type=submit]').click();
    await page.locator('li .state.queued').waitFor();
    await page.reload();
    await page.locator('li .state.queued').waitFor();
    await context.setOffline(false);
    await page.locator('li.card', { hasText: 'Сосед видел' }).locator('.state.acted').waitFor();

    const map = JSON.stringify(await stage.api.authorized('GET', stage.path('map')));
    const timeline = JSON.stringify(await stage.api.authorized('GET', stage.path('timeline')));
    expect(map.match(/"kind":"action"/g)).toHaveLength(1);
    expect(timeline.match(/Сосед видел девушку в окне/g)).toHaveLength(1);
  });

  test('an_acknowledgement_is_on_the_board', async () => {
    await russian.tab('inbox');
    await russian.page.locator('a.card').last().click();
    const acknowledge = russian.page.locator('.bottom-action .primary').first();
    await acknowledge.click();
    await expect
      .poll(async () => {
        const board = await stage.api.authorized<{ cells: { person: string; acknowledgedAt?: string }[] }>(
          'GET',
          stage.path('board'),
        );
        return board.cells.filter(({ person, acknowledgedAt }) => person === 'inv-01' && acknowledgedAt).length;
      })
      .toBe(1);
    await picture(desk, 'console');
  });

  test('another_language_changes_what_came_before_too', async () => {
    await russian.tab('inbox');
    const russianWords = await russian.page.locator('a.card').last().innerText();
    await russian.speak('en');
    await expect
      .poll(async () => (await russian.page.locator('a.card').last().innerText()) !== russianWords)
      .toBe(true);
    await expect.poll(() => russian.page.locator('a.card').last().innerText()).not.toMatch(/[а-яё]{4}/i);
    await russian.speak('ru');
  });

  test('a_phone_whose_answer_to_joining_was_lost_gets_in_with_the_same_code', async () => {
    const code = await stage.joinCode('inv-02');
    const context = await stage.browser.newContext({ locale: 'en', serviceWorkers: 'block' });
    const page = await context.newPage();
    const asked: string[] = [];
    await page.route('**/api/join', async (route) => {
      asked.push(route.request().postData() ?? '');
      if (asked.length > 1) return route.continue();
      expect((await route.fetch()).status()).toBe(200);
      await route.abort();
    });
    await page.goto(`${stage.server.url}/j/${code}`);
    await page.locator('.wrong', { hasText: /./ }).waitFor();
    expect(asked).toHaveLength(1);
    await page.locator('button[type=submit]').click();
    await page.locator('main ul li').first().waitFor();
    expect(asked).toHaveLength(2);
    expect(asked[1]).toBe(asked[0]);
    await context.close();
  });

  test('a_red_stop_from_one_phone_stops_all_and_control_counts', async () => {
    const button = arabic.page.locator('.bar button').last();
    await button.focus();
    await arabic.page.keyboard.down('Enter');
    await arabic.page.locator('.account textarea').waitFor();
    await arabic.page.keyboard.up('Enter');
    await arabic.page.locator('.account textarea').fill('شخص مصاب');
    await arabic.page.locator('.account .button.danger').click();
    await russian.page.getByText('شخص مصاب').waitFor();
    await russian.page.locator('.screen .confirm').click();
    await russian.page.locator('.confirmed').waitFor();
    await arabic.page.locator('.account .reasons .button').first().click();
    await russian.page.locator('.reason', { hasText: 'Кто-то пострадал' }).waitFor();
    await desk
      .getByText(/2 of \d+/)
      .first()
      .waitFor();
    await picture(desk, 'console-red-stop');
    expect(stage.wrongs).toEqual([]);
  });
});
