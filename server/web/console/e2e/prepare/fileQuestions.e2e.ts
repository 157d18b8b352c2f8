import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { spokenOf } from '../../../e2e/spoken.ts';

const NAMES = ['Nora', 'Olga', 'Ада', 'ليلى', 'Jan', 'Maria', 'Yusuf', 'Anna'];
const HOW_MANY = 100;
const all = {
  id: 'known/people',
  code: 'known-rows',
  parameters: { count: String(HOW_MANY) },
  options: ['rows-known', 'rows-new', 'one-by-one'].map((word) => ({ value: word, code: word })),
  from: { sheet: 'People', rows: Array.from({ length: HOW_MANY }, (_, at) => at + 12), count: HOW_MANY },
  examples: [],
};
const each = Array.from({ length: HOW_MANY }, (_, at) => {
  const name = `${NAMES[at % NAMES.length]} ${at + 1}`;
  return {
    id: `known/people/${at + 12}`,
    code: 'known-row',
    of: all.id,
    parameters: { name },
    options: [
      { value: `p-${at}`, label: `${name} · Player · Team Alfa` },
      { value: 'row/12', code: 'row-of-file', label: '12 · Nora 1 · Player' },
      { value: 'add-row', code: 'add-row' },
    ],
    from: { sheet: 'People', rows: [at + 12], count: 1 },
    examples: [`${name} · Player · Team Alfa · FR`],
  };
});

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(
  spokenOf([
    { locale: 'en', width: 1366 },
    { locale: 'ru', width: 1366 },
    { locale: 'ar', width: 1366 },
    { locale: 'ar', width: 390 },
  ]),
)('a hundred rows that may be there already, in $locale at $width', ({ locale, width }) => {
  test('are_answered_at_once_and_one_of_them_by_itself', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    const sent: Record<string, string>[] = [];
    desk.server.sheetStep = (answers) => {
      sent.push(answers);
      return { upload: 'u-1', stage: 'names', questions: [all, ...each] };
    };
    await desk.join();
    await desk.at('spreadsheets');
    await page.setViewportSize({ width, height: 768 });
    await page.locator('input[type=file]').setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('x') });
    const next = page.locator('.step .primary');
    await next.waitFor();
    expect(await next.isDisabled()).toBe(true);
    await desk.picture(`file-questions-asked-${locale}-${width}`);

    await page.locator('.step select').first().selectOption('rows-known');
    expect(await next.isDisabled()).toBe(false);
    await page.locator('.step summary').click();
    await page.locator('.step details select').nth(2).selectOption('add-row');
    await desk.picture(`file-questions-rows-${locale}-${width}`);
    expect(await violations(page)).toEqual([]);
    await next.click();
    await expect.poll(() => sent.at(-1)).toEqual({ [all.id]: 'rows-known', [each[2]!.id]: 'add-row' });

    await page.locator('.step select').first().selectOption('one-by-one');
    await expect.poll(() => next.isDisabled()).toBe(true);
    expect(await page.locator('.step details [data-open]').count()).toBe(HOW_MANY - 1);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});

test.each(
  spokenOf([
    ['en', 'understood as Day 2, 09:05'],
    ['ru', 'понято как День 2, 09:05'],
    ['ar', 'فُهم على أنه اليوم 2، 09:05'],
  ]),
)('the_check_says_what_a_time_was_taken_for_in_%s', async (locale, words) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  const row = { part: 'msel', kind: 'changed', id: 'a', label: 'H1', sheet: 'MSEL', cell: 'C7' };
  const time = { name: 'Exercise time', before: 'D1 09:00:00' };
  const fields = [
    { ...time, after: 'd2 9h05', understood: 'D2 09:05:00' },
    { ...time, after: 'D2 09:05' },
  ];
  const draft = { ready: true, seen: '1', unchanged: 0, mistakes: [], notices: [] };
  desk.server.sheetStep = () => ({
    ...{ upload: 'u-1', stage: 'check', questions: [] },
    draft: { ...draft, changes: fields.map((field) => ({ ...row, fields: [field] })) },
  });
  await desk.join();
  await desk.at('spreadsheets');
  await page.locator('input[type=file]').setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('x') });
  const said = page.locator('.change dd');
  await said.nth(1).waitFor();
  await desk.picture(`file-times-${locale}`);
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
  expect(plain(await said.nth(0).innerText())).toContain(words);
  expect(plain(await said.nth(1).innerText())).not.toContain(words.slice(0, 8));
  expect(await violations(page)).toEqual([]);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

const HEADINGS = { Ser: 'number', DTG: 'time', Script: 'body', To: 'to', Budget: 'note' };
const columns = {
  id: 'columns',
  code: 'columns',
  parameters: { count: '5' },
  options: [
    { value: 'as-proposed', code: 'as-proposed' },
    { value: 'one-by-one', code: 'each-by-itself' },
  ],
  guess: 'as-proposed',
  from: { sheet: 'MSEL', rows: [1], count: 1 },
  examples: [],
};
const eachColumn = Object.entries(HEADINGS).map(([header, guess], at) => ({
  id: `column/${at}`,
  code: 'column',
  of: columns.id,
  parameters: { column: 'ABCDE'[at]!, header },
  options: [...Object.values(HEADINGS), 'pass-over'].map((value) => ({ value, code: value })),
  guess,
  from: { sheet: 'MSEL', column: 'ABCDE'[at]!, rows: [1], count: 1 },
  examples: [`${header} of the first row`],
}));

test.each(spokenOf(['en', 'ru', 'ar']))('what_is_proposed_does_unless_one_of_it_is_changed_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  const sent: Record<string, string>[] = [];
  desk.server.sheetStep = (answers) => {
    sent.push(answers);
    return { upload: 'u-1', stage: 'columns', questions: [columns, ...eachColumn] };
  };
  await desk.join();
  await desk.at('spreadsheets');
  await page.locator('input[type=file]').setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('x') });
  const next = page.locator('.step .primary');
  await next.waitFor();
  expect(await next.isDisabled()).toBe(false);
  await desk.picture(`file-proposals-${locale}`);

  await page.locator('.step details select').nth(4).selectOption('pass-over');
  expect(await violations(page)).toEqual([]);
  await next.click();
  await expect
    .poll(() => sent.at(-1))
    .toEqual({
      ...Object.fromEntries(eachColumn.map(({ id, guess }) => [id, guess])),
      ...{ columns: 'as-proposed', 'column/4': 'pass-over' },
    });
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each(
  spokenOf([
    ['en', '3 notices'],
    ['ru', '3 замечания'],
    ['ar', '3 تنبيهات'],
  ]),
)('what_is_to_be_known_of_a_file_is_one_list_in_%s', async (locale, words) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  const notices = ['cell-notes', 'hidden-columns', 'placeholders'].map((code) => ({
    code,
    parameters: { sheet: 'MSEL', count: '2', cells: 'C2, C7' },
  }));
  desk.server.sheetStep = () => ({
    ...{ upload: 'u-1', stage: 'check', questions: [] },
    draft: { ready: false, seen: '1', unchanged: 4, mistakes: [], notices, changes: [] },
  });
  await desk.join();
  await desk.at('spreadsheets');
  await page.locator('input[type=file]').setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('x') });
  const list = page.locator('.notices');
  await list.waitFor();
  await desk.picture(`file-notices-${locale}`);
  expect(await list.locator('summary').innerText()).toBe(words);
  expect(await list.locator('li').count()).toBe(3);
  expect(await violations(page)).toEqual([]);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
