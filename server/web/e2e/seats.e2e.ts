import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings } from '../phone/e2e/look.ts';
import { serverIsBuilt } from './realServer.ts';
import { byKey, openPlace } from './rail.ts';
import { findingsOnDesk, picture, pictures, Stage } from './stage.ts';

/** Phones are checked, papers are given out, and a role goes over to another human: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('phones, papers and people', () => {
  let stage: Stage;
  let desk: Page;
  let first: Phone;
  let second: Phone;
  let watcher: Phone;
  let next: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk();
    first = await stage.phone('inv-01', 'ru');
    second = await stage.phone('inv-02', 'en');
    watcher = await stage.phone('eval-01', 'en');
  });

  afterAll(async () => {
    await stage?.strike();
  });

  test('one_button_makes_a_phone_ring_until_a_human_answers', async () => {
    await byKey(desk, '8');
    await openPlace(desk, 'comms');
    await desk.getByRole('button', { name: 'Ring all phones' }).click();

    const answer = first.page.getByRole('button', { name: 'Слышу и вижу' });
    await answer.waitFor();
    const row = desk.getByRole('row', { name: /Investigator Alfa-1/ });
    await row.getByText('rang, no answer').waitFor();
    await picture(first.page, 'comms-ringing-ru');
    expect(await findings(first.page)).toEqual([]);
    await answer.click();

    await row.getByText(/answered \d/).waitFor();
    await expect.poll(() => row.innerText()).toContain('Русский');
    await answer.waitFor({ state: 'detached' });
    expect(await findingsOnDesk(desk)).toEqual([]);
    await pictures(desk, 'comms-desk', 'en');
  });

  test('everybody_is_rung_and_counted_an_evaluator_on_a_phone_and_control_at_a_console', async () => {
    await watcher.page.getByRole('button', { name: 'I hear and see it' }).click();
    await desk
      .getByRole('row', { name: /Evaluator 1/ })
      .getByText(/answered \d/)
      .waitFor();
    const band = desk.getByRole('alert').filter({ hasText: 'Comms check' });
    await pictures(desk, 'comms-console', 'en');
    await band.getByRole('button', { name: 'I hear and see it' }).click();
    await band.waitFor({ state: 'detached' });
    await desk.locator('.tally', { hasText: /^3 of/ }).waitFor();
  });

  test('who_has_not_answered_is_rung_again_and_nobody_else', async () => {
    await second.opensAnewUntouched();
    await desk.getByRole('button', { name: /^Ring the rest again/ }).click();
    await desk.getByRole('combobox', { name: 'Check' }).waitFor();
    const answer = second.page.getByRole('button', { name: 'I hear and see it' });
    await answer.first().waitFor();
    const row = desk.getByRole('row', { name: /Investigator Bravo-1/ });
    await row.waitFor();
    await desk
      .getByRole('row', { name: /Investigator Alfa-1/ })
      .getByText(/answered \d/)
      .waitFor();
    expect(await first.page.getByRole('button', { name: 'Слышу и вижу' }).count()).toBe(0);
    await row.getByText('shown without sound, no answer').waitFor();
    await picture(desk, 'comms-rest');
    await answer.first().click();
    await row.getByText(/answered .*, but made no sound/).waitFor();
    await desk.locator('.tally', { hasText: /^4 of/ }).waitFor();
    await desk.getByRole('button', { name: 'Stop ringing' }).click();
    await second.close();
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
    await pictures(first.page, 'library', 'ru');
    await openPlace(desk, 'world');
    await desk.getByText('AR 418 KS').waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await pictures(desk, 'world-desk', 'en');
  });

  test('a_document_is_given_out_on_a_legal_ground_and_control_sees_who_opened_it', async () => {
    await openPlace(desk, 'documents');
    await desk.getByRole('button', { name: /Give out.*Search warrant/ }).click();
    await desk.getByRole('combobox', { name: 'Who has it' }).fill('everyone');
    await desk.keyboard.press('Enter');
    await desk.locator('#release-ground-text').fill('Art. 44 of the Code of Criminal Procedure');
    await picture(desk, 'release-dialog');
    await desk.locator('dialog').getByRole('button', { name: 'Give out…' }).click();

    const link = first.page.getByRole('link', { name: /ATU-118/ });
    await link.first().click();
    await first.page.getByText('Art. 44 of the Code').waitFor();
    expect(await findings(first.page)).toEqual([]);
    await pictures(first.page, 'document', 'ru');
    const row = desk.getByRole('row', { name: /Search warrant/ });
    await row.getByText(/^1 of/).waitFor();
    await row.locator('summary').click();
    await row.getByText('Investigator Alfa-1').waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await pictures(desk, 'documents-desk', 'en');
  });

  test('what_is_taken_back_is_gone_from_the_phone', async () => {
    await desk.getByRole('button', { name: /Change.*Search warrant/ }).click();
    await desk.getByRole('button', { name: 'Take back' }).click();

    await first.page.getByText('У вас этого больше нет.').waitFor();
  });

  test('another_human_takes_the_role_over_and_the_old_phone_sees_nothing_more_at_once', async () => {
    await byKey(desk, '4');
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
    next = await stage.phoneWith(code, 'ru');
    await next.tab('role');
    await next.page.getByText('Kestrel').first().waitFor();
    await desk.keyboard.press('Escape');
    await desk.getByText('Who held this role').waitFor();
    await picture(desk, 'swapped-desk');
    expect(stage.wrongs).toEqual([]);
  });
});
