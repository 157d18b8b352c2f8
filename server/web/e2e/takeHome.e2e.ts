import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuid7 } from '../shared/uuid7.ts';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import { serverIsBuilt } from './realServer.ts';
import { picture, Stage } from './stage.ts';

const SMALL = { width: 360, height: 740 };

/** Somebody takes home what they did, when it is over: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('to take home', () => {
  let stage: Stage;
  let phone: Phone;
  let page: Page;

  beforeAll(async () => {
    stage = await Stage.setAlone();
    await stage.command({ type: 'start-exercise' });
    phone = await stage.phone('ngo-01', 'ar', { viewport: SMALL });
    page = phone.page;
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  /** As whoever has saved it sees it, without a network. */
  async function read(download: Download): Promise<Page> {
    const path = join(mkdtempSync(join(tmpdir(), 'livex-home-')), 'page.html');
    writeFileSync(path, readFileSync(await download.path()));
    const read = await phone.context.newPage();
    await read.goto(pathToFileURL(path).href);
    return read;
  }

  test('in_play_there_is_nothing_to_take_home_yet', async () => {
    await phone.tab('settings');
    await page.getByRole('heading', { name: 'ما هو معروف عني' }).waitFor();
    expect(await button('الاحتفاظ بملخصي').count()).toBe(0);
    const own = await stage.programOf('ngo-01');
    await own.authorized('POST', stage.path('commands'), {
      id: uuid7(),
      type: 'attend',
      attendance: 'here',
      takenAt: new Date().toISOString(),
    });
  });

  test('after_endex_a_page_of_what_they_did_is_read_from_right_to_left', async () => {
    await stage.command({ type: 'end-exercise' });
    await button('الاحتفاظ بملخصي').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), button('الاحتفاظ بملخصي').click()]);
    const kept = await read(download);
    expect(await kept.locator('html').getAttribute('dir')).toBe('rtl');
    await kept.getByRole('heading', { name: 'ما قمت به في التمرين' }).waitFor();
    expect(await widerThanThePhone(kept)).toBe(0);
    expect(await findings(kept)).toEqual([]);
    await picture(kept, 'take-home-summary', true);
    await kept.close();
  });

  test('a_certificate_is_there_once_feedback_is_let_out_for_who_was_there', async () => {
    await button('الاحتفاظ بشهادتي').click();
    await page.getByRole('alert').waitFor();
    await stage.command({ type: 'release-feedback' });
    const [download] = await Promise.all([page.waitForEvent('download'), button('الاحتفاظ بشهادتي').click()]);
    const kept = await read(download);
    await kept.getByRole('heading', { name: 'شهادة مشاركة' }).waitFor();
    expect(await widerThanThePhone(kept)).toBe(0);
    await picture(kept, 'take-home-certificate', true);
    await kept.close();
  });
});
