import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, untilSpoken, widerThanThePhone } from '../phone/e2e/look.ts';
import { openPlace } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { findingsOnDesk, picture, Stage } from './stage.ts';

const SMALL = { viewport: { width: 360, height: 640 }, permissions: ['microphone'] };
const TEAM = 'main a[href="#/channel/team%2Fteam-alfa"]';

/** Bytes of files are changed on their way to the server until it is let be. */
const damage = (page: Page) =>
  page.evaluate(() => {
    const send = globalThis.fetch;
    const changed = (body: Blob) => new Blob(['x'.repeat(body.size)], { type: body.type });
    const damaging: typeof fetch = (input, init) =>
      send(input, init?.body instanceof Blob ? { ...init, body: changed(init.body) } : init);
    Object.assign(globalThis, { fetch: damaging, letBe: () => Object.assign(globalThis, { fetch: send }) });
  });
const letBe = (page: Page) => page.evaluate(() => (globalThis as unknown as { letBe: () => void }).letBe());

/** Somebody speaks, and what their phone brings is damaged on its way: what they, the others and control see of it. */
describe.runIf(serverIsBuilt)('a refused voice', () => {
  let stage: Stage;
  let speaker: Phone;
  let mate: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    speaker = await stage.phone('inv-01', 'en', SMALL);
    mate = await stage.phone('fin-01', 'en', SMALL);
    for (const phone of [speaker, mate]) {
      await phone.tab('talk');
      await phone.page.locator(TEAM).click();
      await phone.page.locator('form textarea').waitFor();
    }
  });

  afterAll(async () => {
    await stage?.strike();
  });

  const look = async (page: Page) => {
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
  };
  const inAll = async (phone: Phone, name: string, of: string) => {
    for (const language of ['ru', 'ar', 'en']) {
      await phone.speak(language);
      await phone.page.locator(of).evaluate((part) => part.scrollIntoView({ block: 'center' }));
      await picture(phone.page, `${name}-${language}`);
      await look(phone.page);
    }
  };

  test('whoever_spoke_reads_why_in_the_conversation_and_in_the_list_and_the_others_that_it_did_not_come', async () => {
    const { page } = speaker;
    await damage(page);
    await page.getByRole('button', { name: 'Record a voice message' }).click();
    await untilSpoken(page);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByRole('button', { name: 'Send the voice message' }).click();

    const mine = page.locator('.bubble.mine');
    await mine.getByText('The file was damaged on the way. Add it again.').waitFor();
    await mine.getByRole('button', { name: 'Try again' }).waitFor();
    await inAll(speaker, 'voice-refused-speaker', '.bubble.mine');
    await mate.page.locator('.bubble').getByText('Not delivered').waitFor();
    expect(await mate.page.locator('.bubble').getByText('damaged').count()).toBe(0);
    await inAll(mate, 'voice-refused-others', '.bubble');

    await speaker.tab('talk');
    await page.locator(TEAM).getByText('Refused').waitFor();
    await inAll(speaker, 'voice-refused-list', TEAM);
    await page.locator(TEAM).click();
  });

  test('control_reads_why_on_a_phone_too', async () => {
    const desk = await stage.desk(undefined, { width: 390, height: 844 });
    await openPlace(desk, 'talk');
    await desk.locator('.talk nav button', { hasText: 'Alfa' }).first().click();
    await desk.locator('.talk ol').getByText('The sound was damaged on the way.').waitFor();
    expect(await desk.getByText('Add it again').count(), 'nothing that control could do').toBe(0);
    for (const time of await desk.locator('.talk ol time, .talk nav [aria-current] time').allTextContents())
      expect(time).toContain('Day 1');
    await picture(desk, 'voice-refused-console-en');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await desk.close();
  });

  test('with_the_bytes_that_its_phone_still_has_it_is_brought_once_more_and_heard', async () => {
    const { page } = speaker;
    await letBe(page);
    await page.locator('.bubble.mine').getByRole('button', { name: 'Try again' }).click();

    const play = mate.page.locator('.bubble').getByRole('button', { name: /^Play/ });
    await expect.poll(() => play.isEnabled()).toBe(true);
    await page.locator('.bubble.mine').getByText('damaged').waitFor({ state: 'detached' });
    expect(await page.locator('.bubble.mine').getByRole('button', { name: 'Try again' }).count()).toBe(0);
    const brought = await stage.facts<{ type: 'media-received'; from?: string }>('media-received');
    expect(brought.filter(({ from }) => from === 'inv-01')).toHaveLength(1);
    expect(stage.wrongs).toEqual([]);
  });
});
