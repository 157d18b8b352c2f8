import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { FakeServer } from './fakeServer.ts';
import { findings, widerThanThePhone } from './look.ts';
import { village } from './scenario.ts';
import { spokenOf } from '../../e2e/spoken.ts';

/** A folder for pictures, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];

describe('a participant', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(spokenOf(['en', 'ar']))(
    'reading_%s_finds_names_in_any_script_and_writes_to_whom_they_found',
    async (language) => {
      const server = new FakeServer(village(), fileURLToPath(new URL('../../dist', import.meta.url)));
      server.found.set('Shchukin', [
        { kind: 'person', id: 'ngo-1', callName: 'Щукин' },
        { kind: 'place', id: 'wash', name: { text: 'Автомойка Щукина', language: 'ru', marks: [] } },
        { kind: 'persona', id: 'boss', name: { text: 'Щукин-старший', language: 'ru', marks: [] } },
      ]);
      const url = await server.listen();
      server.codes.set('ABCD-EFG2', 'inv-01');
      const phone = await Phone.open(browser, url, language);
      const { page } = phone;
      await phone.join('ABCD-EFG2');
      await phone.speak(language);
      await phone.tab('talk');
      await page.locator('main input[type=search]').fill('Nobody');
      await page.locator('main [aria-live] .hint').waitFor();
      await page.locator('main input[type=search]').fill('Shchukin');
      const person = page.locator('main a', { hasText: 'Щукин' }).first();
      await person.waitFor();
      await person.scrollIntoViewIfNeeded();
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/phone-names-${language}.png` });
      expect(await findings(page)).toEqual([]);
      expect(await widerThanThePhone(page)).toBeLessThanOrEqual(0);
      await expect.poll(() => page.locator('main a', { hasText: 'Автомойка' }).getAttribute('href')).toBe('#/map/wash');
      expect(await page.locator('main a', { hasText: 'Щукин-старший' }).count()).toBe(0);
      await person.click();
      await page.locator('form textarea').waitFor();
      expect(new URL(page.url()).hash).toBe('#/channel/direct%2Finv-01~ngo-1');
      expect(phone.wrongs).toEqual([]);
      await phone.close();
      await server.close();
    },
  );
});
