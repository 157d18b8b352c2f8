import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';

/** What control is told of the comms check before STARTEX: in its place, in the checklist and in the dialog alike. */
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LOOKS = [
  { locale: 'en', width: 1366 },
  { locale: 'ru', width: 1024 },
  { locale: 'ar', width: 1366 },
] as const;

describe.each(LOOKS)('in $locale at $width', ({ locale, width }) => {
  test('who_answered_who_did_not_and_who_has_no_device_is_said_alike_everywhere', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width, height: 768 } });
    await desk.join();
    const { page, exercise } = desk;
    await page.locator(`html[lang="${locale}"]`).waitFor();
    exercise.put({ ...exercise.world.clock!, kind: 'clock', id: 'clock', phase: 'planned' });
    const step = page.locator('#place li[data-step="comms"]');
    await desk.at('checklist');
    const none = locale === 'en' ? 'No check was made yet.' : '';
    await expect.poll(() => step.innerText()).toContain(none);

    const withDevice = new Set(exercise.devices().map(({ person }) => person));
    const everybody = [...exercise.world.people.keys()];
    const without = everybody.filter((person) => !withDevice.has(person));
    const answering = [...withDevice].slice(0, 6);
    const startedAt = new Date().toISOString();
    exercise.put({
      kind: 'comms-check',
      id: 'first',
      open: false,
      startedAt,
      until: startedAt,
      // As an earlier console asked: nobody without a device but players.
      people: everybody
        .filter((person) => person !== without[0])
        .map((person) =>
          answering.includes(person) ? { person, rangAt: startedAt, acknowledgedAt: startedAt } : { person },
        ),
    });
    expect(without.length).toBeGreaterThan(1);
    const words = `6 of ${everybody.length} answered`;
    const isEnglish = locale === 'en';
    await step.locator('.warning').waitFor();
    expect(await step.locator('.error').count()).toBe(1);
    if (isEnglish) {
      expect(await step.innerText()).toContain(words);
      expect(await step.locator('.error').innerText()).toContain(exercise.world.people.get(without[0]!)!.callName);
    }
    await step.scrollIntoViewIfNeeded();
    await desk.picture(`comms-checklist-${locale}-${width}`);
    expect(await violations(page)).toEqual([]);

    await page.locator('#place li.last button').click();
    const told = page.locator('dialog [data-part="comms"]');
    await told.locator('.error').waitFor();
    expect(await told.innerText()).toBe(await step.locator('[data-part="comms"]').innerText());
    await page.locator('dialog [data-to="comms"]').scrollIntoViewIfNeeded();
    await desk.picture(`comms-start-${locale}-${width}`);
    expect(await violations(page)).toEqual([]);
    await page.locator('dialog [data-to="comms"]').click();

    await page.locator('#place .tally').waitFor();
    if (isEnglish) expect(await page.locator('#place .tally').innerText()).toBe(words);
    expect(await page.locator('#place tbody tr').count()).toBe(everybody.length);
    expect(await page.locator('#place td.no-device').count()).toBe(without.length);
    if (isEnglish) expect(await page.locator('#place td.no-device').first().innerText()).toContain('no device yet');
    await desk.picture(`comms-place-${locale}-${width}`);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
