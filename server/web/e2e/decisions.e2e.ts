import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import { byKey } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { deskPictures, findingsOnDesk, pictures, Stage } from './stage.ts';

const OLD = 'Заходим немедленно.';
const NEW = 'Ждём переводчика.';

/** A team decides off line, and later otherwise: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('the decision log', () => {
  let stage: Stage;
  let desk: Page;
  let one: Phone;
  let mate: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    desk = await stage.desk('ctrl-01');
    await byKey(desk, '3');
    await desk.getByRole('button', { name: 'Decisions', exact: true }).click();
    one = await stage.phone('inv-01', 'ru');
    mate = await stage.phone('pro-01', 'ru');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  async function openLog({ page }: Phone): Promise<void> {
    await page.locator('a[href="#/act"]').first().click();
    await page.locator('a[href="#/decisions"]').click();
    await page.getByRole('heading', { name: 'Решения' }).waitFor();
  }
  const entry = ({ page }: Phone, words: string) =>
    page.locator('li.card', { has: page.locator('.decided', { hasText: words }) });
  const onDesk = (words: string) =>
    desk.locator('.decisions li', { has: desk.locator('.decided', { hasText: words }) });

  test('a_draft_outlives_a_reload_without_a_network_and_arrives_once', async () => {
    const { page } = one;
    await openLog(one);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await pictures(page, 'decisions-empty', 'ru', true);
    await page.getByRole('button', { name: 'Сохранить решение' }).click();
    await page.getByRole('alert').filter({ hasText: 'Напишите, что решено.' }).waitFor();
    await page.getByLabel('Что решено').fill(OLD);
    await page.getByLabel('Почему').fill('Ей угрожает опасность.');
    await page.getByLabel('На каком основании').fill('Статья 12');
    await one.keeps('Статья 12');
    await one.context.setOffline(true);
    await page.reload();
    await expect.poll(() => page.getByLabel('Что решено').inputValue()).toBe(OLD);

    await page.getByRole('button', { name: 'Сохранить решение' }).click();
    await entry(one, OLD).waitFor();
    await one.keeps(OLD);
    await page.reload();
    await entry(one, OLD).waitFor();
    expect(await onDesk(OLD).count()).toBe(0);
    await one.context.setOffline(false);
    await onDesk(OLD).waitFor();
    await entry(one, OLD).getByText('Отправлено').waitFor();
    expect(await stage.facts('decision-recorded')).toHaveLength(1);
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
  });

  test('a_mate_amends_it_and_the_old_words_are_still_there', async () => {
    const { page } = mate;
    await openLog(mate);
    await entry(mate, OLD).getByRole('button', { name: 'Изменить' }).click();
    await page.locator('blockquote', { hasText: OLD }).waitFor();
    await page.getByLabel('Что решено').fill(NEW);
    await page.getByRole('button', { name: 'Сохранить решение' }).click();

    await entry(one, NEW).locator('q', { hasText: OLD }).waitFor();
    await entry(one, OLD).getByText('Позже изменено').waitFor();
    await pictures(one.page, 'decisions', 'ru', true);
    await onDesk(NEW).getByText('Amends: No. 1').waitFor();
    await onDesk(OLD).getByText('Amended later').waitFor();
    await deskPictures(desk, 'decisions');
    expect(await findingsOnDesk(desk)).toEqual([]);
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
  });

  test('control_sees_one_team_and_nobody_of_another_sees_anything', async () => {
    await desk.getByRole('combobox', { name: 'Team' }).selectOption({ label: 'Team Bravo' });
    await onDesk(OLD).waitFor({ state: 'detached' });
    const other = await stage.phone('fin-02', 'ru');
    await openLog(other);
    await other.page.getByText('Пока ничего не решено.').waitFor();
  });
});
