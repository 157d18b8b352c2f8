import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { MEDIATORS_CODE, mediatorsServer } from './everything.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

const HERE = { latitude: 45.5627, longitude: 11.5481, accuracy: 12 };

describe('whoever agreed to share their position', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(SPOKEN)(
    'reads_that_there_is_none_until_there_is_one_and_why_and_only_then_that_it_is_shared_in_%s',
    async (language) => {
      const { server, url } = await mediatorsServer();
      const phone = await Phone.open(browser, url, language, { serviceWorkers: 'block', permissions: [] });
      const { page } = phone;
      // The first position takes its time: this browser has none until the story says where it is.
      await page.addInitScript(() => {
        const told: PositionCallback[] = [];
        const refused: PositionErrorCallback[] = [];
        Object.defineProperty(navigator.geolocation, 'watchPosition', {
          value: (found: PositionCallback, none: PositionErrorCallback) => told.push(found) + refused.push(none),
        });
        Object.assign(window, {
          isAt: (coords: object) => told.at(-1)?.({ coords, timestamp: Date.now() } as GeolocationPosition),
          isNowhere: () => refused.at(-1)?.({ code: 3, PERMISSION_DENIED: 1 } as GeolocationPositionError),
        });
      });
      await phone.join(MEDIATORS_CODE, 'yes');
      await phone.speak(language);
      const picture = async (name: string) => {
        const folder = process.env['LIVEX_PICTURES'];
        if (folder) await page.screenshot({ path: `${folder}/position-${name}-${language}.png` });
      };
      const mark = page.locator('[data-position]');
      await page.goto(`${url}/phone/#/settings`);
      await expect.poll(() => mark.getAttribute('data-position')).toBe('searching');
      const settings = page.locator('main section', { has: page.locator('p[role="status"]') }).first();
      await settings.waitFor();
      await settings.scrollIntoViewIfNeeded();
      await picture('searching');
      if (language === 'en') {
        expect(await settings.innerText()).toContain('Control does not see it.');
        expect(await settings.innerText()).not.toContain('You share your position with control.');
      }

      await page.evaluate(() => (window as never as { isNowhere(): void }).isNowhere());
      await expect.poll(() => mark.getAttribute('data-position')).toBe('unavailable');
      await picture('none');
      expect(await violations(page)).toEqual([]);

      await page.evaluate((here) => (window as never as { isAt(here: object): void }).isAt(here), HERE);
      await expect.poll(() => mark.getAttribute('data-position')).toBe('sharing');
      if (language === 'en') await page.getByText('You share your position with control.').waitFor();
      expect(phone.wrongs).toEqual([]);
      await phone.close();
      await server.close();
    },
  );

  test('is_asked_for_nothing_where_the_exercise_has_no_area', async () => {
    const { server, url } = await mediatorsServer();
    const { area: _, ...exercise } = server.exercise.current('exercise', 'exercise', 'med-01')!;
    server.exercise.put('exercise', 'exercise', exercise);
    const phone = await Phone.open(browser, url, 'en', { serviceWorkers: 'block', permissions: [] });
    await phone.join(MEDIATORS_CODE, 'unasked');
    await phone.speak('en');
    await phone.tab('talk');
    expect(await phone.page.getByText('May control see where you are?').count()).toBe(0);
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await server.close();
  });

  test('is_asked_for_nothing_after_endex', async () => {
    const { server, url } = await mediatorsServer();
    const before = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    server.exercise.put('clock', 'clock', {
      phase: 'ended',
      exerciseTime: 'D1 10:30:00',
      speed: 1,
      at: before(30),
      startedAt: before(120),
      endedAt: before(30),
    });
    const phone = await Phone.open(browser, url, 'en', { serviceWorkers: 'block', permissions: [] });
    await phone.join(MEDIATORS_CODE, 'unasked');
    await phone.speak('en');
    await phone.tab('talk');
    expect(await phone.page.getByText('May control see where you are?').count()).toBe(0);
    await phone.page.goto(`${url}/phone/#/settings`);
    await phone.page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(await phone.page.getByText('You do not share your position.').count()).toBe(0);
    expect(await phone.page.getByRole('button', { name: 'Yes, share my position' }).count()).toBe(0);
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await server.close();
  });
});
