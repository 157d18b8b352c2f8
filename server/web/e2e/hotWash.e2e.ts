import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../phone/e2e/look.ts';
import { openPlace } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { deskPictures, findingsOnDesk, picture, speak, Stage } from './stage.ts';

const SMALL = { viewport: { width: 360, height: 740 } };
const NOTES = {
  ru: 'Мы ни о чём не спросили её дважды',
  ar: 'كان المترجم معنا منذ البداية',
  en: 'The radio worked all day',
} as const;
type Spoken = keyof typeof NOTES;
const SEND: Record<Spoken, string> = { ru: 'Отправить', ar: 'إرسال', en: 'Send' };

interface Counted {
  type: 'ballots-counted';
  came: number;
  answers: { values: Record<string, string[]>; language?: string }[];
}

/** A hot wash on three phones in three languages, one of them off line, and what it came to on the projector. Steps in order. */
describe.runIf(serverIsBuilt)('a hot wash', () => {
  let stage: Stage;
  let desk: Page;
  const phones = {} as Record<Spoken, Phone>;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk();
    await openPlace(desk, 'surveys');
    phones.ru = await stage.phone('inv-01', 'ru', SMALL);
    phones.ar = await stage.phone('ngo-01', 'ar', SMALL);
    phones.en = await stage.phone('law-01', 'en', SMALL);
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const card = () => desk.getByRole('article', { name: 'Hot wash of today' });

  async function open({ page }: Phone): Promise<void> {
    await page.locator('a.button[href="#/surveys"]').click();
    await page.locator('a.card[href="#/surveys/hot-wash"]').click();
    await page.locator('fieldset textarea').first().waitFor();
  }

  async function write(phone: Phone, language: Spoken, pace: number): Promise<void> {
    await open(phone);
    await phone.page.locator('fieldset textarea').first().fill(NOTES[language]);
    await phone.page.locator('.options button').nth(pace).click();
    await picture(phone.page, `hot-wash-phone-${language}`);
    await picture(phone.page, `hot-wash-phone-${language}-whole`, true);
    expect(await findings(phone.page)).toEqual([]);
    expect(await widerThanThePhone(phone.page)).toBe(0);
    await phone.page.getByRole('button', { name: SEND[language] }).click();
  }

  test('control_opens_what_the_pack_brought', async () => {
    await deskPictures(desk, 'surveys-written');
    await card().getByRole('button', { name: 'Open the survey' }).click();
    await card().getByRole('button', { name: 'Close the survey' }).waitFor();
    for (const { page } of Object.values(phones)) await page.locator('a.button[href="#/surveys"]').waitFor();
  });

  test('control_writes_one_of_its_own', async () => {
    await desk.getByRole('button', { name: 'Write a survey' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Write a survey' });
    await dialog.getByLabel('Title').fill('Evening of day 2');
    await dialog.getByLabel('Question', { exact: true }).first().fill('What worked?');
    await dialog.getByLabel('Answered by').nth(1).selectOption({ label: 'Scale of 1 to 5' });
    await dialog.getByLabel('Question', { exact: true }).nth(1).fill('Was it useful?');
    expect(await dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await dialog.getByLabel('1 stands for').fill('Not at all');
    await dialog.getByLabel('5 stands for').fill('Very');
    await deskPictures(desk, 'surveys-writing');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await desk.getByRole('article', { name: 'Evening of day 2' }).waitFor();
  });

  test('each_answers_in_their_language_and_one_without_a_network', async () => {
    await write(phones.en, 'en', 1);
    await write(phones.ar, 'ar', 2);
    await phones.ru.context.setOffline(true);
    await write(phones.ru, 'ru', 1);
    await phones.ru.page.getByText('Уйдёт само').first().waitFor();
    await card().getByText('2 answered').waitFor();
    await phones.ru.context.setOffline(false);
    await card().getByText('3 answered').waitFor();
    await phones.ru.page.getByText('Можно изменить').first().waitFor();
    await picture(phones.ru.page, 'hot-wash-phone-sent-ru');
  });

  test('nothing_tells_who_wrote_what_when_it_is_closed', async () => {
    await card().getByRole('button', { name: 'Close the survey' }).click();
    await picture(desk, 'surveys-closing');
    await desk.getByRole('dialog').getByRole('button', { name: 'Close the survey' }).click();
    for (const note of Object.values(NOTES)) await card().getByText(note).first().waitFor();
    const counted = (await stage.facts<Counted>('ballots-counted'))[0]!;
    expect(counted.came).toBe(3);
    expect(counted.answers).toHaveLength(6);
    expect(JSON.stringify(counted)).not.toMatch(/inv-01|ngo-01|law-01|person/);
    for (const { values } of counted.answers) expect(Object.keys(values)).toHaveLength(1);
  });

  test('notes_stand_under_what_they_answer_and_beside_their_box_in_arabic_too', async () => {
    await card().getByRole('heading', { name: 'What went well' }).waitFor();
    await speak(desk, 'ar');
    const line = desk.locator('article li', { hasText: NOTES.en });
    const [box, words] = await Promise.all([
      line.getByRole('checkbox').boundingBox(),
      line.locator('.words').last().boundingBox(),
    ]);
    expect(box!.x - (words!.x + words!.width)).toBeLessThan(30);
    await speak(desk, 'en');
    await card().waitFor();
  });

  test('notes_are_grouped_and_shown_on_the_projector', async () => {
    await card().locator('li', { hasText: NOTES.en }).getByRole('checkbox').check();
    await card().locator('li', { hasText: NOTES.ru }).getByRole('checkbox').check();
    await card().getByLabel('Title of the group').fill('Talking to each other');
    await card().getByRole('button', { name: 'Group', exact: true }).click();
    await card().getByRole('heading', { name: 'Talking to each other' }).waitFor();
    await deskPictures(desk, 'surveys-results');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await card().getByRole('button', { name: 'On the projector' }).click();
    const projector = desk.getByRole('dialog', { name: 'On the projector' });
    await projector.getByText(NOTES.ru).waitFor();
    await projector.getByText('Talking to each other').waitFor();
    await picture(desk, 'surveys-projector');
    await projector.getByRole('button', { name: 'Close' }).click();
  });

  test('groups_are_voted_on_without_names', async () => {
    await card().locator('li', { hasText: NOTES.ar }).getByRole('checkbox').check();
    await card().getByLabel('Title of the group').fill('Not being alone');
    await card().getByRole('button', { name: 'Group', exact: true }).click();
    await card().getByRole('heading', { name: 'Not being alone' }).waitFor();
    await card().getByRole('button', { name: 'Write a vote on the groups' }).click();
    const vote = card().filter({ hasNot: desk.getByRole('heading', { name: 'Notes' }) });
    await vote.getByRole('button', { name: 'Open the survey' }).click();
    for (const [language, { page }] of Object.entries(phones)) {
      await page.locator('a.card[href^="#/surveys/vote"]').click();
      await page.getByRole('checkbox', { name: 'Talking to each other' }).check();
      await picture(page, `hot-wash-vote-phone-${language}`);
      await page.getByRole('button', { name: SEND[language as Spoken] }).click();
    }
    await vote.getByText('3 answered').waitFor();
    await vote.getByRole('button', { name: 'Close the survey' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Close the survey' }).click();
    await vote.getByText('Talking to each other').first().waitFor();
    await deskPictures(desk, 'surveys-vote');
    const counted = (await stage.facts<Counted>('ballots-counted'))[1]!;
    expect(counted.came).toBe(3);
    expect(counted.answers.map(({ values }) => values)).toEqual(Array(3).fill({ vote: ['g1'] }));
  });

  test('what_one_alone_answered_is_destroyed_unread_and_they_are_told', async () => {
    const single = desk.getByRole('article', { name: 'Evening of day 2' });
    await single.getByRole('button', { name: 'Open the survey' }).click();
    const { page } = phones.en;
    await page.locator('a.card', { hasText: 'Evening of day 2' }).click();
    await page.getByText(/People asked: \d+\./).waitFor();
    await page.locator('fieldset textarea').first().fill('Nobody is to read this');
    await page.getByRole('button', { name: SEND.en }).click();
    await single.getByText('1 answered').waitFor();
    await single.getByRole('button', { name: 'Close the survey' }).click();
    await desk.getByRole('dialog').getByText('Answers of fewer than 3 people are destroyed unread.').waitFor();
    await desk.getByRole('dialog').getByRole('button', { name: 'Close, unread' }).click();
    await single.getByText('Too few answered').waitFor();
    await page.locator('a.card', { hasText: 'Evening of day 2' }).getByText('Too few answered').waitFor();
    await picture(page, 'hot-wash-too-few-phone');
    expect((await stage.facts<Counted>('ballots-counted'))[2]).toMatchObject({ came: 1, answers: [] });
  });

  test('an_anonymous_survey_for_one_warns_and_is_not_opened', async () => {
    await desk.getByRole('button', { name: 'Write a survey' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Write a survey' });
    await dialog.getByLabel('Title').fill('For one person');
    await dialog.getByLabel('Question', { exact: true }).first().fill('Who are you?');
    await dialog.getByLabel('Question', { exact: true }).nth(1).fill('Who else?');
    expect(await dialog.getByRole('alert').count()).toBe(0);
    while ((await dialog.locator('.chip button').count()) > 0) await dialog.locator('.chip button').first().click();
    await dialog.getByRole('combobox', { name: 'Who', exact: true }).fill('Alfa-1');
    await dialog.getByRole('option', { name: 'Alfa-1' }).first().click();
    await dialog.getByText('People asked now: 1.').waitFor();
    await picture(desk, 'surveys-for-one');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const one = desk.getByRole('article', { name: 'For one person' });
    await one.getByText('People asked now: 1.').waitFor();
    await one.getByRole('button', { name: 'Open the survey' }).click();
    await desk.getByText('An anonymous survey asks at least 3 people').nth(1).waitFor();
    await one.getByRole('button', { name: 'Open the survey' }).waitFor();
    expect(await stage.facts('survey-opened')).toHaveLength(3);
  });
});
