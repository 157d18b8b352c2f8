import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { SPOKEN } from '../../../e2e/spoken.ts';

let browser: OwnBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const newest = (page: Page): Locator => page.locator('dialog[open]').last();
const save = (page: Page) => newest(page).getByRole('button', { name: 'Save', exact: true }).click();

async function named(page: Page, name: string): Promise<void> {
  await newest(page).getByRole('textbox').first().fill(name);
  await save(page);
}

describe('what can be chosen is made there', () => {
  test('a_team_and_an_agency_of_somebody_new', async () => {
    const desk = await Desk.open(browser, { viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    await desk.join();
    await desk.at('people');
    await page.getByRole('button', { name: 'Add a person' }).click();
    const form = page.locator('#add-person');
    await form.getByLabel('Call name').fill('Vera');
    await form.getByLabel(/^Team/).selectOption('+');
    await newest(page).getByRole('button', { name: 'Cancel' }).click();
    // A dialog says that it is closed a moment after it was.
    await expect.poll(() => form.getByLabel(/^Team/).inputValue()).toBe('');
    await form.getByLabel(/^Team/).selectOption('+');
    await named(page, 'Team Echo');
    await expect.poll(() => form.getByLabel(/^Team/).locator('option:checked').innerText()).toBe('Team Echo');
    await form.getByLabel(/^Agency/).selectOption('+');
    await named(page, 'Coast guard');
    await form.getByRole('checkbox').first().check();
    await form.getByLabel('Country').selectOption('IT');
    await desk.picture('made-where-chosen');
    await newest(page).getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('.drawer h2', { hasText: 'Vera' }).waitFor();
    const vera = [...desk.exercise.world.people.values()].find(({ callName }) => callName === 'Vera')!;
    expect(vera.teams).toHaveLength(2);
    expect(vera.country).toBe('IT');
    expect(desk.exercise.world.agencies.get(vera.agency!)).toBeDefined();
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('a_storyline_a_voice_and_a_place_of_a_new_inject_that_is_not_saved_by_it', async () => {
    const desk = await Desk.open(browser, { viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    await desk.join();
    await desk.at('table');
    const planned = desk.exercise.world.injects.size;
    await page.getByRole('button', { name: 'New inject' }).first().click();
    const editor = page.locator('.drawer form').first();
    await editor.locator('summary', { hasText: 'Storyline' }).click();
    await editor.getByLabel('Storyline').first().selectOption('+');
    await named(page, 'The missing van');
    await editor.getByLabel(/^From/).selectOption('+');
    await named(page, 'The harbour master');
    await editor
      .getByLabel(/^Place/)
      .first()
      .selectOption('+');
    await newest(page).getByLabel('Latitude').fill('45.59');
    await newest(page).getByLabel('Longitude').fill('11.60');
    await named(page, 'The old mill');
    const chosen = (label: string) =>
      editor
        .getByLabel(new RegExp(`^${label}`))
        .first()
        .locator('option:checked')
        .innerText();
    await expect.poll(() => chosen('Place')).toBe('The old mill');
    expect(await chosen('Storyline')).toBe('The missing van');
    expect(await chosen('From')).toBe('The harbour master');
    expect(desk.exercise.world.injects.size).toBe(planned);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});

describe.each(SPOKEN)('several people in %s', (locale) => {
  test('change_their_team_at_once_and_go_back_by_one_undo', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    await desk.join();
    await desk.at('people');
    const ticks = page.locator('.people tbody input[type=checkbox]');
    for (const at of [0, 1, 2]) await ticks.nth(at).check();
    const chosen = await page
      .locator('.people tbody input:checked')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    const teamsOf = () => chosen.map((id) => desk.exercise.world.people.get(id)!.teams);
    const before = teamsOf();
    await page.locator('.people .tools button').nth(1).click();
    const into = page.locator('#several select').first();
    const team = [...desk.exercise.world.teams.keys()].find((id) => before.every((teams) => !teams.includes(id)))!;
    await into.selectOption(team);
    await page.locator('dialog[open] [role=status]').waitFor();
    expect((await violations(page)).map(({ id }) => id)).toEqual([]);
    await desk.picture(`several-${locale}`);
    await page.locator('dialog[open] .primary').click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(teamsOf()).toEqual(before.map((teams) => [...teams, team]));
    await page.locator('.clock').click();
    await page.keyboard.press('Control+z');
    await expect.poll(teamsOf).toEqual(before);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
