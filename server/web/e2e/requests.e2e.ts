import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, Phone } from '../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import { Api } from '../shared/api.ts';
import type { KeptSession } from '../shared/session.ts';
import { RealServer, serverIsBuilt } from './realServer.ts';

const EXERCISE = '/api/exercises/demo';
const ADDRESS = 'ул. Канатная 12, 3 этаж';

/** A warrant is asked for and comes by the law's clock; a role player plays a scene: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('requests and scenes', () => {
  let server: RealServer;
  let browser: Browser;
  let api: Api;
  let desk: Page;
  let player: Phone;
  let actor: Phone;
  const wrongs: string[] = [];

  beforeAll(async () => {
    server = await RealServer.start();
    browser = await openBrowser();
    let session: KeptSession | undefined;
    const keep = {
      read: async () => session,
      write: async (kept: KeptSession) => void (session = kept),
      clear: async () => void (session = undefined),
    };
    api = new Api(keep, server.url);
    await api.join(server.controlCode, 'browser test');
    await command({ type: 'start-exercise' });
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1366, height: 768 } });
    context.setDefaultTimeout(30_000);
    desk = await context.newPage();
    desk.on('pageerror', (error) => wrongs.push(String(error)));
    await desk.goto(`${server.url}/console/#/join/${await joinCode('ctrl-01')}`);
    await desk.locator('.workplace').waitFor();
    await desk.keyboard.press('7');
    await desk.locator('.requests').waitFor();
    player = await phone('inv-01', 'ru');
    actor = await phone('rp-01', 'ru');
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function command(wanted: object): Promise<void> {
    const id = `019a1b2c-3d4e-7f50-8a61-${Date.now().toString(16).padStart(12, '0')}`;
    await api.authorized('POST', `${EXERCISE}/commands`, { id, ...wanted });
  }

  async function joinCode(person: string): Promise<string> {
    const { codes } = await api.authorized<{ codes: { code: string }[] }>('POST', `${EXERCISE}/join-codes`, {
      people: [person],
    });
    return codes[0]!.code;
  }

  async function phone(person: string, language: string): Promise<Phone> {
    const opened = await Phone.open(browser, server.url, language);
    opened.context.setDefaultTimeout(30_000);
    await opened.join(await joinCode(person));
    await opened.speak(language);
    return opened;
  }

  /** What the console's frame does otherwise is not this panel's business. */
  const onDesk = async () => (await findings(desk)).filter((it) => !/^(region|page-has-heading-one):/.test(it));

  const isFine = async ({ page }: Phone) => {
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
  };

  /** All three languages that are looked at, and back. */
  const inLanguages = async (page: Page, name: string, back: string) => {
    const folder = process.env['LIVEX_PICTURES'];
    if (!folder) return;
    for (const language of ['en', 'ru', 'ar', back]) {
      await page.locator('button.globe').click();
      await page.locator(`dialog button[lang="${language}"]`).click();
      await page.locator(`html[lang="${language}"]`).waitFor();
      await page.screenshot({ path: `${folder}/${name}-${language}.png`, fullPage: true });
    }
  };

  async function openForm(): Promise<void> {
    const { page } = player;
    await player.tab('act');
    await page.locator('a[href="#/requests"]').first().click();
    await page.locator('a[href="#/request-form/search-warrant"]').click();
    await page.getByRole('heading', { name: 'Санкция на обыск' }).waitFor();
  }

  const state = (words: string) => player.page.locator('article [role=status]', { hasText: words }).waitFor();
  const queued = (words: string) => desk.locator('.requests li', { hasText: words }).first();

  async function fills(reasons: string): Promise<void> {
    const { page } = player;
    await page.getByLabel(/^Адрес/).fill(ADDRESS);
    await page.getByLabel(/^Что обыскивают/).selectOption({ label: 'Жилище' });
    await page.getByLabel(/^Что указывает/).fill(reasons);
    await page.getByRole('radio', { name: /статья 88/ }).check();
  }

  test('a_form_that_is_not_complete_says_so_and_sends_nothing', async () => {
    await openForm();
    await inLanguages(player.page, 'form-empty', 'ru');
    await player.page.getByRole('button', { name: 'Отправить запрос' }).click();
    await player.page.getByRole('alert').filter({ hasText: /./ }).waitFor();
    await isFine(player);
    expect(await desk.locator('.requests li').count()).toBe(0);
  });

  test('a_draft_outlives_a_reload_without_a_network_and_goes_out_with_it', async () => {
    const { page } = player;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await fills('Соседи слышали плач.');
    await player.context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'Санкция на обыск' }).waitFor();
    await expect.poll(() => page.getByLabel(/^Адрес/).inputValue()).toBe(ADDRESS);
    expect(await page.getByLabel(/^Что указывает/).inputValue()).toBe('Соседи слышали плач.');
    expect(await page.getByRole('radio', { name: /статья 88/ }).isChecked()).toBe(true);

    await page.getByRole('button', { name: 'Отправить запрос' }).click();
    await state('Сохранён, ещё не отправлен');
    await isFine(player);
    await inLanguages(page, 'request-unsent', 'ru');
    await page.reload();
    await state('Сохранён, ещё не отправлен');
    expect(await desk.locator('.requests li').count()).toBe(0);
    await player.context.setOffline(false);
    await state('На рассмотрении');
    await isFine(player);
  });

  test('control_asks_back_and_the_player_replies', async () => {
    await queued('Search warrant').getByRole('button').first().click();
    await desk.getByRole('definition').filter({ hasText: ADDRESS }).waitFor();
    expect(await onDesk()).toEqual([]);
    await inLanguages(desk, 'desk-answer', 'en');
    await desk.getByRole('radio', { name: 'Ask back' }).check();
    await desk.locator('.detail textarea').fill('Which floor?');
    await desk.getByRole('button', { name: 'Send', exact: true }).click();

    await player.page.getByText('Which floor?').first().waitFor();
    await inLanguages(player.page, 'request-asked', 'ru');
    await isFine(player);
    await player.page.locator('form textarea').fill('Третий, дверь слева.');
    await player.page.getByRole('button', { name: 'Отправить', exact: true }).click();
    await desk.getByText('Третий, дверь слева.').waitFor();
    await state('На рассмотрении');
  });

  test('control_refuses_on_a_ground_and_says_why', async () => {
    await desk.getByRole('radio', { name: 'Refuse' }).check();
    const now = desk.getByRole('button', { name: 'Send at once' });
    expect(await now.isDisabled()).toBe(true);
    await desk
      .locator('.detail')
      .getByLabel('Legal ground')
      .selectOption({ label: 'Article 88: more is asked for than is needed' });
    await desk.locator('.detail textarea').fill('Name the room.');
    await desk.locator('.detail summary').click();
    expect(await onDesk()).toEqual([]);
    await inLanguages(desk, 'desk-refuse', 'en');
    await now.click();

    const paper = player.page.locator('.paper');
    await paper.getByText('Статья 88: запрошено больше, чем нужно').waitFor();
    await paper.getByText('Name the room.').waitFor();
    await isFine(player);
    await inLanguages(player.page, 'paper-refused', 'ru');
  });

  test('a_granted_warrant_comes_when_the_law_lets_it_and_in_the_reader_s_language', async () => {
    await openForm();
    await fills('Соседи слышали плач из дальней комнаты.');
    await player.page.getByRole('button', { name: 'Отправить запрос' }).click();
    await state('На рассмотрении');

    await queued('With the authority').getByRole('button').first().click();
    await desk.locator('.detail textarea').fill('The back room only.');
    await desk.locator('.detail summary').click();
    await desk.locator('.paper').getByText(ADDRESS).waitFor();
    await inLanguages(desk, 'desk-grant', 'en');
    await desk.getByRole('button', { name: /Send when due/ }).click();
    await desk.getByText(/It goes out/).waitFor();
    expect(await onDesk()).toEqual([]);
    await inLanguages(desk, 'desk-decided', 'en');
    await state('На рассмотрении');
    expect(await player.page.locator('.paper').count()).toBe(0);

    await command({ type: 'jump-clock', to: 'D1 10:30:00' });
    const paper = player.page.locator('.paper');
    await paper.getByText(/разрешается обыск по адресу/).waitFor();
    await paper.getByText(ADDRESS).waitFor();
    await paper.locator('svg').waitFor();
    await paper.locator('.figures', { hasText: /№\s*2/ }).waitFor();
    expect(await paper.innerText()).toContain('УЧЕНИЯ');
    expect(await paper.innerText()).not.toContain('**');
    await isFine(player);
    await inLanguages(player.page, 'paper-granted', 'ru');
    await inLanguages(desk, 'desk-queue', 'en');
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
    await inLanguages(player.page, 'requests', 'ru');
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
    await inLanguages(page, 'scene-open', 'ru');
    await page.getByRole('button', { name: 'Начать сцену' }).click();
    await row.locator('.running').waitFor();
    await inLanguages(page, 'scene-running', 'ru');
    await inLanguages(desk, 'desk-scenes', 'en');
    await page.getByRole('button', { name: 'Сцена сыграна' }).click();
    await row.locator('.finished').waitFor();
    expect(await row.locator('.figures').innerText()).toMatch(/^\d/);
    await isFine(actor);
    await inLanguages(page, 'scene-finished', 'ru');
    expect(await onDesk()).toEqual([]);
    expect(wrongs).toEqual([]);
    expect(player.wrongs).toEqual([]);
    expect(actor.wrongs).toEqual([]);
  });

  test('who_cannot_play_says_why_and_control_reads_it', async () => {
    const other = await phone('rp-05', 'en');
    await other.page.getByText('Market square, today').first().click();
    await other.page.getByRole('button', { name: 'I cannot' }).click();
    await other.page.getByLabel('Why not? Control reads it.').fill('I have lost my voice.');
    await isFine(other);
    await inLanguages(other.page, 'scene-cannot', 'en');
    await other.page.locator('.scene').getByRole('button', { name: 'Send' }).click();
    const row = desk.getByRole('row', { name: /Ben sells flowers/ });
    await row.getByText('I have lost my voice.').waitFor();
    await row.locator('.declined').waitFor();
    expect(await onDesk()).toEqual([]);
    await inLanguages(desk, 'desk-scenes-done', 'en');
    expect(other.wrongs).toEqual([]);
  });
});
