import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { spokenOf } from '../../../e2e/spoken.ts';

describe('the question before STARTEX', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(
    spokenOf([
      ['en', 1366, 768],
      ['ru', 1366, 768],
      ['en', 1024, 600],
      ['ru', 1024, 600],
    ]),
  )('shows_what_goes_out_and_squeezes_nothing_in_%s_at_%i', async (locale, width, height) => {
    const desk = await Desk.open(browser, { locale, viewport: { width, height } });
    await desk.join();
    const { page, exercise } = desk;
    const { clock, injects } = exercise.world;
    const toCome = [...injects.values()].filter(({ state, dueAt }) => state === 'planned' && dueAt).slice(0, 4);
    exercise.put(...toCome.map((inject) => ({ ...inject, kind: 'msel-inject', dueAt: 'D1 00:00:00' })));
    exercise.put({ ...clock!, kind: 'clock', id: 'clock', phase: 'planned' });
    await desk.at('checklist');
    await page.locator('#place li.last button').click();
    const due = page.locator('dialog[open] ol').first();
    await due.locator('li').nth(1).waitFor();
    await expect.poll(() => page.locator('dialog [data-part="dry-run"]').innerText()).not.toBe('');
    await desk.picture(`start-asked-${locale}-${width}`);
    const row = await due
      .locator('li')
      .first()
      .evaluate((item) => item.clientHeight);
    expect(await due.evaluate((list) => list.clientHeight)).toBeGreaterThanOrEqual(row * 2);
    const body = page.locator('dialog[open] .body');
    const squeezed = await body.evaluate((whole) =>
      [...whole.children]
        .filter((part) => part.scrollHeight > part.clientHeight + 1 && getComputedStyle(part).overflowY === 'visible')
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(squeezed).toEqual([]);
    await due.focus();
    await expect.poll(() => due.evaluate((list) => list === document.activeElement)).toBe(true);
    await page.locator('dialog [data-part="comms"]').scrollIntoViewIfNeeded();
    expect(await violations(page)).toEqual([]);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
