import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { text } from './scenario.ts';

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
