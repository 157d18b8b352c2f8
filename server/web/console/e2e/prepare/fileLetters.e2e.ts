import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { spokenOf } from '../../../e2e/spoken.ts';

const word = (value: string, code = value) => ({ value, code });
const questions = [
  {
    id: 'garbled',
    code: 'garbled',
    parameters: { count: '3' },
    options: [word('mend-letters'), word('keep-letters')],
    guess: 'mend-letters',
    examples: ['Ð¢ÐµÐºÑ�Ñ�Ñ‚ → Текст', 'CafÃ© → Café'],
  },
  {
    id: 'table-beside/5',
    code: 'table-beside',
    parameters: { cells: 'F1:G3' },
    options: [word('own-table'), word('same-table')],
    guess: 'own-table',
    from: { sheet: 'MSEL', rows: [], count: 0 },
    examples: ['From | To', 'Anna | Team Alfa'],
  },
  {
    id: 'namesake/3',
    code: 'namesake',
    parameters: { name: 'Anna Kovacs', row: '4' },
    options: [
      { value: 'p-1', label: 'Anna K. (Player, Red, Police, HU)' },
      { value: 'p-2', label: 'Anna K. 2 (Observer, Blue, NGO, SK)' },
      word('several-people', 'somebody-new'),
      word('pass'),
    ],
    guess: 'p-2',
    from: { sheet: 'Roster', rows: [4], count: 1 },
    examples: ['Anna Kovacs | Blue'],
  },
];
const notices = [
  { code: 'language-taken', parameters: { language: 'English, en' } },
  { code: 'table-beside', parameters: { sheet: 'MSEL', count: '1', cells: 'F1:G3' } },
  { code: 'letters-mended', parameters: { sheet: 'MSEL', count: '2', cells: 'C2, C3' } },
  { code: 'letters-garbled', parameters: { sheet: 'MSEL', count: '1', cells: 'K7 → Привет' } },
];

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(
  spokenOf([
    { locale: 'en', width: 1366 },
    { locale: 'en', width: 390 },
    { locale: 'ru', width: 1366 },
    { locale: 'ru', width: 390 },
    { locale: 'ar', width: 1366 },
    { locale: 'ar', width: 390 },
  ]),
)('a file with wrong letters, a table beside it and namesakes, in $locale at $width', ({ locale, width }) => {
  test('is_asked_about_in_words_and_says_what_was_taken', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    desk.server.sheetStep = (answers) =>
      answers['garbled'] && answers['namesake/3']
        ? {
            ...{ upload: 'u-1', stage: 'check', questions: [] },
            draft: { ready: true, seen: '1', unchanged: 0, mistakes: [], changes: [], notices },
          }
        : { upload: 'u-1', stage: 'people', questions };
    await desk.join();
    await desk.at('spreadsheets');
    await page.setViewportSize({ width, height: 768 });
    await page.locator('input[type=file]').setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('x') });
    const next = page.locator('.step .primary');
    await next.waitFor();
    await desk.picture(`file-letters-asked-${locale}-${width}`);
    expect(await violations(page)).toEqual([]);
    const chosen = await page
      .locator('.step select')
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
    expect(chosen).toEqual(['mend-letters', 'own-table', 'p-2']);

    await next.click();
    await page.getByText('K7').waitFor();
    await desk.picture(`file-letters-said-${locale}-${width}`);
    expect(await violations(page)).toEqual([]);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
