import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { uuid7 } from '../../shared/uuid7.ts';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import type { FakeServer } from './fakeServer.ts';
import { widerThanThePhone } from './look.ts';
import { text } from './scenario.ts';
import { openStage, sendInject, type Stage } from './stage.ts';
import { picture } from '../../e2e/stage.ts';

/** What only a server that misbehaves on demand can show. */
describe.skipIf(process.env['LIVEX_URL'])('on a bad network', () => {
  let browser: OwnBrowser;
  let stage: Stage;
  let server: FakeServer;
  let phone: Phone;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await openStage();
    server = stage.fake!;
    phone = await Phone.open(browser, stage.url, 'en');
    page = phone.page;
    await phone.join(await stage.joinCode('inv-01'));
  });
  afterEach(async () => {
    await phone.close();
    await stage.close();
  });

  async function report(on: Page, note: string): Promise<void> {
    await on.goto('/phone/#/act');
    await on.locator('.kind').first().click();
    await on.locator('textarea').fill(note);
    await on.locator('button[type=submit]').click();
    await on.locator('li.card', { hasText: note }).waitFor();
  }

  const times = async (note: string) => (await stage.notes()).filter((known) => known === note).length;

  test('an_action_whose_answer_is_lost_again_and_again_counts_once', async () => {
    server.losesAnswers = true;
    await report(page, 'lost answer');
    await expect.poll(() => times('lost answer')).toBe(1);
    server.losesAnswers = false;
    await page.locator('li .state.acted').waitFor();
    await expect.poll(() => times('lost answer')).toBe(1);
  });

  test('where_no_websocket_gets_through_http_does', async () => {
    server.refusesSockets = true;
    server.dropSockets();
    await stage.control(sendInject('by-http', ['inv-01'], text({ en: 'Came by HTTP' })));
    await page.getByText('Came by HTTP').waitFor();
    await report(page, 'sent by HTTP');
    await page.locator('li .state.acted').waitFor();
    await expect.poll(() => times('sent by HTTP')).toBe(1);
  });

  test('without_a_connection_a_tap_tries_at_once_and_nothing_moves_for_the_button', async () => {
    const high = () => page.locator('.top').evaluate((top) => top.getBoundingClientRect().height);
    const before = await high();
    server.losesAnswers = server.refusesSockets = true;
    server.dropSockets();
    const button = page.getByRole('button', { name: 'Try now' });
    await button.waitFor();
    expect(await high()).toBe(before);
    await button.click();
    server.losesAnswers = server.refusesSockets = false;
    await button.waitFor({ state: 'detached' });
    await page.getByText('Connected', { exact: true }).waitFor();
    expect(await high()).toBe(before);
  });

  test.each(['en', 'ru', 'ar'])(
    'where_another_server_answers_it_says_so_and_goes_on_when_its_own_is_back_%s',
    async (language) => {
      await phone.speak(language);
      server.isAnother = true;
      server.dropSockets();
      await page.locator('.unknown-here').waitFor();
      await report(page, 'kept meanwhile');
      await picture(page, `another-server-${language}`);
      expect(await widerThanThePhone(page)).toBe(0);

      server.isAnother = false;
      // As when the network is back: the phone asks at once, and not half a minute later.
      await page.evaluate(() => dispatchEvent(new Event('online')));

      await page.locator('.unknown-here').waitFor({ state: 'detached' });
      await expect.poll(() => times('kept meanwhile')).toBe(1);
    },
  );

  test('a_refused_action_says_why_and_does_not_block_the_next_one', async () => {
    const put = (kind: string) =>
      page.evaluate(
        async ([id, kind]) => {
          const open = indexedDB.open('livex-phone');
          const database = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)));
          const action = { kind, note: kind, takenAt: new Date().toISOString() };
          const tx = database.transaction('outbox', 'readwrite');
          tx.objectStore('outbox').put({ id, command: { id, type: 'record-action', action } });
          await new Promise((done) => (tx.oncomplete = done));
          database.close();
        },
        [uuid7(), kind] as const,
      );
    await put('no-such-kind');
    await put('referred');
    await page.reload();
    await phone.tab('act');
    await page.getByText('This kind of action is not in the exercise.').waitFor();
    await expect.poll(() => times('referred')).toBe(1);
    await page.locator('li.card').getByRole('button').click();
    await page.locator('li .state.refused').waitFor({ state: 'detached' });
  });

  test('two_tabs_neither_double_nor_lose', async () => {
    const other = await phone.context.newPage();
    await Promise.all([report(page, 'from the first tab'), report(other, 'from the second tab')]);
    await expect.poll(() => times('from the first tab')).toBe(1);
    await expect.poll(() => times('from the second tab')).toBe(1);
    await page.locator('li .state.acted').nth(1).waitFor();
    await other.close();
    await stage.control(sendInject('after', ['inv-01'], text({ en: 'The first tab leads again' })));
    await phone.tab('inbox');
    await page.getByText('The first tab leads again').waitFor();
  });

  test('a_language_that_was_never_fetched_shows_the_original_marked_while_offline', async () => {
    await phone.speak('en');
    await stage.control(sendInject('origin', ['inv-01'], text({ ru: 'Сказано по-русски', en: 'Said in English' })));
    await page.getByText('Said in English').waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await phone.context.setOffline(true);
    await phone.speak('ar');
    await page.getByText('Said in English').waitFor();
    await page.locator('a.card .chip').first().waitFor();
    await phone.speak('ru');
    await page.getByText('Сказано по-русски').waitFor();
    await expect.poll(() => page.locator('a.card .chip').count()).toBe(0);
  });

  test('a_device_that_control_signed_out_says_so', async () => {
    server.revokeAll();
    await page.getByText('Control has signed this device out.').waitFor();
    await page.locator('form input').waitFor();
  });

  test('leaving_wipes_the_device', async () => {
    await phone.tab('settings');
    await page.locator('button.leave').click();
    await page.locator('dialog .button.danger').last().click();
    await page.locator('form input').waitFor();
    const left = await page.evaluate(async () => {
      const open = indexedDB.open('livex-phone');
      const database = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)));
      const stores = [...database.objectStoreNames].filter((name) => name !== 'remembered');
      const tx = database.transaction(stores);
      return Promise.all(
        stores.map(
          (name) =>
            new Promise<number>((done) => {
              const count = tx.objectStore(name).count();
              count.onsuccess = () => done(count.result);
            }),
        ),
      );
    });
    expect(left.reduce((sum, count) => sum + count, 0)).toBe(0);
  });
});
