import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import type { DryRun } from '../prepare/dryRun.ts';
import { Desk } from './desk.ts';

/** What control is told of a dry run that the server has only in its journal. */
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LOOKS = [
  { locale: 'en', width: 1366, height: 768 },
  { locale: 'ru', width: 1366, height: 768 },
  { locale: 'ar', width: 1366, height: 768 },
  { locale: 'en', width: 360, height: 740 },
  { locale: 'ar', width: 360, height: 740 },
] as const;

describe.each(LOOKS)('in $locale at $width', ({ locale, width, height }) => {
  test('what_a_dry_run_came_to_is_said_without_its_report_and_so_is_that_it_was_interrupted', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    await desk.join();
    const { page, exercise } = desk;
    await page.locator(`html[lang="${locale}"]`).waitFor();
    const [by] = [...exercise.world.people.keys()];
    const begun = { by: by!, at: '2026-11-24T09:30:00Z', seed: 77, answering: 0.5, byHand: false };
    let answer: DryRun = {
      ...begun,
      state: 'done',
      complete: true,
      injects: 20,
      released: 17,
      findings: [
        { code: 'never-out', severity: 'error', count: 3 },
        { code: 'text-marked', severity: 'warning', count: 12 },
      ],
    };
    await page.route('**/dry-run', (route) => route.fulfill({ json: answer }));
    // The console goes to the checklist by itself as it hears that nothing has begun, and asks then.
    exercise.put({ ...exercise.world.clock!, kind: 'clock', id: 'clock', phase: 'planned' });
    const step = page.locator('#place li[data-step="dry-run"]');
    await desk.at('checklist');
    await expect.poll(() => step.getAttribute('class')).toContain('done');

    await page.setViewportSize({ width, height });
    await page.locator('#place li.last button').click();
    const told = page.locator('dialog [data-part="dry-run"]');
    await expect.poll(() => told.locator('li').count()).toBe(2);
    await told.locator('li').last().scrollIntoViewIfNeeded();
    await desk.picture(`dry-run-start-${locale}-${width}`);
    if (locale === 'en') {
      const words = await told.innerText();
      expect(words).toContain('17 of 20 injects went out');
      expect(words).toContain('Injects that never go out (3)');
    }
    expect(await violations(page)).toEqual([]);
    await page.locator('dialog [data-to="dry-run"]').click();
    await page.locator('#place form input').first().waitFor();
    await expect.poll(() => page.locator('#place form input').nth(1).inputValue()).toBe('77');
    expect(await page.locator('#place form input[type="checkbox"]').isChecked()).toBe(false);
    await desk.picture(`dry-run-kept-${locale}-${width}`);
    expect(await violations(page)).toEqual([]);

    answer = { ...begun, state: 'interrupted' };
    await page.setViewportSize({ width: 1366, height: 768 });
    await desk.at('checklist');
    await page.setViewportSize({ width, height });
    await expect.poll(() => step.getAttribute('class')).not.toContain('done');
    await step.scrollIntoViewIfNeeded();
    await desk.picture(`dry-run-interrupted-${locale}-${width}`);
    if (locale === 'en') expect(await step.innerText()).toContain('broken off by a restart of the server');
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});

test.each(LOOKS.slice(0, 3))(
  'beside_an_exercise_that_runs_it_cannot_be_started_and_why_in_$locale',
  async ({ locale }) => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1024, height: 768 } });
    await desk.join();
    const { page, exercise } = desk;
    await page.locator(`html[lang="${locale}"]`).waitFor();
    await page.route('**/dry-run', (route) => route.fulfill({ json: { state: 'none' } }));
    await desk.at('dry-run');
    const start = page.locator('#place form button[type="submit"]');
    await expect.poll(() => start.isDisabled()).toBe(true);
    const why = page.locator('#dry-run-waits');
    if (locale === 'en') expect(await why.innerText()).toBe('The exercise is already running.');
    await desk.picture(`dry-run-waits-${locale}`);
    expect(await violations(page)).toEqual([]);
    exercise.put({ ...exercise.world.clock!, kind: 'clock', id: 'clock', phase: 'paused' });
    await why.waitFor({ state: 'detached' });
    expect(await start.isDisabled()).toBe(false);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  },
);
