import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { findings, widerThanThePhone } from './look.ts';
import { approved, village } from './scenario.ts';
import { FakeServer } from './fakeServer.ts';
import { fileURLToPath } from 'node:url';

/** A folder for pictures of every step, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];

const CALL = {
  role: 'called',
  state: 'calling',
  languages: ['ar', 'en'],
  ring: true,
  at: 'D1 09:30:00',
  askedAt: new Date().toISOString(),
  scene: 'Two workers at the farm speak only Arabic. They may be hurt.',
  genderRequested: 'woman',
  place: {
    id: 'farm',
    name: approved({ en: 'Orchard farm', ru: 'Ферма', ar: 'المزرعة' }),
    latitude: 45.56,
    longitude: 11.54,
    radiusMetres: 120,
  },
  requester: { id: 'inv-01', callName: 'Investigator 1', function: 'player' },
  inject: {
    id: 'gate',
    body: approved({ en: 'Where do you wait?', ru: 'Где вы ждёте?', ar: 'أين تنتظرون؟' }),
    question: asks('Gate C or gate D?', 'At gate C'),
    corrected: {
      at: new Date().toISOString(),
      question: asks('Gate B or gate C?', 'At gate B'),
      askedBefore: [
        { before: 1, question: asks('Gate A or gate B?', 'At gate A') },
        { before: 2, question: asks('Gate B or gate C?', 'At gate B') },
      ],
    },
  },
};

function asks(question: string, option: string) {
  return { kind: 'one', text: approved({ en: question }), options: [{ id: 'one', text: approved({ en: option }) }] };
}

describe('a mediator is called', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ['ar', 360],
    ['ru', 360],
    ['en', 1280],
  ] as const)('and_answers_and_reports_in_%s_at_%i', async (language, width) => {
    const exercise = village();
    const server = new FakeServer(exercise, fileURLToPath(new URL('../../dist', import.meta.url)));
    const url = await server.listen();
    server.codes.set('ABCD-EFG2', 'med-01');
    const phone = await Phone.open(browser, url, language, { viewport: { width, height: 740 } });
    const { page } = phone;
    const picture = async (name: string) => {
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}-${language}-${width}.png` });
      expect([name, await findings(page)]).toEqual([name, []]);
      expect(await widerThanThePhone(page)).toBeLessThanOrEqual(0);
    };
    const starts = () => [...exercise.commands.values()].filter(({ command }) => command.type === 'start-session');
    await phone.join('ABCD-EFG2');
    await phone.speak(language);

    exercise.put('mediation', 'call-1', CALL, ['med-01']);
    exercise.changed();
    await page.locator('.ringing').waitFor();
    await picture('ringing');
    await phone.tab('talk');
    await picture('talk');
    await page.locator('.ringing .button.primary').click();
    await page.locator('.ringing').waitFor({ state: 'detached' });
    await page.locator('dd', { hasText: CALL.requester.callName }).waitFor();
    await page.locator('.bottom-action .primary').waitFor();
    for (const words of ['Gate C or gate D?', 'At gate C', 'Gate A or gate B?', 'At gate A', 'At gate B'])
      await page.getByText(words).first().waitFor();
    await picture('accepted');
    await phone.tab('inbox');
    const band = page.locator('a[href="#/mediation/call-1"]');
    await band.waitFor();
    await picture('on-the-way');
    await band.click();
    const duties = page.locator('.card .ticked input');
    await duties.first().check();
    await page.locator('.bottom-action .primary').click();
    await page.locator('[role=alert]').waitFor();
    await picture('not-done');
    expect(starts()).toHaveLength(0);
    await page.reload();
    await expect.poll(() => duties.first().isChecked()).toBe(true);
    await duties.nth(1).check();
    // Two quick taps do not go past the question.
    await page.locator('.bottom-action .primary').dblclick();
    await page.locator('[role=alert]').waitFor();
    expect(starts()).toHaveLength(0);
    await page.waitForTimeout(800);
    await page.locator('.bottom-action .primary').click();
    await duties.first().waitFor({ state: 'detached' });
    expect(starts()).toHaveLength(1);
    await picture('going-on');
    await page.locator('.bottom-action .primary').click();
    expect(await page.locator('form .ticked input').first().isChecked()).toBe(true);
    expect(await page.locator('form .ticked input').nth(1).isChecked()).toBe(false);
    expect(await page.locator('form h2').evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(500);
    await picture('report');
    await page.locator('form button[type=submit]').click();
    await page.locator('main form').waitFor({ state: 'detached' });
    const reports = () => [...exercise.commands.values()].filter(({ command }) => command.type === 'end-session');
    await expect.poll(() => reports().length).toBe(1);
    expect(reports()[0]!.command).toMatchObject({ mediation: 'call-1', report: { briefingDone: true } });

    await phone.tab('talk');
    await page.locator('a[href="#/ask"]').click();
    await page.locator('select').first().waitFor();
    await page.locator('button[type=submit]').click();
    await picture('ask');
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await server.close();
  });
});
