import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import type { ActionKindItem } from '../../model/items.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';
import { spokenOf } from '../../../e2e/spoken.ts';

/** Kinds of reports and their forms, written where the plan is written. */
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const INTERVIEW: Omit<ActionKindItem, 'seq'> = {
  id: 'interviewed',
  revision: 3,
  label: text('Interviewed somebody', 'Опросил(а)'),
  audience: { everyone: false, people: [], teams: [], agencies: [], functions: ['player'] },
  fields: [
    { id: 'whom', label: text('With whom?', 'С кем?'), type: 'dossier', required: true, kinds: ['victim', 'witness'] },
    {
      id: 'topics',
      label: text('About what?', 'О чём?'),
      type: 'choices',
      required: true,
      options: [
        { id: 'route', text: text('The way here', 'Дорога сюда') },
        { id: 'money', text: text('Money', 'Деньги') },
      ],
    },
    {
      id: 'sum',
      label: text('How much?', 'Сколько?'),
      type: 'number',
      required: false,
      bounds: { least: '1', most: '5000' },
      shownIf: { field: 'topics', is: 'money' },
    },
    { id: 'mediator', label: text('Was a mediator there?', 'Был ли медиатор?'), type: 'yes-no', required: true },
    {
      id: 'papers',
      label: text('Papers that were shown', 'Показанные документы'),
      type: 'group',
      required: false,
      bounds: { most: '5' },
      fields: [{ id: 'number', label: text('Number', 'Номер'), type: 'line', required: true }],
    },
  ],
  interview: { with: 'whom', topics: 'topics', mediator: 'mediator', tellFrom: 3 },
};

async function atThePlan(wanted: { locale?: string; width?: number; height?: number } = {}): Promise<Desk> {
  const { locale = 'en', width = 1366, height = 768 } = wanted;
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  desk.exercise.put({ kind: 'action-kind', ...INTERVIEW });
  await desk.join();
  await desk.page.locator(`html[lang="${locale}"]`).waitFor();
  await desk.at('forms');
  await desk.page.locator('#reports-title').waitFor();
  await desk.page.setViewportSize({ width, height });
  return desk;
}

const kindOf = (desk: Desk, id: string) => desk.exercise.world.actionKinds.get(id);
const opened = (page: Page) => page.locator('dialog[open]');
const rows = (page: Page) => opened(page).locator('.form > section > ol > li');
const open = (page: Page, row: number) => rows(page).nth(row).locator('.toggle').first().click();
const isFocused = (of: Locator) => of.evaluate((element) => element === document.activeElement);

async function wrongs(page: Page): Promise<string[]> {
  return (await violations(page)).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const picture = async (page: Page, name: string) => {
  const folder = process.env['LIVEX_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/report-kind-${name}.png` });
};

describe('kinds of reports', () => {
  test.each(
    spokenOf([
      { locale: 'en', width: 1366 },
      { locale: 'ru', width: 1366 },
      { locale: 'ar', width: 1366 },
    ]),
  )('one_of_a_name_that_another_has_is_warned_of_and_saved_in_$locale', async ({ locale, width }) => {
    const desk = await atThePlan({ locale, width });
    const { page } = desk;
    await page.locator('section[aria-labelledby="reports-title"] button').last().click();
    await opened(page).locator('.form input').first().fill(' interviewed SOMEBODY');
    await opened(page).locator('.alike').waitFor();
    if (locale === 'en') await opened(page).getByText('Another kind of report has this name in English').waitFor();
    await picture(page, `alike-${locale}-${width}`);
    expect(await wrongs(page)).toEqual([]);
    if (locale === 'en') {
      await page.getByRole('button', { name: 'Save' }).click();
      await opened(page).waitFor({ state: 'detached' });
      const named = () =>
        [...desk.exercise.world.actionKinds.values()].map(({ label }) => label.versions['en']?.text.trim());
      await expect.poll(named).toContain('interviewed SOMEBODY');
    }
    await desk.close();
  });

  test('one_is_written_by_keys_and_gets_short_names_of_its_words', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await page.getByRole('button', { name: 'Add a kind of report' }).press('Enter');
    await page.getByLabel('Name', { exact: true }).fill('Seized something');
    await page.getByRole('button', { name: 'Add a field' }).press('Enter');
    const label = rows(page).nth(0).getByLabel('What it asks');
    await expect.poll(() => isFocused(label)).toBe(true);
    await page.keyboard.type('With a warrant?');
    await rows(page).nth(0).getByRole('combobox', { name: 'Answer', exact: true }).selectOption('yes-no');
    await rows(page).nth(0).getByRole('checkbox', { name: 'Must be answered' }).press('Space');
    await page.getByRole('button', { name: 'Add a field' }).press('Enter');
    await page.keyboard.type('How many?');
    const count = rows(page).nth(1);
    await count.getByRole('combobox', { name: 'Answer', exact: true }).selectOption('number');
    await count.getByLabel('At least').fill('1');
    await count.getByLabel('At most').fill('20');
    await count.getByLabel('Filled in beforehand').fill('30');
    await count.getByText('From 1 to 20').waitFor();
    await count.getByLabel('Filled in beforehand').fill('2');
    await count.getByLabel('Asked only if').selectOption({ label: 'With a warrant?' });
    await count.getByRole('combobox', { name: 'With a warrant?' }).selectOption('yes');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await opened(page).waitFor({ state: 'detached' });
    expect(kindOf(desk, 'seized-something')).toMatchObject({
      audience: { everyone: true },
      label: text('Seized something'),
      fields: [
        { id: 'with-a-warrant', type: 'yes-no', required: true },
        {
          id: 'how-many',
          type: 'number',
          bounds: { least: '1', most: '20' },
          preset: '2',
          shownIf: { field: 'with-a-warrant', is: 'yes' },
        },
      ],
    });
    await page.locator('section li', { hasText: 'Seized something' }).getByText('2 fields').waitFor();
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('what_is_missing_is_said_at_its_field_and_nothing_is_sent', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await page.getByRole('button', { name: 'Add a kind of report' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Called');
    await page.getByRole('button', { name: 'Add a field' }).click();
    await page.keyboard.type('How');
    await rows(page).nth(0).getByRole('combobox', { name: 'Answer', exact: true }).selectOption('choice');
    await page.getByRole('button', { name: 'Add an option' }).click();
    await open(page, 0);
    const decided = desk.exercise.decided;
    await page.getByRole('button', { name: 'Save' }).click();
    const option = page.getByRole('textbox', { name: 'Option 1' });
    await expect.poll(() => isFocused(option)).toBe(true);
    await page.getByText('Please fill this in.').waitFor();
    expect(await wrongs(page)).toEqual([]);
    expect(desk.exercise.decided).toBe(decided);
    await option.fill('By phone');
    await page.getByRole('button', { name: 'Save' }).click();
    await opened(page).waitFor({ state: 'detached' });
    expect(kindOf(desk, 'called')?.fields?.[0]?.options).toEqual([{ id: 'by-phone', text: text('By phone') }]);
    await desk.close();
  });

  test('fields_are_moved_but_not_past_what_they_depend_on', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await page.getByRole('button', { name: 'Edit Interviewed somebody' }).click();
    const button = (name: string) => opened(page).getByRole('button', { name, exact: true });
    expect(await button('Move up How much?').isDisabled()).toBe(true);
    expect(await button('Move down About what?').isDisabled()).toBe(true);
    expect(await button('Remove About what?').isDisabled()).toBe(true);
    await open(page, 1);
    expect(await button('Remove Money').isDisabled()).toBe(true);
    expect(await button('Remove The way here').isDisabled()).toBe(false);
    await button('Move up Was a mediator there?').press('Enter');
    await expect.poll(() => rows(page).nth(2).innerText()).toContain('Was a mediator there?');
    expect(await isFocused(button('Move up Was a mediator there?'))).toBe(true);
    await page.getByRole('button', { name: 'Save' }).click();
    await opened(page).waitFor({ state: 'detached' });
    const { revision: _, ...before } = INTERVIEW;
    const [whom, topics, sum, mediator, papers] = before.fields!;
    expect(kindOf(desk, 'interviewed')).toMatchObject({ ...before, fields: [whom, topics, mediator, sum, papers] });
    await desk.close();
  });

  test('two_authors_see_both_versions_and_keep_what_each_changed', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await page.getByRole('button', { name: 'Edit Interviewed somebody' }).click();
    await open(page, 2);
    await rows(page).nth(2).getByLabel('At most').fill('900');
    const fields = INTERVIEW.fields!.map((field) => (field.id === 'whom' ? { ...field, required: false } : field));
    desk.exercise.put({ kind: 'action-kind', ...INTERVIEW, fields, revision: 4 });
    await page.locator('dialog[open] table').waitFor();
    expect(await page.locator('dialog[open] table tbody th').allInnerTexts()).toEqual(['With whom?', 'How much?']);
    expect(await wrongs(page)).toEqual([]);
    await picture(page, 'both-versions');
    await page.locator('dialog[open] section[role="alert"] .button').last().click();
    await page.getByRole('button', { name: 'Save' }).click();
    await opened(page).waitFor({ state: 'detached' });
    expect(kindOf(desk, 'interviewed')).toMatchObject({
      revision: 5,
      fields: [{ required: false }, {}, { bounds: { least: '1', most: '900' } }, {}, {}],
    });
    await desk.close();
  });

  test('one_that_was_changed_is_as_it_was_after_undo', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await page.getByRole('button', { name: 'Edit Interviewed somebody' }).click();
    await opened(page).getByRole('button', { name: 'Remove Papers that were shown' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await opened(page).waitFor({ state: 'detached' });
    expect(kindOf(desk, 'interviewed')?.fields).toHaveLength(4);
    await page.getByRole('button', { name: /^Undo: change of/ }).click();
    await expect.poll(() => kindOf(desk, 'interviewed')?.fields).toEqual(INTERVIEW.fields);
    await desk.close();
  });
});

describe.each(
  spokenOf([
    { locale: 'en', width: 1366, height: 768 },
    { locale: 'en', width: 390, height: 844 },
    { locale: 'ru', width: 390, height: 844 },
    { locale: 'ar', width: 1366, height: 768 },
    { locale: 'ar', width: 390, height: 844 },
  ]),
)('the form of a report in $locale at $width', (look) => {
  test('is_accessible_and_fits', async () => {
    const desk = await atThePlan(look);
    const { page } = desk;
    const name = (part: string) => `${part}-${look.locale}-${look.width}`;
    await page.locator('#reports-title').evaluate((title) => title.scrollIntoView({ block: 'nearest' }));
    await picture(page, name('list'));
    await page
      .locator('section[aria-labelledby="reports-title"] li .button')
      .nth(await whereInterview(page))
      .click();
    await picture(page, name('closed'));
    for (const row of [1, 2, 4]) await open(page, row);
    expect(await wrongs(page)).toEqual([]);
    for (const row of [1, 2, 4]) {
      await rows(page)
        .nth(row)
        .evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
      await picture(page, name(`open-${row}`));
    }
    await page.locator('dialog[open] .picker').evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
    await picture(page, name('end'));
    const overflow = await page.locator('dialog[open] .body').evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});

/** Which of the list it is depends on the language. */
const whereInterview = (page: Page): Promise<number> =>
  page
    .locator('section[aria-labelledby="reports-title"] li')
    .evaluateAll((items) => items.findIndex((item) => /Interviewed somebody|Опросил/.test(item.textContent ?? '')));
