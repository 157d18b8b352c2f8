import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { SPOKEN } from '../../../e2e/spoken.ts';

let browser: OwnBrowser;
let desk: Desk;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  const { wrongs } = desk;
  await desk.close();
  expect(wrongs).toEqual([]);
});

const wordsIn = (locale: string) => {
  const url = new URL(`../../../../../i18n/catalogs/${locale}.json`, import.meta.url);
  const catalog = JSON.parse(readFileSync(url, 'utf8')) as Record<string, { defaultMessage: string }>;
  return (key: string) => catalog[key]!.defaultMessage;
};
const dialog = (page: Page) => page.locator('dialog[open]');
const columns = () => desk.exercise.world.exercise?.columns ?? [];
const idOf = (name: string) =>
  columns().find((column) => Object.values(column.name.versions).some(({ text }) => text === name))!.id;

describe('columns of our own', () => {
  test.each(SPOKEN)('are_named_filled_in_and_taken_out_after_a_question_in_%s', async (locale) => {
    const t = wordsIn(locale);
    desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    await desk.join();
    await desk.at('table');
    const define = async () => {
      await page.locator('details.columns > summary').click();
      await page.getByRole('button', { name: `${t('console.columns.own')}…` }).click();
      await dialog(page).waitFor();
    };
    await define();
    const save = () => dialog(page).getByRole('button', { name: t('common.save') });
    const add = dialog(page).getByRole('button', { name: t('console.columns.add') });
    const name = dialog(page)
      .getByLabel(new RegExp(`^${t('console.variables.name')}, `))
      .last();
    const kind = dialog(page).getByLabel(t('console.world.kind'));

    await add.click();
    await save().click();
    await dialog(page).getByText(t('common.required')).first().waitFor();
    await name.fill('Vehicle');
    await dialog(page).getByRole('tab').nth(1).click();
    await name.fill('Машина');
    await dialog(page).getByRole('tab').first().click();
    await dialog(page).locator('ol > li').first().locator('.toggle').click();

    await add.click();
    await name.fill('Capability tested');
    await kind.selectOption('choice');
    for (const option of ['Triage', 'Search']) {
      await dialog(page)
        .getByRole('button', { name: t('console.question.add') })
        .click();
      await dialog(page).locator('.option textarea').last().fill(option);
    }
    await desk.picture(`own-columns-dialog-${locale}`);
    await dialog(page).locator('ol > li').nth(1).locator('.toggle').click();
    for (const [title, of] of [
      ['Cost', 'number'],
      ['Cleared', 'yes-no'],
      ['Responsible', 'person'],
    ] as const) {
      await add.click();
      await name.fill(title);
      await kind.selectOption(of);
      await dialog(page).locator('ol > li').last().locator('.toggle').click();
    }
    await save().click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(columns().map(({ kind }) => kind)).toEqual(['text', 'choice', 'number', 'yes-no', 'person']);
    await page.locator('details.columns > summary').click();

    const inject = [...desk.exercise.world.injects.values()].find(({ state }) => state === 'planned')!;
    const cell = (title: string) => page.locator(`[id="table-${inject.id}-own.${idOf(title)}"]`);
    const valueOf = (title: string) => desk.exercise.world.injects.get(inject.id)?.inject.columns?.[idOf(title)];
    const write = async (title: string, fill: (field: ReturnType<Page['locator']>) => Promise<unknown>) => {
      await cell(title).scrollIntoViewIfNeeded();
      await cell(title).click();
      await cell(title).press('Enter');
      await fill(cell(title).locator('input, select'));
      await page.keyboard.press('Enter');
      await cell(title).locator('input, select').waitFor({ state: 'detached' });
    };
    await page.getByRole('searchbox').first().fill(inject.inject.number);
    await write('Vehicle', (field) => field.fill('Van 2'));
    await write('Capability tested', (field) => field.selectOption({ index: 1 }));
    await write('Cost', (field) => field.fill('120,50'));
    await write('Cleared', (field) => field.selectOption('yes'));
    await write('Responsible', (field) => field.selectOption({ index: 1 }));
    expect([valueOf('Vehicle'), valueOf('Capability tested'), valueOf('Cost'), valueOf('Cleared')]).toEqual([
      'Van 2',
      'triage',
      '120.50',
      'yes',
    ]);
    await page.getByRole('searchbox').first().fill('');
    await page.getByRole('combobox', { name: t('console.filter.title') }).selectOption({ index: 1 });
    await page.locator('.drawer article').waitFor();
    expect(await page.locator('.drawer article').innerText()).toContain('Van 2');
    await cell('Responsible').scrollIntoViewIfNeeded();
    expect(await page.locator('[role="row"][aria-rowindex]').count()).toBeLessThan(6);
    await desk.picture(`own-columns-table-${locale}`);

    await page
      .locator('.drawer')
      .getByRole('button', { name: t('common.edit') })
      .first()
      .click();
    const form = page.locator('.drawer form');
    await form
      .locator('summary')
      .filter({ hasText: t('console.columns.own') })
      .click();
    const costs = form.getByLabel(/^(Cost)/);
    await costs.fill('much');
    await form.getByRole('button', { name: t('common.save') }).click();
    await form.getByText(t('console.reports.mistake.number')).waitFor();
    await costs.scrollIntoViewIfNeeded();
    await desk.picture(`own-columns-form-${locale}`);
    await costs.fill('99');
    await form.getByRole('button', { name: t('common.save') }).click();
    await form.waitFor({ state: 'detached' });
    expect(valueOf('Cost')).toBe('99');

    await define();
    await dialog(page)
      .locator('ol > li')
      .first()
      .getByRole('button', { name: t('common.remove') })
      .click();
    await dialog(page).getByRole('alert').filter({ hasText: /1|١/ }).waitFor();
    await desk.picture(`own-columns-question-${locale}`);
    await dialog(page)
      .getByRole('button', { name: t('console.columns.take-out') })
      .click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(columns()).toHaveLength(4);
    await page.keyboard.press('Escape');
  });
});
