import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import type { Desk } from '../desk.ts';
import {
  atThePlan,
  choose,
  field,
  IRINA,
  isFocused,
  opened,
  picture,
  press,
  rate,
  saves,
  wrongs,
} from './writtenPlan.ts';
import { spokenOf } from '../../../e2e/spoken.ts';

/** The truth of the case, written where the plan is written, and how all that is written there looks. */
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the truth of the case', () => {
  const truthOf = (desk: Desk, id: string) => desk.exercise.world.truths.get(id);

  test('somebody_is_written_by_keys_with_links_to_others', async () => {
    const desk = await atThePlan(browser);
    const { page } = desk;
    await press(page, 'Add somebody or something');
    await field(page, 'Name or number').fill('VN-12 345');
    await choose(page, 'What it is', 'Vehicle');
    await press(page, 'Add a link');
    await expect.poll(() => isFocused(page.getByRole('combobox', { name: 'How', exact: true }))).toBe(true);
    await choose(page, 'How', 'In other words');
    await press(page, 'Save');
    await expect.poll(() => isFocused(opened(page).getByRole('combobox', { name: /^To/ }))).toBe(true);
    expect(await wrongs(page)).toEqual([]);
    await opened(page).getByRole('combobox', { name: /^To/ }).selectOption('boss');
    await opened(page)
      .getByRole('textbox', { name: /^In other words/ })
      .fill('was bought by');
    await saves(page);
    expect(truthOf(desk, 'vn-12-345')).toMatchObject({
      as: 'vehicle',
      name: 'VN-12 345',
      links: [{ to: 'boss', word: { as: 'other', words: 'was bought by' } }],
    });
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('what_was_changed_is_written_back_and_two_authors_see_both', async () => {
    const desk = await atThePlan(browser);
    const { page } = desk;
    await page.getByRole('button', { name: 'Edit Irina Kovacs' }).click();
    await field(page, 'Name or number').fill('Irina K.');
    desk.exercise.put({ ...IRINA, links: [], revision: 2 });
    await page.locator('dialog[open] table').waitFor();
    expect(await page.locator('dialog[open] table tbody th').allInnerTexts()).toEqual(['Name or number', 'Links']);
    expect(await wrongs(page)).toEqual([]);
    await page.locator('dialog[open] section[role="alert"] .button').last().click();
    await saves(page);
    expect(truthOf(desk, 'irina')).toMatchObject({ name: 'Irina K.', revision: 3 });
    expect(truthOf(desk, 'irina')).not.toHaveProperty('links');
    await page.getByRole('button', { name: /^Undo: change of/ }).click();
    await expect.poll(() => truthOf(desk, 'irina')).toMatchObject({ name: 'Irina Kovacs', revision: 4 });
    await desk.close();
  });
});

describe.each(
  spokenOf([
    { locale: 'en', width: 1366, height: 768 },
    { locale: 'en', width: 390, height: 844 },
    { locale: 'ru', width: 1366, height: 768 },
    { locale: 'ru', width: 390, height: 844 },
    { locale: 'ar', width: 1366, height: 768 },
    { locale: 'ar', width: 390, height: 844 },
  ]),
)('what is written of the plan in $locale at $width', (look) => {
  test('is_accessible_and_fits', async () => {
    const desk = await atThePlan(browser, look);
    rate(desk, 'consent');
    const { page } = desk;
    const name = (part: string) => `${part}-${look.locale}-${look.width}`;
    await page.locator('#duties-title').evaluate((title) => title.scrollIntoView());
    await picture(page, name('lists'));
    for (const section of ['duties', 'guides', 'truths'] as const) {
      const row = page.locator(`section[aria-labelledby="${section}-title"] li`, {
        hasText: { duties: /Seal|Опечатайте/, guides: /Interviewing|Опрос/, truths: /Irina/ }[section],
      });
      await row.getByRole('button').click();
      await opened(page).waitFor();
      await picture(page, name(section));
      if (section === 'guides') {
        await opened(page).locator('.toggle').nth(1).click();
        await opened(page).locator('select').last().selectOption('yes-no-not-seen');
        await opened(page).locator('[role=status] p').waitFor();
        await picture(page, name('guides-open'));
      }
      expect(await wrongs(page)).toEqual([]);
      await opened(page)
        .locator('.body')
        .evaluate((body) => body.scrollTo(0, body.scrollHeight));
      await picture(page, name(`${section}-end`));
      const overflow = await opened(page)
        .locator('.body')
        .evaluate((body) => body.scrollWidth - body.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await opened(page).locator('footer form button').click();
      if (section === 'guides') {
        await picture(page, name('guides-thrown-away'));
        await opened(page).locator('.asked button').first().click();
      }
      await opened(page).waitFor({ state: 'detached' });
    }
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
