import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverIsBuilt } from '../realServer.ts';
import { byKey, openInject, openPlace, showList } from '../rail.ts';
import { Stage } from '../stage.ts';
import { Walker } from '../walker.ts';

const SQUARE = { latitude: 45.5942, longitude: 11.6029 };

/** Fences, phases, objectives and approval, chosen on screen and played on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('places and plan', () => {
  let stage: Stage;
  let walker: Walker;
  let desk: Page;
  let other: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    // Before the desks open: a clock that begins to run takes a desk from where it is.
    await stage.command({ type: 'start-exercise' });
    desk = await console('ctrl-01');
    other = await console('ctrl-02');
    walker = await Walker.of(stage, 'inv-01');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  async function console(person: string): Promise<Page> {
    const page = await stage.desk(person);
    await byKey(page, '8');
    await page.locator('.place').waitFor();
    return page;
  }

  const save = (page: Page) => page.locator('dialog[open]').getByRole('button', { name: 'Save', exact: true }).click();
  const isGone = (page: Page) => page.locator('dialog[open]').waitFor({ state: 'detached' });

  async function plan(number: string, place: string): Promise<void> {
    await showList(desk);
    await desk.getByRole('button', { name: 'New inject' }).click();
    await desk.getByLabel('Number', { exact: true }).fill(number);
    await desk.locator('#edit-title-text').fill(`Seen at ${place}`);
    await desk.locator('#edit-body-text').fill('A man with a camera has seen you.');
    const editor = desk.locator('form:has(#edit-body-text)');
    const to = editor.getByRole('combobox', { name: 'To', exact: true });
    await to.fill('Alfa');
    await to.press('Enter');
    await desk.getByLabel('What it waits for').selectOption('on-place');
    await desk.getByLabel('Place', { exact: true }).first().selectOption({ label: place });
    await desk.getByLabel('How many').selectOption('anyone');
    const who = desk.getByRole('combobox', { name: 'Who comes there', exact: true });
    await who.fill('Alfa');
    await who.press('Enter');
    await desk.locator('.sentence', { hasText: `when the first enters “${place}” (` }).waitFor();
    await editor.getByRole('button', { name: 'Save', exact: true }).click();
    await desk.locator('.log .now', { hasText: `${number} is in the MSEL.` }).waitFor();
  }

  const open = async (number: string) => {
    await openInject(desk, number);
  };

  test('a_place_gets_its_fence_on_screen', async () => {
    await openPlace(desk, 'places');
    await desk.getByRole('button', { name: 'Edit Market square' }).click();
    await desk.getByLabel('Radius (m)').fill('60');
    await save(desk);
    await isGone(desk);
    await desk.locator('#place tr', { hasText: 'Market square' }).getByText('60').waitFor();
  });

  test('a_trigger_on_a_place_is_built_by_choosing', async () => {
    await plan('W1', 'Market square');
    await plan('W2', 'Arelle Merchant Bank');
    await desk.locator('#place tr', { hasText: 'Market square' }).getByText('W1').waitFor();
  });

  test('the_first_who_walks_in_lets_it_out_once_and_flapping_gives_nothing_more', async () => {
    expect((await walker.walks(SQUARE, 300)).some(({ kind }) => kind === 'presence')).toBe(false);
    await walker.walks(SQUARE, 20);
    await open('W1');
    await desk.locator('.detail', { hasText: 'Released' }).first().waitFor();
    await desk.locator('.detail', { hasText: 'Who is there' }).waitFor();

    for (const metres of [55, 65, 58, 70, 59, 80, 50, 66]) await walker.walks(SQUARE, metres);
    expect(await stage.facts('place-entered')).toHaveLength(1);
    expect(await stage.facts('place-left')).toHaveLength(0);
    await walker.walks(SQUARE, 400);
    await expect.poll(() => stage.facts('place-left')).toHaveLength(1);
    await walker.walks(SQUARE, 10);
    await expect.poll(() => stage.facts('place-entered')).toHaveLength(2);
    const released = await stage.facts<{ type: string; inject: string }>('inject-released');
    const ids = released.map(({ inject }) => inject);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('phases_are_written_and_filter_the_list', async () => {
    await openPlace(desk, 'plan');
    await desk.getByRole('button', { name: 'Add a phase' }).click();
    await desk.locator('#phase-name-text').fill('First contact');
    await desk.getByLabel('Begins').fill('D1 11:00');
    await desk.getByLabel('Ends').fill('D1 10:00');
    await desk.getByText('It must end after it begins.').waitFor();
    await desk.getByLabel('Begins').fill('D1 09:00');
    await save(desk);
    await isGone(desk);
    const row = desk.locator('#place tr', { hasText: 'First contact' });
    await row.getByText('now').waitFor();
    await desk.locator('#msel-search').fill('');
    await desk.locator('.msel').getByRole('button', { name: 'Filter' }).click();
    await desk.getByLabel('Review, phase, objective').selectOption({ label: 'First contact' });
    const times = desk.locator('.msel button.row time');
    await expect.poll(async () => (await times.allInnerTexts()).every((time) => time.startsWith('09:'))).toBe(true);
    await expect.poll(() => times.count()).toBeGreaterThan(0);
    await desk.getByLabel('Review, phase, objective').selectOption('');
  });

  test('two_authors_of_one_phase_see_both_versions', async () => {
    await openPlace(other, 'plan');
    await other.getByRole('button', { name: 'Edit First contact' }).click();
    await desk.getByRole('button', { name: 'Edit First contact' }).click();
    await desk.getByLabel('Ends').fill('D1 10:30');
    await save(desk);
    await isGone(desk);
    await other.locator('#phase-name-text').fill('The first contact');
    await other.locator('[role="alert"]', { hasText: 'New version' }).waitFor();
    await other.getByRole('cell', { name: 'D1 10:30' }).waitFor();
    await other.getByRole('button', { name: 'Keep mine, still to be saved' }).click();
    await save(other);
    await isGone(other);
    await desk.locator('#place tr', { hasText: 'The first contact' }).waitFor();
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
});
