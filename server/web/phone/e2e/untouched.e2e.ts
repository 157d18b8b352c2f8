import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture } from '../../e2e/stage.ts';
import { SPOKEN } from '../../e2e/spoken.ts';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { FakeServer } from './fakeServer.ts';
import { findings } from './look.ts';
import { village } from './scenario.ts';

const UPRIGHT = { width: 360, height: 640 };
const LYING = { width: 640, height: 360 };

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(SPOKEN)('a_phone_opened_anew_says_in_%s_that_it_is_silent_until_it_is_touched', async (language) => {
  const server = new FakeServer(village(), fileURLToPath(new URL('../../dist', import.meta.url)));
  const url = await server.listen();
  server.codes.set('ABCD-EFG2', 'med-01');
  const phone = await Phone.open(browser, url, language, { viewport: UPRIGHT });
  const { page } = phone;
  const silent = page.locator('[data-silent]');
  await phone.join('ABCD-EFG2');
  await phone.speak(language);
  expect(await silent.count()).toBe(0);

  await phone.opensAnewUntouched();
  await silent.waitFor();
  await page.locator('main h1').waitFor();
  await picture(page, `untouched-${language}`);
  expect(await findings(page)).toEqual([]);
  await page.setViewportSize(LYING);
  await picture(page, `untouched-lying-${language}`);
  expect(await findings(page)).toEqual([]);
  await page.setViewportSize(UPRIGHT);

  await page.mouse.wheel(0, 200);
  expect(await silent.count()).toBe(1);
  const heading = page.locator('main h1');
  const before = await heading.boundingBox();
  await heading.tap();
  await silent.waitFor({ state: 'detached' });
  expect(await heading.boundingBox()).toEqual(before);

  expect(phone.wrongs).toEqual([]);
  await phone.close();
  await server.close();
});
