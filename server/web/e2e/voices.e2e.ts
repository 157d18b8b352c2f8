import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, untilSpoken, widerThanThePhone } from '../phone/e2e/look.ts';
import { openPlace } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { findingsOnDesk, picture, pictures, Stage } from './stage.ts';

const SMALL = { viewport: { width: 320, height: 568 }, permissions: ['microphone'] };

interface Posted {
  type: 'message-posted';
  message: string;
  text?: object;
  spoken?: string;
  voice?: { sha256: string; seconds: number; bytes: number };
}

/** Two of one team talk to each other, on small phones and the real server, with the tone that Chromium takes for a microphone. */
describe.runIf(serverIsBuilt)('voices', () => {
  let stage: Stage;
  let speaker: Phone;
  let mate: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    speaker = await stage.phone('inv-01', 'ru', SMALL);
    mate = await stage.phone('fin-01', 'en', SMALL);
    for (const phone of [speaker, mate]) {
      await phone.tab('talk');
      await phone.page.locator('main a[href="#/channel/team%2Fteam-alfa"]').click();
      await phone.page.locator('form textarea').waitFor();
    }
  });

  afterAll(async () => {
    await stage?.strike();
  });

  const posted = async () => (await stage.facts<Posted>('message-posted')).filter(({ voice }) => voice !== undefined);
  const microphone = (page: Page) => page.getByRole('button', { name: 'Записать голосовое сообщение' });
  const look = async (page: Page) => {
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
  };

  test('what_was_said_is_heard_first_and_arrives_once_after_a_hole_in_the_network', async () => {
    const { page, context } = speaker;
    await pictures(page, 'voice-channel', 'ru');
    await look(page);
    await microphone(page).click();
    await untilSpoken(page);
    await picture(page, 'voice-recording-ru');
    await look(page);
    await page.getByRole('button', { name: 'Остановить', exact: true }).click();
    await page.getByRole('region', { name: 'Ещё не отправлено' }).waitFor();
    await page.getByRole('button', { name: /^Прослушать/ }).click();
    await page.getByRole('button', { name: /^Приостановить/ }).waitFor();
    await pictures(page, 'voice-draft', 'ru');
    await look(page);
    expect(await posted()).toEqual([]);

    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Отправить голосовое сообщение' }).click();
    await speaker.keeps('"voice"');
    await page.locator('.bubble.mine').getByText('Голосовое сообщение').waitFor();
    await page.reload();
    await page.locator('.bubble.mine').getByText('Голосовое сообщение').waitFor();
    expect(await posted()).toEqual([]);
    await context.setOffline(false);

    await expect.poll(async () => (await posted()).length).toBe(1);
    const [said] = await posted();
    expect(said).toMatchObject({ spoken: 'ru' });
    expect(said?.text).toBeUndefined();
    expect(said?.voice?.seconds).toBeGreaterThan(0);
    await expect.poll(() => stage.facts('media-received').then((all) => all.length)).toBeGreaterThan(0);
  });

  test('what_was_written_and_said_off_line_is_taken_back_to_where_that_was_done_and_nobody_gets_it', async () => {
    const { page, context } = speaker;
    const words = page.locator('form textarea');
    const back = page.getByRole('button', { name: 'Отменить отправку' });
    const draft = page.getByRole('region', { name: 'Ещё не отправлено' });
    await context.setOffline(true);
    // A socket that nobody has missed yet may have taken it along.
    await page.reload();
    await words.fill('Мы у ворот');
    await page.getByRole('button', { name: 'Отправить', exact: true }).click();
    await microphone(page).click();
    await untilSpoken(page);
    await page.getByRole('button', { name: 'Остановить', exact: true }).click();
    await draft.getByRole('button', { name: 'Отправить голосовое сообщение' }).click();
    await expect.poll(() => back.count()).toBe(2);
    await page.reload();
    await expect.poll(() => back.count()).toBe(2);
    await pictures(page, 'voice-take-back', 'ru');
    await look(page);

    await back.last().click();
    await draft.waitFor();
    await back.click();
    await expect.poll(() => back.count()).toBe(0);
    await pictures(page, 'voice-taken-back', 'ru');
    await look(page);
    await page.reload();
    await draft.getByRole('button', { name: 'Удалить запись' }).click();
    expect(await words.inputValue()).toBe('Мы у ворот');
    await words.fill('Мы уехали');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Отправить', exact: true }).click();

    const written = async () =>
      (await stage.facts<Posted>('message-posted')).map(({ text }) => JSON.stringify(text)).filter(Boolean);
    await expect.poll(async () => (await written()).length).toBe(1);
    expect((await written())[0]).toContain('Мы уехали');
    expect(await posted()).toHaveLength(1);
  });

  test('the_other_plays_it_in_their_language', async () => {
    const { page } = mate;
    const play = page.locator('.bubble').getByRole('button', { name: /^Play/ });
    await expect.poll(() => play.isEnabled()).toBe(true);
    await pictures(page, 'voice-heard', 'en');
    await look(page);
    await play.focus();
    await page.keyboard.press('Enter');
    await page
      .locator('.bubble')
      .getByRole('button', { name: /^Pause/ })
      .waitFor();
    await play.waitFor();
  });

  test('a_tap_on_a_button_to_be_held_sends_nothing_and_holding_it_sends_when_it_is_let_go', async () => {
    const { page } = speaker;
    await page.getByRole('checkbox', { name: 'Удерживать, чтобы говорить' }).check();
    await mate.page.getByRole('checkbox', { name: 'Play at once' }).check();
    await microphone(page).click();
    await page.getByText('Удерживайте кнопку, пока говорите.').waitFor();
    expect(await posted()).toHaveLength(1);

    await microphone(page).hover();
    await page.mouse.down();
    await untilSpoken(page);
    await picture(page, 'voice-held-ru');
    await page.mouse.up();

    await expect.poll(async () => (await posted()).length).toBe(2);
    const atOnce = mate.page.getByRole('region', { name: 'Play at once' });
    await atOnce.getByRole('button', { name: /^Pause/ }).waitFor();
    await picture(mate.page, 'voice-at-once-en');
    await atOnce.waitFor({ state: 'detached' });
  });

  test('a_mediator_writes_down_what_was_said_and_mends_it_without_a_network', async () => {
    const mediator = await stage.phone('med-01', 'ru', SMALL);
    const { page, context } = mediator;
    await mediator.tab('talk');
    await page.locator('main a[href="#/channel/team%2Fteam-alfa"]').click();
    const first = page.locator('.bubble').first();
    await first.getByRole('button', { name: 'Записать сказанное словами' }).click();
    await first.getByRole('textbox').fill('Белый вагон у ворот');
    await pictures(page, 'voice-write-down', 'ru');
    await look(page);
    await page.reload();
    await expect.poll(() => first.getByRole('textbox').inputValue()).toBe('Белый вагон у ворот');
    await first.getByRole('button', { name: 'Опубликовать' }).click();

    const mend = first.getByRole('button', { name: 'Исправить эту запись' });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await mend.waitFor();
    await context.setOffline(true);
    await mend.click();
    expect(await first.getByRole('textbox').inputValue()).toBe('Белый вагон у ворот');
    await first.getByRole('textbox').fill('Белый фургон у ворот');
    await first.getByRole('button', { name: 'Опубликовать' }).click();
    await mediator.keeps('revise-source');
    await page.reload();
    await first.getByText('Белый фургон у ворот').waitFor();
    await pictures(page, 'voice-mended-unsent', 'ru');
    await look(page);
    expect(await stage.facts('source-revised')).toEqual([]);
    await context.setOffline(false);

    await expect.poll(async () => (await stage.facts('source-revised')).length).toBe(1);
    await speaker.page.locator('.bubble.mine').first().getByText('Белый фургон у ворот').waitFor();
    await mend.waitFor();
    await pictures(page, 'voice-mended', 'ru');
    await look(page);
  });

  test('control_hears_it_beside_its_speaker', async () => {
    const desk = await stage.desk();
    await openPlace(desk, 'talk');
    await desk.locator('.talk nav button', { hasText: 'Alfa' }).first().click();
    const play = desk.locator('.talk ol').getByRole('button', { name: /^Play/ }).first();
    await play.click();
    await desk
      .locator('.talk ol')
      .getByRole('button', { name: /^Pause/ })
      .waitFor();
    await picture(desk, 'voice-console-en');
    expect(await findingsOnDesk(desk)).toEqual([]);

    const first = desk.locator('.talk ol li').first();
    await first.getByRole('button', { name: 'Correct these words' }).click();
    await first.getByRole('textbox').fill('Белый фургон у ворот, номер 34-КМ');
    await picture(desk, 'voice-console-mend-en');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await first.getByRole('button', { name: 'Publish' }).click();
    await expect.poll(async () => (await stage.facts('source-revised')).length).toBe(2);
    await first.getByRole('textbox').waitFor({ state: 'detached' });

    const last = desk.locator('.talk ol li').last();
    await last.getByRole('button', { name: 'Write down what was said' }).click();
    await picture(desk, 'voice-console-write-en');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await last.getByRole('textbox').fill('We are at the g');
    const alfa = desk.locator('.talk nav button', { hasText: 'Alfa' }).first();
    const begun = () => last.getByRole('textbox').inputValue();
    await desk.locator('.talk nav button', { hasText: 'Control only' }).click();
    await picture(desk, 'voice-console-begun-en');
    await alfa.getByText('We are at the g').waitFor();
    await alfa.click();
    await expect.poll(begun).toBe('We are at the g');
    await desk.reload();
    await openPlace(desk, 'talk');
    await expect.poll(begun).toBe('We are at the g');
    await last.getByRole('button', { name: 'Cancel' }).click();
    await last.getByRole('textbox').waitFor({ state: 'detached' });
    expect(await alfa.getByText('We are at the g').count()).toBe(0);
  });

  test('a_red_stop_ends_a_recording_and_sends_nothing_and_nothing_is_lost', async () => {
    const { page } = speaker;
    await microphone(page).hover();
    await page.mouse.down();
    await untilSpoken(page);
    await stage.command({ type: 'call-red-stop', reason: '' });
    await speaker.keeps('voice to team/team-alfa');
    await page.mouse.up();
    await stage.command({ type: 'give-all-clear' });

    const over = page.getByRole('alert').filter({ hasText: 'Красный стоп отменён' });
    await over.getByRole('button').click();
    await page.getByRole('region', { name: 'Ещё не отправлено' }).waitFor();
    expect(await posted()).toHaveLength(2);
    await page.getByRole('button', { name: 'Удалить запись' }).click();
    await microphone(page).waitFor();
  });

  test('whoever_spoke_takes_it_back_from_everybody', async () => {
    const mine = speaker.page.locator('.bubble.mine').last();
    await mine.getByRole('button', { name: 'Скрыть от всех…' }).click();
    await mine.getByRole('button', { name: 'Скрыть навсегда' }).click();
    await mate.page.getByText('Hidden at somebody’s wish').waitFor();
    expect(await stage.facts('media-hidden')).toHaveLength(1);
    await mate.tab('talk');
    await mate.page
      .locator('main a[href="#/channel/team%2Fteam-alfa"]')
      .getByText('Hidden at somebody’s wish')
      .waitFor();
    expect(stage.wrongs).toEqual([]);
  });
});
