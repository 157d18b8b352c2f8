import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings } from '../phone/e2e/look.ts';
import { serverIsBuilt } from './realServer.ts';
import { byKey, openInject, openPlace } from './rail.ts';
import { deskPictures, findingsOnDesk, picture, pictures, Stage, startex } from './stage.ts';

/** The bank's answer is an inject that names a paper of the library: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('a paper that goes with its inject', () => {
  let stage: Stage;
  let desk: Page;
  let recipient: Phone;
  let other: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk('ctrl-01');
    recipient = await stage.phone('inv-03', 'ru');
    other = await stage.phone('inv-01', 'ru');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const papers = async (phone: Phone) => {
    await phone.page.evaluate(() => (location.hash = '#/library'));
    await phone.page.locator('input[type=search]').waitFor();
    return phone.page.getByRole('link', { name: /AMB-26\/0771/ });
  };

  test('nobody_warns_of_it_before_startex_and_nobody_has_it', async () => {
    await byKey(desk, '8');
    await openPlace(desk, 'preflight');
    await desk.locator('#place li').first().waitFor();
    expect(await desk.getByText('Names a document').count()).toBe(0);
    await startex(desk);
    expect(await (await papers(recipient)).count()).toBe(0);
  });

  test('it_is_on_the_phone_of_each_recipient_with_the_inject_and_on_no_other', async () => {
    await openInject(desk, '3.03');
    await desk.getByRole('button', { name: 'Release now' }).first().click();

    await recipient.page.evaluate(() => (location.hash = '#/inbox'));
    await recipient.page.locator('a.card', { hasText: 'Выписка по счёту' }).first().click();
    await recipient.page.locator('a.button[href="#/document/bank-statement"]').click();
    await recipient.page.getByText('AMB-26/0771').first().waitFor();
    expect(await findings(recipient.page)).toEqual([]);
    await pictures(recipient.page, 'paper-phone', 'ru');
    await expect.poll(async () => (await papers(recipient)).count()).toBe(1);
    expect(await (await papers(other)).count()).toBe(0);
  }, 120_000);

  test('control_sees_with_which_inject_it_went_and_what_recalling_that_leaves', async () => {
    await byKey(desk, '8');
    await openPlace(desk, 'documents');
    const row = desk.getByRole('row', { name: /Statement of account/ });
    await row.getByText('with 3.03').waitFor();
    await row.getByText(/^1 of/).waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'paper-desk');

    await desk.getByRole('button', { name: 'Recall', exact: true }).click();
    await desk.getByRole('dialog').getByText('Statement of account, Corvan Trade').waitFor();
    await picture(desk, 'paper-recall');
    await desk.locator('#recall-text').fill('Too early');
    await desk.getByRole('dialog').getByRole('button', { name: 'Recall', exact: true }).click();
    await desk.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(async () => (await papers(recipient)).count()).toBe(1);
  }, 120_000);

  test('and_it_is_taken_back_by_itself', async () => {
    await desk.getByRole('button', { name: /Change.*Statement of account/ }).click();
    await desk.getByRole('button', { name: 'Take back' }).click();

    await (await papers(recipient)).waitFor({ state: 'detached' });
  });
});
