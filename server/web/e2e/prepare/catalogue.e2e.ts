import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverIsBuilt } from '../realServer.ts';
import { openInject, openPlace } from '../rail.ts';
import { Stage } from '../stage.ts';

const TITLE = 'A sister calls';
const SCRIPT = 'Whisper. Break off twice.';
const SCRIPT_RU = 'Говорите шёпотом. Дважды прервитесь.';

/** A call with fields of its own, kept for another exercise, and a table that two work on at once. Steps in order. */
describe.runIf(serverIsBuilt)('an inject that is used again', () => {
  let stage: Stage;
  let one: Page;
  let other: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    [one, other] = [await stage.desk('ctrl-01'), await stage.desk('ctrl-02')];
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const open = async (page: Page, text: string) => {
    await openInject(page, text);
  };
  const said = (page: Page, words: string) => page.locator('.log .now', { hasText: words }).waitFor();
  const save = (page: Page) => page.locator('.detail').getByRole('button', { name: 'Save', exact: true }).click();
  const script = (page: Page) => page.locator('#edit-script-text');
  const inRussian = (page: Page) => page.locator('form:has(#edit-script-text)').getByRole('tab', { name: /Русский/ });

  test('an_author_writes_a_call_with_a_script_in_two_languages', async () => {
    await openPlace(one, 'table');
    await one.getByRole('button', { name: 'New inject' }).first().click();
    await one.getByRole('textbox', { name: 'Number', exact: true }).fill('P1');
    await one.locator('.detail label', { hasText: 'Kind' }).first().locator('select').selectOption('phone-call');
    await one.locator('#edit-title-text').fill(TITLE);
    await one.locator('#edit-body-text').fill('My sister does not answer since Friday.');
    await one.getByLabel('Caller’s number').fill('0555 0199');
    await script(one).fill(SCRIPT);
    await inRussian(one).click();
    await script(one).fill(SCRIPT_RU);
    await save(one);
    await said(one, 'P1 is in the MSEL.');
    await open(other, 'P1');
    await other.locator('.detail', { hasText: SCRIPT }).waitFor();
    await other.locator('.detail', { hasText: '0555 0199' }).waitFor();
  });

  test('who_is_called_does_not_get_the_script', async () => {
    const seen = await stage.api.authorized<{ details: object }>(
      'GET',
      stage.path(`injects/${await idOf('P1')}/seen-by/inv-01`),
    );
    expect(seen.details).toEqual({ type: 'phone-call', callerNumber: '0555 0199' });
  });

  test('it_is_used_in_a_second_exercise_with_both_languages', async () => {
    await open(one, 'P1');
    await one.getByRole('button', { name: 'Into the catalogue' }).click();
    await one.getByRole('button', { name: 'In the catalogue' }).waitFor();

    await stage.api.authorized('POST', '/api/exercises?id=second', { pack: 'demo' });
    const second = await stage.desk(undefined, undefined, '/api/exercises/second');
    await openPlace(second, 'catalogue');
    await second.getByLabel('Search in the catalogue').fill('nobody wrote this');
    await second.getByText('No inject matches your search.').waitFor();
    await second.getByLabel('Search in the catalogue').fill('прервитесь');
    await second.getByRole('button', { name: 'Use as a new inject' }).click();
    await expect.poll(() => script(second).inputValue()).toBe(SCRIPT);
    await inRussian(second).click();
    await expect.poll(() => script(second).inputValue()).toBe(SCRIPT_RU);
    await expect.poll(() => second.getByLabel('Caller’s number').inputValue()).toBe('0555 0199');
    await second.getByRole('textbox', { name: 'Number', exact: true }).fill('S1');
    await save(second);
    await said(second, 'S1 is in the MSEL.');
    await open(second, 'S1');
    await second.locator('.detail', { hasText: SCRIPT }).waitFor();
    await second.context().close();
  });

  test('a_time_typed_in_the_table_while_a_colleague_saves_the_title_loses_neither', async () => {
    const id = await idOf('P1');
    await one.keyboard.press('Escape');
    await openPlace(one, 'table');
    await one.locator('#place input[type=search]').fill('P1');
    const cell = one.locator(`[id="table-${id}-time"]`);
    await cell.dblclick();
    await cell.locator('input').fill('D1 17:30');

    await open(other, 'P1');
    await other.keyboard.press('e');
    await other.locator('#edit-title-text').fill('A sister calls from abroad');
    await save(other);
    await said(other, 'P1 is changed.');

    await cell.locator('input').press('Enter');
    const conflict = one.locator('section[role=alert]');
    await conflict.getByText(/New version · Name/).waitFor();
    await conflict.getByText(/17:30/).waitFor();
    await one.getByRole('button', { name: 'Keep mine' }).click();
    await save(one);
    await said(one, 'P1 is changed.');

    await one.locator(`[id="table-${id}-title"]`, { hasText: 'A sister calls from abroad' }).waitFor();
    await one.locator(`[id="table-${id}-time"]`, { hasText: '17:30' }).waitFor();
    await other.locator('.detail', { hasText: '17:30' }).waitFor();
  });

  test('the_table_is_worked_by_keys_and_takes_a_step_back', async () => {
    const id = await idOf('P1');
    await one.locator(`[id="table-${id}-number"]`).click();
    await one.keyboard.press('ArrowRight');
    await one.keyboard.press('Enter');
    await one.keyboard.type('D1 17:45');
    await one.keyboard.press('Tab');
    await said(one, 'P1 is changed.');
    // Tab went on to the title, in which one can write at once.
    await one.locator(`[id="table-${id}-title"] input`).waitFor();
    await one.keyboard.press('Escape');
    await one.locator(`[id="table-${id}-time"]`, { hasText: '17:45' }).waitFor();
    await one.keyboard.press('Control+z');
    await one.locator(`[id="table-${id}-time"]`, { hasText: '17:30' }).waitFor();

    // A letter begins to write; it is not the key that releases an inject.
    await one.locator(`[id="table-${id}-number"]`).focus();
    await one.keyboard.press('r');
    await expect.poll(() => one.locator(`[id="table-${id}-number"] input`).inputValue()).toBe('r');
    await one.keyboard.press('Escape');
    await one.locator(`[id="table-${id}-number"]`, { hasText: 'P1' }).waitFor();
  });

  async function idOf(number: string): Promise<string> {
    interface Answer {
      cursor: number;
      more: boolean;
      items: { kind: string; id: string; inject?: { number: string } }[];
    }
    for (let cursor = 0; ;) {
      const answer = await stage.api.authorized<Answer>('POST', stage.path('sync'), {
        cursor,
        languages: ['en'],
        outbox: [],
      });
      const found = answer.items.find(({ kind, inject }) => kind === 'msel-inject' && inject?.number === number);
      if (found) return found.id;
      if (!answer.more) throw new Error(`no inject has the number ${number}`);
      cursor = answer.cursor;
    }
  }
});
