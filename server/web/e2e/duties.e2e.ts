import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import { byKey } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { deskPictures, findingsOnDesk, pictures, Stage } from './stage.ts';

const OF_TEAM = 'Решите, кто в группе говорит с жертвами';
const OWN = 'Оцените риск';

/** A team ticks off what its phase asks of it, off line, and another takes it back: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('duties by phase', () => {
  let stage: Stage;
  let desk: Page;
  let one: Phone;
  let mate: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk('ctrl-01');
    await byKey(desk, '3');
    await desk.getByRole('button', { name: 'Duties', exact: true }).click();
    one = await stage.phone('inv-01', 'ru');
    mate = await stage.phone('pro-01', 'ru');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  async function openDuties({ page }: Phone): Promise<void> {
    await page.locator('a[href="#/act"]').first().click();
    await page.locator('a[href="#/duties"]').click();
    await page.getByRole('heading', { name: 'Обязанности', exact: true }).waitFor();
  }
  const card = ({ page }: Phone, words: string) => page.locator('li.card', { hasText: words });
  const box = (phone: Phone, words: string) => card(phone, words).getByRole('checkbox');
  const onDesk = (words: string) => desk.locator('.duties li.duty', { hasText: words });

  test('nobody_has_a_duty_before_the_exercise_starts_and_control_has_all_of_them', async () => {
    await one.page.locator('a[href="#/act"]').first().click();
    await one.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await one.page.locator('a[href="#/duties"]').count()).toBe(0);
    await onDesk('Ask for the accounts').getByText('Begins with its phase').waitFor();

    await stage.command({ type: 'start-exercise' });
    await openDuties(one);
    await card(one, OF_TEAM).getByText('За группу: Группа «Альфа»').waitFor();
    await onDesk('Say who in the team speaks with victims').getByText('Ticked off by 0 of 4').waitFor();
    await pictures(one.page, 'duties-open', 'ru', true);
  });

  test('what_was_ticked_without_a_network_outlives_a_reload_and_arrives_once', async () => {
    const { page } = one;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await one.context.setOffline(true);
    await box(one, OF_TEAM).click();
    await box(one, OWN).click();
    await card(one, OWN).getByText('Отметил(а) Investigator Alfa-1').waitFor();
    await one.keeps('risk-first');
    await page.reload();
    await card(one, OF_TEAM).getByText('Отметил(а) Investigator Alfa-1').waitFor();
    expect(await box(one, OF_TEAM).isChecked()).toBe(true);
    await one.context.setOffline(false);

    await onDesk('Say who in the team').getByText('Ticked off by 1 of 4').waitFor();
    await card(one, OF_TEAM).getByText('Отправлено').waitFor();
    expect(await stage.facts('duty-ticked')).toHaveLength(2);
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
  });

  test('a_mate_sees_who_ticked_it_and_takes_it_back', async () => {
    await openDuties(mate);
    await card(mate, OF_TEAM).getByText('Отметил(а) Investigator Alfa-1').waitFor();
    expect(await card(mate, OWN).count()).toBe(0);
    await box(mate, OF_TEAM).click();

    await card(one, OF_TEAM).getByText('Отметку снял(а) Prosecutor Alfa-3').waitFor();
    expect(await box(one, OF_TEAM).isChecked()).toBe(false);
    await onDesk('Say who in the team').getByText('Taken back by Prosecutor Alfa-3').waitFor();
    await pictures(one.page, 'duties', 'ru', true);
    await deskPictures(desk, 'duties');
    expect(await findingsOnDesk(desk)).toEqual([]);
    expect(await findings(mate.page)).toEqual([]);
    expect(await widerThanThePhone(mate.page)).toBe(0);
  });

  test('what_is_open_when_its_phase_is_over_stands_apart', async () => {
    await stage.command({ type: 'jump-clock', to: 'D2 09:30' });
    await one.page.getByRole('heading', { name: 'Осталось с прошлых этапов' }).waitFor();
    await card(one, OF_TEAM).waitFor();
  });
});
