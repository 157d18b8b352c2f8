import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalizedText } from '../../shared/protocol.ts';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { findings, widerThanThePhone } from './look.ts';
import { approved } from './scenario.ts';
import { openStage, sendInject, type Stage } from './stage.ts';

const both = (en: string, ru: string): LocalizedText => approved({ en, ru });
const only = (ru: string): LocalizedText => approved({ ru });
const MARK = 'Russian · not translated';

/** Whoever reads a title or an option in another language than theirs is told so, once. With the fake server. */
describe.runIf(!process.env['LIVEX_URL'])('marks of titles and options', () => {
  let browser: OwnBrowser;
  let stage: Stage;
  let phone: Phone;

  beforeAll(async () => {
    browser = await openBrowser();
    stage = await openStage();
    const { exercise } = stage.fake!;
    await stage.control(sendInject('title', ['inv-01'], both('The van is here', 'Фургон'), { subject: only('Номер') }));
    await stage.control(sendInject('whole', ['inv-01'], only('Фургон у ворот'), { subject: only('У ворот') }));
    exercise.put('action-kind', 'searched', {
      label: only('Обыскал'),
      fields: [
        {
          id: 'what',
          type: 'choice',
          label: both('What', 'Что'),
          required: false,
          options: [
            { id: 'van', label: only('Фургон') },
            { id: 'farm', label: both('Farm', 'Ферма') },
          ],
        },
        {
          id: 'who',
          type: 'choices',
          label: only('Кто'),
          required: false,
          options: [{ id: 'police', label: only('Полиция') }],
        },
        {
          id: 'where',
          type: 'choices',
          label: both('Where', 'Где'),
          required: false,
          options: [{ id: 'yard', label: only('Во дворе') }],
        },
      ],
    });
    phone = await Phone.open(browser, stage.url, 'en', { viewport: { width: 360, height: 740 } });
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak('en');
  });
  afterAll(async () => {
    const { wrongs } = phone;
    await phone.close();
    await browser.close();
    await stage.close();
    expect(wrongs).toEqual([]);
  });

  async function looks(name: string): Promise<void> {
    const folder = process.env['LIVEX_PICTURES'];
    if (folder) await phone.page.screenshot({ path: `${folder}/${name}.png` });
    expect(await findings(phone.page)).toEqual([]);
    expect(await widerThanThePhone(phone.page)).toBe(0);
  }

  test('a_message_says_once_that_its_title_is_not_translated_in_the_list_and_opened', async () => {
    const { page } = phone;
    await phone.tab('inbox');
    const chips = (words: string) => page.locator('main a.card', { hasText: words }).locator('.chip').allTextContents();
    await expect.poll(() => chips('Номер')).toEqual([MARK]);
    expect(await chips('У ворот')).toEqual([MARK]);
    await looks('marks-inbox');
    await page.locator('main a.card', { hasText: 'Номер' }).click();
    await page.locator('h1', { hasText: 'Номер' }).waitFor();
    expect(await page.locator('article .chip').allTextContents()).toEqual([MARK]);
    await looks('marks-message');
    await page.goto('/phone/#/inbox/whole');
    await page.locator('h1', { hasText: 'У ворот' }).waitFor();
    expect(await page.locator('article .chip').allTextContents()).toEqual([MARK]);
  });

  test('a_report_says_it_of_its_kind_and_of_each_option_whose_field_does_not', async () => {
    const { page } = phone;
    await phone.tab('act');
    const kind = page.locator('label.kind', { hasText: 'Обыскал' });
    expect(await kind.locator('.chip').allTextContents()).toEqual([MARK]);
    await kind.click();
    const field = page.locator('#field-what');
    await field.waitFor();
    expect(await field.locator('option').allTextContents()).toEqual(['—', 'Фургон · not translated', 'Farm']);
    expect(await page.locator('#field-who .chip').allTextContents()).toEqual([MARK]);
    expect(await page.locator('#field-where .tick .chip').allTextContents()).toEqual([MARK]);
    await looks('marks-report');
  });
});
