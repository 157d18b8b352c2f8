import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { widerThanThePhone } from '../../phone/e2e/look.ts';
import { Desk } from './desk.ts';
import { text } from './scenario.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const opened = async (locale = 'en', width = 1366) => {
  const desk = await Desk.open(browser, { locale, viewport: { width, height: 768 } });
  await desk.join();
  return desk;
};

test('a_dialog_says_whom_or_what_it_changes', async () => {
  const desk = await opened();
  const { page } = desk;
  desk.exercise.put({ kind: 'persona', id: 'lea', name: text('Lea (19)'), revision: 1 });
  await desk.at('world');
  await page.getByRole('button', { name: /^Edit.*Lea/ }).click();
  await page.locator('dialog[open]').getByRole('heading', { name: 'Edit: Lea (19)' }).waitFor();
  await desk.close();
});

test('a_column_without_a_name_is_not_called_like_the_button_that_adds_one', async () => {
  const desk = await opened();
  const { page } = desk;
  await desk.at('table');
  await page.locator('.table details summary').click();
  await page.getByRole('button', { name: /^Columns of your own|Own columns/ }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.getByRole('button', { name: 'Add a column' }).click();
  await dialog.locator('strong', { hasText: 'New column, no name yet' }).waitFor();
  await desk.close();
});

test('requests_that_wait_are_named_where_nothing_else_waits', async () => {
  const desk = await opened();
  const { page } = desk;
  await page.locator('.list .waiting', { hasText: 'Nothing waits for you.' }).waitFor();
  desk.exercise.put({
    kind: 'request',
    id: 'r-1',
    state: 'waiting',
    filer: [...desk.exercise.world.people.keys()][0]!,
    receivedAt: 'D2 14:00:00',
    teams: [],
    form: 'warrant',
    values: {},
    filed: { at: 'D2 14:00:00', sentAt: new Date().toISOString(), takenAt: new Date().toISOString() },
    questions: [],
  });
  const named = page.locator('.list .waiting').getByRole('button', { name: /request/ });
  await named.waitFor();
  expect(await page.getByText('Nothing waits for you.').count()).toBe(0);
  await named.click();
  await page.locator('[data-place="requests"][aria-selected="true"]').waitFor();
  await desk.close();
});

test.each([
  ['ru', 1024],
  ['ru', 820],
  ['ar', 820],
])('the_red_stop_ends_the_first_line_whatever_waits_in_%s_at_%i', async (locale, width) => {
  const desk = await opened(locale, width);
  const { page } = desk;
  desk.exercise.put({
    kind: 'request',
    id: 'r-1',
    state: 'waiting',
    filer: [...desk.exercise.world.people.keys()][0]!,
    receivedAt: 'D2 14:00:00',
    teams: [],
    form: 'warrant',
    values: {},
    filed: { at: 'D2 14:00:00', sentAt: new Date().toISOString(), takenAt: new Date().toISOString() },
    questions: [],
  });
  await page.locator('.list .waiting button').first().waitFor();
  await desk.picture(`red-stop-first-${locale}-${width}`);
  const [band, stop, name] = await Promise.all(
    ['header:has(.stripes)', 'header:has(.stripes) .stop', 'header:has(.stripes) .name'].map(
      async (part) => (await page.locator(part).first().boundingBox())!,
    ),
  );
  const toTheEnd = locale === 'ar' ? stop!.x - band!.x : band!.x + band!.width - stop!.x - stop!.width;
  expect(toTheEnd).toBeLessThan(24);
  expect(stop!.y - band!.y).toBeLessThan(24);
  expect(name!.y - band!.y).toBeLessThan(40);
  expect(await widerThanThePhone(page)).toBe(0);
  await desk.close();
});

test.each([1366, 390])('cards_with_codes_that_lead_to_this_computer_only_say_so_at_%i', async (width) => {
  const desk = await opened('en', width);
  const { page } = desk;
  await page.route('**/join-codes', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replaceAll(/"link":"https?:\/\/[^/"]+/g, '"link":"http://localhost:8080');
    await route.fulfill({ response: answer, body });
  });
  await desk.at('people');
  await page.locator('#place [type=checkbox]').nth(1).check();
  await page
    .getByRole('button', { name: /[Jj]oin code/ })
    .first()
    .click();
  await page.locator('dialog[open] [role=alert]', { hasText: 'localhost' }).waitFor();
  await desk.picture(`codes-of-localhost-${width}`);
  expect(await violations(page)).toEqual([]);
  await desk.close();
});

describe.each(SPOKEN)('in %s', (locale) => {
  test('the_views_of_actions_are_whole_beside_an_open_drawer', async () => {
    const desk = await opened(locale, 1024);
    const { page } = desk;
    await page.locator('.msel .row').first().click();
    await page.locator('.drawer').waitFor();
    await desk.at('actions');
    const views = page.locator('#place .views button');
    await views.first().waitFor();
    const cut = await views.evaluateAll((buttons) => {
      const { left, right } = buttons[0]!.closest('.views')!.getBoundingClientRect();
      return buttons.filter((button) => {
        const box = button.getBoundingClientRect();
        return box.left < left - 1 || box.right > right + 1;
      }).length;
    });
    await desk.picture(`views-of-actions-${locale}`);
    expect(cut).toBe(0);
    expect(await widerThanThePhone(page)).toBe(0);
    await desk.close();
  });

  test('who_watches_whom_is_said_in_prepare', async () => {
    const desk = await opened(locale);
    const { page } = desk;
    const [someone] = [...desk.exercise.world.people.values()];
    desk.exercise.put({ kind: 'person', ...someone!, function: 'evaluator' });
    await desk.at('checklist');
    await page.locator('[data-step="watches"] button').click();
    await page.locator('#evaluation-watches').waitFor();
    await page.locator('#place li', { hasText: someone!.callName }).getByRole('button').click();
    await page.locator('dialog[open] form').first().waitFor();
    await page.keyboard.press('Escape');
    await desk.picture(`watches-in-prepare-${locale}`);
    expect(await violations(page)).toEqual([]);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
