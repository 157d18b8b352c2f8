import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings, widerThanThePhone } from '../../phone/e2e/look.ts';
import { GUIDED, guideOf } from '../../shared/protocol/guides.ts';
import { byKey, openPlace } from '../rail.ts';
import { serverIsBuilt } from '../realServer.ts';
import { deskPictures, picture, pictures, Stage } from '../stage.ts';
import { SHOWN } from '../spoken.ts';

const LOOKED_AT = ['en', 'ru', 'ar'];
const A_PAGE = /\/Type\s*\/Page\b/g;

/** The one-page guides: found, opened, read on a phone and printed. On the real server. */
describe.runIf(serverIsBuilt)('one-page guides', () => {
  let stage: Stage;
  let desk: Page;
  let guide: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk('ctrl-01');
    guide = await (await stage.browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const sheetsOf = async (page: Page): Promise<number> => {
    const paper = await page.pdf({ preferCSSPageSize: true });
    return paper.toString('latin1').match(A_PAGE)?.length ?? 0;
  };

  const picturesAreThere = (page: Page) =>
    page.evaluate(() => [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0));

  test('are_opened_where_control_sees_who_is_ready_and_printed_on_one_sheet', async () => {
    await openPlace(desk, 'ready');
    await deskPictures(desk, 'guides-ready');
    const opens = desk.context().waitForEvent('page');
    await desk.getByRole('navigation', { name: 'One-page guides to print' }).getByText('Evaluator').click();
    const opened = await opens;
    await opened.getByRole('heading', { name: 'Evaluator', level: 1 }).waitFor();
    await expect.poll(() => picturesAreThere(opened)).toBe(true);
    expect(await sheetsOf(opened)).toBe(1);
    await opened.getByRole('link', { name: 'Français' }).click();
    await opened.getByRole('heading', { name: 'Évaluateur', level: 1 }).waitFor();
    await opened.close();
  });

  for (const language of SHOWN)
    test(`are_one_sheet_each_and_read_on_a_phone_in_${language}`, async () => {
      const folder = process.env['LIVEX_PICTURES'];
      const isLookedAt = LOOKED_AT.includes(language);
      for (const one of GUIDED) {
        await guide.goto(`${stage.server.url}${guideOf(one, language)}`);
        await expect.poll(() => picturesAreThere(guide)).toBe(true);
        expect(await sheetsOf(guide), one).toBe(1);
        expect(await widerThanThePhone(guide), one).toBe(0);
        if (!isLookedAt) continue;
        expect(await findings(guide), one).toEqual([]);
        await picture(guide, `guide-phone-${one}-${language}`, true);
        if (folder) {
          writeFileSync(`${folder}/guide-${one}-${language}.pdf`, await guide.pdf({ preferCSSPageSize: true }));
        }
      }
    });

  test('stand_with_their_address_on_the_join_cards', async () => {
    await byKey(desk, '4');
    await desk.getByRole('checkbox', { name: 'Choose all' }).check();
    await desk.getByRole('button', { name: /join codes/ }).click();
    const cards = desk.locator('dialog .card');
    await cards
      .filter({ hasText: `${new URL(stage.server.url).origin}/guides/role-player` })
      .first()
      .waitFor();
    await desk.locator('dialog .card[lang="ar"] .guide', { hasText: 'في صفحة واحدة' }).first().waitFor();
    await picture(desk, 'guide-cards');
    await desk.keyboard.press('Escape');
  });

  test('are_opened_on_the_phone_by_whom_they_are_for_in_their_language', async () => {
    const { page, context } = await stage.phone('rp-04', 'ar');
    await page.evaluate(() => void (location.hash = '#/ready'));
    await pictures(page, 'guide-link', 'ar', true);
    const opens = context.waitForEvent('page');
    await page.getByRole('link', { name: 'دليل من صفحة واحدة' }).click();
    const opened = await opens;
    await opened.locator('html[lang="ar"][dir="rtl"] h1', { hasText: 'مؤدي' }).waitFor();
    expect(new URL(opened.url()).pathname).toBe('/guides/role-player');
  });
});
