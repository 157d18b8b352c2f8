import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { audience } from '../../model/samples.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';

/** What a storyline should come to, written where the storyline is. */
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const WARRANT = {
  kind: 'request-form',
  id: 'warrant',
  title: text('Freezing order', 'Арест счетов'),
  authority: 'lea',
  fields: [],
  grounds: [],
  refusals: [],
  lawfulDelay: 'PT0S',
  audience: audience({ everyone: true }),
  forTeam: false,
  document: text('The account is frozen.', 'Счёт заморожен.'),
  revision: 1,
};

const STORYLINE = {
  kind: 'storyline',
  id: 'money',
  revision: 3,
  title: text('Follow the money', 'По следам денег'),
  milestones: [
    {
      id: 'frozen',
      name: text('Money frozen', 'Деньги заморожены'),
      planned: 'D1 11:00:00',
      rules: [{ type: 'answer-given', form: 'warrant', outcome: 'granted' }],
    },
  ],
};

async function atThePlan(locale = 'en', viewport = { width: 1366, height: 768 }): Promise<Desk> {
  const desk = await Desk.open(browser, { locale, viewport });
  desk.exercise.put(STORYLINE as never, WARRANT as never);
  await desk.join();
  await desk.page.locator(`html[lang="${locale}"]`).waitFor();
  await desk.at('plan');
  await desk.page.locator('#storyline-title').waitFor();
  return desk;
}

const opened = (page: Page) => page.locator('dialog[open]');
const row = (page: Page) =>
  page.locator('section[aria-labelledby="storyline-title"] li', { hasText: /Follow the money|По следам денег/ });
const milestones = (page: Page): Locator => row(page).locator('button').first();
const sent = (desk: Desk) => desk.exercise.world.storylines.get('money')?.milestones;

async function wrongs(page: Page): Promise<string[]> {
  return (await violations(page)).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe('milestones', () => {
  test('are_written_changed_taken_out_and_undone', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await milestones(page).click();
    const dialog = opened(page);
    await dialog.getByRole('button', { name: 'Add a milestone' }).click();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.locator('.mistake').first().waitFor();
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('First account seen');
    await dialog.getByRole('combobox', { name: 'What happens' }).selectOption({ label: 'a mediator begins a session' });
    await dialog.getByRole('button', { name: 'Or something else' }).click();
    await dialog.getByRole('combobox', { name: 'Action', exact: true }).selectOption('searched');
    expect(await wrongs(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(sent(desk)).toEqual([
      STORYLINE.milestones[0],
      {
        id: 'first-account-seen',
        name: expect.objectContaining({ source: 'en' }),
        rules: [{ type: 'mediator-present' }, { type: 'action-reported', kind: 'searched' }],
      },
    ]);
    await expect.poll(() => milestones(page).innerText()).toContain('Milestones (2)');

    await milestones(page).click();
    await opened(page)
      .getByRole('button', { name: /^Remove Money frozen/ })
      .click();
    await opened(page).getByRole('button', { name: 'Save', exact: true }).click();
    await opened(page).waitFor({ state: 'detached' });
    expect(sent(desk)?.map(({ id }) => id)).toEqual(['first-account-seen']);

    await page.keyboard.press('Control+z');
    await expect.poll(() => sent(desk)?.length).toBe(2);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});

describe.each([
  { locale: 'en', viewport: { width: 1366, height: 768 } },
  { locale: 'ru', viewport: { width: 1024, height: 768 } },
  { locale: 'ar', viewport: { width: 1366, height: 768 } },
])('milestones in $locale', ({ locale, viewport }) => {
  test('are_accessible_and_fit', async () => {
    const desk = await atThePlan(locale, viewport);
    const { page } = desk;
    await milestones(page).click();
    await opened(page).locator('.toggle').first().click();
    await opened(page).locator('select').first().waitFor();
    const folder = process.env['LIVEX_PICTURES'];
    if (folder) await page.screenshot({ path: `${folder}/milestones-${locale}.png` });
    expect(await wrongs(page)).toEqual([]);
    const body = opened(page).locator('.body');
    expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
