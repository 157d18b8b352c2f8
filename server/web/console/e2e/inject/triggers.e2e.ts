import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import type { Trigger } from '../../model/items.ts';
import { audience } from '../../model/samples.ts';
import { showList } from '../../../e2e/rail.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const builder = (page: Page) => page.locator('form .condition');
const field = (page: Page, name: string) => builder(page).getByLabel(name, { exact: true });
const forms = (page: Page) => builder(page).getByRole('combobox', { name: 'Form', exact: true });

/** What an inject can wait for from people: chosen in the form by their names, and the sentence that the form makes of it. */
const WAITS: { kind: Trigger['type']; choose: (page: Page) => Promise<unknown>; trigger: Trigger; says: string }[] = [
  {
    kind: 'on-action',
    choose: async (page) => {
      await field(page, 'Expected actions').selectOption('searched');
      await field(page, 'Which one, counted').fill('3');
      await field(page, 'Minutes after that').fill('5');
    },
    trigger: { type: 'on-action', kind: 'searched', delay: 'PT300S', count: 3 },
    says: '5 minutes after report no. 3 of “Searched”',
  },
  {
    kind: 'on-request',
    choose: async (page) => {
      await forms(page).selectOption('warrant');
      await field(page, 'Outcome').selectOption('Refused');
    },
    trigger: { type: 'on-request', form: 'warrant', outcome: 'refused', delay: 'PT0S' },
    says: 'when a request “Search warrant” ends with “Refused” (anybody)',
  },
  {
    kind: 'on-scene',
    choose: async (page) => {
      await field(page, 'Inject').selectOption('scene');
      await field(page, 'How it ended').selectOption('declined');
      await field(page, 'How many').selectOption('all of them');
    },
    trigger: { type: 'on-scene', inject: 'scene', end: 'declined', quorum: 'everyone', delay: 'PT0S' },
    says: 'when all players of scene S-1 are done: “declined” (anybody)',
  },
  {
    kind: 'on-reply',
    choose: async (page) => {
      await field(page, 'Reply to').selectOption('a persona');
      await field(page, 'Persona').selectOption('lea');
    },
    trigger: { type: 'on-reply', persona: 'lea', delay: 'PT0S' },
    says: 'when the first writes back to Lea (19) (anybody)',
  },
];

async function edited(page: Page, kind?: Trigger['type']) {
  await showList(page);
  await page.locator('#msel-search').fill('W-1');
  await page.locator('.msel .row').first().click();
  await page.locator('[data-key="edit"]').click();
  await builder(page).locator('select').first().waitFor();
  if (kind) await builder(page).locator('select').first().selectOption(kind);
}

function prepare(desk: Desk) {
  const base = { title: text('Waits'), body: text('It has come.'), mustAcknowledge: false, expectedActions: [] };
  const planned = { kind: 'msel-inject', revision: 1, state: 'planned' };
  const trigger = { type: 'by-hand' };
  desk.exercise.put({ kind: 'persona', id: 'lea', name: text('Lea (19)'), revision: 1 });
  desk.exercise.put({
    kind: 'request-form',
    id: 'warrant',
    title: text('Search warrant'),
    authority: 'lea',
    fields: [],
    grounds: [],
    refusals: [],
    lawfulDelay: 'PT0S',
    audience: audience({ everyone: true }),
    forTeam: false,
    document: text('You may search.'),
    revision: 1,
  });
  for (const [id, number, type] of [
    ['scene', 'S-1', 'role-player-task'],
    ['waits', 'W-1', 'message'],
  ] as const)
    desk.exercise.put({
      ...planned,
      id,
      inject: { ...base, id, number, type, trigger, audience: audience({ everyone: true }) },
    });
}

describe('what an inject waits for from people', () => {
  test.each(WAITS)('$kind is written in the form, kept and read back', async ({ kind, choose, trigger, says }) => {
    const desk = await Desk.open(browser);
    const { page } = desk;
    await desk.join();
    prepare(desk);
    await edited(page, kind);
    await builder(page).locator('.mistake').waitFor();
    await choose(page);
    await page.locator('form .sentence', { hasText: says }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => desk.exercise.world.injects.get('waits')?.inject.trigger).toEqual(trigger);

    await page.reload();
    await page.locator('[role="grid"]').waitFor();
    await edited(page);
    await page.locator('form .sentence', { hasText: says }).waitFor();
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('where_no_request_form_is_there_it_is_said_and_one_can_be_written_at_once', async () => {
    const desk = await Desk.open(browser);
    const { page } = desk;
    await desk.join();
    prepare(desk);
    desk.exercise.put({ kind: 'request-form', id: 'warrant', removed: true });
    await edited(page, 'on-request');
    const offered = forms(page).locator('option');
    expect(await offered.allTextContents()).toEqual(['None written yet', '+ Add a request form']);
    await forms(page).selectOption('+ Add a request form');
    const dialog = page.getByRole('dialog', { name: 'Add a request form' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await forms(page).inputValue()).toBe('');
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test.each(['25:00', 'noon'])('%s_is_no_time_which_is_said_at_once_and_save_leads_to_it', async (typed) => {
    const desk = await Desk.open(browser);
    const { page } = desk;
    await desk.join();
    prepare(desk);
    await edited(page, 'at-time');
    const time = builder(page).locator('.face');
    await time.fill(typed);
    const told = builder(page).locator('.hint', { hasText: '9:30' });
    await told.waitFor({ timeout: 3000 });
    await time.press('Enter');
    const notSaved = page.getByText('Not saved. What is marked needs another look.');
    await notSaved.waitFor();
    await expect.poll(() => time.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.locator('#msel-search').focus();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => time.evaluate((input) => input === document.activeElement)).toBe(true);
    await desk.picture(`time-mistake-${typed.replace(':', '')}`);
    await time.fill('09:00');
    await told.waitFor({ state: 'detached' });
    await notSaved.waitFor({ state: 'detached' });
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('only_scenes_are_offered_to_wait_for_the_end_of', async () => {
    const desk = await Desk.open(browser);
    const { page } = desk;
    await desk.join();
    prepare(desk);
    await edited(page, 'on-scene');
    expect(await field(page, 'Inject').locator('option').allTextContents()).toEqual(['…', 'S-1 · Waits']);
    await desk.close();
  });
});

describe.each([
  { locale: 'en', width: 320 },
  { locale: 'ru', width: 1366 },
  { locale: 'ar', width: 1366 },
] as const)('the form for conditions in $locale at $width', ({ locale, width }) => {
  test('says_all_that_can_be_waited_for_and_fits', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 1000 } });
    const { page } = desk;
    await desk.join();
    prepare(desk);
    for (const { kind } of WAITS) {
      await edited(page, kind);
      await page.setViewportSize({ width, height: 1000 });
      await builder(page).scrollIntoViewIfNeeded();
      expect(await violations(page)).toEqual([]);
      await desk.picture(`waits-${kind}-${locale}-${width}`);
      const overflow = await builder(page).evaluate((form) => form.scrollWidth - form.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1366, height: 1000 });
      await page.locator('form .buttons .button').last().click();
    }
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
