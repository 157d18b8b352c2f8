import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlace } from '../rail.ts';
import { serverIsBuilt } from '../realServer.ts';
import { Stage } from '../stage.ts';

/** Squares of one colour for each zoom, around the market square of the demo. */
const GROUND = fileURLToPath(new URL('ground.mbtiles', import.meta.url));

/** A map that the operator gave, on a laptop. */
describe.runIf(serverIsBuilt)('a map below', () => {
  let stage: Stage;
  let desk: Page;

  beforeAll(async () => {
    stage = await Stage.setAlone('--map', GROUND);
    desk = await stage.desk();
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  test('lies_below_the_places_in_their_form_and_says_whom_to_thank', async () => {
    await openPlace(desk, 'places');
    await desk.getByRole('button', { name: 'Edit Market square' }).click();
    const map = desk.locator('dialog[open]').getByRole('application');

    await map.locator('image').first().waitFor({ state: 'attached' });
    await map.locator('p', { hasText: '© The surveyors' }).waitFor();
    const folder = process.env['LIVEX_PICTURES'];
    if (folder) await desk.screenshot({ path: `${folder}/map-below.png` });
  });
});
