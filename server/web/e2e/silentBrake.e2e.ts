import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { serverIsBuilt } from './realServer.ts';
import { deskPictures, findingsOnDesk, pictures, Stage } from './stage.ts';

const SMALL = { width: 360, height: 740 };
const HOLD_MS = 2_300;

/** A role player asks for help without a word: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('a silent brake', () => {
  let stage: Stage;
  let victim: Phone;
  let officer: Phone;
  let bystander: Phone;
  let desk: Page;
  let control: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    victim = await stage.phone('rp-01', 'en', { viewport: SMALL });
    officer = await stage.phone('safety-01', 'en', { viewport: SMALL });
    bystander = await stage.phone('rp-02', 'en', { viewport: SMALL });
    desk = await stage.desk('safety-01');
    control = await stage.desk('ctrl-01');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const mark = () => victim.page.locator('.standing .mark');
  const heardOn = (page: Page) => page.getByRole('heading', { name: /needs help, silently/ });

  async function hold(millis: number): Promise<void> {
    const box = (await victim.page.locator('.standing .clock').boundingBox())!;
    await victim.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await victim.page.mouse.down();
    await victim.page.waitForTimeout(millis);
    await victim.page.mouse.up();
  }

  test('is_not_pulled_by_a_touch', async () => {
    await hold(500);
    expect(await mark().count()).toBe(0);
  });

  test('is_pulled_by_holding_the_clock_and_shows_a_tick_and_no_word', async () => {
    const before = await victim.page.locator('main').innerText();
    await hold(HOLD_MS);
    await expect.poll(() => mark().innerText()).toBe('✓');
    expect(await victim.page.locator('main').innerText()).toBe(before);
    await pictures(victim.page, 'silent-brake-victim', 'en');
  });

  test('rings_at_the_safety_officer_on_the_phone_and_in_the_console_and_nowhere_else', async () => {
    await heardOn(officer.page).waitFor();
    await heardOn(desk).waitFor();
    await pictures(officer.page, 'silent-brake-officer', 'en');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'silent-brake-desk');
    expect(await heardOn(control).count()).toBe(0);
    expect(await heardOn(bystander.page).count()).toBe(0);
    expect(await control.locator('body').innerText()).not.toMatch(/brake/i);
  });

  test('is_answered_and_the_role_player_sees_that_it_was', async () => {
    await officer.page.getByRole('button', { name: 'I am coming' }).click();
    await expect.poll(() => mark().innerText()).toBe('✓✓');
    await desk.getByText('Safety Officer: I am coming').waitFor();
  });

  test('is_pulled_off_line_and_arrives_later', async () => {
    await officer.page.getByRole('button', { name: /^Settled/ }).click();
    await expect.poll(() => mark().count()).toBe(0);
    await heardOn(desk).waitFor({ state: 'detached' });
    await victim.context.setOffline(true);
    await hold(HOLD_MS);
    await expect.poll(() => mark().innerText()).toBe('·');
    expect(await heardOn(desk).count()).toBe(0);
    await victim.page.evaluate(() => (location.hash = '#/settings'));
    await victim.page.getByRole('button', { name: 'Leave the exercise on this phone' }).click();
    await victim.page.getByText('1 thing is not sent yet and would be lost.').waitFor();
    await victim.page.getByRole('button', { name: 'Cancel' }).click();
    await victim.page.evaluate(() => (location.hash = '#/'));
    await victim.context.setOffline(false);
    await heardOn(desk).waitFor();
    await expect.poll(() => mark().innerText()).toBe('✓');
  });

  test('is_explained_in_the_settings_with_a_button_for_whoever_cannot_hold', async () => {
    await victim.page.goto(`${new URL(victim.page.url()).origin}/#/settings`);
    await victim.page.getByRole('heading', { name: 'Silent brake' }).waitFor();
    await victim.page.getByRole('button', { name: 'Pull the silent brake' }).scrollIntoViewIfNeeded();
    await pictures(victim.page, 'silent-brake-help', 'en');
    await officer.page.goto(`${new URL(officer.page.url()).origin}/#/settings`);
    expect(await officer.page.getByRole('heading', { name: 'Silent brake' }).count()).toBe(0);
  });
});
