import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { openInject } from '../../e2e/rail.ts';
import { EVERYONE } from '../model/items.ts';
import { Desk } from './desk.ts';
import { text } from './scenario.ts';
import { spokenOf } from '../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(spokenOf(['en', 'ru']))(
  'ENDEX_says_what_can_be_changed_after_it_and_ends_what_can_be_undone_in_%s',
  async (locale) => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    await desk.join();
    const { page, exercise } = desk;
    const first = [...exercise.world.injects.values()].find(({ inject }) => inject.number === 'L22')!;
    const undo = page.locator('.button[title*="Ctrl+Z"]');
    exercise.put({
      kind: 'world-entry',
      id: 'law',
      subject: { type: 'law' },
      title: text('Harbour law'),
      audience: EVERYONE,
      revision: 1,
      words: 1,
    });
    await openInject(page, first.inject.number);
    await page.locator('[data-key="edit"]').click();
    await page.locator('#edit-title-text').fill('Renamed in play');
    await page.locator('form .buttons .primary').click();
    await undo.waitFor();

    await page.locator('.button.end').click();
    const dialog = page.locator('dialog[open]');
    const said = await dialog.locator('p').first().innerText();
    if (locale === 'en')
      expect(said).toMatch(/can no longer be undone. Evaluation, people and texts can still be worked on/);
    await desk.picture(`end-asked-${locale}`);
    await dialog.locator('input').fill('ENDEX');
    await dialog.locator('.danger').click();
    await undo.waitFor({ state: 'detached' });

    await page.keyboard.press('Control+z');
    expect(exercise.world.injects.get(first.id)!.revision).toBe(2);
    await desk.at('world');
    await page.locator('#place tr', { hasText: 'Harbour law' }).locator('.button').last().click();
    await dialog.locator('#entry-title-text').fill('Law of the harbour');
    await dialog.locator('.primary').click();
    await undo.waitFor();
    await desk.picture(`end-undo-${locale}`);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  },
);
