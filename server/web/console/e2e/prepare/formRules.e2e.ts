import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import type { Place } from '../../places.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';

/** What holds for every form: Save says what it lacks, and one switch has all languages. */
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LACKS = 'Please fill this in.';
const AGAIN = 'Not saved. What is marked needs another look.';
const isFocused = (of: Locator) => of.evaluate((element) => element === document.activeElement);
const form = (page: Page) => page.locator('dialog[open], form:has(#edit-body-text)').last();

const FORMS: readonly { place: Place; opens: string; first: string }[] = [
  { place: 'teams', opens: 'Add team', first: '#team-name-text' },
  { place: 'teams', opens: 'Add agency', first: '#agency-name-text' },
  { place: 'plan', opens: 'Add storyline', first: '#storyline-name-text' },
  { place: 'roles', opens: 'Write a role card', first: '#role-title-text' },
  { place: 'world', opens: 'Add a voice', first: '#persona-name-text' },
  { place: 'documents', opens: 'Write a document', first: '#document-title-text' },
];

describe('Save', () => {
  test.each(FORMS)('of “$opens” goes to what is missing, says so there, and sends nothing', async (wanted) => {
    const desk = await Desk.open(browser);
    const { page } = desk;
    await desk.join();
    await desk.at(wanted.place);
    await page.getByRole('button', { name: wanted.opens, exact: true }).click();
    const decided = desk.exercise.decided;
    await form(page).getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => isFocused(page.locator(wanted.first))).toBe(true);
    await form(page).getByText(LACKS).first().waitFor();
    await form(page).getByRole('alert').filter({ hasText: AGAIN }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(desk.exercise.decided).toBe(decided);
    await page.keyboard.type('North');
    await expect.poll(() => page.locator(wanted.first).getAttribute('aria-invalid')).toBe(null);
    await desk.close();
  });

  test('of a variable says what a name is like, of a vehicle that it has a plate, of a paper that it has words', async () => {
    const desk = await Desk.open(browser);
    const { page } = desk;
    await desk.join();
    const decided = desk.exercise.decided;
    const save = () => form(page).getByRole('button', { name: 'Save', exact: true }).click();
    const throwsAway = async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Throw it away', exact: true }).click();
    };
    const isRefused = async (field: Locator, words: string | RegExp) => {
      await save();
      await expect.poll(() => isFocused(field)).toBe(true);
      await form(page).getByText(words).first().waitFor();
      expect(await violations(page)).toEqual([]);
    };

    await desk.at('variables');
    await page.getByRole('button', { name: 'Add a variable', exact: true }).click();
    const name = form(page).getByLabel('Name', { exact: true });
    await name.fill('Bank name');
    await isRefused(name, 'Small Latin letters, digits and dashes');
    await name.fill('sum');
    await form(page).getByRole('combobox', { name: 'Kind', exact: true }).selectOption('quantity');
    await form(page).getByLabel('Value', { exact: true }).fill('many');
    await isRefused(form(page).getByLabel('Value', { exact: true }), 'Write a number.');
    await throwsAway();

    await desk.at('world');
    await page.getByRole('button', { name: 'Add to the world', exact: true }).click();
    await form(page).getByRole('combobox', { name: 'Kind', exact: true }).selectOption('vehicle');
    await page.locator('#entry-title-text').fill('A white van');
    await isRefused(form(page).getByLabel('Plate', { exact: true }), LACKS);
    await throwsAway();

    await desk.at('documents');
    await page.getByRole('button', { name: 'Write a document', exact: true }).click();
    await page.locator('#document-title-text').fill('Order');
    await save();
    await form(page).getByText('A text or a file is needed.').waitFor();
    await throwsAway();

    await desk.at('plan');
    await page.locator('section[aria-labelledby="settings-title"] header .button').click();
    const seconds = form(page)
      .getByLabel(/in which/i)
      .last();
    await seconds.fill('11');
    await isRefused(seconds, /0/);
    expect(desk.exercise.decided).toBe(decided);
    await desk.close();
  });

  test('of a reminder does not ask for what only other kinds have', async () => {
    const desk = await Desk.open(browser);
    const { page } = desk;
    await desk.join();
    await desk.at('table');
    await page.getByRole('button', { name: 'New inject' }).first().click();
    await page.locator('#edit-title-text').fill('Call the bank');
    await page.locator('#edit-body-text').fill('Ask for the statement.');
    const question = form(page).locator('details', { hasText: 'Question' });
    await question.locator('summary').click();
    await question.locator('select').selectOption('one');
    await form(page).locator('label', { hasText: 'Kind' }).locator('select').first().selectOption('reminder');
    await form(page).getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('#edit-body-text').waitFor({ state: 'detached' });
    await desk.close();
  });

  test('marks what was there, and not what is added after it', async () => {
    const desk = await Desk.open(browser);
    const { page } = desk;
    await desk.join();
    await desk.at('world');
    await page.getByRole('button', { name: 'Add a voice', exact: true }).click();
    const save = () => form(page).getByRole('button', { name: 'Save', exact: true }).click();
    await save();
    await form(page).getByText(LACKS).first().waitFor();
    const marked = await form(page).getByText(LACKS).count();
    await form(page).getByRole('button', { name: 'Keep how far they trust each team' }).click();
    await form(page).getByRole('button', { name: 'Add a rule' }).click();
    await form(page).locator('.card select').nth(1).waitFor();
    expect(await form(page).getByText(LACKS).count()).toBe(marked);
    await save();
    await expect.poll(() => form(page).getByText(LACKS).count()).toBeGreaterThan(marked);
    await desk.close();
  });

  test('of a person goes to the name', async () => {
    const desk = await Desk.open(browser);
    const { page } = desk;
    await desk.join();
    await desk.at('people');
    await page.getByRole('button', { name: 'Add a person', exact: true }).click();
    await form(page).getByRole('button', { name: 'Add', exact: true }).click();
    const name = form(page).getByRole('textbox').first();
    await expect.poll(() => isFocused(name)).toBe(true);
    await form(page).getByText(LACKS).waitFor();
    await name.fill('Nadia');
    await form(page).getByRole('button', { name: 'Add', exact: true }).click();
    await form(page).waitFor({ state: 'detached' });
    await desk.close();
  });

  test('of an inject goes to its texts in their original, into a fold, and to a condition that is not whole', async () => {
    const desk = await Desk.open(browser);
    const { page } = desk;
    await desk.join();
    await desk.at('table');
    await page.getByRole('button', { name: 'New inject' }).first().click();
    const save = form(page).getByRole('button', { name: 'Save', exact: true });
    const injects = desk.exercise.world.injects.size;
    await form(page)
      .getByRole('tab', { name: /Русский/ })
      .click();
    await save.click();
    const title = page.locator('#edit-title-text');
    await expect.poll(() => isFocused(title)).toBe(true);
    expect(await title.getAttribute('lang')).toBe('en');
    await form(page).getByText(AGAIN).waitFor();
    await title.fill('At the gate');
    await save.click();
    await expect.poll(() => isFocused(page.locator('#edit-body-text'))).toBe(true);
    await page.locator('#edit-body-text').fill('Come to gate B.');

    const question = form(page).locator('details', { hasText: 'Question' });
    await question.locator('summary').click();
    await question.locator('select').selectOption('one');
    await question.locator('summary').click();
    await save.click();
    await expect.poll(() => isFocused(page.locator('#edit-question-text'))).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.locator('#edit-question-text').fill('Which gate?');
    await question.getByText('At least 2 options.').waitFor();
    await question.locator('select').selectOption('text');
    await form(page).locator('.condition select').first().selectOption('after-inject');
    await save.click();
    await expect.poll(() => isFocused(form(page).locator('.condition select:not([data-leads])').first())).toBe(true);
    expect(desk.exercise.world.injects.size).toBe(injects);
    await form(page).locator('.condition select').first().selectOption('by-hand');
    await save.click();
    await page.locator('#edit-body-text').waitFor({ state: 'detached' });
    expect(desk.exercise.world.injects.size).toBe(injects + 1);
    await desk.close();
  });
});

test('one_switch_has_the_languages_of_all_texts_of_an_inject_and_the_original_stands_under_each', async () => {
  const desk = await Desk.open(browser);
  const { page } = desk;
  await desk.join();
  await desk.at('table');
  await page.getByRole('button', { name: 'New inject' }).first().click();
  await form(page).locator('label', { hasText: 'Kind' }).locator('select').selectOption('phone-call');
  await page.locator('#edit-title-text').fill('A mother calls');
  await page.locator('#edit-body-text').fill('My daughter is gone.');
  await page.locator('#edit-script-text').fill('She cries.');
  expect(await form(page).getByRole('tablist').count()).toBe(1);
  const russian = form(page).getByRole('tab', { name: /Русский/ });
  await russian.getByText('missing').waitFor({ state: 'attached' });
  await russian.click();
  for (const words of ['A mother calls', 'My daughter is gone.', 'She cries.'])
    await form(page).getByText(words, { exact: true }).waitFor();
  await page.locator('#edit-title-text').fill('Звонит мать');
  await page.locator('#edit-body-text').fill('Моя дочь пропала.');
  await page.locator('#edit-script-text').fill('Она плачет.');
  await russian.getByText('missing').waitFor({ state: 'detached' });
  expect(await violations(page)).toEqual([]);
  await form(page).getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('#edit-body-text').waitFor({ state: 'detached' });
  const [sent] = [...desk.exercise.world.injects.values()].filter(
    ({ inject }) => inject.title.versions['en']?.text === 'A mother calls',
  );
  expect(sent!.inject.body.versions['ru']?.text).toBe('Моя дочь пропала.');
  await desk.close();
});

test('the_switch_goes_on_telling_of_a_headline_that_was_a_subject_before', async () => {
  const desk = await Desk.open(browser);
  const { page } = desk;
  await desk.join();
  await desk.at('table');
  await page.getByRole('button', { name: 'New inject' }).first().click();
  const kind = form(page).locator('label', { hasText: 'Kind' }).locator('select').first();
  for (const [id, en, ru] of [
    ['title', 'Van found', 'Найден фургон'],
    ['body', 'It was empty.', 'Он был пуст.'],
  ] as const) {
    await form(page)
      .getByRole('tab', { name: /English/ })
      .click();
    await page.locator(`#edit-${id}-text`).fill(en);
    await form(page)
      .getByRole('tab', { name: /Русский/ })
      .click();
    await page.locator(`#edit-${id}-text`).fill(ru);
  }
  const russian = form(page).getByRole('tab', { name: /Русский/ });
  await russian.getByText('missing').waitFor({ state: 'detached' });
  for (const type of ['media-article', 'message', 'media-article']) await kind.selectOption(type);
  await form(page)
    .getByRole('tab', { name: /English/ })
    .click();
  await page.locator('#edit-subject-text').fill('Van found at the port');
  await russian.getByText('missing').waitFor({ state: 'attached' });
  await desk.close();
});

test('the head of a form says what is changed in it', async () => {
  const desk = await Desk.open(browser);
  const { page } = desk;
  desk.exercise.put({
    kind: 'evaluation-guide',
    id: 'interview',
    objective: 'safe',
    capability: text('Interviewing a presumed victim'),
    tasks: [{ id: 'begin', text: text('Begin'), items: [{ id: 'a', text: text('Asks'), scale: 'psmu' }] }],
    revision: 1,
  });
  await desk.join();
  await desk.at('guides');
  await page.getByRole('button', { name: 'Edit Interviewing a presumed victim' }).click();
  await page.getByRole('dialog', { name: 'Edit: Interviewing a presumed victim', exact: true }).waitFor();
  await desk.close();
});
