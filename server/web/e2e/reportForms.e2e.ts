import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import { byKey } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { findingsOnDesk, picture, pictures, Stage } from './stage.ts';

/** An interview and a seizure are reported with all that they are about, in a village without a network. Steps in order. */
describe.runIf(serverIsBuilt)('forms of reports', () => {
  let stage: Stage;
  let desk: Page;
  let player: Phone;
  let pictured = 0;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    desk = await stage.desk('ctrl-01');
    await byKey(desk, '3');
    player = await stage.phone('inv-01', 'ru');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const isFine = async () => {
    expect(await findings(player.page)).toEqual([]);
    expect(await widerThanThePhone(player.page)).toBe(0);
    const size = player.page.viewportSize()!;
    await player.page.setViewportSize({ width: 320, height: 568 });
    expect(await widerThanThePhone(player.page)).toBe(0);
    await picture(player.page, `report-320-${pictured++}`, true);
    await player.page.setViewportSize(size);
  };
  const field = (label: RegExp) => player.page.getByLabel(label);
  /** Somebody new is registered for the team where the report asks for them. */
  const registers = async (name: string) => {
    const { page } = player;
    await page.getByRole('button', { name: 'Новый человек или предмет…' }).click();
    await page.locator('fieldset:not([inert])').getByLabel('Имя или номер').fill(name);
    await page.getByRole('button', { name: 'Внести', exact: true }).click();
    await expect.poll(() => chosenOf(/^С кем/)).toContain(name);
  };
  const chosenOf = (label: RegExp) => field(label).locator('option:checked').textContent();
  /** What was chosen stands alone until somebody wants another. */
  const another = () => player.page.getByRole('button', { name: 'Другое', exact: true }).click();
  const save = () => player.page.getByRole('button', { name: 'Сохранить отчёт' }).click();
  const sent = (words: string) => player.page.locator('li.card', { hasText: words }).locator('.state.acted').waitFor();

  test('few_kinds_stand_first_and_all_of_them_are_searched', async () => {
    const { page } = player;
    await player.tab('act');
    await page.locator('.kind').first().waitFor();
    expect(await page.locator('.kind').count()).toBe(6);
    await page.getByRole('button', { name: 'Показать больше' }).click();
    await page.getByRole('searchbox').fill('опрос');
    await expect.poll(() => page.locator('.kind').count()).toBe(1);
    await page.locator('.kind').click();
    await field(/^С кем/).waitFor();
    await pictures(page, 'report-interview-empty', 'ru', true);
  });

  test('what_is_missing_is_said_beside_its_field_and_nothing_is_saved', async () => {
    await save();
    const wrong = player.page.locator('.label', { has: field(/^Согласие на разговор/) });
    await expect.poll(() => wrong.locator('.wrong').textContent()).toBe('Заполните это поле.');
    await expect
      .poll(() => field(/^Согласие на разговор/).evaluate((element) => element === document.activeElement))
      .toBe(true);
    await field(/^Сколько минут/).fill('900');
    await player.page.getByText('От 1 до 600').last().waitFor();
    await isFine();
    await pictures(player.page, 'report-interview-faults', 'ru', true);
    expect(await player.page.locator('li.card').count()).toBe(0);
  });

  test('a_field_comes_and_goes_with_the_answer_that_asks_for_it', async () => {
    await field(/^Медиатор присутствовал/).selectOption('no');
    await field(/^Почему нет/).selectOption('refused');
    await field(/^Медиатор присутствовал/).selectOption('yes');
    await field(/^Спросили, женщина/).waitFor();
    expect(await field(/^Почему нет/).count()).toBe(0);
  });

  test('a_draft_survives_a_reload_without_a_network_and_another_kind_in_between', async () => {
    const { page } = player;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await registers('Анна');
    await field(/^Согласие на разговор/).selectOption('yes');
    await page.getByRole('checkbox', { name: 'Документы' }).check();
    await page.getByRole('checkbox', { name: 'Вербовка' }).check();
    await field(/^Сколько минут/).fill('25');
    await player.keeps('"25"');
    await player.context.setOffline(true);
    await page.reload();
    await expect.poll(() => chosenOf(/^С кем/)).toContain('Анна');
    await another();
    await page.locator('.kind').nth(1).click();
    await expect.poll(() => field(/^С кем/).count()).toBe(0);
    await another();
    await page.locator('.kind', { hasText: 'Опрос' }).click();
    await expect.poll(() => field(/^Сколько минут/).inputValue()).toBe('25');
    await expect.poll(() => page.getByRole('checkbox', { name: 'Вербовка' }).isChecked()).toBe(true);
  });

  test('a_report_done_off_line_arrives_with_its_answers_and_without_what_is_hidden', async () => {
    await save();
    await player.page.locator('li.card', { hasText: 'Анна' }).locator('.state.queued').waitFor();
    await player.context.setOffline(false);
    await sent('Анна');
    await isFine();
    await pictures(player.page, 'report-sent', 'ru', true);

    const row = desk.locator('.actions li', { hasText: 'Анна' });
    await row.waitFor();
    expect(await row.innerText()).toContain('How they were recruited and Papers');
    expect(await row.innerText()).not.toContain('They did not want one');
    await row.getByRole('button').click();
    await desk.getByLabel('Answers').getByRole('definition').filter({ hasText: '25' }).waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await pictures(desk, 'desk-report', 'en');
  });

  test('seized_items_are_rows_with_a_number_and_a_keeper_each', async () => {
    const { page } = player;
    await page.getByRole('button', { name: 'Показать больше' }).click();
    await page.locator('.kind', { hasText: 'Предмет изъят' }).click();
    await field(/^Номер в описи/).fill('A-1');
    await field(/^Что это/).fill('Паспорт');
    await page.getByRole('button', { name: 'Добавить' }).first().click();
    await save();
    await expect.poll(() => page.locator('.group .row .wrong').count()).toBe(2);
    await isFine();
    await pictures(page, 'report-seizure', 'ru', true);
    await field(/^Номер в описи/)
      .nth(1)
      .fill('A-2');
    await field(/^Что это/)
      .nth(1)
      .fill('Телефон');
    await page.getByRole('button', { name: 'Добавить' }).first().click();
    await page.locator('.group .row').nth(2).getByRole('button').click();
    await save();
    await sent('Телефон');
    await desk.locator('.actions li', { hasText: /A-2\S* · .*Телефон/ }).waitFor();
  });

  test('a_report_on_a_form_that_control_has_changed_meanwhile_arrives_and_is_marked', async () => {
    const { page } = player;
    await player.context.setOffline(true);
    await page.locator('.kind', { hasText: 'Опрос' }).click();
    await registers('Мария');
    await field(/^Согласие на разговор/).selectOption('yes');
    await field(/^Медиатор присутствовал/).selectOption('no');
    await field(/^Почему нет/).selectOption('nobody-free');
    await save();
    await page.locator('li.card', { hasText: 'Мария' }).locator('.state.queued').waitFor();
    await stage.command({
      type: 'revise-thing',
      basedOn: 1,
      thing: {
        type: 'action-kind',
        id: 'interviewed',
        label: words('Interviewed somebody'),
        audience: { everyone: true, people: [], teams: [], agencies: [], functions: [] },
        // What a persona's trust goes by stays.
        fields: [
          { id: 'with', label: words('With whom'), type: 'dossier', required: false },
          { id: 'consent', label: words('Agreed'), type: 'yes-no', required: true },
          { id: 'mediator', label: words('A mediator was there'), type: 'yes-no', required: true },
          { id: 'place', label: words('Where'), type: 'line', required: true },
        ],
      },
    });
    await player.context.setOffline(false);
    await sent('Мария');
    const row = desk.locator('.actions li', { hasText: 'Мария' });
    await row.getByText('Does not fit the form').waitFor();
    await row.getByRole('button').click();
    await desk.getByText('Not on the form').first().waitFor();
    await desk.getByText('Not answered').waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await pictures(desk, 'desk-misfits', 'en');
  });

  const words = (english: string) => ({
    source: 'en',
    revision: 1,
    versions: { en: { text: english, state: 'approved', sourceRevision: 1 } },
  });
});
