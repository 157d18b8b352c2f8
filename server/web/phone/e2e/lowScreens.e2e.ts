import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { picture } from '../../e2e/stage.ts';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { FakeServer } from './fakeServer.ts';
import { findings, widerThanThePhone } from './look.ts';
import { approved, village } from './scenario.ts';

const LYING = { width: 640, height: 360 };
/** 360 by 640, of which a keyboard takes 260 px. */
const WRITING = { width: 360, height: 380 };
const UPRIGHT = { width: 360, height: 640 };

/** How much of the screen's height is left between what keeps its place above and below, while somebody reads in the middle. */
const roomToRead = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let room = 0;
    for (let y = 0; y < innerHeight; y++) {
      const hit = document.elementFromPoint(innerWidth / 2, y);
      if (hit?.closest('main') && !hit.closest('.bottom-action')) room++;
    }
    return room / innerHeight;
  });

describe('on a low screen', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function open(language: string, viewport: { width: number; height: number }) {
    const exercise = village();
    const server = new FakeServer(exercise, fileURLToPath(new URL('../../dist', import.meta.url)));
    const url = await server.listen();
    server.codes.set('ABCD-EFG2', 'med-01');
    const name = approved({ en: 'Blue team', ru: 'Синяя группа', ar: 'الفريق الأزرق' });
    exercise.put('channel', 'team/blue', { type: 'team', name }, ['med-01']);
    for (let minute = 0; minute < 12; minute++) {
      const words = {
        en: `The van is at gate ${minute}.`,
        ru: `Фургон у ворот ${minute}.`,
        ar: `الشاحنة عند البوابة ${minute}.`,
      };
      exercise.put(
        'message',
        `m-${minute}`,
        {
          channel: 'team/blue',
          from: { id: 'inv-01', callName: 'Investigator 1', function: 'player' },
          text: approved(words),
          at: `D1 09:${10 + minute}:00`,
          sentAt: new Date(Date.now() - (20 - minute) * 60_000).toISOString(),
        },
        ['med-01'],
      );
    }
    exercise.put(
      'translation',
      'message/m-1/text~ar',
      {
        text: 'message/m-1/text',
        language: 'ar',
        state: 'missing',
        source: { text: 'Фургон у ворот', language: 'ru', revision: 1 },
        wantedSince: new Date().toISOString(),
        context: { channel: 'team/blue' },
      },
      ['med-01'],
    );
    const phone = await Phone.open(browser, url, language, { viewport: UPRIGHT });
    await phone.join('ABCD-EFG2');
    await phone.speak(language);
    await phone.page.goto('/phone/#/channel/team%2Fblue');
    await phone.page.locator('ol li').nth(5).waitFor();
    await phone.page.setViewportSize(viewport);
    const close = async () => {
      expect(phone.wrongs).toEqual([]);
      await phone.close();
      await server.close();
    };
    return { exercise, server, phone, page: phone.page, close };
  }

  test.each([
    ['en', LYING],
    ['ar', LYING],
    ['en', WRITING],
    ['ar', WRITING],
  ] as const)('what_is_said_has_half_of_it_in_%s_%j', async (language, viewport) => {
    const { page, server, close } = await open(language, viewport);
    const at = `${language}-${viewport.width}`;
    await page
      .locator('ol li')
      .nth(8)
      .evaluate((line) => line.scrollIntoView({ block: 'center' }));
    await picture(page, `low-talk-${at}`);
    expect.soft(await roomToRead(page)).toBeGreaterThan(0.5);
    expect.soft(await findings(page)).toEqual([]);
    server.losesAnswers = server.refusesSockets = true;
    server.dropSockets();
    await page.locator('.top .try').waitFor({ state: 'attached' });
    await picture(page, `low-offline-${at}`);
    expect.soft(await roomToRead(page)).toBeGreaterThan(0.5);
    expect.soft(await widerThanThePhone(page)).toBe(0);
    server.losesAnswers = server.refusesSockets = false;

    await page.goto('/phone/#/desk/message%2Fm-1%2Ftext~ar');
    await page.locator('main textarea').first().waitFor();
    await picture(page, `low-desk-${at}`);
    expect.soft(await roomToRead(page)).toBeGreaterThan(0.5);
    await close();
  });

  test('who_sends_what_they_wrote_goes_on_writing_and_nothing_moves_under_the_finger', async () => {
    const { page, exercise, close } = await open('en', WRITING);
    const field = page.locator('.bottom-action textarea');
    await field.fill('On our way');
    const send = page.locator('.bottom-action button[type=submit]');
    const before = await send.boundingBox();
    await send.hover();
    await page.mouse.down();
    expect(await send.boundingBox()).toEqual(before);
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.mouse.up();
    await expect
      .poll(() => [...exercise.commands.values()].filter(({ command }) => command.type === 'post-message').length)
      .toBe(1);
    await close();
  });
});
