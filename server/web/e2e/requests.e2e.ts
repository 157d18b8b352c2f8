import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import { byKey } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { findingsOnDesk, pictures, Stage } from './stage.ts';

const ADDRESS = 'ул. Канатная 12, 3 этаж';

/** A warrant is asked for and comes by the law's clock; a role player plays a scene: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('requests and scenes', () => {
  let stage: Stage;
  let desk: Page;
  let player: Phone;
  let actor: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    desk = await stage.desk('ctrl-01');
    await byKey(desk, '7');
    await desk.locator('#place').waitFor();
    player = await stage.phone('inv-01', 'ru');
    actor = await stage.phone('rp-01', 'ru');
  });

  afterAll(async () => {
    await stage?.strike();
  });

  const isFine = async ({ page }: Phone) => {
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
  };

  async function openForm(): Promise<void> {
    const { page } = player;
    await player.tab('act');
    await page.locator('a[href="#/requests"]').first().click();
    await page.locator('a[href="#/request-form/search-warrant"]').click();
    await page.getByRole('heading', { name: 'Санкция на обыск' }).waitFor();
  }

  const state = (words: string) => player.page.locator('article [role=status]', { hasText: words }).waitFor();
  const queued = (words: string) => desk.locator('#place li', { hasText: words }).first();

  async function fills(reasons: string): Promise<void> {
    const { page } = player;
    await page.getByLabel(/^Адрес/).fill(ADDRESS);
    await page.getByLabel(/^Что обыскивают/).selectOption({ label: 'Жилище' });
    await page.getByLabel(/^Что указывает/).fill(reasons);
    await page.getByRole('radio', { name: /статья 88/ }).check();
  }

  test('a_form_that_is_not_complete_says_so_and_sends_nothing', async () => {
    await openForm();
    await pictures(player.page, 'form-empty', 'ru', true);
    await player.page.getByRole('button', { name: 'Отправить запрос' }).click();
    await player.page.getByRole('alert').filter({ hasText: /./ }).waitFor();
    await isFine(player);
    expect(await desk.locator('#place li').count()).toBe(0);
  });

  test('a_draft_outlives_a_reload_without_a_network_and_goes_out_with_it', async () => {
    const { page } = player;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await fills('Соседи слышали плач.');
    await player.keeps('Соседи слышали плач.');
    await player.context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'Санкция на обыск' }).waitFor();
    await expect.poll(() => page.getByLabel(/^Адрес/).inputValue()).toBe(ADDRESS);
    await expect.poll(() => page.getByLabel(/^Что указывает/).inputValue()).toBe('Соседи слышали плач.');
    await expect.poll(() => page.getByRole('radio', { name: /статья 88/ }).isChecked()).toBe(true);

    await page.getByRole('button', { name: 'Отправить запрос' }).click();
    await state('Сохранён, ещё не отправлен');
    await isFine(player);
    await pictures(page, 'request-unsent', 'ru', true);
    await page.reload();
    await state('Сохранён, ещё не отправлен');
    expect(await desk.locator('#place li').count()).toBe(0);
    await player.context.setOffline(false);
    await state('На рассмотрении');
    await isFine(player);
  });

  test('control_asks_back_and_the_player_replies', async () => {
    await queued('Search warrant').getByRole('button').first().click();
    await desk.getByRole('definition').filter({ hasText: ADDRESS }).waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await pictures(desk, 'desk-answer', 'en', true);
    await desk.getByRole('radio', { name: 'Ask back' }).check();
    await desk.locator('.detail textarea').fill('Which floor?');
    await desk.getByRole('button', { name: 'Send', exact: true }).click();

    await player.page.getByText('Which floor?').first().waitFor();
    await pictures(player.page, 'request-asked', 'ru', true);
    await isFine(player);
    await player.page.locator('form textarea').fill('Третий, дверь слева.');
    await player.page.getByRole('button', { name: 'Отправить', exact: true }).click();
    await desk.getByText('Третий, дверь слева.').waitFor();
    await state('На рассмотрении');
  });

  test('control_refuses_on_a_ground_and_says_why', async () => {
    await desk.getByRole('radio', { name: 'Refuse' }).check();
    const now = desk.getByRole('button', { name: 'Send at once' });
    await expect.poll(() => now.isDisabled()).toBe(true);
    await desk
      .locator('.detail')
      .getByLabel('Legal ground')
      .selectOption({ label: 'Article 88: more is asked for than is needed' });
    await desk.locator('.detail textarea').fill('Name the room.');
    await desk.locator('.detail summary').click();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await pictures(desk, 'desk-refuse', 'en', true);
    await now.click();

    const paper = player.page.locator('.paper');
    await paper.getByText('Статья 88: запрошено больше, чем нужно').waitFor();
    await paper.getByText('Name the room.').waitFor();
    await isFine(player);
    await pictures(player.page, 'paper-refused', 'ru', true);
  });

  test('an_answer_being_typed_outlives_another_panel_and_a_faster_colleague_and_is_taken_back', async () => {
    await openForm();
    await fills('Соседи слышали плач из дальней комнаты.');
    await player.page.getByRole('button', { name: 'Отправить запрос' }).click();
    await state('На рассмотрении');
    const words = desk.locator('.detail textarea');
    const openRow = () => queued('With the authority').getByRole('button').first().click();
    await openRow();
    await words.fill('The back room.');
    await desk.locator('#place .detail dl').click();
    await byKey(desk, '1');
    await words.waitFor({ state: 'detached' });
    await byKey(desk, '7');
    await openRow();
    await expect.poll(() => words.inputValue()).toBe('The back room.');

    const colleague = await stage.desk('ctrl-02');
    await byKey(colleague, '7');
    await colleague.locator('#place li', { hasText: 'With the authority' }).getByRole('button').first().click();
    await colleague.getByRole('button', { name: /Send when due/ }).click();
    await desk.getByText(/It goes out/).waitFor();
    const left = desk.locator('section', { hasText: 'This is what you wrote before and did not save.' }).last();
    await expect.poll(() => left.getByRole('textbox').inputValue()).toBe('The back room.');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await pictures(desk, 'desk-answer-left', 'en', true);

    await desk.getByRole('button', { name: 'Take the answer back' }).click();
    await desk.getByRole('button', { name: /Send when due/ }).waitFor();
    await expect.poll(() => words.inputValue()).toBe('The back room.');
    await colleague.getByRole('button', { name: /Send when due/ }).waitFor();
    await colleague.context().close();
  });

  test('a_granted_warrant_comes_when_the_law_lets_it_and_in_the_reader_s_language', async () => {
    await desk.locator('.detail textarea').fill('The back room only.');
    await desk.locator('.detail summary').click();
    await desk.locator('.paper').getByText(ADDRESS).waitFor();
    await pictures(desk, 'desk-grant', 'en', true);
    await desk.getByRole('button', { name: /Send when due/ }).click();
    await desk.getByText(/It goes out/).waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await pictures(desk, 'desk-decided', 'en', true);
    await state('На рассмотрении');
    expect(await player.page.locator('.paper').count()).toBe(0);

    await stage.command({ type: 'jump-clock', to: 'D1 10:30:00' });
    const paper = player.page.locator('.paper');
    await paper.getByText(/разрешается обыск по адресу/).waitFor();
    await paper.getByText(ADDRESS).waitFor();
    await paper.locator('svg').waitFor();
    await paper.locator('.figures', { hasText: /№\s*2/ }).waitFor();
    await expect.poll(() => paper.innerText()).toContain('УЧЕНИЯ');
    expect(await paper.innerText()).not.toContain('**');
    await isFine(player);
    await pictures(player.page, 'paper-granted', 'ru', true);
    await pictures(desk, 'desk-queue', 'en', true);
  });

  test('a_request_is_withdrawn_by_who_filed_it', async () => {
    await openForm();
    await fills('Ошибка.');
    await player.page.getByRole('button', { name: 'Отправить запрос' }).click();
    await state('На рассмотрении');
    await player.page.getByRole('button', { name: 'Отозвать запрос' }).click();
    await state('Отозван');
    await player.page.locator('a[href="#/requests"]').click();
    await player.page.getByRole('heading', { name: 'Санкция на обыск' }).waitFor({ state: 'detached' });
    await isFine(player);
    await pictures(player.page, 'requests', 'ru', true);
  });

  test('a_role_player_plays_a_scene_and_control_sees_the_time_in_role', async () => {
    const { page } = actor;
    await desk.getByRole('tab', { name: 'Role players' }).click();
    const row = desk.getByRole('row', { name: /Lea gets ready/ });
    await row.waitFor();
    await actor.tab('inbox');
    await page.getByText('Ваша задача до 10:30').first().click();
    await page.locator('.scene').waitFor();
    await page.locator('.scene', { hasText: /\(\d+ минут/ }).waitFor();
    await isFine(actor);
    await pictures(page, 'scene-open', 'ru', true);
    await page.getByRole('button', { name: 'Начать сцену' }).click();
    await row.locator('.running').waitFor();
    await pictures(page, 'scene-running', 'ru', true);
    await pictures(desk, 'desk-scenes', 'en', true);
    await page.getByRole('button', { name: 'Сцена сыграна' }).click();
    await row.locator('.finished').waitFor();
    await expect.poll(() => row.locator('.figures').innerText()).toMatch(/^\d/);
    await isFine(actor);
    await pictures(page, 'scene-finished', 'ru', true);
    expect(await findingsOnDesk(desk)).toEqual([]);
    expect(stage.wrongs).toEqual([]);
  });

  test('who_cannot_play_says_why_and_control_reads_it', async () => {
    const other = await stage.phone('rp-05', 'en');
    await other.page.getByText('Market square, today').first().click();
    await other.page.getByRole('button', { name: 'I cannot' }).click();
    await other.page.getByLabel('Why not? Control reads it.').fill('I have lost my voice.');
    await isFine(other);
    await pictures(other.page, 'scene-cannot', 'en', true);
    await other.page.locator('.bottom-action').getByRole('button', { name: 'Send' }).click();
    const row = desk.getByRole('row', { name: /Ben sells flowers/ });
    await row.getByText('I have lost my voice.').waitFor();
    await row.locator('.declined').waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await pictures(desk, 'desk-scenes-done', 'en', true);
    expect(stage.wrongs).toEqual([]);
  });
});
