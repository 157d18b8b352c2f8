import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { openStage } from './stage.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

const PIN = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU';
const userAgent = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(SPOKEN)('an_android_phone_may_choose_the_app_before_the_code_is_used_up_in_%s', async (language) => {
  const stage = await openStage();
  if (!stage.fake) return;
  stage.fake.hasApp = true;
  const [person = ''] = stage.players(1);
  const code = await stage.joinCode(person);
  const phone = await Phone.open(browser, stage.url, language, { userAgent });
  const { page } = phone;

  await page.goto(`/phone/#/join/${code}/${PIN}`);

  const open = page.locator('main a.primary');
  expect(await open.getAttribute('href')).toBe(
    `livex://join?server=${encodeURIComponent(stage.url)}&code=${code}&ca=${PIN}`,
  );
  await expect.poll(() => page.locator('main a[href="/app"]').count()).toBe(1);
  expect(stage.fake.requests).not.toContain('POST /api/join');
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/app-choice-${language}.png` });

  await page.locator('main button.button').click();
  await page.locator('main ul li').first().waitFor();
  expect(stage.fake.requests).toContain('POST /api/join');
  expect(phone.wrongs).toEqual([]);
  await phone.close();
  await stage.close();
});
