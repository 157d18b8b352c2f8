import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { spokenOf } from '../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(
  spokenOf([
    ['en', 'Text (Russian)', 'To', 'Small correction'],
    ['ru', 'Текст (русский)', 'Кому', 'Мелкое исправление'],
    ['ar', '(الروسية)', 'إلى', 'تصحيح صغير'],
  ]),
)('the_shift_log_says_what_was_corrected_and_times_to_the_second_in_%s', async (locale, words, to, small) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1024, height: 768 } });
  const { page } = desk;
  await desk.join();
  const [inject] = [...desk.exercise.world.injects.keys()];
  const entry = { kind: 'shift-entry', at: 'D2 14:00:00', writtenAt: new Date().toISOString(), by: 'director' };
  const reworded = [{ part: 'body', language: 'ru', before: 'у ворот А', after: 'у ворот Б' }];
  desk.exercise.put({ ...entry, id: 's-1', what: 'corrected', inject, text: 'body:ru to' } as never);
  desk.exercise.put({ ...entry, id: 's-2', what: 'jumped', text: 'D2 13:05:07.413 – D2 14:00:00' } as never);
  desk.exercise.put({ ...entry, id: 's-3', what: 'corrected-small', inject, text: 'body:ru', reworded } as never);
  await desk.at('shift');
  await page.getByRole('tab', { name: /Shift log|Журнал|سجل/ }).click();
  const lines = page.locator('.log ol .words');
  await expect.poll(() => lines.count()).toBeGreaterThanOrEqual(3);
  const said = await lines.allInnerTexts();
  await desk.picture(`shift-log-${locale}`);
  const corrected = said.filter((line) => line.includes(words));
  expect(corrected.filter((line) => line.includes(small))).toHaveLength(1);
  expect(corrected.find((line) => !line.includes(small))).toContain(to);
  const smallOne = corrected.find((line) => line.includes(small)) ?? '';
  expect(smallOne.replaceAll(/[\u2066-\u2069]/g, '')).toContain('у ворот А → у ворот Б');
  expect(said.join()).not.toContain('413');
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each(
  spokenOf([
    ['en', /filed Day 2, 13:20/],
    ['ru', /подан: .*13:20/],
    ['ar', /قُدّم .*(13:20|١٣:٢٠)/],
  ]),
)('a_request_that_came_in_later_than_it_was_filed_says_when_in_%s', async (locale, words) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1024, height: 768 } });
  const { exercise, page } = desk;
  await desk.join();
  const [form = ''] = exercise.world.requestForms.keys();
  const writtenAt = new Date().toISOString();
  for (const [request, at] of [
    ['later', 'D2 13:20:00'],
    ['at-once', 'D2 14:00:00'],
  ]) {
    const filed = { at, sentAt: writtenAt, takenAt: writtenAt };
    exercise.put({ kind: 'request', id: request, form, filer: 'inv-01', state: 'waiting', values: {}, filed } as never);
    const entry = { id: `s-${request}`, what: 'request-filed', at: 'D2 14:00:00', writtenAt, by: 'inv-01', request };
    exercise.put({ kind: 'shift-entry', ...entry } as never);
  }
  await desk.at('shift');
  await page.getByRole('tab', { name: /Shift log|Журнал|سجل/ }).click();
  const lines = page.locator('.log ol .words');
  await expect.poll(() => lines.count()).toBeGreaterThanOrEqual(2);
  const plain = (line: string) => line.replace(/[\u2066-\u2069]/g, '');
  await desk.picture(`shift-log-filed-${locale}`);
  const said = (await lines.allInnerTexts()).map(plain);
  expect(said.filter((line) => words.test(line))).toHaveLength(1);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
