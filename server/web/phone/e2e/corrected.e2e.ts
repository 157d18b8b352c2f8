import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { findings, widerThanThePhone } from './look.ts';
import { approved } from './scenario.ts';
import { openStage } from './stage.ts';
import { spokenOf } from '../../e2e/spoken.ts';

const PICTURES = process.env['LIVEX_PICTURES'];
const BEFORE = { en: 'Gate A at 10:00.', ru: 'Ворота А в 10:00.', ar: 'البوابة أ الساعة 10:00.' };

/** With the fake server alone: what it sends is what the real one sends after such a correction. */
describe.runIf(!process.env['LIVEX_URL'])('an original that was corrected and not its translation', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(
    spokenOf([
      ['en', undefined],
      ['ru', 'Оригинал изменился.'],
      ['ar', 'تغيّر الأصل.'],
    ]),
  )('says_in_%s_that_it_changed_and_what_it_says_now', async (language, changed) => {
    const stage = await openStage();
    const phone = await Phone.open(browser, stage.url, language, { viewport: { width: 360, height: 740 } });
    const { page } = phone;
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak(language);
    const body = approved(BEFORE);
    body.revision = 2;
    body.versions['en'] = { text: 'Gate B at 11:00.', state: 'approved', sourceRevision: 2 };
    const at = new Date().toISOString();
    stage.fake!.exercise.put('inject', 'gate', {
      type: 'message',
      subject: approved({ en: 'Gate', ru: 'Ворота', ar: 'البوابة' }),
      body,
      mustAcknowledge: true,
      at: 'D1 09:30:00',
      sentAt: at,
      late: false,
      revision: 2,
      correction: { revision: 2, at },
      corrected: { at, body: approved(BEFORE) },
    });
    stage.fake!.exercise.changed();
    await page.goto(`${stage.url}/phone/#/inbox/gate`);
    await page.getByText('Gate B at 11:00.').waitFor();
    await page.getByText(BEFORE[language]).first().waitFor();
    expect(await page.getByText(BEFORE[language]).count()).toBe(1);
    if (changed) await page.getByText(changed).waitFor();
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/original-corrected-${language}.png` });
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
    await phone.close();
    await stage.close();
  });

  test.each(spokenOf(['en', 'ru', 'ar']))('shows_what_it_said_before_on_the_smallest_phone_in_%s', async (language) => {
    const stage = await openStage();
    const phone = await Phone.open(browser, stage.url, language, { viewport: { width: 320, height: 568 } });
    const { page } = phone;
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak(language);
    const at = new Date().toISOString();
    stage.fake!.exercise.put('inject', 'gate', {
      type: 'message',
      subject: approved({ en: 'Gate', ru: 'Ворота', ar: 'البوابة' }),
      body: approved({ en: 'Gate B at 11:00.', ru: 'Ворота Б в 11:00.', ar: 'البوابة ب الساعة 11:00.' }),
      mustAcknowledge: true,
      at: 'D1 09:30:00',
      sentAt: at,
      late: false,
      revision: 2,
      correction: { revision: 2, at },
      corrected: { at, body: approved(BEFORE) },
    });
    stage.fake!.exercise.changed();
    await page.goto(`${stage.url}/phone/#/inbox/gate`);
    const before = page.locator('details.changed li');
    await before.waitFor();
    // What is in the new language comes with the next answer.
    await expect.poll(() => before.innerText()).toContain(BEFORE[language]);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/corrected-smallest-${language}.png` });
    const ends = await before.evaluate((shown) => shown.getBoundingClientRect().bottom);
    const [action, choice] = await Promise.all(
      ['.bottom-action', '.choice'].map((part) =>
        page
          .locator(part)
          .first()
          .evaluate((shown) => shown.getBoundingClientRect().top),
      ),
    );
    // Also in long languages whoever sees the button sees that there is something that it said before.
    const head = await page
      .locator('details.changed summary')
      .evaluate((shown) => shown.getBoundingClientRect().bottom);
    expect(head).toBeLessThanOrEqual(action!);
    if (language === 'en') expect(ends).toBeLessThanOrEqual(action!);
    expect(ends).toBeLessThanOrEqual(choice!);
    expect(await widerThanThePhone(page)).toBe(0);
    await phone.close();
    await stage.close();
  });

  test.each(
    spokenOf([
      ['en', 'Changed after ENDEX', 'Version 1.1', 'You read this one'],
      ['ru', 'Изменено после конца учений', 'Версия 1.1', 'Вы прочитали эту'],
      ['ar', 'غُيّرت بعد نهاية التمرين', 'النسخة 1.1', 'هذه هي التي قرأتها'],
    ]),
  )('says_in_%s_that_it_was_changed_after_endex_and_shows_what_was_confirmed', async (...words) => {
    const [language, said, number, mine] = words;
    const stage = await openStage();
    const phone = await Phone.open(browser, stage.url, language, { viewport: { width: 360, height: 740 } });
    const { page } = phone;
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak(language);
    const at = new Date().toISOString();
    stage.fake!.exercise.put('inject', 'gate', {
      type: 'message',
      subject: approved({ en: 'Gate', ru: 'Ворота', ar: 'البوابة' }),
      body: approved({ en: 'Gate B at 11:00.', ru: 'Ворота Б в 11:00.', ar: 'البوابة ب الساعة 11:00.' }),
      mustAcknowledge: true,
      at: 'D1 09:30:00',
      sentAt: at,
      late: false,
      revision: 2,
      corrected: {
        at,
        afterEnd: true,
        said: [{ version: 1, at }],
        body: approved({ en: 'Gate C.', ru: 'Ворота В.', ar: 'البوابة ج.' }),
        meanwhile: [{ said: [{ version: 1, small: 1, at }], body: approved(BEFORE) }],
      },
    });
    stage.fake!.exercise.put('receipt', 'gate', {
      readAt: at,
      acknowledgedAt: at,
      versionsRead: [{ version: 1, small: 1 }],
    });
    stage.fake!.exercise.changed();
    await page.goto(`${stage.url}/phone/#/inbox/gate`);
    await page.getByText(BEFORE[language]).waitFor();
    await page.locator('summary', { hasText: said }).waitFor();
    await page.locator('.when', { hasText: said }).waitFor();
    expect(await page.locator('.bottom-action button').count()).toBe(0);
    const versions = page.locator('.changed > ol > li');
    const shown = async (nth: number) => (await versions.nth(nth).innerText()).replace(/[\u2066-\u2069]+/g, '');
    expect(await versions.count()).toBe(1);
    expect(await shown(0)).toContain(mine);
    expect(await shown(0)).toContain(number);
    expect(await shown(0)).toContain(BEFORE[language]);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/changed-after-endex-${language}.png` });
    await page.locator('.others summary').click();
    expect(await page.locator('.others li').allInnerTexts()).toEqual([expect.not.stringContaining(mine)]);
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
    await phone.close();
    await stage.close();
  });

  test.each(
    spokenOf([
      ['en', 'Recalled after ENDEX'],
      ['ru', 'Отозвано после конца учений'],
      ['ar', 'سُحبت بعد نهاية التمرين'],
    ]),
  )('says_in_%s_that_it_was_recalled_after_endex_and_asks_nobody_to_confirm', async (language, said) => {
    const stage = await openStage();
    const phone = await Phone.open(browser, stage.url, language, { viewport: { width: 360, height: 740 } });
    const { page } = phone;
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak(language);
    const at = new Date().toISOString();
    stage.fake!.exercise.put('inject', 'gate', {
      type: 'message',
      body: approved(BEFORE),
      mustAcknowledge: true,
      at: 'D1 09:30:00',
      sentAt: at,
      late: false,
      revision: 2,
      correction: { revision: 2, at },
      recalled: { reason: approved(BEFORE), sentAt: at, afterEnd: true },
    });
    stage.fake!.exercise.changed();
    await page.goto(`${stage.url}/phone/#/inbox/gate`);
    await page.locator('.recall strong', { hasText: said }).waitFor();
    await page.locator('.when', { hasText: said }).waitFor();
    expect(await page.locator('.bottom-action button').count()).toBe(0);
    expect(await page.locator('article .recalled').count()).toBe(0);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/phone-recalled-after-endex-${language}.png` });
    expect(await findings(page)).toEqual([]);
    await phone.close();
    await stage.close();
  });

  test.each([
    { language: 'en', answers: [], given: false },
    { language: 'ar', answers: [], given: false },
    { language: 'en', answers: [1], given: false },
    { language: 'ru', answers: [1], given: false },
    { language: 'ar', answers: [1], given: true },
  ] as const)('a_question_says_all_that_it_asked_before_%j', async ({ language, answers, given }) => {
    const stage = await openStage();
    const phone = await Phone.open(browser, stage.url, language, { viewport: { width: 360, height: 740 } });
    const { page } = phone;
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak(language);
    const at = new Date().toISOString();
    const asks = (gates: string[]) => ({
      kind: 'one',
      text: approved({
        en: `Gate ${gates.join(' or ')}?`,
        ru: `Ворота ${gates.join(' или ')}?`,
        ar: `البوابة ${gates.join(' أو ')}؟`,
      }),
      options: gates.map((gate) => ({
        id: gate,
        text: approved({ en: `At gate ${gate}`, ru: `У ворот ${gate}`, ar: `عند البوابة ${gate}` }),
      })),
    });
    stage.fake!.exercise.put('inject', 'gate', {
      type: 'message',
      body: approved({ en: 'Where do you wait?', ru: 'Где вы ждёте?', ar: 'أين تنتظرون؟' }),
      question: asks(['D', 'E']),
      mustAcknowledge: true,
      at: 'D1 09:30:00',
      sentAt: at,
      late: false,
      revision: 2,
      correction: { revision: 2, at },
      corrected: {
        at,
        question: asks(['C', 'D']),
        askedBefore: [
          { before: 1, said: [{ version: 1, at }], question: asks(['A', 'B']) },
          { before: 2, said: [{ version: 1, small: 1, at }], question: asks(['C', 'D']) },
        ],
      },
    });
    stage.fake!.exercise.put('receipt', 'gate', {
      ...(given && { answer: { type: 'chosen', options: ['E'] }, answeredAt: at }),
      answersBefore: answers.map((before) => ({
        before,
        answer: { type: 'chosen', options: ['B'] },
        answeredAt: at,
        question: asks(['A', 'B']),
      })),
    });
    stage.fake!.exercise.changed();
    await page.goto(`${stage.url}/phone/#/inbox/gate`);
    const before = page.locator('.changed > ol > li');
    await expect.poll(() => before.count()).toBe(2);
    const option = { en: 'At gate', ru: 'У ворот', ar: 'عند البوابة' }[language];
    const words = async (nth: number) => (await before.nth(nth).innerText()).replace(/[\s\u2066-\u2069]+/g, ' ');
    // Content is in the person's languages as the server has them; the page's own language is there before.
    await expect.poll(() => words(0)).toMatch(new RegExp(`A.*B.*${option} A.*${option} B`));
    if (language === 'en') expect(await words(1)).toMatch(/^Version 1\.1 ·/);
    expect(await words(1)).toMatch(new RegExp(`C.*D.*${option} C.*${option} D`));
    expect(await before.locator('.answer').allInnerTexts()).toEqual(answers.map(() => `${option} B`));
    if (PICTURES)
      await page.screenshot({ path: `${PICTURES}/question-corrected-${language}-${answers.length}-${given}.png` });
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
    await phone.close();
    await stage.close();
  });
});
