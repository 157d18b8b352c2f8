import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../shared/api.ts';
import { uuid7 } from '../shared/uuid7.ts';
import { serverIsBuilt } from './realServer.ts';
import { chooseTab, EXERCISE, Stage } from './stage.ts';

const SQUARE = { latitude: 45.5942, longitude: 11.6029 };
const BANK = { latitude: 45.5935, longitude: 11.6018 };
const METRES_PER_DEGREE = 111_195;
/** Older than this, a position fires nothing. */
const OLD_MS = 125_000;

/** Fences, phases, objectives and approval, chosen on screen and played on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('places and plan', () => {
  let stage: Stage;
  let walker: Api;
  let desk: Page;
  let other: Page;
  let started = 0;
  let cursor = 0;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await console('ctrl-01');
    other = await console('ctrl-02');
    walker = await stage.programOf('inv-01');
    await command(stage.api, { type: 'start-exercise' });
    started = Date.now();
  }, 120_000);

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  async function command(api: Api, wanted: object): Promise<void> {
    await api.authorized('POST', `${EXERCISE}/commands`, { id: uuid7(), ...wanted });
  }

  async function console(person: string): Promise<Page> {
    const page = await stage.desk(person);
    await page.keyboard.press('8');
    await page.locator('.prepare').waitFor();
    return page;
  }

  interface Answer {
    cursor: number;
    items: { kind: string; id: string }[];
  }

  /** What the phone says of where it is; answers what is new for it. */
  async function walks(at: typeof SQUARE, metresNorth: number, agoMs = 0): Promise<Answer['items']> {
    const now = Date.now();
    const position = {
      latitude: at.latitude + metresNorth / METRES_PER_DEGREE,
      longitude: at.longitude,
      accuracyMetres: 8,
      fixedAt: new Date(now - agoMs).toISOString(),
    };
    const answer = await walker.authorized<Answer>('POST', `${EXERCISE}/sync`, {
      cursor,
      positions: [position],
      sentAt: new Date(now).toISOString(),
    });
    cursor = answer.cursor;
    return answer.items;
  }

  async function facts(type: string): Promise<unknown[]> {
    const { entries } = await stage.api.authorized<{ entries: { facts: { type: string }[] }[] }>(
      'GET',
      `${EXERCISE}/timeline`,
    );
    return entries.flatMap((entry) => entry.facts).filter((fact) => fact.type === type);
  }

  const tab = (page: Page, name: string) => chooseTab(page.locator('.prepare'), name);
  const save = (page: Page) => page.locator('dialog[open]').getByRole('button', { name: 'Save', exact: true }).click();
  const isGone = (page: Page) => page.locator('dialog[open]').waitFor({ state: 'detached' });

  async function plan(number: string, place: string): Promise<void> {
    await desk.getByRole('button', { name: 'New inject' }).click();
    await desk.getByLabel('Number', { exact: true }).fill(number);
    await desk.locator('#edit-title-text').fill(`Seen at ${place}`);
    await desk.locator('#edit-body-text').fill('A man with a camera has seen you.');
    const editor = desk.locator('form:has(#edit-body-text)');
    const to = editor.getByRole('combobox', { name: 'To', exact: true });
    await to.fill('Alfa');
    await to.press('Enter');
    await desk.getByLabel('What it waits for').selectOption('on-place');
    await desk.getByLabel('Place', { exact: true }).last().selectOption({ label: place });
    await desk.getByLabel('How many').selectOption('anyone');
    const who = desk.getByRole('combobox', { name: 'Who', exact: true });
    await who.fill('Alfa');
    await who.press('Enter');
    await desk.locator('.sentence', { hasText: `when the first enters “${place}” (` }).waitFor();
    await editor.getByRole('button', { name: 'Save', exact: true }).click();
    await desk.locator('.log .now', { hasText: `${number} is in the MSEL.` }).waitFor();
  }

  const open = async (number: string) => {
    await desk.locator('#msel-search').fill(number);
    await desk.locator('.msel button.row', { hasText: number }).first().click();
  };

  test('a_place_gets_its_fence_on_screen', async () => {
    await tab(desk, 'Places');
    await desk.getByRole('button', { name: 'Edit Market square' }).click();
    await desk.getByLabel('Radius (m)').fill('60');
    await save(desk);
    await isGone(desk);
    await desk.locator('#prepare-panel tr', { hasText: 'Market square' }).getByText('60').waitFor();
  });

  test('a_trigger_on_a_place_is_built_by_choosing', async () => {
    await plan('W1', 'Market square');
    await plan('W2', 'Arelle Merchant Bank');
    await desk.locator('#prepare-panel tr', { hasText: 'Market square' }).getByText('W1').waitFor();
  });

  test('the_first_who_walks_in_lets_it_out_once_and_flapping_gives_nothing_more', async () => {
    await command(walker, { type: 'give-consent', to: 'position' });
    expect((await walks(SQUARE, 300)).some(({ kind }) => kind === 'presence')).toBe(false);
    await walks(SQUARE, 20);
    await open('W1');
    await desk.locator('.detail', { hasText: 'Released' }).first().waitFor();
    await desk.locator('.detail', { hasText: 'Who is there' }).waitFor();

    for (const metres of [55, 65, 58, 70, 59, 80, 50, 66]) await walks(SQUARE, metres);
    expect(await facts('place-entered')).toHaveLength(1);
    expect(await facts('place-left')).toHaveLength(0);
    await walks(SQUARE, 400);
    await expect.poll(() => facts('place-left')).toHaveLength(1);
    await walks(SQUARE, 10);
    await expect.poll(() => facts('place-entered')).toHaveLength(2);
    const released = (await facts('inject-released')) as { inject: string }[];
    const ids = released.map(({ inject }) => inject);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('phases_are_written_and_filter_the_list', async () => {
    await tab(desk, 'Plan');
    await desk.getByRole('button', { name: 'Add a phase' }).click();
    await desk.locator('#phase-name-text').fill('First contact');
    await desk.getByLabel('Begins').fill('D1 11:00');
    await desk.getByLabel('Ends').fill('D1 10:00');
    await desk.getByText('It must end after it begins.').waitFor();
    await desk.getByLabel('Begins').fill('D1 09:00');
    await save(desk);
    await isGone(desk);
    const row = desk.locator('#prepare-panel tr', { hasText: 'First contact' });
    await row.getByText('now').waitFor();
    await desk.locator('#msel-search').fill('');
    await desk.getByLabel('Review, phase, objective').selectOption({ label: 'First contact' });
    const times = desk.locator('.msel button.row time');
    await expect.poll(async () => (await times.allInnerTexts()).every((time) => time.startsWith('09:'))).toBe(true);
    await expect.poll(() => times.count()).toBeGreaterThan(0);
    await desk.getByLabel('Review, phase, objective').selectOption('');
  });

  test('two_authors_of_one_phase_see_both_versions', async () => {
    await tab(other, 'Plan');
    await other.getByRole('button', { name: 'Edit First contact' }).click();
    await desk.getByRole('button', { name: 'Edit First contact' }).click();
    await desk.getByLabel('Ends').fill('D1 10:30');
    await save(desk);
    await isGone(desk);
    await other.locator('#phase-name-text').fill('The first contact');
    await other.locator('[role="alert"]', { hasText: 'New version' }).waitFor();
    await other.getByRole('cell', { name: 'D1 10:30' }).waitFor();
    await other.getByRole('button', { name: 'Keep mine and save over it' }).click();
    await save(other);
    await isGone(other);
    await desk.locator('#prepare-panel tr', { hasText: 'The first contact' }).waitFor();
  });

  test('objectives_are_written_ordered_and_removed', async () => {
    const objectives = desk.getByRole('region', { name: 'Objectives', exact: true }).locator('li');
    const before = await objectives.count();
    for (const text of ['Assess the risk', 'Ask for a mediator']) {
      await desk.getByRole('button', { name: 'Add an objective' }).click();
      await desk.locator('#objective-text-text').fill(text);
      await save(desk);
      await isGone(desk);
      await objectives.filter({ hasText: text }).waitFor();
    }
    const moved = objectives.nth(before);
    await desk.getByRole('button', { name: `Move up ${before + 2}`, exact: true }).click();
    await expect.poll(() => moved.innerText()).toContain('Ask for a mediator');
    await moved.getByText('No inject serves it').waitFor();
    await desk.getByRole('button', { name: `Edit ${before + 2}`, exact: true }).click();
    await desk.locator('dialog[open]').getByRole('button', { name: 'Remove', exact: true }).click();
    await isGone(desk);
    await expect.poll(() => objectives.count()).toBe(before + 1);
  });

  test('what_nobody_approved_is_kept_back_until_a_storyline_is_approved_as_a_whole', async () => {
    await desk.getByRole('button', { name: /^Edit.*Settings of the exercise/ }).click();
    await desk.getByLabel('Only what is approved goes out by itself').check();
    await save(desk);
    await isGone(desk);
    const kept = desk.getByRole('button', { name: /^Kept back: \d+/ });
    const before = Number(/\d+/.exec(await kept.innerText())![0]);
    await kept.click();
    await desk.locator('.views').getByRole('button', { name: 'By storyline' }).click();
    await desk
      .locator('.msel')
      .getByRole('button', { name: /^Approve all: \d+/ })
      .first()
      .click();
    await desk
      .locator('dialog')
      .getByRole('button', { name: /^Approve all: \d+/ })
      .click();
    await isGone(desk);
    await expect.poll(async () => Number(/\d+/.exec(await kept.innerText())![0])).toBeLessThan(before);
    await desk.getByLabel('Review, phase, objective').selectOption({ label: 'Approved' });
    await desk.locator('.msel button.row').first().click();
    await desk.locator('.detail', { hasText: 'Control 1' }).getByText('Approved').first().waitFor();
    await desk.getByLabel('Review, phase, objective').selectOption('');
  });

  test(
    'an_old_buffered_position_fires_nothing_and_says_that_it_would_have',
    async () => {
      await expect.poll(() => Date.now() - started, { timeout: 2 * OLD_MS }).toBeGreaterThan(OLD_MS);
      await walks(BANK, 5, OLD_MS - 3_000);
      await open('W2');
      await desk.locator('.detail', { hasText: 'Would have fired' }).waitFor();
      await desk.locator('.detail', { hasText: 'Arelle Merchant Bank' }).first().waitFor();
      expect(await desk.locator('.detail', { hasText: 'Released' }).count()).toBe(0);
      await expect.poll(() => facts('crossing-missed')).toHaveLength(1);
    },
    3 * OLD_MS,
  );
});
