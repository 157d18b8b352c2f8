import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { showList } from '../../../e2e/rail.ts';
import { Desk } from '../desk.ts';
import { spokenOf } from '../../../e2e/spoken.ts';

let browser: OwnBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function wrongs(page: Page): Promise<string[]> {
  return (await violations(page)).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const picture = async (page: Page, name: string) => {
  const folder = process.env['LIVEX_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

describe.each(
  spokenOf([
    { locale: 'en', width: 1366, height: 768 },
    { locale: 'ru', width: 1024, height: 768 },
    { locale: 'ar', width: 1366, height: 768 },
    { locale: 'ar', width: 1024, height: 768 },
  ]),
)('writing the MSEL in $locale at $width', ({ locale, width, height }) => {
  test('every_screen_of_it_is_accessible_and_fits', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width, height } });
    const { page } = desk;
    await desk.join();
    await page.locator('.msel .tools > .button').last().click();
    await page.locator('#edit-body-text').waitFor();
    await page.locator('.condition select').first().selectOption('all');
    await page.locator('.parts > .button').click();
    await page.locator('.condition select').nth(2).selectOption('on-action');
    expect(await wrongs(page)).toEqual([]);
    await picture(page, `trigger-${locale}-${width}`);
    await page.locator('.detail').evaluate((detail) => detail.scrollTo(0, 0));
    await picture(page, `editor-${locale}-${width}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);

    await page.locator('form .buttons .button').last().click();
    await showList(page);
    await page.locator('#msel-search').press('Escape');
    await page.locator('.msel .row').first().click();
    await page.locator('.detail h2').waitFor();
    expect(await wrongs(page)).toEqual([]);
    await picture(page, `inject-${locale}-${width}`);

    await page.keyboard.press('t');
    const chip = page.locator('.timeline .chip.movable').first();
    await chip.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.locator('.timeline .moving').first().waitFor();
    expect(await wrongs(page)).toEqual([]);
    await picture(page, `timeline-${locale}-${width}`);
    await page.keyboard.press('Escape');
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
