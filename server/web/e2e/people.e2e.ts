import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import { byKey } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { deskPictures, findingsOnDesk, pictures, Stage } from './stage.ts';

/** Two teams meet one woman and ask her the same; only control knows it. On the real server, steps in order. */
describe.runIf(serverIsBuilt)('people of the story', () => {
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
    await desk.getByRole('button', { name: 'People and things', exact: true }).click();
    one = await stage.phone('inv-01', 'ru');
    mate = await stage.phone('pro-01', 'ru');
    other = await stage.phone('fin-02', 'ru');
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
    await card(page, name).first().waitFor();
  }
  const card = (page: Page, name: string) => page.locator('li.card', { has: page.locator('.name', { hasText: name }) });
  const onDesk = (name: string) => desk.locator('.dossiers li', { has: desk.locator('strong', { hasText: name }) });

  async function asks({ page }: Phone, name: string): Promise<void> {
    await page.locator('a[href="#/act"]').first().click();
    await page.locator('.kind').first().waitFor();
    const kind = page.locator('.kind', { hasText: 'Опрос проведён' });
    if ((await kind.count()) === 0) await page.getByRole('button', { name: 'Показать больше' }).click();
    await kind.click();
    const with_ = page.getByLabel(/^С кем/);
    const id = await with_.locator('option', { hasText: name }).getAttribute('value');
    await with_.selectOption(id);
    await page.getByLabel(/^Согласие на разговор/).selectOption('yes');
    await page.getByLabel(/^Медиатор присутствовал/).selectOption('no');
    await page.getByRole('checkbox', { name: 'Долг и деньги' }).check();
    const sent = page.locator('li.card .state.acted');
    const before = await sent.count();
    await page.getByRole('button', { name: 'Сохранить отчёт' }).click();
    await sent.nth(before).waitFor();
  }

  async function isFine({ page }: Phone): Promise<void> {
    expect(await findings(page)).toEqual([]);
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 568 });
    expect(await widerThanThePhone(page)).toBe(0);
    await page.setViewportSize(size);
  }

  test('whom_a_team_meets_off_line_is_registered_once_and_the_draft_outlives_a_reload', async () => {
    const { page } = one;
    await opensRegister(one);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.getByRole('button', { name: 'Внести', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'Напишите имя или номер.' }).waitFor();
    await page.getByLabel('Имя или номер').fill('Ирина');
    await page.getByLabel('Заметка').fill('Красный шарф');
    await one.keeps('Красный шарф');
    await one.context.setOffline(true);
    await page.reload();
    await expect.poll(() => page.getByLabel('Имя или номер').inputValue()).toBe('Ирина');
    await page.getByRole('button', { name: 'Внести', exact: true }).click();
    await card(page, 'Ирина').locator('.state.queued').waitFor();
    await page.reload();
    await card(page, 'Ирина').locator('.state.queued').waitFor();
    expect(await onDesk('Ирина').count()).toBe(0);

    await one.context.setOffline(false);
    await onDesk('Ирина').waitFor();
    await card(page, 'Ирина').locator('.state.queued').waitFor({ state: 'detached' });
    expect(await stage.facts('dossier-opened')).toHaveLength(1);
    await isFine(one);
  });

  test('a_mate_amends_and_merges_and_nothing_is_lost', async () => {
    const { page } = mate;
    await opensRegister(mate);
    await card(page, 'Ирина').getByRole('button', { name: 'Дополнить' }).click();
    const form = card(page, 'Ирина').locator('fieldset:not([inert])');
    await form.getByLabel('Имя или номер').fill('Ирина К.');
    await form.getByRole('button', { name: 'Дополнить' }).click();
    await card(one.page, 'Ирина К.').getByText('Записано раньше').click();
    await card(one.page, 'Ирина К.').getByText('Красный шарф').first().waitFor();
    await registers(mate, 'Ира');
    const ira = page.locator('li.card', { has: page.locator('.name', { hasText: /^Ира$/ }) });
    await ira.getByRole('button', { name: 'Это то же, что' }).click();
    await ira.getByRole('button', { name: /Ирина К\./ }).click();
    await ira.locator('.question').waitFor();
    expect(await ira.locator('.difference').count()).toBe(0);
    expect(await stage.facts('dossier-merged')).toEqual([]);
    await ira.getByRole('button', { name: 'Объединить' }).click();
    await onDesk('Ира').getByText('Same as: Ирина К.').waitFor();
    await pictures(one.page, 'people', 'ru', true);
    await isFine(one);
    await isFine(mate);
  });

  test('nobody_of_another_team_learns_of_her_and_the_same_name_is_another_entry', async () => {
    await opensRegister(other);
    await other.page.getByText('Пока никто и ничто не внесено.').waitFor();
    await registers(other, 'Ирина');
    expect(await card(other.page, 'Ирина').count()).toBe(1);
    await isFine(other);
  });

  test('control_ties_both_to_one_woman_and_is_told_at_once_when_she_is_asked_the_same_again', async () => {
    await asks(one, 'Ирина К.');
    await asks(mate, 'Ирина К.');
    await asks(other, 'Ирина');
    expect(await desk.getByRole('button', { name: /^Asked again: / }).count()).toBe(0);
    for (const entry of await desk.locator('.dossiers > ul > li', { hasText: 'Ирина' }).all()) {
      await entry.getByLabel('Who or what it really is').selectOption('lea');
      await entry.getByRole('button', { name: 'Yes, it is' }).click();
    }
    const notice = desk.getByRole('button', { name: 'Asked again: 1' });
    await notice.waitFor();
    await deskPictures(desk, 'people');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await notice.click();
    // The name is isolated, so that it keeps its place in any line.
    await desk.getByText(/Asked 3 times by 3 agencies: .?Lea, 19.?, Debt and money/).waitFor();
    await desk.locator('.repeats summary').first().click();
    expect(await desk.locator('.cases li').count()).toBe(3);
    await deskPictures(desk, 'asked-again');
    expect(await findingsOnDesk(desk)).toEqual([]);
  });
});
