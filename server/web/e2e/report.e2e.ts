import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlace } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { deskPictures, findingsOnDesk, hasHeard, picture, Stage } from './stage.ts';

const SUMMARY = 'Seven hours from the first call to the arrest.';
const ACTION = 'Keep a list of mediators who can be called at night';

/** Control writes the report, agrees on what is to be done, and saves it in three formats. Steps in order. */
describe.runIf(serverIsBuilt)('the after-action report', () => {
  let stage: Stage;
  let desk: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk();
    await openPlace(desk, 'report');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const section = (name: string) => desk.getByRole('region', { name, exact: true }).first();

  test('a_section_is_written_beside_what_is_computed', async () => {
    await desk.getByText('Draft: not final').waitFor();
    await section('Summary').getByRole('cell', { name: 'Exercise director', exact: true }).waitFor();
    await section('Summary').getByRole('button', { name: 'Edit Summary' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('textbox').fill(SUMMARY);
    await picture(desk, 'report-section');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await section('Summary').getByText(SUMMARY).waitFor();
  });

  test('what_is_to_be_done_has_somebody_and_a_date', async () => {
    await desk.getByRole('button', { name: 'Add a corrective action' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /What is to be done/ }).fill(ACTION);
    await dialog.getByLabel('Who', { exact: true }).fill('National hotline');
    await dialog.getByLabel('Until', { exact: true }).fill('2027-03-31');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const row = section('Corrective actions').getByRole('row', { name: new RegExp(ACTION) });
    await row.getByText('2027-03-31').waitFor();
    await row.getByText('Open').waitFor();
    await deskPictures(desk, 'report');
    expect(await findingsOnDesk(desk)).toEqual([]);
  });

  test('after_endex_it_is_final_until_somebody_writes_again', async () => {
    expect(await desk.getByRole('button', { name: 'It is final' }).isDisabled()).toBe(true);
    await stage.command({ type: 'start-exercise' });
    await stage.command({ type: 'end-exercise' });
    await hasHeard(desk, 'ended');
    await openPlace(desk, 'report');
    await desk.getByRole('button', { name: 'It is final' }).click();
    await desk.getByText('Final', { exact: true }).waitFor();
    await section('Corrective actions')
      .getByRole('button', { name: `Edit ${ACTION}` })
      .click();
    await desk.getByRole('dialog').getByRole('checkbox', { name: 'Done' }).check();
    await desk.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await desk.getByText('Draft: not final').waitFor();
  });

  test('it_is_saved_as_a_page_for_printing_and_for_writing_on', async () => {
    for (const [format, begins] of [
      ['HTML', '<!DOCTYPE html>'],
      ['PDF', '%PDF-'],
      ['DOCX', 'PK'],
    ] as const) {
      const file = desk.waitForEvent('download');
      await desk.getByRole('button', { name: `Save as ${format}` }).click();
      const bytes = readFileSync(await (await file).path());
      expect(bytes.subarray(0, begins.length).toString()).toBe(begins);
      if (format === 'HTML') expect(bytes.toString()).toContain(SUMMARY);
    }
  });
});
