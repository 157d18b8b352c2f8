import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlace, showList } from '../rail.ts';
import { serverIsBuilt } from '../realServer.ts';
import { findingsOnDesk, Stage } from '../stage.ts';

/** Control records what a message sounds like, on the real server, with the tone that Chromium takes for a microphone. Steps in order. */
describe.runIf(serverIsBuilt)('the sound of an inject', () => {
  let stage: Stage;
  let desk: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk('ctrl-01');
    await desk.context().grantPermissions(['microphone']);
    await openPlace(desk, 'table');
    await showList(desk);
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const editor = () => desk.locator('form:has(#edit-body-text)');
  const question = () => desk.getByRole('alertdialog', { name: 'What was recorded here is not attached yet.' });
  const recording = (number: number) => editor().getByRole('group', { name: `Recording ${number}`, exact: true });
  const plays = (number: number) => recording(number).getByRole('button', { name: /^Play · Recording/ });

  async function record(): Promise<void> {
    await editor().getByRole('button', { name: 'Record', exact: true }).click();
    await editor()
      .getByRole('button', { name: /^Stop recording \(.*0:0[1-9]/ })
      .waitFor();
  }

  test('whoever_leaves_while_it_records_is_asked_and_what_is_saved_meanwhile_has_its_sound', async () => {
    await desk.getByRole('button', { name: 'New inject' }).first().click();
    await desk.getByRole('textbox', { name: 'Number', exact: true }).fill('V1');
    await desk.locator('#edit-title-text').fill('A neighbour speaks');
    await desk.locator('#edit-body-text').fill('Listen to this.');
    await editor().getByText('Subject, note for control, files, readers').click();
    await record();
    await desk.keyboard.press('Escape');
    await question().waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await question().getByRole('button', { name: 'Stay here' }).click();
    await editor().getByRole('button', { name: 'Save', exact: true }).click();
    await editor().waitFor({ state: 'detached' });

    const planned = await stage.facts<{ type: 'inject-planned'; inject: { number: string; attachments?: object[] } }>(
      'inject-planned',
    );
    expect(planned.find(({ inject }) => inject.number === 'V1')?.inject.attachments).toHaveLength(1);
  });

  test('a_red_stop_ends_a_recording_and_keeps_it_and_several_are_told_apart_and_heard', async () => {
    await stage.command({ type: 'start-exercise' });
    await desk.locator('.detail', { hasText: 'Listen to this.' }).waitFor();
    await desk.keyboard.press('e');
    await editor().getByText('Subject, note for control, files, readers').click();
    await plays(1).waitFor();
    await record();
    await stage.command({ type: 'call-red-stop', reason: '' });
    await plays(2).waitFor();
    expect(await editor().getByRole('button', { name: 'Record', exact: true }).isDisabled()).toBe(true);
    await stage.command({ type: 'give-all-clear' });
    await plays(2).click();
    await recording(2)
      .getByRole('button', { name: /^Pause/ })
      .waitFor();
    expect(
      await recording(2)
        .getByText(/Voice, .*0:0/)
        .count(),
    ).toBeGreaterThan(0);
  });
});
