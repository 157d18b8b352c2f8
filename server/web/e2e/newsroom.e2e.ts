import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Player } from './player.ts';
import { byKey } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { findingsOnDesk, goesNow, pictures, Stage } from './stage.ts';

const STORY = 'Five people were found at the car wash, says the police.';

/** What a journalist in play writes becomes news on every phone, through control, on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('a newsroom', () => {
  let stage: Stage;
  let desk: Page;
  let journalist: Player;
  let reader: Player;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    desk = await stage.desk();
    journalist = new Player(await stage.phone('jou-01', 'en'), 'Journalist 1');
    reader = new Player(await stage.phone('inv-01', 'ru'), 'Investigator Alfa-1');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  test('control_has_no_news_yet', async () => {
    await byKey(desk, '6');
    await desk.getByRole('button', { name: /^News/ }).click();
    await desk.getByText('No article has gone out yet.').waitFor();
  });

  test('what_the_journalist_reports_begins_an_article', async () => {
    await journalist.phone.tab('act');
    await journalist.page.locator('.kind').first().click();
    await journalist.page.locator('form textarea').first().fill(STORY);
    await journalist.page.locator('form button[type=submit]').click();
    await byKey(desk, '3');
    await desk.locator('.actions li', { hasText: 'Journalist 1' }).getByRole('button').click();
    await desk.getByRole('button', { name: 'Send on as an article' }).click();
    await expect.poll(() => desk.locator('#compose-text').inputValue()).toBe(STORY);
    expect(
      await desk
        .locator('.composer')
        .getByLabel(/^Kind(?! of)/)
        .inputValue(),
    ).toBe('media-article');
    await expect.poll(() => desk.getByLabel('Ask for acknowledgement').isChecked()).toBe(false);
  });

  test('it_goes_to_everybody_in_the_name_of_the_paper', async () => {
    await desk.locator('.composer').getByLabel(/^From/).selectOption({ label: 'Arelle Courier, news desk' });
    await desk.locator('#compose-text').press('Control+Enter');
    await goesNow(desk);
    await reader.phone.tab('inbox');
    await reader.page.locator('a.card[href="#/news"]').click();
    await reader.page.getByText(STORY).click();
    await reader.page.locator('.letter').waitFor();
  });

  test('control_sees_it_as_the_phones_do_and_who_has_read_it', async () => {
    await desk.keyboard.press('Escape');
    await desk.locator('.clock').click();
    await byKey(desk, '6');
    await desk.getByRole('button', { name: /^News/ }).click();
    const article = desk.locator('.feed li', { hasText: STORY });
    await article.getByText(/read by 1 of \d+/).waitFor();
    await expect.poll(() => article.innerText()).toContain('Arelle Courier, news desk');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await pictures(desk, 'newsroom', 'en');
    await article.getByRole('button').click();
    await desk.locator('.detail').getByText(STORY).first().waitFor();
  });
});
