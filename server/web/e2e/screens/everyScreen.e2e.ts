import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Faults, leave, morning, playersOf, SEVERAL_MINUTES, toPanel } from './everyScreen.ts';
import { isSpoken, LANGUAGES } from '../spoken.ts';
import { serverIsBuilt } from '../realServer.ts';
import { MODES, PLACES_OF } from '../../console/places.ts';
import { openInject, openPlace } from '../rail.ts';
import { speak, type Stage } from '../stage.ts';

/** The demo in play, with something in every list, in the languages and sizes that we look at. */
describe.runIf(serverIsBuilt)('every screen', () => {
  let stage: Stage;
  let desk: Page;
  let safety: Page;

  beforeAll(async () => {
    stage = await morning();
    desk = await stage.desk();
    safety = await stage.desk('safety-01');
    await playersOf(stage);
  });

  afterAll(async () => {
    await stage?.strike();
  });

  for (const language of LANGUAGES)
    test.runIf(isSpoken(language))(
      `of_the_console_is_whole_in_${language}`,
      async () => {
        const faults = new Faults();
        await speak(desk, language);
        await desk.locator('.clock').click();
        await leave(desk);
        for (const mode of MODES) {
          await desk.locator(`[data-mode="${mode}"]`).click();
          for (const place of PLACES_OF[mode]) {
            await openPlace(desk, place);
            await desk.locator('#place > :not(.empty)').first().waitFor();
            const tabs = desk.locator('#place > * > .tabs [role="tab"]');
            const count = await tabs.count();
            if (count === 0) await faults.look(desk, `${mode}-${place}`, language);
            for (let at = 0; at < count; at++) {
              await tabs.nth(at).click();
              await faults.look(desk, `${mode}-${place}-${at + 1}`, language);
            }
          }
        }
        await desk.locator('[data-mode="run"]').click();
        await toPanel(desk, '7');
        await desk.locator('#place li button').first().click();
        await faults.look(desk, 'request-answer', language);
        await desk.locator('#place li button').first().click();
        await toPanel(desk, '1');
        await openInject(desk, '1.05');
        await desk.locator('.detail article').waitFor();
        await faults.look(desk, 'inject', language);
        await openInject(desk, '1.12');
        await desk.locator('.clock').click();
        await desk.keyboard.press('e');
        await desk.locator('#edit-body-text').waitFor();
        await faults.look(desk, 'editor', language);
        await desk.keyboard.press('Escape');
        await desk.locator('.clock').click();
        await faults.lookAtDialog(desk, () => desk.keyboard.press('?'), 'keys', language);
        await desk.keyboard.press('n');
        await desk.locator('#compose-text').waitFor();
        await faults.look(desk, 'composer', language);
        await leave(desk);
        await faults.lookAtDialog(
          desk,
          () => desk.locator('.bar button.button:not(.end)').last().click(),
          'jump',
          language,
        );
        await faults.lookAtDialog(desk, () => desk.locator('.bar button.end').click(), 'end', language);
        await toPanel(desk, '3');
        await desk.locator('.actions li button').first().click();
        await faults.look(desk, 'action', language);
        const views = desk.locator('#place .views button');
        for (let at = 1; at < (await views.count()); at++) {
          await views.nth(at).click();
          await faults.look(desk, `actions-${at + 1}`, language);
        }
        await desk.locator('.trust button[aria-expanded]').first().click();
        await faults.look(desk, 'trust-move', language);
        await views.first().click();
        await toPanel(desk, '4');
        await desk.locator('#place tbody tr button').first().click();
        await faults.look(desk, 'person', language);
        await toPanel(desk, '1');
        await desk.keyboard.press('f');
        await faults.look(desk, 'wide', language);
        await desk.keyboard.press('f');
        await toPanel(safety, '9');
        await speak(safety, language);
        await faults.look(safety, 'safety', language);
        await speak(safety, 'en');
        expect(faults.found).toEqual({});
      },
      SEVERAL_MINUTES,
    );

  test('nothing_went_wrong_by_itself', () => {
    expect(stage.wrongs).toEqual([]);
  });
});
