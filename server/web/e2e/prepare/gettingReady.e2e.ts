import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../../phone/e2e/look.ts';
import { serverIsBuilt } from '../realServer.ts';
import { deskPictures, findingsOnDesk, hasHeard, picture, pictures, Stage, startNow } from '../stage.ts';

interface Entry {
  kind: string;
  id: string;
  seq: number;
  revision: number;
  words: number;
  title: { versions: Record<string, { text: string }> };
}

const RULES = 'rules-of-conduct';

/** From consent to STARTEX, and home again in the evening: a trainee and a role player, seen by control. Steps in order. */
describe.runIf(serverIsBuilt)('getting ready', () => {
  let stage: Stage;
  let desk: Page;
  let trainee: Phone;
  let actor: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk('ctrl-01');
    trainee = await stage.phone('inv-01', 'ru');
    actor = await stage.phone('rp-04', 'ar');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const go = ({ page }: Phone, where: string) => page.evaluate((to) => void (location.hash = to), `#/${where}`);
  const row = (person: string) => desk.locator(`tr[data-person="${person}"]`);
  const placeOfReady = () => desk.getByRole('tab', { name: 'Who is ready', exact: true });

  test('after_consent_the_phone_says_what_to_do_and_control_that_nobody_is_ready', async () => {
    await placeOfReady().click();
    await row('inv-01').getByText('Not said').waitFor();
    await row('inv-01').getByText('0 of 1').waitFor();
    await row('rp-04').getByText('0 of 2').waitFor();
    expect(await row('ctrl-01').count()).toBe(0);

    await trainee.page.getByRole('link', { name: 'Подготовьтесь. Осталось: 3' }).click();
    await trainee.page.getByRole('heading', { name: 'Подготовка', level: 1 }).waitFor();
    expect(await trainee.page.locator('li.card').count()).toBe(4);
    await pictures(trainee.page, 'ready-open', 'ru', true);
    expect(await findings(trainee.page)).toEqual([]);
    expect(await widerThanThePhone(trainee.page)).toBe(0);
    await deskPictures(desk, 'ready-nobody');
    expect(await findingsOnDesk(desk)).toEqual([]);
  });

  test('what_is_said_and_confirmed_without_a_network_arrives_once', async () => {
    const { page } = trainee;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.locator(`a[href="#/entry/${RULES}"]`).click();
    await page.getByRole('button', { name: 'Прочитано и понятно' }).waitFor();
    await go(trainee, 'ready');
    await trainee.context.setOffline(true);
    await page.getByRole('button', { name: 'Я на месте' }).click();
    await page.getByText('Вы сообщили, что вы на месте').waitFor();
    await page.locator(`a[href="#/entry/${RULES}"]`).click();
    await pictures(page, 'ready-rules', 'ru', true);
    expect(await widerThanThePhone(page)).toBe(0);
    await page.getByRole('button', { name: 'Прочитано и понятно' }).click();
    await page.getByRole('heading', { name: 'Подготовка', level: 1 }).waitFor();
    expect(await page.locator('li.card.done').count()).toBe(2);
    await trainee.keeps('confirm-briefing');
    await page.reload();
    await page.locator('li.card.done').nth(1).waitFor();
    await trainee.context.setOffline(false);

    await row('inv-01').getByText('1 of 1').waitFor();
    await row('inv-01').getByText('Here, ').waitFor();
    expect(await stage.facts('briefing-confirmed')).toHaveLength(1);
    expect(await stage.facts('attended')).toHaveLength(1);
  });

  test('the_practice_teaches_the_phone_and_stops_nobody', async () => {
    const { page } = trainee;
    await page.locator('a[href="#/practice"]').click();
    await page.getByText('Шаг 1 из 5').waitFor();
    await pictures(page, 'practice-read', 'ru', true);
    expect(await findings(page)).toEqual([]);
    await page.locator('button.message').click();
    await page.getByText('Шаг 2 из 5').waitFor();
    await page.locator('main .button.primary').click();
    await page.getByText('Шаг 3 из 5').waitFor();
    await page.getByRole('button', { name: 'Отправить' }).click();
    await page.getByText('Сначала напишите слово.').waitFor();
    await page.getByLabel('Что вы сделали?').fill('Проверил ворота');
    await page.getByRole('button', { name: 'Отправить' }).click();

    await page.getByText('Шаг 4 из 5').waitFor();
    await page.locator('main .globe').click();
    await page.locator('main dialog').getByRole('button', { name: 'English' }).click();
    await page.getByText('Now go back to your own language:').waitFor();
    await picture(page, 'practice-language-en', true);
    await page.locator('main .button.primary', { hasText: 'Русский' }).click();

    await page.getByText('Шаг 5 из 5').waitFor();
    await pictures(page, 'practice-stop', 'ru', true);
    expect(await widerThanThePhone(page)).toBe(0);
    const stop = page.locator('main button', { hasText: 'Пробный стоп' });
    const box = (await stop.boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.getByText('Это всё.').waitFor();
    await page.mouse.up();
    expect(await page.locator('[role="alertdialog"]').count()).toBe(0);

    await row('inv-01').getByText('5 of 5').waitFor();
    expect(await stage.facts('practised')).toHaveLength(5);
    expect(await stage.facts('red-stop-called')).toHaveLength(0);
    expect(await stage.facts('action-recorded')).toHaveLength(0);
    await go(trainee, 'inbox');
    await page.getByText('Всё готово. Ждите начала.').waitFor();
  });

  test('startex_says_who_is_not_ready_and_waits_for_nobody', async () => {
    let answers = () => {};
    const measured = new Promise<void>((resolve) => (answers = resolve));
    await desk.route(/\/(preflight|dry-run)$/, (route) => measured.then(() => route.continue()));
    await desk.getByRole('button', { name: 'STARTEX…', exact: true }).first().click();
    const dialog = desk.getByRole('dialog');
    const start = dialog.getByRole('button', { name: 'Start now', exact: true });
    const found = dialog.locator('[data-part="ready"]');
    await found.getByText('1 of').waitFor();
    await dialog.getByText('Checking…').waitFor();
    const before = await start.boundingBox();
    answers();
    await dialog.getByText('Checking…').waitFor({ state: 'detached' });
    expect(await start.boundingBox()).toEqual(before);
    await found.getByText('Have not confirmed all rules and briefings: ').waitFor();
    await deskPictures(desk, 'ready-startex');
    await startNow(desk);
    await trainee.page.getByText('Всё готово. Ждите начала.').waitFor({ state: 'hidden' });
    await placeOfReady().click();
  });

  test('words_that_changed_are_confirmed_anew', async () => {
    const { page } = trainee;
    const { items } = await stage.api.authorized<{ items: Entry[] }>('POST', stage.path('sync'), { cursor: 0 });
    const entry = items.find(({ kind, id }) => kind === 'world-entry' && id === RULES)!;
    const { kind: _, seq: __, words: ___, revision, ...written } = entry;
    written.title.versions['en']!.text = 'Rules of conduct, new';
    await stage.command({ type: 'write-world-entry', entry: written, basedOn: revision });

    await page.getByRole('link', { name: 'Подготовьтесь. Осталось: 1' }).click();
    await page.getByText('Текст изменился после вашего подтверждения.').waitFor();
    await row('inv-01').getByText('0 of 1').waitFor();
    await page.locator(`a[href="#/entry/${RULES}"]`).click();
    await page.getByRole('button', { name: 'Прочитано и понятно' }).click();
    await row('inv-01').getByText('1 of 1').waitFor();
  });

  test('a_role_player_has_a_briefing_of_their_own_and_goes_home', async () => {
    const { page } = actor;
    await go(actor, 'ready');
    await page.locator('a[href="#/entry/role-players"]').waitFor();
    await pictures(page, 'ready-actor', 'ar', true);
    expect(await widerThanThePhone(page)).toBe(0);
    await page.getByRole('button', { name: 'أنا هنا', exact: true }).click();
    await row('rp-04').getByText('Here, ').waitFor();
    await stage.command({ type: 'end-exercise' });
    await hasHeard(desk, 'ended');
    await go(actor, 'inbox');
    await page.getByRole('link', { name: 'انتهى التمرين. أخبرنا عندما تغادر' }).click();
    await placeOfReady().click();
    await desk.getByText('Have not said that they left: ').waitFor();
    await page.getByRole('button', { name: 'لقد غادرت' }).click();
    await row('rp-04').getByText('Left, ').waitFor();
    await deskPictures(desk, 'ready-ended');
  });
});
