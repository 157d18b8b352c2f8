import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlace } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { chooseTab, picture, Stage } from './stage.ts';
import { unzipped } from './unzipped.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** The director takes everything away: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('everything as one archive', () => {
  let stage: Stage;
  let desk: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    desk = await stage.desk();
    await openPlace(desk, 'figures');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  test('every_file_has_the_hash_that_the_last_one_says', async () => {
    await desk.getByRole('button', { name: 'Save everything as one archive…', exact: true }).click();
    const make = desk.getByRole('dialog').getByRole('button', { name: 'Make the archive', exact: true });
    await picture(desk, 'archive-asked');
    const [download] = await Promise.all([desk.waitForEvent('download'), make.click()]);
    expect(download.suggestedFilename()).toMatch(/^EXERCISE-[\w-]+-archive\.zip$/);
    const files = unzipped(readFileSync(await download.path()));
    const listed = files.get('MANIFEST.sha256')!.toString('utf8').trim().split('\n');
    const hashed = [...files].filter(([path]) => path !== 'MANIFEST.sha256');
    expect(listed).toEqual(hashed.map(([path, bytes]) => `${sha256(bytes)}  ${path}`));
    await desk.getByText('Saved, and whole.').waitFor();
    await picture(desk, 'archive-whole');
    await desk.keyboard.press('Escape');
  });

  test('the_shift_log_says_so', async () => {
    await expect.poll(() => stage.facts('archive-taken')).toHaveLength(1);
    await openPlace(desk, 'shift');
    await chooseTab(desk, 'Shift log');
    await desk.getByText('Everything was saved as one archive').waitFor();
  });
});
