import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlace } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { findingsOnDesk, Stage } from './stage.ts';

/** Before STARTEX several people are put right at once: on the real server, which takes only what it knows. */
describe.runIf(serverIsBuilt)('several people', () => {
  let stage: Stage;
  let desk: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk();
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  test('get_a_team_that_is_made_there_and_go_back_by_one_undo', async () => {
    await openPlace(desk, 'people');
    for (const name of ['Finance Bravo-2', 'Investigator Bravo-1'])
      await desk.getByRole('checkbox', { name: new RegExp(name) }).check();
    await desk.getByRole('button', { name: 'Change (2)…' }).click();
    const form = desk.locator('#several');
    await form.getByLabel(/^Put into team/).selectOption('+');
    await desk.locator('dialog[open]').last().getByRole('textbox').first().fill('Team Echo');
    await desk.locator('dialog[open]').last().getByRole('button', { name: 'Save', exact: true }).click();
    await desk.getByText('Changes 2 of 2.').waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await desk.locator('dialog[open]').getByRole('button', { name: 'Save', exact: true }).click();
    await desk.locator('dialog[open]').waitFor({ state: 'detached' });
    const rows = desk.locator('.people tbody tr', { hasText: 'Team Echo' });
    await expect.poll(() => rows.count()).toBe(2);
    await desk.locator('.clock').click();
    await desk.keyboard.press('Control+z');
    await expect.poll(() => rows.count()).toBe(0);
  });
});
