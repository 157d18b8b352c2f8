import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import { byKey } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { deskPictures, findingsOnDesk, pictures, Stage } from './stage.ts';

/** A team works out who is who; another team learns nothing of it. On the real server, steps in order. */
describe.runIf(serverIsBuilt)('case board', () => {
  let stage: Stage;
  let desk: Page;
  let one: Phone;
  let mate: Phone;
  let other: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    desk = await stage.desk('ctrl-01');
    await byKey(desk, '3');
    await desk.getByRole('button', { name: 'Case board', exact: true }).click();
    one = await stage.phone('inv-01', 'ru');
    mate = await stage.phone('pro-01', 'ru');
    other = await stage.phone('fin-02', 'ru');
    for (const phone of [one, mate, other]) await opensRegister(phone);
    await registers(one, 'Ирина');
    await registers(one, 'B 14 LVX');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  async function opensRegister({ page }: Phone): Promise<void> {
    await page.locator('a[href="#/act"]').first().click();
    await page.locator('a[href="#/dossiers"]').click();
    await page.getByRole('heading', { name: 'Люди и предметы' }).waitFor();
  }
  async function registers({ page }: Phone, name: string): Promise<void> {
    await page.locator('fieldset:not([inert])').getByLabel('Имя или номер').fill(name);
    await page.getByRole('button', { name: 'Внести', exact: true }).click();
    await card(page, name).waitFor();
    // The server has it, too: what is said of it later waits alone.
    await card(page, name).locator('.state.queued').waitFor({ state: 'detached' });
  }
  const card = (page: Page, name: string): Locator =>
    page.locator('li.card', { has: page.locator('.name', { hasText: name }) });

  async function isFine({ page }: Phone): Promise<void> {
    expect(await findings(page)).toEqual([]);
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 568 });
    expect(await widerThanThePhone(page)).toBe(0);
    await page.setViewportSize(size);
  }

  test('a_link_is_said_off_line_in_three_taps_and_is_there_for_the_team_and_control', async () => {
    const { page } = one;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await one.context.setOffline(true);
    const irina = card(page, 'Ирина');
    await irina.getByRole('button', { name: 'Добавить связь' }).click();
    await irina.getByRole('button', { name: 'B 14 LVX' }).click();
    await irina.getByRole('button', { name: 'пользуется', exact: true }).click();
    await irina.locator('.state.queued').waitFor();
    // The vehicle has it too: it is one link, seen from its other end.
    await card(page, 'B 14 LVX').getByText('пользуется').waitFor();
    await page.reload();
    await irina.locator('.state.queued').waitFor();
    expect(await stage.facts('link-written')).toEqual([]);

    await one.context.setOffline(false);
    await card(mate.page, 'Ирина').getByText('пользуется').waitFor();
    await desk.locator('.case li', { hasText: 'uses' }).first().waitFor();
    expect(await stage.facts('link-written')).toHaveLength(1);
    await isFine(one);
  });

  test('a_mate_amends_it_in_own_words_takes_it_back_and_what_was_said_stays', async () => {
    const irina = card(mate.page, 'Ирина');
    const line = irina.locator('li', { hasText: 'пользуется' });
    await line.getByRole('button', { name: 'Дополнить' }).click();
    await line.getByLabel('Другими словами').fill('ехала сюда в');
    await mate.keeps('ехала сюда в');
    await line.getByRole('button', { name: 'Добавить', exact: true }).click();
    await card(one.page, 'Ирина').getByText('ехала сюда в').waitFor();
    await irina.getByRole('button', { name: 'Снять', exact: true }).click();
    await card(one.page, 'Ирина').getByText('Связь снята').waitFor();
    await card(one.page, 'Ирина').getByText('Записано раньше').click();
    await card(one.page, 'Ирина').getByText('пользуется').waitFor();
    await irina.getByRole('button', { name: 'Всё-таки в силе' }).click();
    await card(one.page, 'Ирина').getByText('Связь снята').first().waitFor();
  });

  test('what_is_not_known_yet_is_asked_kept_while_it_is_typed_and_answered', async () => {
    const { page } = one;
    const irina = card(page, 'Ирина');
    await irina.getByRole('button', { name: 'Добавить вопрос' }).click();
    await irina.getByLabel('Что ещё неизвестно').fill('Кто платит за комнату?');
    await one.keeps('Кто платит за комнату?');
    await irina.getByRole('button', { name: 'Добавить', exact: true }).click();
    const asked = card(mate.page, 'Ирина');
    await asked.getByText('Кто платит за комнату?').waitFor();
    await asked.getByRole('button', { name: 'Ответ', exact: true }).click();
    await asked.getByLabel('Ответ', { exact: true }).fill('Водитель, наличными');
    await asked.getByRole('button', { name: 'Добавить', exact: true }).click();
    await irina.getByText('Водитель, наличными').waitFor();
    await isFine(mate);
  });

  test('a_report_that_names_her_is_evidence_and_says_who_talked_with_her', async () => {
    const { page } = mate;
    await page.locator('a[href="#/act"]').first().click();
    await page.locator('.kind').first().waitFor();
    const kind = page.locator('.kind', { hasText: 'Опрос проведён' });
    if ((await kind.count()) === 0) await page.getByRole('button', { name: 'Показать больше' }).click();
    await kind.click();
    const with_ = page.getByLabel(/^С кем/);
    await with_.selectOption(await with_.locator('option', { hasText: 'Ирина' }).getAttribute('value'));
    await page.getByLabel(/^Согласие на разговор/).selectOption('yes');
    await page.getByLabel(/^Медиатор присутствовал/).selectOption('no');
    await page.getByRole('button', { name: 'Сохранить отчёт' }).click();
    const irina = card(one.page, 'Ирина');
    await irina.getByText('Кто с ними говорил').waitFor();
    await irina.getByText('Медиатор присутствовал: Нет').waitFor();
    await irina.getByText('Отчёты: 1').click();
    await irina.getByText('Опрос проведён').waitFor();
    await pictures(one.page, 'case-board', 'ru', true);
    await isFine(one);
  });

  test('control_reads_all_of_it_as_a_list_and_a_graph_and_another_team_has_none', async () => {
    const irina = desk.locator('.case li', { has: desk.locator('strong', { hasText: 'Ирина' }) });
    await irina.getByText('Водитель, наличными').waitFor();
    await irina.getByText('ехала сюда в').first().waitFor();
    await irina.getByText('A mediator was there: No').waitFor();
    await desk.getByRole('checkbox', { name: 'The truth' }).check();
    await desk.locator('.case li', { hasText: 'Cares for' }).first().waitFor();
    await deskPictures(desk, 'case-list');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Graph', exact: true }).click();
    await desk.locator('.graph canvas').first().waitFor();
    await desk.locator('.graph').focus();
    await desk.keyboard.press('ArrowDown');
    await deskPictures(desk, 'case-graph');
    expect(await findingsOnDesk(desk)).toEqual([]);
    // Who looked at it in other languages has left it.
    await desk.locator('.graph').focus();
    await desk.keyboard.press('Enter');
    await desk.locator('.case li.opened').waitFor();

    await opensRegister(other);
    await other.page.getByText('Пока никто и ничто не внесено.').waitFor();
    expect(await other.page.content()).not.toContain('ехала сюда в');
  });
});
