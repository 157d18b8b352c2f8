import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../shared/live/api.ts';
import { uuid7 } from '../shared/uuid7.ts';
import { openPlace } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { findingsOnDesk, picture, Stage } from './stage.ts';

/** A persona of whom nothing was kept learns to trust, by a rule that its author writes in the console: on the real server. */
describe.runIf(serverIsBuilt)('a rule of trust', () => {
  let stage: Stage;
  let desk: Page;
  let player: Api;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    desk = await stage.desk();
    player = await stage.programOf('inv-01');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const button = (name: string | RegExp) => desk.getByRole('button', { name, exact: typeof name === 'string' });
  const choose = (name: string, label: string) =>
    desk.getByRole('dialog').getByRole('combobox', { name, exact: true }).last().selectOption({ label });
  const reports = (answers: object) =>
    player.authorized('POST', stage.path('commands'), {
      id: uuid7(),
      type: 'record-action',
      action: { kind: 'risk-assessed', note: '', takenAt: new Date().toISOString(), answers },
    });

  test('is_written_where_the_persona_is', async () => {
    await openPlace(desk, 'world');
    await button(/^Edit.*Duty judge/).click();
    await button('Keep how far they trust each team').click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Trust at the start, 0 to 100').fill('40');
    await button('Add a rule').click();
    await choose('Kind of report', 'Assessed the risk');
    await choose('Field that counts', 'Level of risk');
    await choose('What must stand there', 'High');
    await dialog.getByLabel('By how much').fill('15');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await picture(desk, 'trust-rule-real');
    await button('Save').click();
    await dialog.waitFor({ state: 'detached' });
  });

  test('moves_the_trust_in_the_team_of_whoever_reports_just_that', async () => {
    await reports({ values: { level: 'low' } });
    await reports({ values: { level: 'high' } });
    await openPlace(desk, 'actions');
    await desk.locator('.views button').last().click();
    const judge = desk.locator('.trust', { hasText: 'Duty judge' }).filter({ hasText: 'Alfa' });
    await expect.poll(() => judge.locator('meter').getAttribute('value')).toBe('55');
    await judge.locator('summary').click();
    await expect.poll(() => judge.locator('.moves li').count()).toBe(1);
    await expect.poll(() => judge.locator('.moves .said').innerText()).toBe('Level of risk: High');
    const bravo = desk.locator('.trust', { hasText: 'Duty judge' }).filter({ hasText: 'Bravo' });
    expect(await bravo.locator('meter').getAttribute('value')).toBe('40');
    await picture(desk, 'trust-rule-moved');
  });
});
