import { afterAll, beforeAll, expect, test } from 'vitest';
import { SPOKEN } from '../../e2e/spoken.ts';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { mediatorsServer } from './everything.ts';
import { widerThanThePhone } from './look.ts';

const CODE = 'ABCD-EFG3';
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(SPOKEN)('on_the_smallest_phone_what_can_be_reported_is_in_sight_at_once_in_%s', async (language) => {
  const { server, url } = await mediatorsServer();
  server.codes.set(CODE, 'inv-01');
  const viewport = { width: 320, height: 568 };
  const phone = await Phone.open(browser, url, language, { viewport, serviceWorkers: 'block' });
  await phone.join(CODE);
  await phone.speak(language);
  await phone.tab('act');
  const { page } = phone;
  const kind = await page.locator('.kinds label').first().boundingBox();
  const folder = process.env['LIVEX_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/kinds-in-sight-${language}.png` });
  const action = await page.locator('.bottom-action').last().boundingBox();
  expect(kind!.y + kind!.height).toBeLessThan(action!.y);
  expect(await widerThanThePhone(page)).toBe(0);
  expect(phone.wrongs).toEqual([]);
  await phone.close();
  await server.close();
});
