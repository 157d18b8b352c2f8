import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture } from '../../e2e/stage.ts';
import { SPOKEN } from '../../e2e/spoken.ts';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { FakeServer } from './fakeServer.ts';
import { findings } from './look.ts';
import { village } from './scenario.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** As a phone that is full of photos: nothing more can be written, what is there can be read. */
async function fillUp(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const open = indexedDB.open('livex-phone');
        const database = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)));
        const tx = database.transaction('remembered', 'readwrite');
        tx.objectStore('remembered').put({ name: 'fill', value: 'x'.repeat(20_000_000) });
        const isFull = await new Promise<boolean>((done) => {
          tx.oncomplete = () => done(false);
          tx.onabort = () => done(true);
        });
        database.close();
        return isFull;
      }),
    )
    .toBe(true);
  return () => devtools.send('Storage.overrideQuotaForOrigin', { origin });
}

test.each(SPOKEN)('a_full_phone_sends_and_shows_a_red_stop_and_says_that_it_is_full_in_%s', async (language) => {
  const exercise = village();
  const server = new FakeServer(exercise, fileURLToPath(new URL('../../dist', import.meta.url)));
  const url = await server.listen();
  server.codes.set('ABCD-EFG2', 'inv-01');
  const phone = await Phone.open(browser, url, language, { viewport: { width: 360, height: 640 } });
  const { page } = phone;
  await phone.join('ABCD-EFG2');
  await phone.speak(language);
  const frees = await fillUp(page);

  const stop = page.locator('.top button').last();
  const box = (await stop.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.getByRole('alertdialog').waitFor();
  await page.mouse.up();
  await picture(page, `no-room-stop-${language}`);
  expect(await findings(page)).toEqual([]);

  exercise.take('med-01', { id: 'clear', type: 'give-all-clear' } as never, Date.now());
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await page.locator('.no-room').waitFor();
  await picture(page, `no-room-${language}`);
  expect(await findings(page)).toEqual([]);

  exercise.take('med-01', { id: 'stop', type: 'call-red-stop', reason: 'Somebody fell' } as never, Date.now());
  await page.getByRole('alertdialog').waitFor();
  await page.locator('.button.confirm').click();
  await page.locator('.confirmed').waitFor();

  await frees();
  exercise.take('med-01', { id: 'clear-again', type: 'give-all-clear' } as never, Date.now());
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  // With the next answer all that was shown is kept.
  await page.locator('.no-room').waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('nav').waitFor();
  expect(await page.getByRole('alertdialog').count()).toBe(0);

  await phone.close();
  await server.close();
});
