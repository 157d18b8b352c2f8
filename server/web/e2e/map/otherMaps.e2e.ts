import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlace } from '../rail.ts';
import { serverIsBuilt } from '../realServer.ts';
import { Stage } from '../stage.ts';

const FOUND = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
  <Placemark><name>Old well</name><Point><coordinates>11.6,45.6,210</coordinates></Point></Placemark>
  <Placemark><name>Road</name><LineString><coordinates>1,1 2,2</coordinates></LineString></Placemark>
  <Placemark><name>Camp</name><MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>
    11.60,45.60 11.61,45.60 11.61,45.61 11.60,45.60</coordinates></LinearRing></outerBoundaryIs></Polygon>
    <Point><coordinates>11.6,45.6</coordinates></Point></MultiGeometry></Placemark>
</Document></kml>`;

/** Places from another map and back to it, as an author does it. Steps in order. */
describe.runIf(serverIsBuilt)('other maps', () => {
  let stage: Stage;
  let desk: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk();
    await openPlace(desk, 'places');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const row = () => desk.locator('#place tbody tr', { hasText: 'Old well' });
  const bring = () => desk.locator('#place section', { hasText: 'Bring places in from another map' });

  test('what_a_file_would_change_is_seen_before_it_does', async () => {
    await bring()
      .locator('input[type=file]')
      .setInputFiles({ name: 'found.kml', mimeType: 'application/octet-stream', buffer: Buffer.from(FOUND) });
    await bring().getByRole('button', { name: 'Check first' }).click();
    await bring().getByText('This would happen:').waitFor();
    await bring().locator('li', { hasText: 'Road' }).getByText('not a place').waitFor();
    const camp = bring().locator('li', { hasText: 'Camp' });
    await camp.getByText(/^becomes a circle with a radius of 6\d\d m$/).waitFor();
    await camp.getByText('1 more shape of it was left out').waitFor();
    expect(await bring().getByLabel('Language of the names').inputValue()).toBe('en');
    expect(await row().count()).toBe(0);

    await bring().getByRole('button', { name: 'Take it over' }).click();
    await row().waitFor();
    await bring().getByText('Done:').waitFor();
    expect(await bring().getByRole('button', { name: 'Take it over' }).isDisabled()).toBe(true);
  });

  test('what_was_brought_goes_back_in_one_step_and_comes_again', async () => {
    await desk.locator('.place').getByRole('button', { name: 'Undo: import of “found.kml”' }).click();
    await row().waitFor({ state: 'detached' });
    await bring().getByText('Done:').waitFor({ state: 'detached' });
    await desk.locator('.place').getByRole('button', { name: 'Redo: found.kml' }).click();
    await row().waitFor();
  });

  test('what_is_saved_comes_back_unchanged', async () => {
    await desk.getByLabel('Kind of file for other maps').selectOption('GPX');
    const save = desk.getByRole('button', { name: 'Save places for other maps' });
    const [download] = await Promise.all([desk.waitForEvent('download'), save.click()]);
    expect(download.suggestedFilename()).toMatch(/^EXERCISE-[\w-]+-places\.gpx$/);
    const saved = await readFile(await download.path());
    expect(String(saved)).toContain('Old well');

    await bring()
      .locator('input[type=file]')
      .setInputFiles({ name: 'saved.gpx', mimeType: 'application/octet-stream', buffer: saved });
    await bring().getByRole('button', { name: 'Check first' }).click();
    await bring().getByText('unchanged').waitFor();
    expect(await bring().getByRole('button', { name: 'Take it over' }).isDisabled()).toBe(true);
  });

  test('a_file_that_is_no_map_is_refused_in_words', async () => {
    await bring()
      .locator('input[type=file]')
      .setInputFiles({ name: 'found.kml', mimeType: 'text/plain', buffer: Buffer.from('Guten Tag') });
    await bring().getByRole('button', { name: 'Check first' }).click();
    await bring().getByRole('alert').getByText('The file is damaged, or of another kind.').waitFor();
  });
});
