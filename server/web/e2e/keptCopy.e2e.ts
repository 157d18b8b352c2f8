import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import type { Phone } from '../phone/e2e/browser.ts';
import { openPlace } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { chooseTab, picture, Stage } from './stage.ts';
import { unzipped } from './unzipped.ts';

const SMALL = { width: 360, height: 740 };
const SAID = 'Where is the van <b>KB-417</b>? أين الشاحنة؟';

/** Somebody keeps a copy of what is known about them: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('a copy of what is known about somebody', () => {
  let stage: Stage;
  let phone: Phone;
  let page: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    phone = await stage.phone('ngo-01', 'ar', { viewport: SMALL });
    page = phone.page;
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  async function filesOf(download: Download): Promise<Map<string, Buffer>> {
    return unzipped(readFileSync(await download.path()));
  }

  /** As whoever has unpacked it sees it, without a network. */
  async function read(files: Map<string, Buffer>): Promise<void> {
    const path = join(mkdtempSync(join(tmpdir(), 'livex-copy-')), 'index.html');
    writeFileSync(path, files.get('index.html')!);
    await page.goto(pathToFileURL(path).href);
  }

  test('their_phone_has_it_in_a_file_that_is_read_without_the_server', async () => {
    await phone.tab('talk');
    await page.locator('main a[href="#/channel/team%2Fteam-alfa"]').click();
    await page.locator('form textarea').fill(SAID);
    await page.locator('form button[type=submit]').click();
    await page.locator('.bubble', { hasText: SAID }).waitFor();
    await expect.poll(() => stage.facts('message-posted')).toHaveLength(1);
    await phone.tab('settings');
    const keep = page.getByRole('button', { name: 'الاحتفاظ بنسخة مما هو معروف عني' });
    const [download] = await Promise.all([page.waitForEvent('download'), keep.click()]);
    const files = await filesOf(download);
    expect([...files.keys()]).toEqual(['index.html', 'data.json']);
    const data = JSON.parse(files.get('data.json')!.toString('utf8')) as { messages: { text: string }[] };
    expect(data.messages.map(({ text }) => text)).toEqual([SAID]);
    await phone.context.setOffline(true);
    await read(files);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.getByText(SAID, { exact: true }).waitFor();
    expect(await widerThanThePhone(page)).toBe(0);
    expect(await findings(page)).toEqual([]);
    await picture(page, 'kept-copy', true);
    await phone.context.setOffline(false);
  });

  test('the_director_makes_one_and_the_shift_log_says_so', async () => {
    const desk = await stage.desk();
    await openPlace(desk, 'people');
    await desk.getByRole('button', { name: 'NGO Alfa-4', exact: true }).click();
    await desk.getByRole('button', { name: 'What is kept of this person…', exact: true }).click();
    const make = desk.getByRole('dialog').getByRole('button', { name: 'Make the copy', exact: true });
    const [download] = await Promise.all([desk.waitForEvent('download'), make.click()]);
    const files = await filesOf(download);
    expect(files.get('index.html')!.toString('utf8')).toContain('<html lang="ar" dir="rtl">');
    await expect.poll(() => stage.facts('copy-given')).toHaveLength(1);
    await desk.keyboard.press('Escape');
    await openPlace(desk, 'shift');
    await chooseTab(desk, 'Shift log');
    await desk.getByText('A copy of what is kept of somebody was made').waitFor();
    await picture(desk, 'kept-copy-logged');
  });
});
