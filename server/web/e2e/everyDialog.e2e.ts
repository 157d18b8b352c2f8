import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Faults, isOfToday, LANGUAGES, leave, morning, SEVERAL_MINUTES, toPanel, wordsOf } from './everyScreen.ts';
import { serverIsBuilt } from './realServer.ts';
import { chooseTab, speak, type Stage } from './stage.ts';

/** What opens a dialog in a tab of Prepare, by the keys of their words. */
const DIALOGS: readonly [tab: string, button: string][] = [
  ['plan', 'console.plan.add-phase'],
  ['plan', 'console.plan.add-objective'],
  ['plan', 'console.plan.add-storyline'],
  ['plan', 'console.roles.add'],
  ['plan', 'console.reports.add'],
  ['plan', 'console.duties.add'],
  ['plan', 'console.guides.add'],
  ['plan', 'console.truths.add'],
  ['places', 'console.places.add'],
  ['world', 'console.world.add'],
  ['world', 'console.world.add-persona'],
  ['variables', 'console.variables.add'],
];

/** What of the plan is opened with all that the demo says in it, by its heading. */
const WRITTEN = ['roles', 'reports', 'duties', 'guides', 'truths'] as const;

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
    test.runIf(isOfToday(language))(
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
        await toPanel(desk, '8');
        for (const [tab, key] of DIALOGS) {
          await chooseTab(desk, word(`console.prepare.${tab}`));
          await inDialog(key);
        }
        await chooseTab(desk, word('console.prepare.plan'));
        for (const of of WRITTEN) {
          const row = desk.locator(`section[aria-labelledby="${of}-title"] li`).first();
          await faults.lookAtDialog(desk, () => row.getByRole('button').click(), `plan-${of}`, language);
        }
        await toPanel(desk, '4');
        await inDialog('console.people.add');
        await desk.locator('#right-panel tbody tr button').first().click();
        for (const key of ['common.edit', 'console.people.swap', 'console.people.join-code']) await inDialog(key);
        await toPanel(desk, '9');
        await chooseTab(desk, word('console.shift.tab.duties'));
        await inDialog('console.shift.new-cell');
        await toPanel(desk, '1');
        await desk.locator('#msel-search').fill('1.05');
        await desk.locator('.msel button.row').first().click();
        for (const key of ['console.shift.handling', 'console.detail.recall']) await inDialog(key);
        await desk.locator('#msel-search').fill('');
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
