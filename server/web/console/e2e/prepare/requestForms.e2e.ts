import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { audience } from '../../model/samples.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';
import { spokenOf } from '../../../e2e/spoken.ts';

/** Forms on which players ask authorities, written where kinds of reports are. */
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const WARRANT = {
  id: 'warrant',
  revision: 3,
  title: text('Search warrant', 'Санкция на обыск'),
  authority: 'judge',
  fields: [{ id: 'address', label: text('Address', 'Адрес'), type: 'line', required: true }],
  grounds: [{ id: 'art-41', text: text('Article 41', 'Статья 41') }],
  refusals: [{ id: 'art-43', text: text('Article 43: no suspicion', 'Статья 43: нет подозрения') }],
  lawfulDelay: 'PT45M',
  audience: audience({ functions: ['player'] }),
  forTeam: true,
  document: text('The search of {address} is allowed.', 'Обыск по адресу {address} разрешён.'),
} as const;

async function atTheForms(wanted: { locale?: string; width?: number; height?: number } = {}): Promise<Desk> {
  const { locale = 'en', width = 1366, height = 768 } = wanted;
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  desk.exercise.put({ kind: 'persona', id: 'judge', name: text('Duty judge', 'Дежурный судья'), revision: 1 });
  desk.exercise.put({ kind: 'request-form', ...WARRANT });
  await desk.join();
  await desk.page.locator(`html[lang="${locale}"]`).waitFor();
  await desk.at('forms');
  await desk.page.locator('#request-forms-title').waitFor();
  await desk.page.setViewportSize({ width, height });
  return desk;
}

const formOf = (desk: Desk, id: string) => desk.exercise.world.requestForms.get(id);
const opened = (page: Page) => page.locator('dialog[open]');
const button = (page: Page, name: string | RegExp) =>
  opened(page).getByRole('button', { name, exact: typeof name === 'string' });
const editsWarrant = ({ page }: Desk) => page.getByRole('button', { name: 'Edit Search warrant' }).click();

async function saves(page: Page): Promise<void> {
  await button(page, 'Save').click();
  await opened(page).waitFor({ state: 'detached' });
}

async function wrongs(page: Page): Promise<string[]> {
  return (await violations(page)).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe('request forms', () => {
  test('one_is_written_and_its_document_names_a_field_that_is_new_too', async () => {
    const desk = await atTheForms();
    const { page } = desk;
    await page.getByRole('button', { name: 'Add a request form' }).press('Enter');
    await page.getByLabel('Name', { exact: true }).fill('Freezing of an account');
    await page.getByLabel('Authority').selectOption({ label: 'Duty judge' });
    await page.getByLabel('Lawful delay, minutes').fill('90');
    await button(page, 'Add a field').press('Enter');
    await page.keyboard.type('Account number');
    const [grounds, refusals] = ['Legal grounds to choose from', 'Grounds to refuse it'].map((name) =>
      opened(page).getByRole('group', { name, exact: true }),
    );
    await grounds!.getByRole('button', { name: 'Add a ground' }).press('Enter');
    await page.keyboard.type('Article 70');
    await refusals!.getByRole('button', { name: 'Add a ground' }).press('Enter');
    await page.keyboard.type('Article 71');
    const document = page.getByLabel('Document that goes out when it is granted');
    await document.fill('Freeze .');
    await document.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(7, 7));
    await opened(page).getByRole('group', { name: 'Insert:' }).getByRole('button', { name: 'Account number' }).click();
    await expect.poll(() => document.inputValue()).toBe('Freeze {account-number}.');
    expect(await document.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(23);
    await opened(page).getByLabel('What it asks').fill('Which account?');
    await saves(page);
    expect(formOf(desk, 'freezing-of-an-accou')).toMatchObject({
      title: text('Freezing of an account'),
      authority: 'judge',
      lawfulDelay: 'PT5400S',
      audience: { everyone: true },
      forTeam: true,
      fields: [{ id: 'account-number', label: text('Which account?') }],
      grounds: [{ id: 'article-70', text: text('Article 70') }],
      refusals: [{ id: 'article-71', text: text('Article 71') }],
      document: text('Freeze {account-number}.'),
    });
    await page.locator('section li', { hasText: 'Freezing of an account' }).getByText('1 field').waitFor();
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('what_is_missing_or_named_for_nothing_is_said_at_its_place_and_nothing_is_sent', async () => {
    const desk = await atTheForms();
    const { page } = desk;
    await page.getByRole('button', { name: 'Add a request form' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Bank data');
    await page.getByLabel('Document that goes out when it is granted').fill('Data of {account} and {holder}');
    const decided = desk.exercise.decided;
    await button(page, 'Save').click();
    await opened(page).getByText('The form has no field for {account} and {holder}.').waitFor();
    const authority = page.getByLabel('Authority');
    await expect.poll(() => authority.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await opened(page).getByText('Please fill this in.').count()).toBe(1);
    expect(await wrongs(page)).toEqual([]);
    expect(desk.exercise.decided).toBe(decided);
    await authority.selectOption({ label: 'Duty judge' });
    await page.getByLabel('Document that goes out when it is granted').fill('Data for {filer}');
    await saves(page);
    expect(formOf(desk, 'bank-data')).toMatchObject({ document: text('Data for {filer}'), lawfulDelay: 'PT1800S' });
    await desk.close();
  });

  test('one_that_was_changed_is_as_it_was_after_undo_and_before_STARTEX_it_can_be_taken_out', async () => {
    const desk = await atTheForms();
    const { page } = desk;
    await editsWarrant(desk);
    await button(page, 'Remove Article 43: no suspicion').click();
    await page.getByLabel('The filer’s team sees request and answer').uncheck();
    await saves(page);
    expect(formOf(desk, 'warrant')).toMatchObject({ refusals: [], forTeam: false, revision: 4 });
    await page.getByRole('button', { name: /^Undo: change of/ }).click();
    await expect.poll(() => formOf(desk, 'warrant')?.refusals).toEqual(WARRANT.refusals);
    expect(formOf(desk, 'warrant')?.forTeam).toBe(true);
    await desk.close();
  });

  test('one_on_which_somebody_has_asked_says_that_it_stays_as_it_is', async () => {
    const desk = await atTheForms();
    desk.exercise.put({
      kind: 'request',
      id: 'r-1',
      state: 'waiting',
      filer: 'inv-01',
      receivedAt: 'D1 09:00:00',
      teams: [],
      form: 'warrant',
      values: { address: 'Quay 3' },
      filed: { at: 'D1 09:00:00', sentAt: new Date().toISOString(), takenAt: new Date().toISOString() },
      questions: [],
    });
    await editsWarrant(desk);
    await opened(desk.page).getByText('Somebody has already filed a request on this form.').waitFor();
    expect(await wrongs(desk.page)).toEqual([]);
    await desk.close();
  });
});

describe.each(
  spokenOf([
    { locale: 'en', width: 1366, height: 768 },
    { locale: 'ru', width: 390, height: 844 },
    { locale: 'ar', width: 1366, height: 768 },
    { locale: 'ar', width: 390, height: 844 },
  ]),
)('a request form in $locale at $width', (look) => {
  test('is_accessible_and_fits', async () => {
    const desk = await atTheForms(look);
    const { page } = desk;
    await desk.picture(`request-forms-${look.locale}-${look.width}`);
    await page.locator('section[aria-labelledby="request-forms-title"] li button').first().click();
    await opened(page).locator('.toggle').first().click();
    await desk.picture(`request-form-${look.locale}-${look.width}-top`);
    expect(await wrongs(page)).toEqual([]);
    const wide = await opened(page).evaluate((dialog) => {
      const inside = dialog.querySelector('form')!.parentElement!;
      return inside.scrollWidth - inside.clientWidth;
    });
    expect(wide).toBeLessThanOrEqual(0);
    await opened(page).locator('fieldset').last().scrollIntoViewIfNeeded();
    await desk.picture(`request-form-${look.locale}-${look.width}-end`);
    await desk.close();
  });
});
