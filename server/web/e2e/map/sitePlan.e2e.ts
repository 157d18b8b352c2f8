import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlace } from '../rail.ts';
import { serverIsBuilt } from '../realServer.ts';
import { Stage } from '../stage.ts';

const PICTURE = fileURLToPath(new URL('plan.png', import.meta.url));

/** The host lays a plan of their own on the map. */
describe.runIf(serverIsBuilt)('a site plan', () => {
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

  test('of_the_demo_lies_below_the_places_in_their_form', async () => {
    await openPlace(desk, 'places');
    await desk.getByRole('button', { name: 'Edit Market square' }).click();
    await desk.locator('dialog[open] image.site-plan').waitFor({ state: 'attached' });
    await desk.keyboard.press('Escape');
  });

  test('is_laid_on_by_points_that_are_told_how_far_they_are_off', async () => {
    await desk.getByRole('button', { name: 'Edit Site plan' }).click();
    const dialog = desk.locator('dialog[open]');
    await dialog.locator('input[type=file]').setInputFiles(PICTURE);
    const picture = dialog.getByRole('application').first();
    for (const [index, [x, y, point]] of (
      [
        [20, 20, '45.6000, 11.5900'],
        [200, 20, '45.6000, 11.6100'],
      ] as const
    ).entries()) {
      await dialog.getByRole('button', { name: `Point ${index + 1}`, exact: true }).click();
      await picture.click({ position: { x, y } });
      await dialog.getByLabel('Coordinates').fill(point);
    }
    await dialog.getByText('The picture fits these points exactly.').waitFor();
    await dialog.locator('image.site-plan').waitFor({ state: 'attached' });
    const folder = process.env['LIVEX_PICTURES'];
    if (folder) await desk.screenshot({ path: `${folder}/site-plan.png` });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});
