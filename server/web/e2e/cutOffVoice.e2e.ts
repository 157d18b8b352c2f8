import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Phone } from '../phone/e2e/browser.ts';
import { serverIsBuilt } from './realServer.ts';
import { picture, Stage } from './stage.ts';

const SMALL = { viewport: { width: 360, height: 740 }, permissions: ['microphone'] };
const TEAM = 'main a[href="#/channel/team%2Fteam-alfa"]';
const DATABASE = 'livex-phone';

interface Posted {
  type: 'message-posted';
  voice?: { sha256: string; seconds: number; bytes: number };
}

/** Every record of a store on this phone: the sizes of the sounds in it, by key. */
const soundsIn = (page: Page, store: 'remembered' | 'media') =>
  page.evaluate(
    ([name, from]) =>
      new Promise<Record<string, number>>((done, fail) => {
        const opening = indexedDB.open(name!);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const sizes: Record<string, number> = {};
          const rows = opening.result.transaction(from!).objectStore(from!).openCursor();
          rows.onsuccess = () => {
            const row = rows.result;
            if (!row) {
              opening.result.close();
              return done(sizes);
            }
            const value = row.value as { blob?: Blob; value?: { piece?: Blob; blob?: Blob } };
            const sound = value.blob ?? value.value?.piece ?? value.value?.blob;
            if (sound) sizes[String(row.key)] = sound.size;
            row.continue();
          };
        };
      }),
    [DATABASE, store],
  );

/** How long the browser hears it, in seconds. */
const heard = (page: Page, sha256: string) =>
  page.evaluate(
    ([name, key]) =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => {
          const row = opening.result.transaction('media').objectStore('media').get(key!);
          row.onsuccess = () => {
            opening.result.close();
            const { blob } = row.result as { blob: Blob };
            void blob
              .arrayBuffer()
              .then((bytes) => new AudioContext().decodeAudioData(bytes))
              .then(({ duration }) => done(duration), fail);
          };
        };
      }),
    [DATABASE, sha256],
  );

/** Somebody speaks into a real recorder and their page is loaded anew in the middle of it. */
describe.runIf(serverIsBuilt)('a voice that a reload cut off', () => {
  let stage: Stage;
  let speaker: Phone;
  let mate: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    speaker = await stage.phone('inv-01', 'en', SMALL);
    mate = await stage.phone('fin-01', 'en', SMALL);
    for (const { page } of [speaker, mate]) {
      await page.locator('nav a[href="#/talk"]').click();
      await page.locator(TEAM).click();
      await page.locator('form textarea').waitFor();
    }
  });

  afterAll(async () => {
    await stage?.strike();
  });

  const posted = async () => (await stage.facts<Posted>('message-posted')).flatMap(({ voice }) => voice ?? []);

  // At other moments of what the recorder writes.
  test.each([2_300, 3_650, 4_900])('after_%i_ms_is_sent_and_heard_as_far_as_it_went', async (millis) => {
    const { page } = speaker;
    const before = (await posted()).length;
    await page.getByRole('button', { name: 'Record a voice message' }).click();
    await page.getByRole('timer', { name: 'Length so far' }).waitFor();
    await page.waitForTimeout(millis);
    const pieces = Object.entries(await soundsIn(page, 'remembered')).filter(([name]) => name.startsWith('piece'));
    expect(pieces.length).toBeGreaterThanOrEqual(1);
    expect(Math.max(...pieces.map(([, bytes]) => bytes)), 'a second, and not all of it').toBeLessThan(12_000);
    await page.reload();

    const draft = page.getByRole('region', { name: 'Not sent yet' });
    await draft.waitFor();
    if (millis === 2_300) await picture(page, 'voice-cut-off-en');
    await draft.getByRole('button', { name: /^Play/ }).click();
    await draft.getByRole('button', { name: /^Pause/ }).waitFor();
    expect(Object.keys(await soundsIn(page, 'remembered')).filter((name) => name.startsWith('piece'))).toEqual([]);
    await draft.getByRole('button', { name: 'Send the voice message' }).click();

    await expect.poll(async () => (await posted()).length).toBe(before + 1);
    const { sha256 } = (await posted()).at(-1)!;
    await expect.poll(async () => sha256 in (await soundsIn(mate.page, 'media'))).toBe(true);
    const seconds = await heard(mate.page, sha256);
    expect(seconds).toBeGreaterThan(Math.floor(millis / 1_000) - 1);
    expect(seconds).toBeLessThan(millis / 1_000 + 2);
    const play = mate.page.locator('.bubble').last().getByRole('button', { name: /^Play/ });
    await play.click();
    await mate.page
      .locator('.bubble')
      .last()
      .getByRole('button', { name: /^Pause/ })
      .waitFor();
    expect(await mate.page.getByText('This cannot be played here.').count()).toBe(0);
    expect([...speaker.wrongs, ...mate.wrongs]).toEqual([]);
  });
});
