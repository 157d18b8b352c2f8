import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings } from '../phone/e2e/look.ts';
import { serverIsBuilt } from './realServer.ts';
import { pictures, Stage } from './stage.ts';

const SMALL = { width: 360, height: 740 };
/** Teo at the car wash. */
const SCENE = 'bs-02';

/** A role player is looked after: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('welfare of a role player', () => {
  let stage: Stage;
  let player: Phone;
  let page: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    player = await stage.phone('rp-04', 'ar', { viewport: SMALL });
    page = player.page;
    await stage.command({ type: 'release-inject', inject: SCENE });
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  test('the_scene_shows_its_stop_phrase_and_asks_how_they_are_before_it', async () => {
    await player.speak('en');
    await page.locator('main a[href^="#/inbox/"]').first().click();
    await page.getByText('I need water.').waitFor();
    await page.getByRole('heading', { name: 'How are you before this scene?' }).waitFor();
    await page.getByRole('textbox', { name: /A word about it/ }).fill('A bit cold');
    await button('So-so').click();
    await page.getByText('You said: So-so').waitFor();
    expect(await findings(page)).toEqual([]);
    await pictures(page, 'welfare-scene', 'en', true);
  });

  test('time_in_role_is_counted_and_the_steps_out_of_it_follow', async () => {
    await button('Start the scene').click();
    await page.getByText(/Time in role:/).waitFor();
    await button('Scene is done').click();
    const step = page.getByRole('checkbox', { name: /own name/ });
    await step.check();
    await expect.poll(() => step.isDisabled()).toBe(true);
    await button('Not well').click();
    await page.getByText('You said: Not well').waitFor();
    await pictures(page, 'welfare-after', 'en', true);
  });

  test('how_they_are_at_the_end_of_a_day_is_said_off_line', async () => {
    await page.evaluate(() => (location.hash = '#/role'));
    await page.getByRole('link', { name: 'How I am' }).click();
    await page.getByText(/In role today:/).waitFor();
    await player.context.setOffline(true);
    const evening = page.getByRole('region', { name: 'How are you at the end of the day?' });
    await evening.getByRole('button', { name: 'Well', exact: true }).click();
    await evening.getByText('You said: Well').waitFor();
    await page.getByRole('checkbox', { name: 'Violence and threats' }).check();
    await player.context.setOffline(false);
    expect(await findings(page)).toEqual([]);
    await pictures(page, 'welfare-day', 'en', true);
  });
});
