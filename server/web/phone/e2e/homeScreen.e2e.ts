import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { findings, tornWords, widerThanThePhone } from './look.ts';
import { openStage } from './stage.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

const userAgent =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(SPOKEN)('a_code_is_kept_for_the_app_on_the_home_screen_of_an_iphone_in_%s', async (language) => {
  const stage = await openStage();
  if (!stage.fake) return;
  const [person = ''] = stage.players(1);
  const code = await stage.joinCode(person);
  const phone = await Phone.open(browser, stage.url, language, {
    userAgent,
    permissions: ['geolocation', 'clipboard-read', 'clipboard-write'],
  });
  const { page } = phone;

  await page.goto(`/phone/#/join/${code}`);

  await page.locator('main ol li').nth(2).waitFor();
  expect(await page.locator('main ol .code').innerText()).toBe(code);
  expect(stage.fake.requests).not.toContain('POST /api/join');
  expect(await findings(page)).toEqual([]);
  expect(await tornWords(page)).toEqual([]);
  expect(await widerThanThePhone(page)).toBe(0);
  if (process.env['LIVEX_PICTURES'])
    await page.screenshot({ path: `${process.env['LIVEX_PICTURES']}/home-screen-${language}.png`, fullPage: true });

  await page.locator('main .bottom-action .primary').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code);

  await page.locator('main .bottom-action .button').last().click();
  await page.locator('main ul li').first().waitFor();
  await expect.poll(() => stage.fake!.requests).toContain('POST /api/join');
  expect(phone.wrongs).toEqual([]);
  await phone.close();
  await stage.close();
});

test('the_app_on_the_home_screen_takes_the_code', async () => {
  const stage = await openStage();
  if (!stage.fake) return;
  const [person = ''] = stage.players(1);
  const code = await stage.joinCode(person);
  const phone = await Phone.open(browser, stage.url, 'en', { userAgent });
  const { page, context } = phone;
  await context.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));

  await page.goto('/phone/');
  await page.locator('main .code').fill(code);
  await page.locator('main form .primary').click();

  await expect.poll(() => stage.fake!.requests).toContain('POST /api/join');
  expect(phone.wrongs).toEqual([]);
  await phone.close();
  await stage.close();
});
