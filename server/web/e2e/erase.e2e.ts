import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlace } from './rail.ts';
import { Player } from './player.ts';
import { serverIsBuilt } from './realServer.ts';
import { findingsOnDesk, picture, Stage } from './stage.ts';

const NAME = 'Investigator Alfa-1';
const SAID = 'My cousin Timur drives that van.';
const NUMBER = /№ [0-9A-F]{4}/;
const BEGUN = 'I am not done with this sentence';
const WAITING = 'Said where nobody could hear it.';

/** Somebody of a team wants no trace of themselves left: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('somebody who is erased', () => {
  let stage: Stage;
  let desk: Page;
  let erased: Player;
  let mate: Player;
  let away: Player;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    desk = await stage.desk();
    erased = new Player(await stage.phone('inv-01', 'en'), NAME);
    mate = new Player(await stage.phone('fin-01', 'en'), 'Finance Alfa-2');
    away = new Player(await stage.phone('law-01', 'en'), 'Lawyer Alfa-6');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const line = ({ page }: Player, words: string | RegExp) => page.locator('.bubble', { hasText: words });
  const text = ({ page }: Player) => page.locator('form textarea');

  async function opens({ phone, page }: Player): Promise<void> {
    await phone.tab('talk');
    await page.locator('main a[href="#/channel/team%2Fteam-alfa"]').click();
    await page.locator('form textarea').waitFor();
  }

  async function says(player: Player, words: string): Promise<void> {
    await text(player).fill(words);
    await player.page.locator('form button[type=submit]').click();
    await line(player, words).waitFor();
  }

  test('their_colleagues_read_their_name_and_words', async () => {
    for (const player of [erased, mate, away]) await opens(player);
    await says(erased, SAID);
    for (const player of [mate, away]) await line(player, SAID).getByText(NAME).waitFor();
    await text(mate).fill(BEGUN);
    await mate.phone.keeps(BEGUN);
    await away.phone.context.setOffline(true);
    await says(away, WAITING);
    await away.phone.keeps(WAITING);
  });

  test('the_director_erases_them_and_their_own_desk_comes_back_by_itself', async () => {
    await desk.keyboard.press('n');
    await desk.locator('#compose-text').fill(BEGUN);
    await openPlace(desk, 'people');
    await desk.getByRole('button', { name: NAME, exact: true }).click();
    await desk.getByRole('button', { name: 'Erase this person…', exact: true }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('textbox').fill(NAME);
    await dialog.getByRole('button', { name: 'Erase for good', exact: true }).click();
    await dialog.getByText('Erased', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await desk.locator('.drawer article h2', { hasText: NUMBER }).getByText('Erased').waitFor();
    await desk.locator('tr', { hasText: NUMBER }).getByText('Erased').waitFor();
    await desk.locator('.drawer article').getByText('no device yet').waitFor();
    expect(await desk.getByRole('button', { name: 'Erase this person…', exact: true }).count()).toBe(0);
    expect(await desk.locator('#compose-text').inputValue()).toBe(BEGUN);
    expect(await desk.locator('body').innerText()).not.toContain(NAME);
    expect(await findingsOnDesk(desk)).toEqual([]);
    await picture(desk, 'erased-desk');
  });

  test('an_open_phone_shows_a_number_and_no_words_and_keeps_what_was_being_written', async () => {
    const left = line(mate, NUMBER);
    await left.waitFor();
    expect(await left.innerText()).toContain('—');
    const seen = await mate.page.locator('body').innerText();
    for (const word of [NAME, SAID]) expect(seen).not.toContain(word);
    expect(await text(mate).inputValue()).toBe(BEGUN);
    await picture(mate.page, 'erased-mate');
    await mate.page.locator('form button[type=submit]').click();
    await expect.poll(() => text(mate).inputValue()).toBe('');
  });

  test('a_phone_that_was_off_line_meanwhile_forgets_too_and_sends_what_waited', async () => {
    await away.phone.context.setOffline(false);
    await line(away, NUMBER).waitFor();
    await line(mate, WAITING).waitFor();
    await line(away, BEGUN).waitFor();
    expect(await line(away, WAITING).count()).toBe(1);
    const seen = await away.page.locator('body').innerText();
    for (const word of [NAME, SAID]) expect(seen).not.toContain(word);
  });

  test('their_own_phone_is_signed_out_and_shows_nothing_of_it', async () => {
    const { page } = erased;
    const told = page.getByText('Control has signed this device out.');
    await told.waitFor();
    await picture(page, 'erased-phone');
    for (const look of ['at once', 'after a reload']) {
      const seen = await page.locator('body').innerText();
      for (const word of [NAME, SAID, 'Alfa']) expect([look, seen]).not.toEqual([look, expect.stringContaining(word)]);
      await page.reload();
      await told.waitFor();
    }
  });
});
