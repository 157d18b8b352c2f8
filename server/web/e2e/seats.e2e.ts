import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, Phone } from '../phone/e2e/browser.ts';
import { findings } from '../phone/e2e/look.ts';
import { Api } from '../shared/api.ts';
import type { KeptSession } from '../shared/session.ts';
import { RealServer, serverIsBuilt } from './realServer.ts';

const EXERCISE = '/api/exercises/demo';

/** Phones are checked, papers are given out, and a role goes over to another human: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('phones, papers and people', () => {
  let server: RealServer;
  let browser: Browser;
  let api: Api;
  let desk: Page;
  let first: Phone;
  let next: Phone;
  const wrongs: string[] = [];

  beforeAll(async () => {
    server = await RealServer.start();
    browser = await openBrowser();
    let session: KeptSession | undefined;
    api = new Api(
      {
        read: async () => session,
        write: async (kept: KeptSession) => void (session = kept),
        clear: async () => void (session = undefined),
      },
      server.url,
    );
    await api.join(server.controlCode, 'browser test');
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1366, height: 768 } });
    context.setDefaultTimeout(30_000);
    desk = await context.newPage();
    desk.on('pageerror', (error) => wrongs.push(String(error)));
    const { code } = await api.authorized<{ code: string }>('POST', `${EXERCISE}/enter`, {});
    await desk.goto(`${server.url}/console/#/join/${code}`);
    await desk.locator('.workplace').waitFor();
    first = await Phone.open(browser, server.url, 'ru');
    first.context.setDefaultTimeout(30_000);
    const joined = await api.authorized<{ codes: { code: string }[] }>('POST', `${EXERCISE}/join-codes`, {
      people: ['inv-01'],
    });
    await first.join(joined.codes[0]!.code);
    await first.speak('ru');
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const picture = async (page: Page, name: string) => {
    const folder = process.env['LIVEX_PICTURES'];
    if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
  };

  /** What the console's frame does otherwise is not these panels' business. */
  const onDesk = async () => (await findings(desk)).filter((it) => !/^(region|page-has-heading-one):/.test(it));

  /** All three languages that are looked at, and back. */
  const inLanguages = async (page: Page, name: string, back: string) => {
    if (!process.env['LIVEX_PICTURES']) return;
    for (const language of ['en', 'ru', 'ar', back]) {
      await page.locator('button.globe').click();
      await page.locator(`dialog button[lang="${language}"]`).click();
      await page.locator(`html[lang="${language}"]`).waitFor();
      await picture(page, `${name}-${language}`);
    }
  };

  test('one_button_makes_a_phone_ring_until_a_human_answers', async () => {
    await desk.keyboard.press('8');
    await desk.getByRole('tab', { name: 'Comms check' }).click();
    await desk.getByRole('button', { name: 'Ring all phones' }).click();

    const answer = first.page.getByRole('button', { name: 'Слышу и вижу' });
    await answer.waitFor();
    const row = desk.getByRole('row', { name: /Investigator Alfa-1/ });
    await row.getByText('rang, no answer').waitFor();
    await picture(first.page, 'comms-ringing-ru');
    expect(await findings(first.page)).toEqual([]);
    await answer.click();

    await row.getByText(/answered \d/).waitFor();
    expect(await row.innerText()).toContain('Русский');
    await answer.waitFor({ state: 'detached' });
    expect(await onDesk()).toEqual([]);
    await inLanguages(desk, 'comms-desk', 'en');
    await desk.getByRole('button', { name: 'Stop ringing' }).click();
  });

  test('a_law_is_looked_up_without_a_network_and_a_plate_is_not_there', async () => {
    await first.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await first.context.setOffline(true);
    await first.tab('role');
    await first.page.locator('a[href="#/library"]').click();
    await first.page.locator('input[type=search]').fill('переводчик');
    await first.page.getByRole('link', { name: /Закон о переводчиках/ }).click();
    await first.page.locator('article h2, article p').nth(2).waitFor();
    await first.page.locator('a[href="#/library"]').first().click();
    await first.page.locator('input[type=search]').fill('');
    expect(await first.page.getByText('Белый фургон').count()).toBe(0);
    expect(await findings(first.page)).toEqual([]);
    await first.context.setOffline(false);
    await inLanguages(first.page, 'library', 'ru');
    await desk.getByRole('tab', { name: 'World', exact: true }).click();
    await desk.getByText('AR 418 KS').waitFor();
    expect(await onDesk()).toEqual([]);
    await inLanguages(desk, 'world-desk', 'en');
  });

  test('a_document_is_given_out_on_a_legal_ground_and_control_sees_who_opened_it', async () => {
    await desk.getByRole('tab', { name: 'Documents' }).click();
    await desk.getByRole('button', { name: /Give out.*Search warrant/ }).click();
    await desk.getByRole('combobox', { name: 'Who has it' }).fill('everyone');
    await desk.keyboard.press('Enter');
    await desk.locator('#release-ground-text').fill('Art. 44 of the Code of Criminal Procedure');
    await picture(desk, 'release-dialog');
    await desk.locator('dialog button[form=release]').click();

    const link = first.page.getByRole('link', { name: /ATU-118/ });
    await link.first().click();
    await first.page.getByText('Art. 44 of the Code').waitFor();
    expect(await findings(first.page)).toEqual([]);
    await inLanguages(first.page, 'document', 'ru');
    const row = desk.getByRole('row', { name: /Search warrant/ });
    await row.getByText(/^1 of/).waitFor();
    await row.locator('summary').click();
    await row.getByText('Investigator Alfa-1').waitFor();
    expect(await onDesk()).toEqual([]);
    await inLanguages(desk, 'documents-desk', 'en');
  });

  test('what_is_taken_back_is_gone_from_the_phone', async () => {
    await desk.getByRole('button', { name: /Change.*Search warrant/ }).click();
    await desk.getByRole('button', { name: 'Take back' }).click();

    await first.page.getByText('У вас этого больше нет.').waitFor();
  });

  test('another_human_takes_the_role_over_and_the_old_phone_sees_nothing_more_at_once', async () => {
    await desk.keyboard.press('4');
    await desk.getByRole('button', { name: 'Investigator Alfa-1', exact: true }).click();
    await desk.getByRole('button', { name: 'Swap…' }).click();
    await desk.getByRole('radio', { name: 'Another person takes over' }).check();
    await desk.getByRole('textbox', { name: /name/i }).fill('Kestrel');
    await picture(desk, 'swap-dialog');
    await desk.getByRole('button', { name: 'Swap now' }).click();
    const code = await desk.locator('dialog .code').innerText();

    await first.page.locator('nav').waitFor({ state: 'detached' });
    const kept = await first.page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opened = indexedDB.open('livex-phone');
          opened.onerror = () => reject(opened.error);
          opened.onsuccess = () => {
            const count = opened.result.transaction('copies').objectStore('copies').count();
            count.onsuccess = () => resolve(count.result);
          };
        }),
    );
    expect(kept).toBe(0);
    await picture(first.page, 'swapped-out-ru');
    next = await Phone.open(browser, server.url, 'ru');
    next.context.setDefaultTimeout(30_000);
    await next.join(code);
    await next.tab('role');
    await next.page.getByText('Kestrel').first().waitFor();
    await desk.keyboard.press('Escape');
    await desk.getByText('Who held this role').waitFor();
    await picture(desk, 'swapped-desk');
    expect(wrongs).toEqual([]);
    expect(next.wrongs).toEqual([]);
  });
});
