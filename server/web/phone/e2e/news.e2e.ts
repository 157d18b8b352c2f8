import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { findings, widerThanThePhone } from './look.ts';
import { text } from './scenario.ts';
import { openStage, sendInject, type Stage } from './stage.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

const outlet = (id: string, name: Record<string, string>) => ({ from: { id, name: text(name) } });

const publish = async (stage: Stage) => {
  await stage.control(sendInject('plain', ['inv-01'], text({ en: 'Meet at the gate.', ru: 'Встреча у ворот.' })));
  await stage.control(
    sendInject(
      'raid',
      ['inv-01'],
      text({
        en: 'Neighbours in Stonebridge saw police cars at a car wash. The police say nothing.',
        ru: 'Соседи в Стоунбридже видели полицию у автомойки. Полиция молчит.',
        ar: 'رأى الجيران في ستونبريدج سيارات الشرطة عند مغسلة سيارات. الشرطة لا تعلّق.',
      }),
      {
        type: 'media-article',
        subject: text({ en: 'Raid at a car wash?', ru: 'Облава на автомойке?', ar: 'مداهمة في مغسلة سيارات؟' }),
        ...outlet('today', { en: 'Avaria Today', ru: 'Авария сегодня', ar: 'أفاريا اليوم' }),
      },
    ),
  );
  await stage.control(
    sendInject(
      'post',
      ['inv-01'],
      text({ en: 'Who is that in the grey van? #stonebridge', ru: 'Кто в сером фургоне?' }),
      {
        type: 'media-article',
        ...outlet('neighbour', { en: 'A neighbour, on line', ru: 'Сосед, в сети' }),
      },
    ),
  );
};

describe('news of the story', () => {
  let browser: OwnBrowser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(SPOKEN)('are_read_apart_from_messages_in_%s', async (language) => {
    const stage = await openStage();
    const phone = await Phone.open(browser, stage.url, language, { reducedMotion: 'reduce' });
    const { page } = phone;
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak(language);
    await publish(stage);

    const way = page.locator('a.card[href="#/news"]');
    await way.locator('.new').waitFor();
    await page.locator('a.card[href="#/inbox/plain"]').waitFor();
    await expect.poll(() => page.locator('a.card').count()).toBe(2);
    expect(await findings(page)).toEqual([]);
    await way.click();
    const articles = page.locator('article.card');
    await articles.nth(1).waitFor();
    await expect.poll(() => articles.first().locator('a').getAttribute('href')).toBe('#/inbox/post');
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBeLessThanOrEqual(0);
    if (process.env['LIVEX_PICTURES'])
      await page.screenshot({ path: `${process.env['LIVEX_PICTURES']}/news-${language}.png` });

    await page.locator('main select').selectOption('today');
    await expect.poll(() => articles.count()).toBe(1);
    await articles.first().locator('a').click();
    await page.locator('.letter h1').waitFor();
    await page.locator('a.back').click();
    await articles.nth(1).waitFor();
    await page.locator('a.back').click();
    await page.locator('a.card[href="#/inbox/plain"]').waitFor();

    await stage.control({ type: 'recall-inject', inject: 'post', reason: text({ en: 'Wrong team' }) });
    await way.locator('.new').waitFor({ state: 'detached' });
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await stage.close();
  });
});
