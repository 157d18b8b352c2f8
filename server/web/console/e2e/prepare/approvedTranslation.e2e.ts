import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { spokenOf } from '../../../e2e/spoken.ts';

/** Whoever approves a translation sees what its translator was told of it. */
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(spokenOf(['en', 'ru', 'ar']))(
  'what_a_translation_lost_is_in_sight_before_it_is_approved_in_%s',
  async (locale) => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    await desk.join();
    const { page, server } = desk;
    const [inject] = [...desk.exercise.world.injects.values()];
    server.remarks = [{ kind: 'number-changed', error: false, parameters: { number: '14:30' } }];
    server.texts = [
      {
        kind: 'translation',
        id: `inject/${inject!.id}/body~ru`,
        seq: 1,
        text: `inject/${inject!.id}/body`,
        language: 'ru',
        state: 'needs-review',
        source: { text: 'Come at 14:30.', language: 'en', revision: 1 },
        version: {
          text: 'Приходите в 14:35.',
          state: 'needs-review',
          sourceRevision: 1,
          number: 1,
          at: '2026-11-24T09:00:00Z',
        },
        context: {},
      },
    ];
    await desk.at('languages');
    await page.locator('#languages-panel table button').first().click();
    await page.locator('#languages-panel li .row').first().click();
    const dialog = page.locator('dialog[open]');
    const approve = dialog.locator('footer .primary');
    await approve.waitFor();

    await approve.click();

    await expect.poll(() => dialog.getByRole('status').innerText()).toContain('14:30');
    await desk.picture(`approve-${locale}`);
    if (locale === 'en') await expect.poll(() => approve.innerText()).toBe('Approve all the same');
    await approve.click();
    await dialog.waitFor({ state: 'detached' });
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  },
);
