import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

function word(locale: string, key: string): string {
  const url = new URL(`../../../../i18n/catalogs/${locale}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as Record<string, { defaultMessage: string }>)[key]!.defaultMessage;
}

describe.each(SPOKEN)('a copy of what is known about me, in %s', (locale) => {
  let browser: OwnBrowser;
  let stage: Stage;
  let phone: Phone;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await openStage();
    phone = await Phone.open(browser, stage.url, locale);
    await phone.join(await stage.joinCode(stage.players(1)[0]!));
    await phone.speak(locale);
    await phone.tab('settings');
  });
  afterEach(async () => {
    await phone.close();
    await stage.close();
  });

  test('it_is_a_file_of_this_phone_and_a_break_of_the_network_says_so', async () => {
    const { page } = phone;
    const keep = page.getByRole('button', { name: word(locale, 'phone.copy.keep') });
    if (stage.fake) {
      stage.fake.losesAnswers = true;
      await keep.click();
      await page.getByRole('alert').getByText(word(locale, 'phone.copy.failed')).waitFor();
      stage.fake.losesAnswers = false;
    }
    const [download] = await Promise.all([page.waitForEvent('download'), keep.click()]);
    expect(download.suggestedFilename()).toMatch(/^livex-[\w-]+\.zip$/);
    await page.getByText(word(locale, 'phone.copy.made')).waitFor();
    await keep.scrollIntoViewIfNeeded();
    if (process.env['LIVEX_PICTURES']) {
      await page.screenshot({ path: `${process.env['LIVEX_PICTURES']}/keep-copy-${locale}.png` });
    }
    expect(await violations(page)).toEqual([]);
  });
});
