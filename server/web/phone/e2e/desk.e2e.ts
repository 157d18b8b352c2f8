import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { FakeServer } from './fakeServer.ts';
import { findings, widerThanThePhone } from './look.ts';
import { approved, village } from './scenario.ts';

/** A folder for pictures of every step, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];

const CONTEXT = {
  number: '9.01',
  type: 'message',
  storyline: 'seven-hours',
  storylineTitle: approved({ en: 'Seven hours', ru: 'Семь часов', ar: 'سبع ساعات' }),
  audience: { everyone: false, people: 2, functions: ['player'], groups: [approved({ en: 'Blue team' })] },
  before: approved({ en: 'Call the hotline.', ru: 'Позвоните на горячую линию.' }),
};

const wanted = (soon: string) => ({
  text: 'inject/x-2/body',
  language: 'ar',
  state: 'missing',
  source: {
    text: 'Two women called the hotline. Write to Lt. Moreau, case LV-07, before 14:30.',
    language: 'en',
    revision: 1,
  },
  wantedSince: new Date().toISOString(),
  waitingUntil: soon,
  context: CONTEXT,
});

const STALE = {
  text: 'role-card/investigator/body',
  language: 'ar',
  state: 'stale',
  source: { text: 'You lead the first interview with two colleagues.', language: 'en', revision: 2 },
  previousSource: { text: 'You lead the first interview.', revision: 1 },
  version: {
    text: 'أنت تقود المقابلة الأولى.',
    state: 'approved',
    sourceRevision: 1,
    translator: { id: 'med-02', callName: 'Mediator 2' },
    number: 1,
    at: new Date().toISOString(),
  },
};

const TO_REVIEW = {
  text: 'place/farm/name',
  language: 'fr',
  state: 'needs-review',
  source: { text: 'Orchard farm', language: 'en', revision: 1 },
  version: {
    text: 'La ferme du verger',
    state: 'needs-review',
    sourceRevision: 1,
    translator: { id: 'med-02', callName: 'Mediator 2' },
    number: 3,
    at: new Date().toISOString(),
  },
};

const OPTION = {
  text: 'action-word/interviewed.mood.calm/label',
  language: 'ar',
  state: 'missing',
  source: { text: 'calm', language: 'en', revision: 1 },
  context: {
    title: approved({ en: 'Interviewed somebody', ru: 'Опрос', ar: 'أجريت مقابلة' }),
    field: approved({ en: 'How was she?', ru: 'Как она?', ar: 'كيف كانت؟' }),
  },
};

const TEAM = approved({ en: 'Blue team', ru: 'Синяя группа', ar: 'الفريق الأزرق' });
const CHAT_LINE = {
  channel: 'team/team-alfa',
  from: { id: 'inv-01', callName: 'Investigator 1', function: 'player' },
  text: approved({ ru: 'Фургон у ворот' }),
  at: 'D1 09:30:00',
  sentAt: new Date().toISOString(),
};
const CHAT = {
  text: 'message/m-9/text',
  language: 'ar',
  state: 'missing',
  source: { text: 'Фургон у ворот', language: 'ru', revision: 1 },
  wantedSince: new Date().toISOString(),
  context: { channel: 'team/team-alfa' },
};

describe('a mediator translates', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ['ar', 360],
    ['ru', 360],
    ['en', 1280],
  ] as const)('against_the_clock_in_%s_at_%i', async (language, width) => {
    const exercise = village();
    const server = new FakeServer(exercise, fileURLToPath(new URL('../../dist', import.meta.url)));
    const url = await server.listen();
    server.codes.set('ABCD-EFG2', 'med-01');
    server.remarksOn = (body) =>
      body.includes('14:30') || !body.includes('LV-07')
        ? []
        : [{ kind: 'number-changed', error: false, parameters: { number: '14:30' } }];
    const phone = await Phone.open(browser, url, language, { viewport: { width, height: 740 } });
    const { page } = phone;
    const look = async (name: string) => {
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/desk-${name}-${language}-${width}.png` });
      expect([name, await findings(page)]).toEqual([name, []]);
      expect(await widerThanThePhone(page)).toBeLessThanOrEqual(0);
    };
    const said = (type: string) =>
      [...exercise.commands.values()].flatMap(({ command }) => (command.type === type ? [command] : []));

    exercise.put('translation', 'role-card/investigator/body~ar', STALE, ['med-01']);
    exercise.put('translation', 'place/farm/name~fr', TO_REVIEW, ['med-01']);
    exercise.put('translation', `${OPTION.text}~ar`, OPTION, ['med-01']);
    exercise.put('channel', 'team/team-alfa', { type: 'team', name: TEAM }, ['med-01']);
    exercise.put('translation', `${CHAT.text}~ar`, CHAT, ['med-01']);
    exercise.put('message', 'm-9', CHAT_LINE, ['med-01']);
    await phone.join('ABCD-EFG2');
    await phone.speak(language);
    exercise.put('translation', 'inject/x-2/body~ar', wanted(new Date(Date.now() + 290_000).toISOString()), ['med-01']);
    exercise.changed();
    await page.locator('a.wanted').waitFor();
    await look('wanted');
    await phone.tab('talk');
    await page.locator('main a[href="#/desk"]').click();
    await page.locator('.tasks a.card').nth(4).waitFor();
    await page.locator('.tasks a.card', { hasText: TEAM.versions[language]!.text }).waitFor();
    await look('list');

    await page.locator('.tasks a.card').first().click();
    const field = page.locator('textarea').first();
    await field.fill('اتصلت امرأتان بالخط الساخن. اكتب إلى Lt. Moreau بشأن القضية LV-07.');
    await look('editor');
    await page.reload();
    await field.waitFor();
    await expect.poll(() => field.inputValue()).toContain('LV-07');

    const handIn = page.locator('.bottom-action .button');
    await handIn.first().click();
    await page.locator('.bottom-action [role=alert]', { hasText: '14' }).waitFor();
    await look('doubts');
    expect(said('translate-text')).toHaveLength(0);
    await handIn.first().click();
    await expect.poll(() => field.evaluate((area) => area === document.activeElement)).toBe(true);
    await phone.context.setOffline(true);
    await field.fill('اتصلت امرأتان بالخط الساخن. اكتب إلى Lt. Moreau بشأن القضية LV-07 قبل الثانية.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.bottom-action [role=alert]').waitFor();
    await look('unchecked');
    await phone.context.setOffline(false);
    await handIn.first().click();
    await field.fill('اتصلت امرأتان بالخط الساخن. اكتب إلى Lt. Moreau بشأن القضية LV-07.');
    await handIn.first().click();
    await page.locator('.bottom-action [role=alert]', { hasText: '14' }).waitFor();
    await handIn.nth(1).click();
    await expect.poll(() => said('translate-text').length).toBe(1);
    expect(said('translate-text')[0]).toMatchObject({ text: 'inject/x-2/body', state: 'needs-review', replaces: 0 });

    await page.goto(`${url}/phone/#/desk/${encodeURIComponent('role-card/investigator/body~ar')}`);
    await page.locator('ins').waitFor();
    await expect.poll(() => page.locator('ins').allTextContents()).toEqual([' with two colleagues']);
    await look('stale');

    await page.goto(`${url}/phone/#/desk/${encodeURIComponent(`${OPTION.text}~ar`)}`);
    await page.locator('dl dd', { hasText: OPTION.context.field.versions[language]!.text }).waitFor();
    await page.locator('dl dd', { hasText: OPTION.context.title.versions[language]!.text }).waitFor();
    await look('option');

    await page.goto(`${url}/phone/#/desk/${encodeURIComponent('place/farm/name~fr')}`);
    await page.locator('.bottom-action .button').nth(1).click();
    await page.locator('textarea').nth(1).fill('Le nom du lieu ne se traduit pas.');
    await look('return');
    await page.locator('.bottom-action .primary').click();
    await expect.poll(() => said('return-translation').length).toBe(1);
    expect(said('return-translation')[0]).toMatchObject({ version: 3, note: 'Le nom du lieu ne se traduit pas.' });

    await page.goto(`${url}/phone/#/desk/${encodeURIComponent(`${CHAT.text}~ar`)}`);
    await page.locator('dl a').click();
    await page.locator('.bubble .quiet').last().click();
    expect(await page.locator('.bubble select').inputValue()).toBe('ar');
    await look('chat');
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await server.close();
  });
});
