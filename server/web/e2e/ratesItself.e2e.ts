import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import { openPlace } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { deskPictures, findingsOnDesk, picture, Stage } from './stage.ts';

const SURVEY = 'How we interviewed, by ourselves';
const SMALL = { viewport: { width: 360, height: 740 } };

interface Answered {
  type: 'survey-answered';
  survey: string;
  team?: string;
}

/** A team rates itself by the evaluators' scale: one answer for all of them, which each may change. Steps in order. */
describe.runIf(serverIsBuilt)('a team that rates itself', () => {
  let stage: Stage;
  let desk: Page;
  let first: Phone;
  let second: Phone;
  let other: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk();
    await openPlace(desk, 'surveys');
    first = await stage.phone('inv-01', 'en', SMALL);
    second = await stage.phone('pro-01', 'ru', SMALL);
    other = await stage.phone('inv-02', 'en', SMALL);
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const card = () => desk.getByRole('article', { name: SURVEY });
  const grades = ({ page }: Phone) => page.locator('fieldset').first().locator('.options button');

  async function open({ page }: Phone): Promise<void> {
    await page.locator('a.button[href="#/surveys"]').click();
    await page.locator('a.card[href^="#/surveys/self-rating"]').click();
    await page.locator('fieldset').first().waitFor();
  }

  test('one_of_them_answers_for_the_team', async () => {
    await card().getByRole('button', { name: 'Open the survey' }).click();
    await open(first);
    await first.page.getByText('For Team Alfa: one answer for the whole team, the last one counts.').waitFor();
    await grades(first).first().click();
    await picture(first.page, 'self-rating-phone');
    expect(await findings(first.page)).toEqual([]);
    expect(await widerThanThePhone(first.page)).toBe(0);
    await first.page.getByRole('button', { name: 'Send' }).click();
    await card().getByText('1 answered').waitFor();
  });

  test('another_of_them_sees_it_and_puts_it_right', async () => {
    await open(second);
    await second.page.getByText('Investigator Alfa-1').waitFor();
    await second.page.locator('fieldset').first().locator('button[aria-pressed="true"]').waitFor();
    await grades(second).nth(1).click();
    await picture(second.page, 'self-rating-phone-ru');
    await second.page.getByRole('button', { name: 'Отправить' }).click();
    await expect.poll(async () => (await stage.facts<Answered>('survey-answered')).length).toBe(2);
    await card().getByText('1 answered').waitFor();
  });

  test('control_sees_the_last_one_beside_the_evaluators_and_another_team_has_nothing_of_it', async () => {
    await open(other);
    const own = (await grades(other).nth(1).textContent())!.trim();
    expect(await other.page.locator('button[aria-pressed="true"]').count()).toBe(0);
    await card()
      .getByRole('row', { name: /Team Alfa/ })
      .first()
      .getByText(own, { exact: true })
      .waitFor();
    await deskPictures(desk, 'self-ratings');
    expect(await findingsOnDesk(desk)).toEqual([]);
  });
});
