import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import { serverIsBuilt } from './realServer.ts';
import { byKey, openInject } from './rail.ts';
import { deskPictures, findingsOnDesk, pictures, Stage } from './stage.ts';

/** The neighbour calls, and the team is asked when it goes in; what it says opens a branch: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('a question', () => {
  let stage: Stage;
  let desk: Page;
  let one: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    desk = await stage.desk('ctrl-01');
    await byKey(desk, '3');
    one = await stage.phone('inv-01', 'ru');
    await stage.command(branch());
    await stage.command({ type: 'release-inject', inject: 'sh-10' });
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  /** Without the delay of the demo's own. */
  function branch(): { type: string } & Record<string, unknown> {
    const text = (ru: string) => ({
      source: 'ru',
      revision: 1,
      versions: { ru: { text: ru, state: 'approved', sourceRevision: 1 } },
    });
    const audience = { everyone: false, people: [], teams: ['team-alfa'], agencies: [], functions: [] };
    return {
      type: 'plan-inject',
      inject: {
        id: 'branch-1',
        number: '1.99',
        type: 'message',
        title: text('Ветка'),
        audience,
        body: text('Фургон уже здесь.'),
        trigger: {
          type: 'on-answer',
          inject: 'sh-10',
          answer: { option: 'when-back' },
          quorum: 'anyone',
          delay: 'PT0S',
        },
        mustAcknowledge: false,
        expectedActions: [],
      },
    };
  }

  const box = ({ page }: Phone) => page.locator('section[aria-label="Вопрос"]');

  async function openOnDesk(number: string): Promise<void> {
    await openInject(desk, number);
  }

  test('an_answer_given_without_a_network_arrives_once_and_opens_the_branch', async () => {
    const { page } = one;
    await page.getByText('О квартире 7').first().click();
    await box(one).getByText('Когда вы заходите?').waitFor();
    await pictures(page, 'question', 'ru', true);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await box(one).getByRole('button', { name: 'Отправить ответ' }).click();
    await box(one).getByRole('alert').filter({ hasText: 'Сначала дайте подходящий ответ.' }).waitFor();
    await box(one).getByLabel('Когда он поставит фургон').check();
    await one.keeps('when-back');
    await one.context.setOffline(true);
    await page.reload();
    await expect.poll(() => box(one).getByLabel('Когда он поставит фургон').isChecked()).toBe(true);

    await box(one).getByRole('button', { name: 'Отправить ответ' }).click();
    await box(one).getByText('Сохранено здесь').waitFor();
    await page.reload();
    await box(one).getByText('Когда он поставит фургон').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
    await one.context.setOffline(false);
    await box(one).getByText('Сохранено здесь').waitFor({ state: 'detached' });
    await box(one).getByText('Отправлено').waitFor();
    expect(await stage.facts('inject-answered')).toHaveLength(1);
    await expect
      .poll(async () => {
        const released = await stage.facts<{ type: 'inject-released'; inject: string }>('inject-released');
        return released.map(({ inject }) => inject);
      })
      .toContain('branch-1');
  });

  test('control_sees_who_said_what_and_what_the_branch_waits_for', async () => {
    await openOnDesk('1.10');
    const answers = desk.locator('section[aria-label="Question"]');
    const row = (words: string) => answers.locator('tr', { hasText: words });
    await row('When he parks the van').getByText('Investigator Alfa-1').waitFor();
    await row('Before the tenant is back').getByText('0', { exact: true }).waitFor();
    await deskPictures(desk, 'answers');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await openOnDesk('1.30');
    await desk.getByText(/after the first answered 1\.10 with “When he parks the van” \(Team Alfa\)/).waitFor();
  });

  test('a_question_that_is_changed_at_the_desk_is_asked_again', async () => {
    await openOnDesk('1.10');
    await desk.getByRole('button', { name: /^Edit/ }).first().click();
    await desk.locator('summary', { hasText: 'Question' }).click();
    await desk.locator('#edit-question-before-text').waitFor();
    await deskPictures(desk, 'question-fields');
    await desk.getByRole('button', { name: 'Remove: Option 1' }).click();
    await desk.getByRole('button', { name: 'Add an option' }).click();
    await desk.locator('textarea[id^="edit-question-option-"]').last().fill('Never');
    await desk.getByRole('button', { name: 'Save', exact: true }).click();

    await box(one).getByText('После вашего ответа вопрос изменился.').waitFor();
    const before = box(one).getByRole('note');
    await before.getByText('Когда вы заходите?').waitFor();
    await before.locator('.answer', { hasText: 'Когда он поставит фургон' }).waitFor();
    await pictures(one.page, 'question-again', 'ru', true);
    await box(one).getByLabel('Когда он поставит фургон').check();
    await box(one).getByRole('button', { name: 'Отправить ответ' }).click();
    await box(one).getByText('Отправлено').waitFor();
    await desk.getByText('to the question as it was before').waitFor();
  });
});
