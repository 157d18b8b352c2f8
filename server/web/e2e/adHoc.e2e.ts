import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LaterServer } from './laterServer.ts';
import { Player } from './player.ts';
import { byKey } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { deskPictures, findingsOnDesk, Stage } from './stage.ts';

/** Of RFC 8291, appendix A. Nobody answers there: it is rung at all the same. */
const PUSH = {
  endpoint: 'https://push.example/1',
  keys: {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
};
/** What ten seconds of typing allow to somebody who types as one does at a desk. */
const TEN_SECONDS_OF_KEYS = 60;
const LONGER_THAN_A_MINUTE = 75_000;

/** A controller sends what nobody planned, by keys only and fast, and learns whom it reached: on the real server. */
describe.runIf(serverIsBuilt)('an inject that nobody planned', () => {
  let stage: Stage;
  let desk: Page;
  let player: Player;
  const later = new LaterServer();
  let pressed = 0;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    player = new Player(await stage.phone('inv-03', 'ru'), 'Investigator Charlie-1');
    const away = await stage.programOf('fin-03');
    await away.authorized('POST', stage.path('push'), { kind: 'web', subscription: PUSH });
    await stage.programOf('pro-03');
    desk = await stage.desk('ctrl-01', undefined, undefined, later);
    await byKey(desk, '9');
    await desk.locator('#place').waitFor();
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const composer = () => desk.locator('.composer');
  const report = () => desk.locator('.report');
  const way = (words: string) => report().locator('.way', { hasText: words });

  async function types(text: string): Promise<void> {
    for (const key of text) await press(key);
  }

  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await desk.keyboard.press(key);
      pressed += 1;
    }
  }

  test('a_prepared_one_of_a_persona_goes_to_one_team_within_ten_seconds_of_typing', async () => {
    pressed = 0;
    await press('n');
    await desk.locator('.composer [role=combobox]:focus').waitFor();
    await types('cha');
    await press('Enter', 'Tab', 'Tab');
    await types('3.13');
    await desk.locator('#compose-text').waitFor();
    await expect.poll(() => desk.locator('#compose-text').inputValue()).toMatch(/^The statement of the last 90 days/);
    await expect
      .poll(() => composer().getByLabel(/^From/).locator('option:checked').innerText())
      .toMatch(/^Arelle Merchant Bank/);
    await expect
      .poll(() => composer().locator('.chip').allInnerTexts())
      .toEqual([expect.stringContaining('Team Charlie')]);
    await composer().getByText('Goes to 7 people, 6 not connected now').waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'ad-hoc-written');
    await composer()
      .getByLabel(/^Start from/)
      .focus();
    await press('Control+Enter');
    await report().getByText('X1', { exact: true }).waitFor();
    expect(pressed).toBeLessThan(TEN_SECONDS_OF_KEYS / 3);
  });

  test('it_says_exactly_whom_it_reached_and_how', async () => {
    await way('1 has it:')
      .getByText(/^Investigator Charlie-1 \d/)
      .waitFor();
    await way('1 rung at, phone is away:').getByText('Finance Charlie-2', { exact: true }).waitFor();
    await way('1 gets it when the phone is back, cannot be rung at:').getByText('Prosecutor Charlie-3').waitFor();
    const without = await way('4 have no phone:').locator('bdi').innerText();
    for (const name of ['NGO Charlie-4', 'Inspector Charlie-5', 'Lawyer Charlie-6', 'Mediator Charlie-7']) {
      expect(without).toContain(name);
    }
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'ad-hoc-sent');
    const card = player.page.locator('a.card', { hasText: 'Arelle Merchant Bank' });
    await card.click();
    await player.page.locator('.letter', { hasText: 'Выписка за последние 90 дней' }).waitFor();
  });

  test('the_prepared_one_stays_and_the_next_choice_names_its_own_people', async () => {
    await desk.locator('.clock').click();
    await press('n');
    await desk.locator('.composer [role=combobox]:focus').waitFor();
    const start = composer().getByLabel(/^Start from/);
    await start.selectOption({ label: '3.13 Prepared: the bank gives the statement' });
    await expect.poll(() => composer().locator('.chip').count()).toBe(2);
    await start.selectOption({ label: '1.22 Prepared: the judge grants the flat, not the cellar' });
    await expect
      .poll(() => composer().locator('.chip').allInnerTexts())
      .toEqual([expect.stringContaining('Team Alfa')]);
  });

  test('a_changed_text_marks_its_translations_out_of_date_and_an_emptied_one_drops_them', async () => {
    const words = desk.locator('#compose-text');
    await words.fill('The flat is searched. The van is not.');
    await composer()
      .getByRole('tab', { name: /Русский.*Out of date/ })
      .waitFor();
    await composer()
      .getByRole('tab', { name: /Italiano.*Out of date/ })
      .waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'ad-hoc-outdated');
    await words.fill('');
    await expect.poll(() => composer().getByRole('tab').count()).toBe(2);
    await composer().getByRole('button', { name: 'Remove Team Alfa' }).click();
    await press('Escape');
  });

  test('own_words_go_to_one_team_and_a_second_enter_adds_nobody', async () => {
    // What is shown is told at once; of what comes while something else is read the phone tells within half a minute.
    await player.phone.tab('inbox');
    await desk.locator('.clock').click();
    pressed = 0;
    await press('n');
    await desk.locator('.composer [role=combobox]:focus').waitFor();
    await types('cha');
    await press('Enter', 'Enter');
    await desk.locator('#compose-text:focus').waitFor();
    await expect
      .poll(() => composer().locator('.chip').allInnerTexts())
      .toEqual([expect.stringContaining('Team Charlie')]);
    await types('A van waits at the harbour gate.');
    await press('Control+Enter');
    await report().getByText('X2', { exact: true }).waitFor();
    expect(pressed).toBeLessThan(TEN_SECONDS_OF_KEYS);
    await way('1 has it:').waitFor();
    await player.page.locator('a.card', { hasText: 'A van waits at the harbour gate.' }).waitFor();
    await desk.locator('.clock').click();
    await press('n');
    await expect.poll(() => composer().getByLabel(/^From/).inputValue()).toBe('');
    await press('Escape');
  });

  test('after_a_minute_who_was_not_reached_is_named_with_what_to_do', async () => {
    await later.putOn(LONGER_THAN_A_MINUTE);
    await report().getByRole('button', { name: '6 not reached' }).click();
    const missing = desk.getByRole('region', { name: /^Not reached/ });
    const heading = missing.getByRole('heading');
    const top = () => heading.evaluate((it) => it.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(200);
    const line = (person: string) =>
      missing.getByRole('listitem').filter({ hasText: 'X2' }).filter({ hasText: person });
    await line('Finance Charlie-2').getByRole('button', { name: 'Join on another phone' }).waitFor();
    await line('Finance Charlie-2')
      .getByText(/^Phone silent since|^Phone never heard of/)
      .waitFor();
    await line('NGO Charlie-4').getByText('No phone has joined').waitFor();
    await line('NGO Charlie-4').getByRole('button', { name: 'Code to join' }).waitFor();
    expect(await line('Investigator Charlie-1').count()).toBe(0);
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'ad-hoc-missing');

    const missed = line('NGO Charlie-4').getByRole('listitem').filter({ hasText: 'X2' });
    await missed.getByRole('button', { name: 'Told by voice' }).click();
    await line('NGO Charlie-4').waitFor({ state: 'detached' });
    await report().getByRole('button', { name: '5 not reached' }).waitFor();
    await line('Lawyer Charlie-6').getByRole('button', { name: 'Code to join' }).click();
    const code = await desk.getByRole('dialog').locator('.code').innerText();
    await desk.keyboard.press('Escape');
    const late = new Player(await stage.phoneWith(code, 'en'), 'Lawyer Charlie-6');
    await late.page.locator('a.card', { hasText: 'A van waits at the harbour gate.' }).waitFor();
    await line('Lawyer Charlie-6').waitFor({ state: 'detached' });
    await way('2 have it:').getByText('Lawyer Charlie-6').waitFor();
  });
});
