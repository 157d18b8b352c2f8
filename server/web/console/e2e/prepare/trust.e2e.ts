import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';
import { spokenOf } from '../../../e2e/spoken.ts';

const TRUST = {
  kind: 'trust',
  start: 30,
  value: 40,
  count: 1,
  moves: [
    {
      cause: 'reported',
      by: 10,
      value: 40,
      at: 'D1 09:20:00',
      recordedAt: '2026-11-24T09:20:00.000Z',
      person: 'p-1',
      callName: 'Investigator 1',
      takenAt: '2026-11-24T08:20:00.000Z',
      action: 'told',
      field: 'consent',
      said: 'yes',
    },
  ],
};

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  { locale: 'en', width: 1366 },
  { locale: 'ru', width: 1366 },
  { locale: 'ar', width: 1366 },
  { locale: 'en', width: 320 },
] as const)('trust in $locale at $width', ({ locale, width }) => {
  test('control_sees_what_moved_it_and_moves_it_with_a_reason', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    await desk.join();
    const team = [...desk.exercise.world.teams.keys()][0]!;
    const trust = { start: 30, truth: 'lea', playedBy: [], rules: [] };
    desk.exercise.put({ kind: 'persona', id: 'lea', name: text('Lea (19)', 'Лея (19)'), trust, revision: 1 });
    const fields = [{ id: 'consent', label: text('Agreed to talk', 'Согласие есть'), type: 'yes-no', required: true }];
    desk.exercise.put({ kind: 'action-kind', id: 'told', label: text('Interviewed', 'Опрос'), fields, revision: 1 });
    const { at, recordedAt, person, takenAt } = TRUST.moves[0]!;
    desk.exercise.put({
      kind: 'action',
      id: 'a-1',
      person,
      at,
      recordedAt,
      action: { kind: 'told', note: '', takenAt },
    });
    desk.exercise.put({ ...TRUST, id: `lea/${team}`, persona: 'lea', team });
    await page.keyboard.press('3');
    await page.setViewportSize({ width, height: 768 });
    await page.locator('.views button').last().click();
    const row = page.locator('.trusts .trust');
    await row.waitFor();
    await row.getByRole('button').click();
    await row.locator('form input').first().fill('-15');
    await row.locator('form input').last().fill('They shouted');
    const folder = process.env['LIVEX_PICTURES'];
    if (folder) await page.screenshot({ path: `${folder}/console-trust-${locale}-${width}.png` });
    await row.locator('form button').click();
    await expect.poll(() => row.locator('meter').first().getAttribute('value')).toBe('25');
    await row.locator('summary').click();
    await row.locator('.moves', { hasText: 'They shouted' }).waitFor();
    expect(await row.locator('.moves .said').innerText()).toMatch(/^(Agreed to talk|Согласие есть): ./);
    if (folder) await page.screenshot({ path: `${folder}/console-trust-moves-${locale}-${width}.png` });
    expect(await violations(page)).toEqual([]);
    const link = row.locator('.moves .link');
    expect(await link.evaluate((button) => getComputedStyle(button).borderTopWidth)).toBe('0px');
    await link.click();
    await page
      .locator('.drawer article')
      .getByText(locale === 'ru' ? 'Опрос' : 'Interviewed')
      .first()
      .waitFor();
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});

test.each(spokenOf(['en', 'ar']))('the_filter_by_team_stays_above_what_is_scrolled_under_it_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 500 } });
  const { page } = desk;
  await desk.join();
  const team = [...desk.exercise.world.teams.keys()][0]!;
  const trust = { start: 30, truth: 'lea', playedBy: [], rules: [] };
  desk.exercise.put({ kind: 'persona', id: 'lea', name: text('Lea (19)', 'Лея (19)'), trust, revision: 1 });
  const moves = Array.from({ length: 60 }, () => TRUST.moves[0]!);
  desk.exercise.put({ ...TRUST, count: 60, moves, id: `lea/${team}`, persona: 'lea', team });
  await page.keyboard.press('3');
  await page.locator('.views button').last().click();
  const meter = page.locator('.trusts meter');
  await page.locator('.trusts summary').click();
  const above = await meter.evaluate((it) => {
    const tools = it.closest('.trusts')!.querySelector('.tools')!;
    it.closest('.trusts')!.scrollTop += it.getBoundingClientRect().top - tools.getBoundingClientRect().top;
    const { left, top, width, height } = it.getBoundingClientRect();
    return tools.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(above).toBe(true);
  await desk.close();
});

test('a_persona_that_is_renamed_in_the_console_keeps_how_it_trusts', async () => {
  const desk = await Desk.open(browser);
  const { page } = desk;
  await desk.join();
  const trust = { start: 30, truth: 'lea', playedBy: ['p-1'], rules: [] };
  desk.exercise.put({ kind: 'persona', id: 'lea', name: text('Lea (19)'), trust, revision: 1 });
  await desk.at('world');
  await page.getByRole('button', { name: /^Edit.*Lea/ }).click();
  await page.locator('#persona-name-text').fill('Lea K.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => desk.exercise.world.personas.get('lea')?.revision).toBe(2);
  expect(desk.exercise.world.personas.get('lea')?.trust).toEqual(trust);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
