import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { MEDIATORS_CODE, mediatorsServer } from './everything.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const LATE_EVENING = 23;
/** It is night there while the exercise plays its morning: the one time of day is told from the other at once. */
const ELSEWHERE = zoneAt(LATE_EVENING);
const MINUTES_AROUND = 75;

describe('a time on the phone', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(SPOKEN)(
    'is_the_exercises_and_a_report_says_when_it_was_done_and_when_it_arrived_in_%s',
    async (language) => {
      const { server, url } = await mediatorsServer();
      const { exercise } = server;
      exercise.put('clock', 'clock', { phase: 'running', speed: 1, exerciseTime: 'D1 11:00:00', at: ago(60) });
      exercise.put(
        'action',
        '019a1b2c-3d4e-7f50-8a61-000000000001',
        {
          action: { kind: 'interviewed', note: 'At the gate', takenAt: ago(50) },
          at: 'D1 11:10:00',
          recordedAt: ago(20),
        },
        ['med-01'],
      );
      const phone = await Phone.open(browser, url, language, {
        serviceWorkers: 'block',
        timezoneId: ELSEWHERE,
        viewport: { width: 320, height: 568 },
      });
      const { page } = phone;
      await phone.join(MEDIATORS_CODE);
      await phone.speak(language);
      const strange: Record<string, string[]> = {};
      for (const [address, loaded] of [
        ['inbox', 'a.card'],
        ['inbox/plain', '.letter'],
        ['talk', 'main a.card'],
        ['mediation/called', 'main h1'],
        ['channel/team%2Fblue', '.bubble'],
        [`desk/${encodeURIComponent('place/farm/name~fr')}`, '.bottom-action .button'],
        ['role', '.markdown'],
        ['act', 'li.card'],
      ] as const) {
        await page.goto(`${url}/phone/#/${address}`);
        await page.locator(loaded).first().waitFor();
        const found = await page.evaluate(timesOfTheDevice, MINUTES_AROUND);
        if (found.length > 0) strange[address] = found;
      }
      expect(strange).toEqual({});
      const told = await page.locator('li.card time').textContent();
      expect(told).toContain('11:10');
      expect(told).toContain('11:40');
      if (process.env['LIVEX_PICTURES'])
        await page.screenshot({ path: `${process.env['LIVEX_PICTURES']}/times-${language}.png`, fullPage: true });

      exercise.take('inv-01', { id: 'stop', type: 'call-red-stop', reason: 'Somebody fell' } as never, Date.now());
      await page.locator('.screen').waitFor();
      expect(await page.evaluate(timesOfTheDevice, MINUTES_AROUND)).toEqual([]);
      await phone.close();
      await server.close();
    },
  );
});

describe('what was done out of play', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(SPOKEN)('says_so_in_every_list_of_the_phone_in_%s', async (language) => {
    const before = textIn(language, 'common.done-before-start');
    const after = textIn(language, 'common.done-after-end');
    const { server, url } = await mediatorsServer();
    const { exercise } = server;
    exercise.put('clock', 'clock', {
      phase: 'ended',
      speed: 1,
      exerciseTime: 'D1 11:00:00',
      at: ago(30),
      startedAt: ago(120),
      endedAt: ago(30),
    });
    for (const [n, minutes, at] of [
      [1, 150, 'D1 09:00:00'],
      [2, 60, 'D1 10:30:00'],
      [3, 10, 'D1 11:00:00'],
    ] as const) {
      exercise.put(
        'action',
        `019a1b2c-3d4e-7f50-8a61-00000000000${n}`,
        { action: { kind: 'interviewed', note: `At the gate ${n}`, takenAt: ago(minutes) }, at, recordedAt: ago(5) },
        ['med-01'],
      );
      exercise.put(
        'decision',
        `decision-${n}`,
        {
          person: 'med-01',
          callName: 'Mediator 1',
          decided: `We wait ${n}`,
          reason: '',
          ground: '',
          takenAt: ago(minutes),
          at,
          recordedAt: ago(5),
        },
        ['med-01'],
      );
    }
    const phone = await Phone.open(browser, url, language, {
      serviceWorkers: 'block',
      viewport: { width: 360, height: 740 },
    });
    const { page } = phone;
    await phone.join(MEDIATORS_CODE, 'unasked');
    await phone.speak(language);
    for (const address of ['act', 'decisions']) {
      await page.goto(`${url}/phone/#/${address}`);
      await page.locator('li.card time').nth(2).waitFor();
      const told = await page.locator('li.card time').allTextContents();
      expect(told.map((words) => [words.includes(before), words.includes(after)])).toEqual([
        [false, true],
        [false, false],
        [true, false],
      ]);
      if (process.env['LIVEX_PICTURES'])
        await page.screenshot({
          path: `${process.env['LIVEX_PICTURES']}/out-of-play-${address}-${language}.png`,
          fullPage: true,
        });
    }
    await phone.close();
    await server.close();
  });
});

describe('what the phone cannot know or has only now been told', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('off_line_since_before_startex_nothing_is_said_to_be_done_before_it', async () => {
    const before = textIn('en', 'common.done-before-start');
    const { server, url } = await mediatorsServer();
    server.exercise.put('clock', 'clock', { phase: 'planned', speed: 1, exerciseTime: 'D1 09:00:00', at: ago(60) });
    server.exercise.put(
      'action',
      '019a1b2c-3d4e-7f50-8a61-000000000001',
      { action: { kind: 'interviewed', note: 'At the gate', takenAt: ago(5) }, at: 'D1 09:00:00', recordedAt: ago(5) },
      ['med-01'],
    );
    const phone = await Phone.open(browser, url, 'en', { serviceWorkers: 'block' });
    const { page } = phone;
    await phone.join(MEDIATORS_CODE);
    await phone.speak('en');
    await page.goto(`${url}/phone/#/act`);
    const told = () => page.locator('li.card time').first().textContent();
    await expect.poll(told).toContain(before);
    await phone.context.setOffline(true);
    await server.close();
    await expect.poll(told, { timeout: 20_000 }).not.toContain(before);
    expect(await told()).toContain(textIn('en', 'common.real-time'));
    await phone.close();
  });

  test('after_endex_no_mediator_is_called_and_no_deadline_runs', async () => {
    const { server, url } = await mediatorsServer();
    const title = { text: 'Search warrant', language: 'en' };
    server.exercise.put(
      'request',
      'open',
      {
        state: 'waiting',
        title,
        form: 'warrant',
        values: {},
        filed: { at: 'D1 10:20:00', sentAt: ago(60), takenAt: ago(60) },
        dueAt: 'D1 10:25:00',
        questions: [],
      },
      ['med-01'],
    );
    const phone = await Phone.open(browser, url, 'en', { viewport: { width: 360, height: 740 } });
    const { page } = phone;
    await phone.join(MEDIATORS_CODE);
    await phone.speak('en');
    const ask = page.locator('a.button', { hasText: 'Ask for a mediator' });
    const due = page.getByText('Answer due by law');
    const isSaid = async (is: boolean) => {
      await page.goto(`${url}/phone/#/talk`);
      await ask.waitFor({ state: is ? 'visible' : 'detached' });
      await page.goto(`${url}/phone/#/request/open`);
      await page.getByText('Search warrant').first().waitFor();
      await due.waitFor({ state: is ? 'visible' : 'detached' });
    };
    await isSaid(true);
    server.exercise.put('clock', 'clock', {
      phase: 'ended',
      exerciseTime: 'D1 10:30:00',
      speed: 1,
      at: ago(30),
      startedAt: ago(120),
      endedAt: ago(30),
    });
    await isSaid(false);
    await page.getByText('Play is over. Control may still answer.').waitFor();
    await page.goto(`${url}/phone/#/requests`);
    await page.getByText('Play is over. Control may still answer.').waitFor();
    expect(await page.getByRole('heading', { name: 'New request' }).count()).toBe(0);
    await phone.close();
    await server.close();
  });

  test.each(SPOKEN)(
    'a_request_that_came_after_endex_says_that_nobody_waits_and_control_may_answer_in_%s',
    async (language) => {
      const { server, url } = await mediatorsServer();
      const title = { text: 'Search warrant', language: 'en' };
      server.exercise.put(
        'request',
        'late',
        {
          state: 'waiting',
          title,
          form: 'warrant',
          values: {},
          filed: { at: 'D1 10:20:00', sentAt: ago(5), takenAt: ago(60) },
          cameAfterEnd: true,
          dueAt: 'D1 10:25:00',
          questions: [],
        },
        ['med-01'],
      );
      const phone = await Phone.open(browser, url, language, { viewport: { width: 360, height: 740 } });
      const { page } = phone;
      await phone.join(MEDIATORS_CODE);
      await phone.speak(language);
      for (const address of ['requests', 'request/late']) {
        await page.goto(`${url}/phone/#/${address}`);
        await page.getByText(textIn(language, 'phone.requests.after-end')).waitFor();
        if (process.env['LIVEX_PICTURES'])
          await page.screenshot({
            path: `${process.env['LIVEX_PICTURES']}/after-endex-${address.replace('/', '-')}-${language}.png`,
          });
      }
      await phone.close();
      await server.close();
    },
  );
});

function textIn(language: string, key: string): string {
  const file = new URL(`../../../../i18n/catalogs/${language}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as Record<string, { defaultMessage: string }>)[key]!.defaultMessage;
}

function zoneAt(hour: number): string {
  const hours = hour - new Date().getUTCHours();
  return hours > 12
    ? `Etc/GMT+${24 - hours}`
    : hours === 0
      ? 'Etc/GMT'
      : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

function timesOfTheDevice(around: number): string[] {
  const here = new Date();
  const now = here.getHours() * 60 + here.getMinutes();
  return [...document.body.innerText.matchAll(/(\d{1,2}):(\d\d)/g)].flatMap(([written, hours, minutes]) => {
    const away = Math.abs(Number(hours) * 60 + Number(minutes) - now);
    return Math.min(away, 1440 - away) <= around ? [written] : [];
  });
}
