import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Phone } from '../phone/e2e/browser.ts';
import { untilSpoken } from '../phone/e2e/look.ts';
import { serverIsBuilt } from './realServer.ts';
import { Stage } from './stage.ts';
import { Untouched } from './untouched.ts';

const SMALL = { viewport: { width: 320, height: 568 }, permissions: ['microphone'] };
const TEAM = '/#/channel/team%2Fteam-alfa';
const TOLD = 'section[aria-label="Play at once"]';

interface Posted {
  type: 'message-posted';
  voice?: { bytes: number };
}

/** A phone that lies there since its page was opened gets voices that are to play at once, and its browser wants a touch first. */
describe.runIf(serverIsBuilt)('a page that nobody has touched', () => {
  let stage: Stage;
  let speaker: Phone;
  let mate: Phone;
  let page: Untouched;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    speaker = await stage.phone('inv-01', 'en', SMALL);
    mate = await stage.phone('fin-01', 'en', SMALL);
    for (const phone of [speaker, mate]) {
      await phone.tab('talk');
      await phone.page.locator('main a[href="#/channel/team%2Fteam-alfa"]').click();
      await phone.page.locator('form textarea').waitFor();
    }
  });

  afterAll(async () => {
    await page?.close();
    await stage?.strike();
  });

  const bytes = async () => (await stage.facts<Posted>('message-posted')).flatMap(({ voice }) => voice?.bytes ?? []);

  async function says(page: Page, until: string): Promise<void> {
    const said = (await bytes()).length;
    await page.getByRole('button', { name: 'Record a voice message' }).click();
    await untilSpoken(page, until);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByRole('button', { name: 'Send the voice message' }).click();
    await expect.poll(async () => (await bytes()).length).toBe(said + 1);
  }

  test('says_that_there_is_something_to_hear_and_plays_nothing', async () => {
    await mate.page.getByRole('checkbox', { name: 'Play at once' }).check();
    await mate.keeps('team/team-alfa');
    // Where somebody has touched a page, the next one in the same window may sound.
    page = await Untouched.open(mate.context, `${stage.server.url}${TEAM}`);
    await mate.page.close();
    await expect.poll(() => page.reads('main h1')).not.toBe('');

    await says(speaker.page, '0:01');
    await expect.poll(() => page.reads(TOLD)).toContain('Tap to hear');
    expect(await page.isTouched()).toBe(false);
    expect((await page.plays()).map(({ answer }) => answer)).toEqual(['NotAllowedError']);
    await page.picture('voice-untouched-en');
  });

  test('keeps_what_comes_meanwhile_behind_it', async () => {
    await says(speaker.page, '0:02');
    await says(speaker.page, '0:03');
    await expect.poll(async () => (await page.reads('main ol')).match(/Voice, /g)?.length).toBe(3);
    expect(await page.reads(TOLD)).toContain('Tap to hear');
    expect((await page.plays()).filter(({ answer }) => answer === 'plays')).toEqual([]);
  });

  test('plays_all_of_them_in_their_order_after_one_tap_and_skips_none', async () => {
    await page.tap(`${TOLD} .primary`);
    await expect.poll(() => page.reads(TOLD)).not.toContain('Tap to hear');
    await page.picture('voice-untouched-plays-en');
    await expect.poll(() => page.reads(TOLD)).toBe('');

    const heard = (await page.plays()).filter(({ answer }) => answer === 'plays');
    expect(heard).toEqual((await bytes()).map((one) => ({ bytes: one, answer: 'plays', ended: true })));
    expect(heard).toHaveLength(3);
    expect(stage.wrongs).toEqual([]);
  });
});
