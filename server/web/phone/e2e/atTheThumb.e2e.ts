import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import type { FakeExercise } from './fakeExercise.ts';
import { FakeServer } from './fakeServer.ts';
import { findings, widerThanThePhone } from './look.ts';
import { approved, text, village } from './scenario.ts';
import { sendInject } from './stage.ts';
import { spokenOf } from '../../e2e/spoken.ts';

const PICTURES = process.env['LIVEX_PICTURES'];
const CODE = 'ABCD-EFG2';
const ME = 'inv-01';
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const LONG = 'The car stands at the gate. '.repeat(30);

const PHONES = [
  ['en', 320, 568],
  ['ru', 320, 568],
  ['ar', 320, 568],
  ['ru', 360, 740],
  ['en', 412, 915],
] as const;

/** Wholly between the bar at the top and the tabs, with nothing over it. */
const isInSight = (page: Page, selector: string, nth = 0): Promise<boolean> =>
  page
    .locator(selector)
    .nth(nth)
    .evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return [top + 2, bottom - 2].every((y) => {
        const there = document.elementFromPoint((left + right) / 2, y);
        return y > 0 && y < innerHeight && (element.contains(there) || there?.contains(element) === true);
      });
    });

describe('what is done next is at the thumb', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function open(language: string, width: number, height: number, fill: (exercise: FakeExercise) => void) {
    const exercise = village();
    fill(exercise);
    const server = new FakeServer(exercise, fileURLToPath(new URL('../../dist', import.meta.url)));
    const url = await server.listen();
    server.codes.set(CODE, ME);
    const phone = await Phone.open(browser, url, language, { viewport: { width, height } });
    const { page } = phone;
    await phone.join(CODE);
    await phone.speak(language);
    const look = async (name: string) => {
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/thumb-${name}-${language}-${width}.png` });
      expect([name, await findings(page)]).toEqual([name, []]);
      expect(await widerThanThePhone(page)).toBeLessThanOrEqual(0);
    };
    const close = async () => {
      expect(phone.wrongs).toEqual([]);
      await phone.close();
      await server.close();
    };
    return { exercise, url, phone, page, look, close };
  }

  test.each(PHONES)('of_a_scene_in_%s_at_%i_x_%i', async (language, width, height) => {
    const { exercise, url, page, look, phone, close } = await open(language, width, height, (exercise) =>
      exercise.put(
        'inject',
        'scene',
        {
          type: 'role-player-task',
          subject: text({ ar: 'المشهد عند البوابة' }),
          body: text({ en: LONG, ru: LONG, ar: LONG }),
          mustAcknowledge: false,
          sentAt: ago(3),
          at: 'D1 09:27:00',
          late: false,
          revision: 1,
          task: {
            startsAt: 'D1 11:00:00',
            duration: 'PT90M',
            stopPhrase: approved({ en: 'Red umbrella', ru: 'Красный зонт', ar: 'مظلة حمراء' }),
            mustNotSay: approved({ en: 'Who owns the car', ru: 'Чья это машина', ar: 'لمن السيارة' }),
          },
        },
        [ME],
      ),
    );
    await page.goto(`${url}/phone/#/inbox/scene`);
    await page.locator('.secrets').waitFor();
    for (const part of ['.secrets .stopPhrase', '.secrets .mustNotSay', '.bottom-action .primary'])
      expect([part, await isInSight(page, part)]).toEqual([part, true]);
    const beside = page.locator('.bottom-action .beside .button');
    for (let nth = 0; nth < (await beside.count()); nth++)
      expect(await isInSight(page, '.bottom-action .beside .button', nth)).toBe(true);
    await look('scene');
    if (language === 'ar') {
      await page.locator('.letter select').selectOption('ru');
      await page.locator('.secrets .second', { hasText: 'Красный зонт' }).waitFor();
      await page.locator('.secrets .second', { hasText: 'Чья это машина' }).waitFor();
      await expect.poll(() => page.locator('.second', { hasText: 'البوابة' }).count()).toBe(0);
      await look('scene-second');
      await page.locator('.letter select').selectOption('');
    }
    await page.locator('.bottom-action .primary').click();
    await expect
      .poll(() => [...exercise.commands.values()].some(({ command }) => command.type === 'start-task'))
      .toBe(true);
    const started = { at: 'D1 09:28:00', takenAt: ago(2), recordedAt: ago(2) };
    exercise.put('task', 'scene', { started }, [ME]);
    exercise.changed();
    await page.locator('.scene time').first().waitFor();
    await expect.poll(() => isInSight(page, '.bottom-action .primary')).toBe(true);
    await beside.nth(-2).click();
    await page.locator('.bottom-action textarea').fill('-');
    await look('scene-cannot');
    await page.locator('.bottom-action .beside .button').last().click();

    await phone.tab('role');
    await page.locator('.secrets .stopPhrase').waitFor();
    for (const part of ['.secrets .stopPhrase', '.secrets .mustNotSay'])
      expect([part, await isInSight(page, part)]).toEqual([part, true]);
    const said = await page.locator('a[href="#/inbox/scene"] span').allInnerTexts();
    expect(said.filter((line) => /9:2\d|9:30/.test(line))).toHaveLength(1);
    expect(said.some((line) => line.includes('11:00'))).toBe(true);
    await look('role');
    await close();
  });

  test.each(PHONES)('of_evidence_in_%s_at_%i_x_%i', async (language, width, height) => {
    const taken = { id: 'e-1', number: 1, step: 'taken', note: 'Keys', gaps: [], person: ME, callName: 'Me' };
    const { url, page, look, phone, close } = await open(language, width, height, (exercise) => {
      for (const id of ['a', 'b']) {
        const sent = sendInject(id, [ME], text({ en: 'Are you safe?' }), { mustAcknowledge: true });
        exercise.take('control', { id: `send-${id}`, ...sent } as never, Date.now());
      }
      exercise.put(
        'evidence',
        'e-1',
        {
          number: 'E-1',
          description: 'Keys',
          holder: ME,
          holderName: 'Me',
          sealed: false,
          entries: [{ ...taken, at: 'D1 09:00:00', takenAt: ago(50), recordedAt: ago(10) }],
        },
        [ME],
      );
    });
    await page.goto(`${url}/phone/#/evidence`);
    await page.locator('nav .insist').waitFor();
    await page.locator('.take .primary').waitFor();
    expect(await isInSight(page, '.take .primary')).toBe(true);
    await look('evidence');
    const times = await page.locator('ol time').first().textContent();
    expect(times?.match(/\d+:\d\d/g)).toHaveLength(2);

    await page.locator('li.card > .button').last().click();
    const entry = page.locator('form.entry');
    await entry.locator('select').first().selectOption('handed-over');
    await entry.locator('select').first().scrollIntoViewIfNeeded();
    expect(await isInSight(page, '.entry .primary')).toBe(true);
    await look('entry');
    const to = entry.locator('select').nth(1);
    const name = (await to.locator('option').nth(1).textContent()) ?? '';
    await to.selectOption({ index: 1 });
    await phone.context.setOffline(true);
    await page.locator('.entry .primary').click();
    await page.locator('li.card .held', { hasText: name }).waitFor();
    await look('handed-over');
    await phone.context.setOffline(false);
    await close();
  });

  test('the_hint_of_a_short_press_does_not_lie_over_what_is_asked_after_a_red_stop', async () => {
    const { page, look, close } = await open('en', 320, 568, () => undefined);
    const stop = page.locator('.top .bar > :last-child button');
    await stop.click();
    const hint = page.locator('.toast, [class*=toast]').filter({ hasText: /./ });
    await hint.first().waitFor();
    await stop.hover();
    await page.mouse.down();
    await page.locator('.screen h1').waitFor();
    await page.mouse.up();
    await page.locator('.screen .account').waitFor();
    expect(await page.getByText('hold for 2 seconds').count()).toBe(0);
    await look('stop');
    await close();
  });

  test.each(
    spokenOf([
      ['ru', 'Женщина'],
      ['ar', 'امرأة'],
      ['en', 'A woman'],
    ]),
  )('a_call_has_room_for_its_values_and_is_answered_in_the_nominative_in_%s', async (language, woman) => {
    const place = { id: 'wash', name: approved({ en: 'The car wash at the station', ru: 'Автомойка у вокзала' }) };
    const { url, page, look, close } = await open(language, 320, 568, (exercise) =>
      exercise.put(
        'mediation',
        'call',
        {
          languages: ['ar', 'en'],
          at: 'D1 09:20:00',
          askedAt: ago(5),
          scene: 'A father and his son at the gate',
          place,
          genderRequested: 'woman',
          requester: { id: 'inv-02', callName: 'Investigator 2', function: 'player' },
          role: 'mediator',
          state: 'started',
          startedAt: ago(3),
          ring: false,
        },
        [ME],
      ),
    );
    await page.goto(`${url}/phone/#/mediation/call`);
    await page.locator('dl dd').first().waitFor();
    const widths = await page.locator('dl dd').evaluateAll((all) => all.map((one) => one.clientWidth));
    expect(Math.min(...widths)).toBeGreaterThan(250);
    await look('call');
    await page.locator('.bottom-action .primary').click();
    await page.locator('form select option', { hasText: woman }).waitFor({ state: 'attached' });
    expect(await page.locator('form select option').allInnerTexts()).toContain(woman);
    await close();
  });

  test('after_endex_the_all_clear_tells_nobody_to_go_on', async () => {
    const { exercise, page, look, close } = await open('en', 320, 568, () => undefined);
    const stopped = { calledBy: 'Anna', calledAt: ago(2), reason: '' };
    exercise.put('red-stop', 'red-stop', { ...stopped, active: true });
    exercise.changed();
    await page.locator('.screen h1').waitFor();
    // A stop is real, and so is its time, as at the console.
    await page.getByText(/Called by Anna, Real time/).waitFor();
    exercise.put('clock', 'clock', {
      phase: 'ended',
      speed: 1,
      exerciseTime: 'D1 09:30:00',
      at: ago(1),
      startedAt: ago(60),
      endedAt: ago(1),
    });
    exercise.put('red-stop', 'red-stop', { ...stopped, active: false });
    exercise.changed();
    await page.getByText('The red stop is over. So is the exercise.').waitFor();
    expect(await page.getByText('Go on when control says so').count()).toBe(0);
    await look('all-clear');
    await close();
  });
});
