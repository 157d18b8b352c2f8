import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    interface Found {
      violations: { id: string; nodes: { html: string }[] }[];
    }
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<Found> } };
    const found = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

const picture = async (page: Page, name: string) => {
  const folder = process.env['LIVEX_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

describe.each([
  { locale: 'en', width: 1366, height: 768 },
  { locale: 'ru', width: 1024, height: 768 },
  { locale: 'ar', width: 1366, height: 768 },
  { locale: 'ar', width: 1024, height: 768 },
])('writing the MSEL in $locale at $width', ({ locale, width, height }) => {
  test('every_screen_of_it_is_accessible_and_fits', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width, height } });
    const { page } = desk;
    await desk.join();
    await page.locator('.msel .tools > .button').first().click();
    await page.locator('#edit-body-text').waitFor();
    await page.locator('.condition select').first().selectOption('all');
    await page.locator('.parts > .button').click();
    await page.locator('.condition select').nth(2).selectOption('on-action');
    expect(await violations(page)).toEqual([]);
    await picture(page, `trigger-${locale}-${width}`);
    await page.locator('.detail').evaluate((detail) => detail.scrollTo(0, 0));
    await picture(page, `editor-${locale}-${width}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);

    await page.locator('form .buttons .button').last().click();
    await page.locator('#msel-search').press('Escape');
    await page.locator('.msel .row').first().click();
    await page.locator('.detail h2').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, `inject-${locale}-${width}`);

    await page.keyboard.press('t');
    const chip = page.locator('.timeline .chip.movable').first();
    await chip.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.locator('.timeline .moving').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, `timeline-${locale}-${width}`);
    await page.keyboard.press('Escape');
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
