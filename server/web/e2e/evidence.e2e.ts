import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import { byKey } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { deskPictures, findingsOnDesk, picture, pictures, Stage } from './stage.ts';

const PASSPORT = 'Паспорт, красный, № 4711';
const SMALL = { viewport: { width: 360, height: 740 } };
const AT_CAR_WASH = {
  geolocation: { latitude: 45.5901, longitude: 11.6002, accuracy: 9 },
  permissions: ['geolocation'],
  position: 'yes' as const,
};

/** Evidence is taken off line from a report, handed over and confirmed, and its chain breaks: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('a chain of custody', () => {
  let stage: Stage;
  let desk: Page;
  let taker: Phone;
  let receiver: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    desk = await stage.desk('ctrl-01');
    await byKey(desk, '3');
    await desk.getByRole('button', { name: 'Evidence', exact: true }).click();
    taker = await stage.phone('inv-01', 'ru', { ...SMALL, ...AT_CAR_WASH });
    receiver = await stage.phone('pro-01', 'ru', SMALL);
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  async function openEvidence({ page }: Phone): Promise<void> {
    await page.locator('a[href="#/act"]').first().click();
    await page.locator('a[href="#/evidence"]').click();
    await page.getByRole('heading', { name: 'Доказательства' }).waitFor();
  }
  const card = ({ page }: Phone) => page.locator('li.card', { has: page.locator('.what', { hasText: PASSPORT }) });
  const onDesk = () => desk.locator('.evidence ul > li', { hasText: PASSPORT });

  const photo = async () =>
    Buffer.from(
      await taker.page.evaluate(async () => {
        const canvas = document.createElement('canvas');
        const blob = await new Promise<Blob>((done) => canvas.toBlob((made) => done(made!), 'image/jpeg'));
        return [...new Uint8Array(await blob.arrayBuffer())];
      }),
    );

  async function note(phone: Phone, step: string, fill: (within: Phone) => Promise<void>): Promise<void> {
    await card(phone).getByRole('button', { name: 'Добавить запись' }).click();
    await card(phone).getByLabel('Что произошло').selectOption({ label: step });
    await fill(phone);
    await card(phone).getByRole('button', { name: 'Сохранить запись' }).click();
    await card(phone).locator('ol > li', { hasText: step }).last().waitFor();
  }

  test('what_a_report_brought_is_taken_without_a_network_and_arrives_once_with_a_number', async () => {
    const { page } = taker;
    await page.locator('a[href="#/act"]').first().click();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.locator('main fieldset label').first().click();
    await page.getByLabel('Заметка').fill('Обыск в задней комнате');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'DCIM_0001.jpg', mimeType: 'image/jpeg', buffer: await photo() });
    await page.locator('li.card input[type=radio]').first().check();
    await page.getByRole('button', { name: 'Сохранить отчёт' }).click();
    await page.getByRole('link', { name: 'Доказательство: начать цепочку' }).click();
    await page.locator('.take .card', { hasText: 'Обыск в задней комнате' }).waitFor();
    await pictures(page, 'evidence-taking', 'ru');
    await page.getByRole('button', { name: 'Изъять доказательство' }).click();
    await page.getByRole('alert').filter({ hasText: 'Напишите, что изъято.' }).waitFor();
    await page.getByLabel('Что изъято').fill(PASSPORT);
    await page.getByLabel('Где').fill('Автомойка');
    const sha256 = await page.getByLabel('Фото или запись').inputValue();
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    await taker.keeps('Автомойка');
    await taker.context.setOffline(true);
    await page.reload();
    await expect.poll(() => page.getByLabel('Что изъято').inputValue()).toBe(PASSPORT);

    await page.getByRole('button', { name: 'Изъять доказательство' }).click();
    await card(taker).getByText('Номер появится после отправки').waitFor();
    expect(await onDesk().count()).toBe(0);
    await taker.context.setOffline(false);
    await onDesk().waitFor();
    await card(taker).locator('.number', { hasText: 'E-1' }).waitFor();
    expect(await stage.facts('evidence-taken')).toHaveLength(1);
    await card(taker).locator('.hash', { hasText: sha256 }).waitFor();
    await onDesk().locator('.hash', { hasText: sha256 }).waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
  });

  test('whoever_it_is_handed_over_to_is_asked_and_says_that_they_have_it', async () => {
    await note(taker, 'Опечатано', async ({ page }) => {
      await card(taker).getByRole('button', { name: 'Сохранить запись' }).click();
      await card(taker).getByText('Заполните недостающее.').waitFor();
      await page.getByLabel('Номер пломбы').fill('A 17');
    });
    await note(taker, 'Передано', async ({ page }) => {
      await page.getByLabel('Кому передано').selectOption('pro-01');
    });
    await onDesk().getByText('Receipt not confirmed').waitFor();
    await receiver.page.locator('a[href="#/act"] .count', { hasText: '1' }).waitFor();
    await openEvidence(receiver);
    await pictures(receiver.page, 'evidence-to-confirm', 'ru');
    // The only chain stands above, to be confirmed.
    expect(await receiver.page.getByRole('heading', { name: 'Цепочка хранения' }).count()).toBe(0);
    await card(receiver).getByRole('button', { name: 'Оно у меня' }).click();
    await card(taker).getByText('Получение подтверждено').waitFor();
    await onDesk().getByText('Receipt confirmed').waitFor();
    await receiver.page.getByRole('heading', { name: 'Цепочка хранения' }).waitFor();
    expect(await findings(receiver.page)).toEqual([]);
    expect(await widerThanThePhone(receiver.page)).toBe(0);
  });

  test('a_chain_that_cannot_be_right_shows_its_gap_to_trainees_and_control', async () => {
    await note(taker, 'Вскрыто', async ({ page }) => {
      await page.getByLabel('Номер пломбы').fill('A 71');
      await page.getByLabel('Почему').fill('Прочитать визу');
    });
    await card(receiver).getByText('Сделал тот, у кого этого не было').waitFor();
    await card(receiver).getByText('Вскрыто с другим номером пломбы').waitFor();
    await desk.getByLabel('Only with gaps').check();
    await onDesk().getByText('Opened with another seal number').waitFor();
    await pictures(taker.page, 'evidence-chain', 'ru', true);
    await deskPictures(desk, 'evidence');
    expect(await findingsOnDesk(desk)).toEqual([]);
    expect(await findings(taker.page)).toEqual([]);
    expect(await widerThanThePhone(taker.page)).toBe(0);
  });

  test('a_mistake_is_corrected_by_a_further_entry_and_still_there', async () => {
    const wrong = card(taker).locator('ol > li', { hasText: 'A 71' });
    await wrong.getByRole('button', { name: 'Исправить' }).click();
    await card(taker).getByText('Это исправляет запись 5. Старая останется.').waitFor();
    await taker.page.getByLabel('Номер пломбы').fill('A 17');
    await card(taker).getByRole('button', { name: 'Сохранить запись' }).click();

    await wrong.getByText('Исправлено записью: 6').waitFor();
    await card(taker).getByText('Вскрыто с другим номером пломбы').waitFor({ state: 'detached' });
    await onDesk().getByText('Corrects entry: 5').waitFor();
    await picture(taker.page, 'evidence-corrected-ru', true);
  });

  test('control_sees_on_the_map_where_it_was_taken_and_another_team_sees_nothing', async () => {
    await onDesk().getByRole('button', { name: 'Show on the map' }).first().click();
    await desk.locator('svg .found').waitFor();
    await picture(desk, 'evidence-map-en');
    const other = await stage.phone('fin-02', 'ru');
    await openEvidence(other);
    await other.page.getByText('Доказательств пока нет.').waitFor();
    expect(await other.page.getByText(PASSPORT).count()).toBe(0);
  });
});
