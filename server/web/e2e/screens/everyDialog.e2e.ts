import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Faults, leave, morning, SEVERAL_MINUTES, toPanel } from './everyScreen.ts';
import { isSpoken, LANGUAGES } from '../spoken.ts';
import { wordsOf } from './screenFaults.ts';
import { serverIsBuilt } from '../realServer.ts';
import type { Place } from '../../console/places.ts';
import { openInject, openPlace } from '../rail.ts';
import { chooseTab, speak, type Stage } from '../stage.ts';

/** What opens a dialog, by its place and the key of its word. */
const DIALOGS: readonly [place: Place, button: string][] = [
  ['plan', 'console.plan.add-phase'],
  ['plan', 'console.plan.add-objective'],
  ['plan', 'console.plan.add-storyline'],
  ['teams', 'console.plan.add-team'],
  ['roles', 'console.roles.add'],
  ['forms', 'console.reports.add'],
  ['guides', 'console.duties.add'],
  ['guides', 'console.guides.add'],
  ['guides', 'console.truths.add'],
  ['places', 'console.places.add'],
  ['world', 'console.world.add'],
  ['world', 'console.world.add-persona'],
  ['variables', 'console.variables.add'],
];

/** What of the plan is opened with all that the demo says in it, by its place and heading. */
const WRITTEN: readonly [place: Place, of: string][] = [
  ['roles', 'roles'],
  ['forms', 'reports'],
  ['guides', 'duties'],
  ['guides', 'guides'],
  ['guides', 'truths'],
];

/** What opens over the console's screens, in the languages and sizes that we look at. */
describe.runIf(serverIsBuilt)('every screen', () => {
  let stage: Stage;
  let desk: Page;

  beforeAll(async () => {
    stage = await morning();
    desk = await stage.desk();
  });

  afterAll(async () => {
    await stage?.strike();
  });

  for (const language of LANGUAGES)
    test.runIf(isSpoken(language))(
      `of_the_console_that_opens_over_others_is_whole_in_${language}`,
      async () => {
        const faults = new Faults();
        const word = wordsOf(language);
        const press = (key: string) =>
          desk
            .getByRole('button', { name: word(key), exact: true })
            .first()
            .click();
        const inDialog = (key: string) =>
          faults.lookAtDialog(desk, () => press(key), key.replaceAll('.', '-'), language);
        await speak(desk, language);
        for (const [place, key] of DIALOGS) {
          await openPlace(desk, place);
          await inDialog(key);
        }
        for (const [place, of] of WRITTEN) {
          await openPlace(desk, place);
          const row = desk.locator(`section[aria-labelledby="${of}-title"] li`).first();
          await faults.lookAtDialog(desk, () => row.getByRole('button').click(), `plan-${of}`, language);
        }
        await toPanel(desk, '4');
        await inDialog('console.people.add');
        await desk.locator('#place tbody tr button').first().click();
        for (const key of ['common.edit', 'console.people.swap', 'console.people.join-code']) await inDialog(key);
        await openPlace(desk, 'shift');
        await chooseTab(desk, word('console.shift.tab.duties'));
        await inDialog('console.shift.new-cell');
        await toPanel(desk, '1');
        await openInject(desk, '1.05');
        for (const key of ['console.shift.handling', 'console.detail.recall']) await inDialog(key);
        await desk.locator('.clock').click();
        await leave(desk);
        expect(faults.found).toEqual({});
      },
      SEVERAL_MINUTES,
    );

  test('nothing_went_wrong_by_itself', () => {
    expect(stage.wrongs).toEqual([]);
  });
});
