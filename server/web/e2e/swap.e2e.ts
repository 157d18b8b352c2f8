import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { Player } from './player.ts';
import { byKey } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { deskPictures, findingsOnDesk, goesNow, picture, Stage } from './stage.ts';

const WORDS = 'Meet the family at the station.';
const NOTE = 'They have not heard from her since Friday.';

/** A phone breaks in play, and then its bearer goes home: another phone, another human goes on. Steps in order. */
describe.runIf(serverIsBuilt)('a role that goes on', () => {
  let stage: Stage;
  let desk: Page;
  let broken: Player;
  let spare: Player;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    desk = await stage.desk('ctrl-01');
    broken = new Player(await stage.phone('inv-02', 'en'), 'Investigator Bravo-1');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const card = ({ page }: Phone, words = WORDS) => page.locator('a.card', { hasText: words });
  const swap = () => desk.getByRole('dialog');
  const middle = () => desk.locator('.drawer article');

  async function swaps(): Promise<string> {
    await swap().getByRole('button', { name: 'Swap now' }).click();
    const code = await swap().locator('.code').innerText();
    await desk.keyboard.press('Escape');
    await swap().waitFor({ state: 'detached' });
    return code;
  }

  async function sends(words: string): Promise<void> {
    await desk.keyboard.press('n');
    const to = desk.locator('.composer').getByRole('combobox', { name: 'To' });
    await to.fill('Investigator Bravo-1');
    await to.press('Enter');
    await desk.locator('#compose-text').fill(words);
    await desk.keyboard.press('Control+Enter');
    await goesNow(desk);
  }

  async function showsNothing({ page }: Phone): Promise<void> {
    await page.locator('nav').waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('main').waitFor();
    const seen = await page.locator('body').innerText();
    for (const word of [WORDS, NOTE, 'Bravo']) expect(seen).not.toContain(word);
  }

  test('what_was_got_and_done_before_is_on_the_first_phone', async () => {
    await sends(WORDS);
    await card(broken.phone).click();
    await broken.page.locator('.bottom-action button.primary').click();
    await broken.page.locator('.bottom-action .state.acknowledged').waitFor();
    const inject = broken.page.url().split('/').at(-1)!;
    await broken.reports('interviewed', inject, NOTE);
  });

  test('another_phone_takes_over_and_the_first_shows_nothing_more_at_once', async () => {
    await desk.locator('.clock').click();
    await byKey(desk, '4');
    await desk.getByRole('button', { name: 'Investigator Bravo-1', exact: true }).click();
    await middle().getByRole('button', { name: 'Swap…' }).click();
    await expect
      .poll(() => swap().getByRole('radio', { name: 'Another phone, the same person' }).isChecked())
      .toBe(true);
    await picture(desk, 'swap-device');
    const code = await swaps();
    await showsNothing(broken.phone);
    await picture(broken.page, 'swap-device-old');
    await middle().getByText('no device yet').waitFor();

    spare = new Player(await stage.phoneWith(code, 'en'), 'Investigator Bravo-1');
    await card(spare.phone).locator('.acknowledged, .acted').first().waitFor();
    await spare.phone.tab('act');
    await spare.page.getByText(NOTE).first().waitFor();
    expect(await middle().getByText('Who held this role').count()).toBe(0);
  });

  test('the_spare_phone_gets_what_comes_next_and_the_first_cannot_come_back', async () => {
    await desk.locator('.clock').click();
    // What is said of the one before looks alike.
    await desk.locator('.report').getByRole('button', { name: 'Close', exact: true }).click();
    await sends('The train is late.');
    await spare.phone.tab('inbox');
    await card(spare.phone, 'The train is late.').waitFor();
    expect(await broken.page.getByText('The train is late.').count()).toBe(0);
    await desk.locator('.report .way', { hasText: '1 has it:' }).waitFor();
  });

  test('another_human_takes_over_reads_what_came_before_and_what_they_did_is_theirs', async () => {
    await desk.locator('.clock').click();
    await desk.getByRole('button', { name: 'Investigator Bravo-1', exact: true }).click();
    await middle().getByRole('button', { name: 'Swap…' }).click();
    await swap().getByRole('radio', { name: 'Another person takes over' }).check();
    await swap().getByRole('textbox', { name: /name/i }).fill('Osprey');
    const code = await swaps();
    await showsNothing(spare.phone);

    const next = await stage.phoneWith(code, 'en');
    await card(next).waitFor();
    await card(next, 'The train is late.').waitFor();
    await next.tab('role');
    await next.page.getByText('Osprey').first().waitFor();
    const held = middle().getByText('Who held this role');
    await held.waitFor();
    await expect.poll(() => middle().innerText()).toMatch(/Osprey\s+from [\s\S]*Investigator Bravo-1\s+from/);
    const report = desk.locator('.report .way', { hasText: '1 has it:' });
    await expect.poll(() => report.innerText()).toContain('Investigator Bravo-1');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'swap-held');
  });
});
