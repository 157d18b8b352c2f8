import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const text = (en: string, ru?: string) => ({
  source: 'en',
  revision: 1,
  versions: {
    en: { text: en, state: 'approved' as const, sourceRevision: 1 },
    ...(ru && { ru: { text: ru, state: 'draft' as const, sourceRevision: 1 } }),
  },
});
const DRIVER = { id: 'driver', title: text('The driver', 'Водитель'), body: text('You drive at night.', 'Вы водите.') };

async function atThePlan(wanted: { locale?: string; width?: number; height?: number } = {}): Promise<Desk> {
  const { locale = 'en', width = 1366, height = 768 } = wanted;
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const [person] = [...desk.exercise.world.people.values()];
  desk.exercise.put({ kind: 'role-card', ...DRIVER, revision: 1, holders: [person!.id] });
  await desk.join();
  await desk.page.locator(`html[lang="${locale}"]`).waitFor();
  await desk.at('roles');
  await desk.page.locator('#roles-title').waitFor();
  await desk.page.setViewportSize({ width, height });
  return desk;
}

const opened = (desk: Desk) => desk.page.locator('dialog[open]');
const cards = (desk: Desk) => desk.exercise.world.roleCards;

describe('role cards', () => {
  test('escape_asks_before_it_throws_away_what_was_typed_and_closes_what_was_not_touched', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await page.getByRole('button', { name: 'Write a role card' }).click();
    await page.keyboard.press('Escape');
    await opened(desk).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Write a role card' }).click();
    await page.locator('#role-title-text').fill('A witness');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await opened(desk).getByText('What you typed here is not saved.').waitFor();
    await opened(desk).getByRole('button', { name: 'Go on writing' }).click();
    expect(await page.locator('#role-title-text').inputValue()).toBe('A witness');
    await page.keyboard.press('Escape');
    await opened(desk).getByRole('button', { name: 'Throw it away' }).click();
    await opened(desk).waitFor({ state: 'detached' });
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('one_is_written_in_two_languages_and_taken_back', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await page.getByRole('button', { name: 'Write a role card' }).click();
    await page.locator('#role-title-text').fill('A witness from Selin');
    await page.locator('#role-body-text').fill('You saw a **van**.');
    await page.locator('#role-must-not-say-text').fill('Never name the driver.');
    await opened(desk)
      .getByRole('tab', { name: /Русский/ })
      .click();
    await opened(desk).getByText('You saw a **van**.').waitFor();
    await page.locator('#role-body-text').fill('Вы видели **фургон**.');
    await page.getByRole('button', { name: 'Save' }).click();
    await opened(desk).waitFor({ state: 'detached' });
    expect(cards(desk).get('a-witness-from-selin')).toMatchObject({
      title: text('A witness from Selin'),
      body: { versions: { en: { text: 'You saw a **van**.' }, ru: { text: 'Вы видели **фургон**.' } } },
      mustNotSay: text('Never name the driver.'),
    });

    await page.getByRole('button', { name: /Undo/ }).first().click();
    await expect.poll(() => cards(desk).has('a-witness-from-selin')).toBe(false);
    await desk.close();
  });

  test('who_gets_it_is_chosen_where_it_is_written_and_its_words_are_not_written_anew', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    const players = [...desk.exercise.world.people.values()].filter((person) => person.function === 'player');
    const [first, second] = players;
    await page.locator('section[aria-labelledby="roles-title"] li button').first().click();
    for (const player of [first!, second!])
      await opened(desk).getByRole('checkbox', { name: player.callName, exact: true }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await opened(desk).waitFor({ state: 'detached' });
    const cardOf = (id: string) => desk.exercise.world.people.get(id)?.roleCard;
    await expect.poll(() => [first!, second!].map(({ id }) => cardOf(id))).toEqual(['driver', 'driver']);
    expect(cards(desk).get('driver')?.revision).toBe(1);
    await desk.close();
  });

  test('what_must_not_be_said_may_be_written_in_one_language_only', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await page.getByRole('button', { name: 'Write a role card' }).click();
    await page.locator('#role-title-text').fill('A mother');
    await page.locator('#role-body-text').fill('You look for your son.');
    await opened(desk)
      .getByRole('tab', { name: /Русский/ })
      .click();
    await page.locator('#role-must-not-say-text').fill('Не называйте водителя.');
    await page.getByRole('button', { name: 'Save' }).click();
    await opened(desk).waitFor({ state: 'detached' });
    expect(cards(desk).get('a-mother')?.mustNotSay).toMatchObject({
      source: 'ru',
      versions: { ru: { text: 'Не называйте водителя.' } },
    });
    await desk.close();
  });

  test('who_changed_it_meanwhile_is_not_written_over', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    const row = page.locator('section[aria-labelledby="roles-title"] li', { hasText: 'The driver' });
    await row.getByRole('button').click();
    await page.locator('#role-body-text').fill('You drive by day.');
    desk.exercise.put({ kind: 'role-card', ...DRIVER, body: text('You never drive.'), revision: 2, holders: [] });
    await opened(desk).getByText('You never drive.').waitFor();
    expect(await opened(desk).getByText('You drive by day.').count()).toBeGreaterThan(0);
    expect(cards(desk).get('driver')?.body.versions['en']?.text).toBe('You never drive.');
    await desk.close();
  });

  test('one_is_written_where_it_is_chosen', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await page.keyboard.press('4');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await opened(desk).getByLabel('Call name').fill('Vera');
    await opened(desk).getByLabel('Role card').selectOption('+');
    await opened(desk).last().getByRole('button', { name: 'Cancel' }).click();
    await page.locator('#role-title-text').waitFor({ state: 'detached' });
    await opened(desk).getByLabel('Role card').selectOption('+');
    await page.locator('#role-title-text').fill('A mother');
    await page.locator('#role-body-text').fill('You look for your son.');
    await opened(desk).last().getByRole('button', { name: 'Save' }).click();
    await page.locator('#role-title-text').waitFor({ state: 'detached' });
    await expect.poll(() => opened(desk).getByLabel('Role card').inputValue()).toBe('a-mother');
    const called = () => [...desk.exercise.world.people.values()].filter(({ callName }) => callName === 'Vera');
    expect(called()).toEqual([]);
    await opened(desk).getByRole('button', { name: 'Add' }).click();
    await expect.poll(() => called().map(({ roleCard }) => roleCard)).toEqual(['a-mother']);
    await desk.close();
  });

  test.each([
    ['en', 1366],
    ['ru', 390],
    ['ar', 1366],
  ])('can_be_read_in_%s_at_%i', async (locale, width) => {
    const desk = await atThePlan({ locale, width });
    const { page } = desk;
    await page.locator('#roles-title').scrollIntoViewIfNeeded();
    await desk.picture(`roles-${locale}-${width}`);
    await page.locator('section[aria-labelledby="roles-title"] li button').first().click();
    await page.locator('#role-body-text').waitFor();
    await desk.picture(`role-card-${locale}-${width}`);
    expect((await violations(page)).map(({ id }) => id)).toEqual([]);
    await desk.close();
  });
});
