import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import { byKey } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { picture, pictures, Stage } from './stage.ts';

const SECRET_PLACE = 'GPS 45.5627 11.5481';

interface Shown {
  kind: string;
  id: string;
  action: { attachments?: { sha256: string; type: string; consent: boolean }[] };
  received?: Record<string, string>;
}

/** Photos, recordings and papers between two phones, a console and the real server. Steps in order. */
describe.runIf(serverIsBuilt)('attachments', () => {
  let stage: Stage;
  let desk: Page;
  let phone: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    desk = await stage.desk(undefined, { width: 1440, height: 900 });
    phone = await stage.phone('inv-01', 'ru', { permissions: ['microphone'] });
  });

  afterAll(async () => {
    await stage?.strike();
  });

  /** As a phone's camera writes it: where it was taken stands in it. */
  const photo = async (wall = '#5b4a3a') => {
    const bare = Buffer.from(
      await phone.page.evaluate(async (wall) => {
        const canvas = document.createElement('canvas');
        canvas.width = 2_600;
        canvas.height = 1_950;
        const paint = canvas.getContext('2d')!;
        paint.fillStyle = '#7a9a6e';
        paint.fillRect(0, 0, 2_600, 1_950);
        paint.fillStyle = wall;
        paint.fillRect(500, 700, 1_500, 900);
        const blob = await new Promise<Blob>((done) => canvas.toBlob((made) => done(made!), 'image/jpeg', 0.9));
        return [...new Uint8Array(await blob.arrayBuffer())];
      }, wall),
    );
    const text = Buffer.from(`Exif\0\0${SECRET_PLACE}`, 'latin1');
    const head = Buffer.from([0xff, 0xe1, 0, text.length + 2]);
    return Buffer.concat([bare.subarray(0, 2), head, text, bare.subarray(2)]);
  };

  const actions = async () => {
    const answer = await stage.api.authorized<{ items: Shown[] }>('POST', stage.path('sync'), { cursor: 0 });
    return answer.items.filter(({ kind }) => kind === 'action');
  };

  test('a_photo_taken_off_line_comes_when_there_is_a_network_without_its_place', async () => {
    const { page, context } = phone;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await phone.tab('act');
    await page.locator('.kind').first().click();
    await page.locator('textarea').fill('Ворота фермы');
    await page.locator('input[type=file]').setInputFiles({
      name: 'DCIM_0001.jpg',
      mimeType: 'image/jpeg',
      buffer: await photo(),
    });
    await page.locator('li.card img').waitFor();
    await page.locator('button[type=submit]').click();
    await page.locator('legend.wrong').waitFor();
    await page.locator('li.card input[type=radio]').first().check();
    await picture(page, 'phone-act-ru');
    await page.locator('button[type=submit]').click();
    await page.locator('li.card .what').waitFor();
    await page.reload();
    await page.locator('li.card img').waitFor();
    expect(await actions()).toEqual([]);
    await context.setOffline(false);

    await expect.poll(async () => Object.keys((await actions())[0]?.received ?? {}).length).toBe(1);
    const [action] = await actions();
    const sent = await stage.api.authorizedBlob(stage.path(`media/${action!.action.attachments![0]!.sha256}`));
    const bytes = Buffer.from(await sent.arrayBuffer());
    expect(bytes.includes(SECRET_PLACE)).toBe(false);
    expect(action!.action.attachments![0]!.consent).toBe(false);
    await page.getByText('В пути').waitFor({ state: 'detached' });
    await page.locator('li.card img').waitFor();
    await picture(page, 'phone-reports-ru');
  });

  test('control_sees_it_with_its_hash', async () => {
    await byKey(desk, '3');
    await desk.getByText('Ворота фермы').first().click();
    await desk.locator('article section img').waitFor();
    await expect.poll(() => desk.locator('article section code').innerText()).toMatch(/^[0-9a-f]{64}$/);
    await picture(desk, 'console-action-en');
  });

  test('whoever_is_named_in_a_photo_hides_it_from_everybody', async () => {
    const { page } = phone;
    const mate = await stage.phone('fin-01', 'ar');
    await phone.tab('act');
    await page.locator('.kind').first().click();
    await page.locator('textarea').fill('Двое у ворот');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'DCIM_0002.jpg', mimeType: 'image/jpeg', buffer: await photo('#2f4858') });
    await page.locator('li.card input[type=radio]').nth(1).check();
    const named = page.getByRole('group', { name: 'Кто на нём? Этот человек сможет скрыть его позже.' });
    await named.getByRole('checkbox').first().waitFor();
    await pictures(page, 'photo-who', 'ru', true);
    expect(await widerThanThePhone(page)).toBe(0);
    await named.getByRole('checkbox', { name: 'Finance Alfa-2' }).check();
    await page.locator('button[type=submit]').click();
    await page.locator('li.card', { hasText: 'Двое у ворот' }).locator('img').waitFor();

    await byKey(desk, '3');
    await desk.getByText('Двое у ворот').first().click();
    const shown = desk.locator('article section');
    await shown.locator('img').waitFor();
    await shown.getByText(/In it: .?Finance Alfa-2/).waitFor();
    await picture(desk, 'photo-who-console');

    await mate.tab('settings');
    await mate.page.getByRole('heading', { name: 'صور وتسجيلات لك' }).waitFor();
    await mate.page.getByRole('button', { name: 'إخفاء عن الجميع…' }).click();
    await pictures(mate.page, 'photo-of-me', 'ar', true);
    expect(await findings(mate.page)).toEqual([]);
    expect(await widerThanThePhone(mate.page)).toBe(0);
    await mate.context.setOffline(true);
    await mate.page.getByRole('button', { name: 'إخفاؤه نهائيًّا' }).click();
    await mate.page.getByText('مخفيّ بناءً على طلب أحدهم').waitFor();
    await mate.keeps('hide-media');
    await mate.context.setOffline(false);

    await shown.getByText('Hidden at somebody’s wish').waitFor();
    expect(await shown.locator('img').count()).toBe(0);
    await picture(desk, 'photo-hidden-console');
    const report = page.locator('li.card', { hasText: 'Двое у ворот' });
    await report.getByText('Скрыто по чьей-то просьбе').waitFor();
    expect(await report.locator('img').count()).toBe(0);
    expect(await stage.facts('media-hidden')).toHaveLength(1);
  });

  test('a_recording_reaches_control_as_the_browser_made_it', async () => {
    const { page } = phone;
    await phone.tab('act');
    await page.locator('.kind').nth(1).click();
    await page.locator('.add button').click();
    await page.getByText(/00:02/).waitFor();
    await page.locator('.recording').click();
    await page.locator('li.card audio').first().waitFor();
    await page.locator('li.card input[type=radio]').nth(1).check();
    await page.locator('button[type=submit]').click();

    await expect
      .poll(
        async () =>
          (await actions()).filter(({ action, received }) => {
            const [only] = action.attachments ?? [];
            return only?.type.startsWith('audio/') && only.consent && received?.[only.sha256];
          }).length,
      )
      .toBe(1);
  });

  test('a_paper_that_control_attaches_can_be_read_on_the_phone_without_a_network', async () => {
    await desk.keyboard.press('n');
    await desk.keyboard.type('everyone');
    await desk.keyboard.press('Enter');
    await desk.locator('#compose-text').fill('The contract that was found.');
    await desk.locator('.composer input[type=file]').setInputFiles({
      name: 'contract.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# Contract\n\n| Work | Pay |\n|---|---|\n| Harvest | **none** |\n'),
    });
    await desk.locator('.composer .file').waitFor();
    await picture(desk, 'console-compose-en');
    await desk.keyboard.press('Control+Enter');

    const { page, context } = phone;
    await phone.tab('inbox');
    await page.getByText('The contract that was found.').click();
    await page.locator('details summary').waitFor();
    await context.setOffline(true);
    await page.reload();
    await page.locator('details summary').click();
    await page.locator('details td strong').waitFor();
    await picture(page, 'phone-message-ru');
    await context.setOffline(false);
    await phone.speak('ar');
    await picture(page, 'phone-message-ar');
    await phone.tab('act');
    await page.locator('li.card img').first().waitFor();
    await picture(page, 'phone-reports-ar');
    await desk.locator('article section').last().waitFor();
    await picture(desk, 'console-inject-en');
    expect(stage.wrongs).toEqual([]);
  });
});
