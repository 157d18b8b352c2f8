import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  { locale: 'en', width: 1366, height: 768, start: '30' },
  { locale: 'ru', width: 1024, height: 768, start: '30' },
  { locale: 'ar', width: 360, height: 740, start: '30' },
])(
  'in_play_the_trust_at_the_start_is_read_with_the_way_to_move_it_in_$locale',
  async ({ locale, start, ...viewport }) => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { page, exercise } = desk;
    await desk.join();
    const trust = { start: 30, playedBy: [], rules: [] };
    exercise.put({ kind: 'persona', id: 'lea', name: text('Lea (19)', 'Лея (19)'), revision: 1, trust });
    await desk.at('world');
    await page.setViewportSize(viewport);
    await page
      .locator('tr, li', { hasText: locale === 'ru' ? 'Лея (19)' : 'Lea (19)' })
      .last()
      .getByRole('button')
      .first()
      .click();
    const dialog = page.locator('dialog[open]');
    const fields = dialog.locator('section').last();
    const begun = fields.locator('.begun');
    await begun.getByText(start, { exact: true }).waitFor();
    expect(await fields.locator('input[inputmode=numeric]').count()).toBe(0);
    // Nor is it ended: its whole history hangs on it.
    expect(await fields.locator('> button').count()).toBe(0);
    await begun.scrollIntoViewIfNeeded();
    await desk.picture(`trust-begun-${locale}-${viewport.width}`);
    expect(await violations(page)).toEqual([]);

    await dialog.locator('select').first().selectOption({ index: 1 });
    await dialog.locator('footer .primary').click();
    await expect.poll(() => exercise.world.personas.get('lea')?.revision).toBe(2);
    expect(exercise.world.personas.get('lea')?.trust).toEqual(trust);

    await page
      .locator('tr, li', { hasText: locale === 'ru' ? 'Лея (19)' : 'Lea (19)' })
      .last()
      .getByRole('button')
      .first()
      .click();
    await begun.getByRole('button').click();
    await expect.poll(() => page.locator('.views button').last().getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  },
);

test.each([
  { locale: 'en', width: 1366 },
  { locale: 'ar', width: 360 },
])('throwing_away_what_was_typed_leads_to_the_trust_of_the_persona_in_$locale', async ({ locale, width }) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { page, exercise } = desk;
  await desk.join();
  const [team = ''] = exercise.world.teams.keys();
  const trust = { start: 30, playedBy: [], rules: [] };
  for (const [id, name] of [
    ['anna', 'Anna (35)'],
    ['lea', 'Lea (19)'],
  ] as const) {
    exercise.put({ kind: 'persona', id, name: text(name), revision: 1, trust });
    exercise.put({ kind: 'trust', id: `${id}/${team}`, persona: id, team, start: 30, value: 30, count: 0, moves: [] });
  }
  await desk.at('world');
  await page.setViewportSize({ width, height: 740 });
  await page.locator('tr, li', { hasText: 'Lea (19)' }).last().getByRole('button').first().click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('.written').locator('textarea, input.field').first().fill('Lea, who waits');
  await dialog.locator('.begun button').click();
  await dialog.locator('.asked').waitFor();
  await desk.picture(`throw-away-${locale}-${width}`);
  await dialog.locator('.asked button').first().click();
  await expect.poll(() => page.locator('.views button').last().getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Lea (19)');
  await desk.picture(`thrown-away-${locale}-${width}`);
  expect(await violations(page)).toEqual([]);

  // Whoever leaves by Escape stays where they were.
  await desk.at('world');
  await page.locator('tr, li', { hasText: 'Lea (19)' }).last().getByRole('button').first().click();
  await dialog.locator('.written').locator('textarea, input.field').first().fill('Lea, who waits');
  await dialog.locator('.begun button').click();
  await dialog.locator('.asked button').last().click();
  await page.keyboard.press('Escape');
  await dialog.locator('.asked button').first().click();
  await expect.poll(() => dialog.count()).toBe(0);
  expect(await page.locator('.views').count()).toBe(0);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
