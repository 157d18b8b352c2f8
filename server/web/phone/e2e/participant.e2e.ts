import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { text } from './scenario.ts';
import { openStage, sendInject, type Stage } from './stage.ts';

/** Ids of a real exercise must be new with each run. */
const run = Date.now().toString(36);

describe('a participant', () => {
  let browser: OwnBrowser;
  let stage: Stage;
  let first: string;
  let second: string;
  const phones: Phone[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await openStage();
    [first = '', second = ''] = stage.players(2);
  });
  afterEach(async () => {
    const wrongs = phones.flatMap((phone) => phone.wrongs);
    await Promise.all(phones.splice(0).map((phone) => phone.close()));
    await stage.close();
    expect(wrongs).toEqual([]);
  });

  async function phoneOf(person: string, locale: string, position: 'yes' | 'no' = 'no'): Promise<Phone> {
    const phone = await Phone.open(browser, stage.url, locale);
    phones.push(phone);
    await phone.join(await stage.joinCode(person), position);
    return phone;
  }

  const words = (name: string) => text({ en: `${name} in English`, ru: `${name} по-русски`, ar: `${name} بالعربية` });

  test('reads_the_same_inject_in_the_language_of_each_phone', async () => {
    const english = await phoneOf(first, 'en');
    await english.speak('en');
    const arabic = await phoneOf(second, 'ar');
    await arabic.speak('ar');
    await stage.control(sendInject(`one-${run}`, [first, second], words('Gate')));
    await english.page.getByText('Gate in English').waitFor();
    await arabic.page.getByText('Gate بالعربية').waitFor();
    expect(await arabic.page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await expect.poll(() => arabic.page.locator('a.card', { hasText: 'Gate' }).locator('.chip').count()).toBe(1);
  });

  test('switches_language_and_everything_already_received_follows_and_nothing_typed_is_lost', async () => {
    const me = await phoneOf(first, 'en');
    const { page } = me;
    await me.speak('en');
    await stage.control(sendInject(`two-${run}`, [first], words('Bank')));
    await page.getByText('Bank in English').waitFor();
    await me.tab('act');
    await page.locator('textarea').fill('half a sentence');
    await me.speak('ru');
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('half a sentence');
    await me.tab('inbox');
    await page.getByText('Bank по-русски').waitFor();
    await page.getByText('Bank по-русски').click();
    await page.locator('.letter .quiet').first().click();
    await page.getByText('Bank in English').waitFor();
    await page.reload();
    await page.locator('html[lang="ru"]').waitFor();
    await me.tab('act');
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('half a sentence');
  });

  test('acknowledges_what_control_insists_on', async () => {
    const phone = await phoneOf(first, 'en');
    const { page } = phone;
    await phone.speak('en');
    await stage.control(sendInject(`three-${run}`, [first], words('Urgent'), { mustAcknowledge: true }));
    await page.getByText('Urgent in English').click();
    await page.locator('.bottom-action .primary').first().click();
    await page.getByText('You confirmed this message.').waitFor();
  });

  test('acts_while_offline_reloads_and_is_heard_exactly_once', async () => {
    const phone = await phoneOf(first, 'en', 'yes');
    const { page, context } = phone;
    await phone.speak('en');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.locator('.connection', { hasText: 'Connected' }).waitFor();
    await page.locator('.standing [role="status"]').waitFor({ state: 'detached' });
    await context.setOffline(true);
    await phone.tab('act');
    const note = `offline ${run}`;
    await page.locator('.kind').first().click();
    await page.locator('textarea').fill(note);
    await page.getByText('Accurate to').waitFor();
    await page.locator('button[type=submit]').click();
    await page.locator('li .state.queued').waitFor();
    await page.reload();
    await page.locator('li .state.queued').waitFor();
    await page.getByText('1 waiting').waitFor();
    expect(await stage.notes()).not.toContain(note);
    await context.setOffline(false);
    await page.locator('li.card', { hasText: note }).locator('.state.acted').waitFor();
    expect((await stage.notes()).filter((known) => known === note)).toHaveLength(1);
  });

  test('calls_a_red_stop_with_a_long_press_and_all_confirm_it', async () => {
    const caller = await phoneOf(first, 'en');
    const other = await phoneOf(second, 'ru');
    await caller.speak('en');
    await other.speak('ru');
    const button = caller.page.locator('.bar button').last();
    await button.focus();
    await caller.page.keyboard.down('Enter');
    await caller.page.locator('.account textarea').waitFor();
    await caller.page.keyboard.up('Enter');
    await caller.page.locator('.account textarea').fill('He fell from the ladder');
    await caller.page.locator('.account .button.danger').click();
    await caller.page.locator('.confirmed').waitFor();
    await other.page.getByText('He fell from the ladder').waitFor();
    await other.page.locator('.screen .confirm').click();
    await other.page.locator('.confirmed').waitFor();
    await stage.control({ type: 'give-all-clear' });
    await other.page.locator('.notice.clear').waitFor();
    await other.page.locator('.notice .button').click();
    expect(await other.page.locator('.screen').count()).toBe(0);
  });

  test('is_told_in_words_why_a_code_does_not_work', async () => {
    const phone = await Phone.open(browser, stage.url, 'en');
    phones.push(phone);
    await phone.page.goto('/phone/');
    await phone.page.locator('form .primary').click();
    await phone.page.getByText('The code is not complete').waitFor();
    await phone.page.locator('input').fill('zzzz zzzz');
    await expect.poll(() => phone.page.locator('input').inputValue()).toBe('ZZZZ-ZZZZ');
    await phone.page.locator('form .primary').click();
    await phone.page.getByText('This code does not work').waitFor();
  });
});
