import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';

let browser: OwnBrowser;
let desk: Desk;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  const { wrongs } = desk;
  await desk.close();
  expect(wrongs).toEqual([]);
});

async function join() {
  desk = await Desk.open(browser);
  await desk.join();
  return desk.page;
}

const injects = () => [...desk.exercise.world.injects.values()];

describe('a controller whose server tells how it is', () => {
  test('reads_in_red_that_the_servers_disk_fills_up_until_there_is_room', async () => {
    const page = await join();
    const bar = page.getByRole('alert').filter({ hasText: 'MB left' });
    desk.exercise.onHint({ type: 'disk', state: 'low', freeMegabytes: 480 });
    await bar.filter({ hasText: '480 MB left on the server’s disk. Free some space before it is full.' }).waitFor();
    desk.exercise.onHint({ type: 'disk', state: 'full', freeMegabytes: 0 });
    await bar.filter({ hasText: '0 MB left on the server’s disk. Nothing can be saved' }).waitFor();
    desk.exercise.onHint({ type: 'disk', state: 'ample', freeMegabytes: 9000 });
    await bar.waitFor({ state: 'detached' });
  });

  test('reads_in_red_that_the_server_may_have_too_few_files_open_and_whom_it_turns_away', async () => {
    const page = await join();
    const bar = page.getByRole('alert').filter({ hasText: 'files and connections' });
    desk.exercise.onHint({ type: 'open-files', state: 'scarce', most: 300 });
    await bar.filter({ hasText: 'only 300 files and connections open' }).waitFor();
    desk.exercise.onHint({ type: 'open-files', state: 'turning-away', most: 300 });
    await bar.filter({ hasText: 'New connections, spreadsheets and reports are turned away' }).waitFor();
    await desk.picture('few-files');
    desk.exercise.onHint({ type: 'open-files', state: 'ample', most: 300 });
    await bar.waitFor({ state: 'detached' });
  });

  test('reads_in_red_that_the_servers_memory_fills_until_there_is_room', async () => {
    const page = await join();
    const bar = page.getByRole('alert').filter({ hasText: 'memory' });
    desk.exercise.onHint({ type: 'memory', state: 'filling', percent: 84, megabytes: 170 });
    await bar.filter({ hasText: 'The exercises fill 84% of the server’s memory (170 MB). Beyond that' }).waitFor();
    await desk.picture('memory-fills');
    desk.exercise.onHint({ type: 'memory', state: 'ample', percent: 60, megabytes: 170 });
    await bar.waitFor({ state: 'detached' });
  });

  test('is_warned_that_the_latest_backup_is_old_until_there_is_another', async () => {
    const page = await join();
    const bar = page.getByRole('status').filter({ hasText: 'backup' });
    desk.exercise.onHint({ type: 'backup', backup: 'fresh', backupMinutes: 4 });
    desk.exercise.onHint({ type: 'backup', backup: 'late', backupMinutes: 35 });
    await bar.filter({ hasText: 'The last backup of the server is old: 35 min' }).waitFor();
    desk.exercise.onHint({ type: 'backup', backup: 'late' });
    await bar.filter({ hasText: 'The server has no backup yet.' }).waitFor();
    desk.exercise.onHint({ type: 'backup', backup: 'fresh', backupMinutes: 0 });
    await bar.waitFor({ state: 'detached' });
  });

  test('reads_how_far_the_second_laptop_is_and_is_warned_when_it_follows_no_more', async () => {
    const page = await join();
    desk.exercise.onHint({ type: 'standby', standby: 'following', standbySeconds: 2 });
    await page.getByText('A second laptop follows, 2 seconds behind.').waitFor();
    desk.exercise.onHint({ type: 'standby', standby: 'gone', standbyHeardAt: '2026-11-24T10:42:00.000Z' });
    const bar = page.getByRole('status').filter({ hasText: 'The second laptop has not followed since' });
    await bar.waitFor();
    desk.exercise.onHint({ type: 'standby', standby: 'disk-full', standbySince: '2026-11-24T10:42:00.000Z' });
    await bar.filter({ hasText: 'its disk is full.' }).waitFor();
    desk.exercise.onHint({ type: 'standby', standby: 'failing', standbySince: '2026-11-24T10:42:00.000Z' });
    await bar.filter({ hasText: 'Its own screen says what.' }).waitFor();
    desk.exercise.onHint({ type: 'standby', standby: 'copying' });
    await bar.waitFor({ state: 'detached' });
    await page.getByText('It cannot take over yet.').waitFor();
  });

  test('reads_whose_photos_are_missing_after_a_take_over_until_they_are_here_again', async () => {
    const page = await join();
    desk.exercise.missingFiles = [
      {
        sha256: 'a'.repeat(64),
        type: 'application/pdf',
        bytes: 100,
        received: 40,
        broughtAt: '2026-11-24T10:42:00.000Z',
        name: 'arrest-warrant.pdf',
        belongsTo: [{ kind: 'inject', id: injects()[0]!.id }, { kind: 'site-plan' }],
      },
      {
        sha256: 'b'.repeat(64),
        type: 'image/jpeg',
        bytes: 100,
        received: 0,
        broughtAt: '2026-11-24T10:43:00.000Z',
        belongsTo: [],
      },
    ];
    desk.exercise.onHint({ type: 'files-missing', files: 2 });
    const bar = page.getByRole('status').filter({ hasText: '2 photos, recordings or documents are missing.' });
    await bar.getByRole('button', { name: 'What is missing' }).click();
    const first = page.getByRole('dialog').getByRole('listitem').first();
    await first.filter({ hasText: 'Attached by control' }).filter({ hasText: '40%' }).waitFor();
    await first.filter({ hasText: 'arrest-warrant.pdf · Document' }).filter({ hasText: 'Site plan' }).waitFor();
    await first.filter({ hasText: injects()[0]!.inject.number }).waitFor();
    // Where the sign before each of them is, too.
    const [inner, outer] = [await first.boundingBox(), await page.getByRole('dialog').locator('.body').boundingBox()];
    expect(inner!.x - outer!.x).toBeGreaterThanOrEqual(12);
    desk.exercise.missingFiles = [];
    desk.exercise.onHint({ type: 'files-missing', files: 0 });
    await page.getByRole('dialog').filter({ hasText: 'All are here again.' }).waitFor();
    await bar.waitFor({ state: 'detached' });
  });

  test('reads_who_sends_more_than_the_server_takes', async () => {
    const page = await join();
    const [one] = [...desk.exercise.world.people.values()];
    desk.exercise.onHint({ type: 'sends-too-much', person: one!.id });
    await page
      .getByRole('status')
      .filter({ hasText: `${one!.callName} sends more than the server takes.` })
      .waitFor();
  });

  test('reads_that_the_laptops_clock_was_set_until_it_is_read', async () => {
    const page = await join();
    const bar = page.getByRole('status').filter({ hasText: 'The laptop’s clock' });
    desk.exercise.put({ kind: 'wall-clock', id: 'wall-clock', ahead: 'PT-58M', noticedAt: new Date().toISOString() });
    await bar.filter({ hasText: 'The laptop’s clock was set back by 58 minutes. Play went on' }).waitFor();
    desk.exercise.put({ kind: 'wall-clock', id: 'wall-clock', ahead: 'PT1H2S' });
    await bar.filter({ hasText: 'set forward by 1 hour 2 seconds.' }).waitFor();
    await bar.getByRole('button', { name: 'OK' }).click();
    await bar.waitFor({ state: 'detached' });
    desk.exercise.put({ kind: 'wall-clock', id: 'wall-clock', ahead: 'PT-5S' });
    await bar.filter({ hasText: 'set back by 5 seconds.' }).waitFor();
    desk.exercise.put({ kind: 'wall-clock', id: 'wall-clock', ahead: 'PT0S' });
    await bar.waitFor({ state: 'detached' });
  });

  test('reads_which_entries_of_the_journal_are_lost_until_it_is_read', async () => {
    const page = await join();
    desk.exercise.put({
      kind: 'shift-entry',
      id: 'seq-101-0',
      what: 'entries-lost',
      at: 'D1 09:35:00',
      writtenAt: '2026-11-24T09:35:02.500Z',
      text: '51 100 2026-11-24T09:31:10.012Z 2026-11-24T09:35:02.500Z',
    });
    const bar = page.getByRole('alert').filter({ hasText: 'Some of what the server had confirmed is lost' });
    await bar.filter({ hasText: '51–100' }).filter({ hasText: 'have it entered again' }).waitFor();
    await bar.getByRole('button', { name: 'OK' }).click();
    await bar.waitFor({ state: 'detached' });
  });
});
