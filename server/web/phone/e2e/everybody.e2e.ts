import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { findings, widerThanThePhone } from './look.ts';
import { text } from './scenario.ts';
import { openStage, sendInject } from './stage.ts';
import { spokenOf } from '../../e2e/spoken.ts';

const TABS = ['inbox', 'act', 'talk', 'map', 'role', 'settings'] as const;
/** What is there once a screen that loads by itself has loaded. */
const LOADED = {
  inbox: 'a.card',
  act: '.kind',
  talk: 'a.button',
  map: 'canvas',
  role: '.markdown',
  settings: 'select',
};

describe('everybody can use every screen', () => {
  let browser: OwnBrowser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(
    spokenOf([
      ['en', 'light'],
      ['en', 'dark'],
      ['ar', 'light'],
      ['ru', 'dark'],
    ]),
  )('in_%s_and_%s', async (language, colorScheme) => {
    const stage = await openStage();
    const phone = await Phone.open(browser, stage.url, language, { colorScheme, reducedMotion: 'reduce' });
    const { page } = phone;
    const found: Record<string, string[]> = {};
    const look = async (screen: string) => {
      const problems = await findings(page);
      if ((await widerThanThePhone(page)) > 0) problems.push('scrolls sideways');
      if (problems.length > 0) found[screen] = problems;
    };

    await page.goto('/phone/');
    await page.locator('form').waitFor();
    await look('join');
    await phone.join(await stage.joinCode('inv-01'), 'yes');
    await phone.speak(language);
    await stage.control(
      sendInject('must', ['inv-01'], text({ en: 'Confirm', ru: 'Подтвердите' }), { mustAcknowledge: true }),
    );
    await stage.control(sendInject('back', ['inv-01'], text({ en: 'Recalled' })));
    await stage.control({ type: 'recall-inject', inject: 'back', reason: text({ en: 'Wrong team' }) });
    await page.locator('a.card').nth(1).waitFor();
    for (const tab of TABS) {
      await phone.tab(tab);
      await page.locator(`main ${LOADED[tab]}`).first().waitFor();
      await look(tab);
    }
    await phone.tab('inbox');
    await page.locator('a.card').first().click();
    await page.locator('.letter').waitFor();
    await look('message');
    await page.locator('button.globe').click();
    await look('languages');
    await page.keyboard.press('Escape');
    await stage.control({ type: 'call-red-stop', reason: 'Somebody is hurt' });
    await page.locator('.screen').waitFor();
    await look('red stop');

    expect(found).toEqual({});
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await stage.close();
  });

  test('with_letters_twice_as_large', async () => {
    const stage = await openStage();
    const phone = await Phone.open(browser, stage.url, 'ru');
    const { page } = phone;
    await phone.join(await stage.joinCode('inv-02'));
    await stage.control(sendInject('long', ['inv-02'], text({ ru: 'Перепроверьтеобстоятельства немедленно' })));
    await page.evaluate(() => (document.documentElement.style.fontSize = '212.5%'));
    for (const tab of TABS) {
      await phone.tab(tab);
      await page.locator(`main ${LOADED[tab]}`).first().waitFor();
      expect(await widerThanThePhone(page), tab).toBeLessThanOrEqual(0);
    }
    await phone.close();
    await stage.close();
  });
});
