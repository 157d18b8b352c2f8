import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';

const PICTURES = process.env['LIVEX_PICTURES'];

describe.each([
  { locale: 'ar', colorScheme: 'light' },
  { locale: 'ru', colorScheme: 'dark' },
] as const)('the list of injects on a tablet in $locale', (look) => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('its_titles_are_read_and_its_counts_are_whole', async () => {
    const desk = await Desk.open(browser, { ...look, viewport: { width: 820, height: 1180 } });
    const { page } = desk;
    await desk.join();
    const row = page.locator('.list [id^="msel-"].row');
    if ((await row.count()) === 0) await page.keyboard.press('/');
    await row.first().waitFor();
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/console-list-820-${look.locale}.png` });
    const wrong = await row.evaluateAll((rows) =>
      rows.flatMap((row) => {
        const edge = row.getBoundingClientRect();
        const title = row.querySelector('.title')!.getBoundingClientRect();
        const cut = [...row.querySelectorAll<HTMLElement>('.count, .missing, .soon, time, .number, .mark')].filter(
          (part) => {
            if (part.offsetWidth === 0) return false;
            const { left, right } = part.getBoundingClientRect();
            return part.scrollWidth > part.clientWidth + 1 || left < edge.left - 1 || right > edge.right + 1;
          },
        );
        const faults = cut.map((part) => `${part.className}: ${part.textContent!.trim()}`);
        return title.width < 70 ? [...faults, `title of ${Math.round(title.width)} px`] : faults;
      }),
    );
    expect(wrong).toEqual([]);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
