import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../shared/protocol.ts';
import { serverIsBuilt } from './realServer.ts';
import { byKey, openPlace } from './rail.ts';
import { chooseTab, deskPictures, findingsOnDesk, hasHeard, Stage } from './stage.ts';

interface Named extends Item {
  revision: number;
  name: { source: string; revision: number; versions: Record<string, { text: string; sourceRevision: number }> };
}

/** Whatever an author writes is taken back step by step, and nobody else's work with it: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('undo', () => {
  let stage: Stage;
  let desk: Page;
  let other: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await prepare();
    other = await prepare('ctrl-01');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  async function prepare(person?: string): Promise<Page> {
    const page = await stage.desk(person);
    await byKey(page, '8');
    await page.locator('.place').waitFor();
    return page;
  }

  const rows = (page: Page, text: string) => page.locator('#place').locator('tr, li').filter({ hasText: text });
  const undoButton = (page: Page) => page.locator('.place').getByRole('button', { name: /Undo:/ });
  const redoButton = (page: Page) => page.locator('.place').getByRole('button', { name: /Redo:/ });
  const sees = (page: Page, what: string) => undoButton(page).filter({ hasText: what }).waitFor();

  async function press(page: Page, verb: 'Save' | 'Remove'): Promise<void> {
    await page.locator('dialog[open]').getByRole('button', { name: verb, exact: true }).click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }

  async function write(add: string, fill: () => Promise<void>): Promise<void> {
    await desk.getByRole('button', { name: add, exact: true }).click();
    await fill();
    await press(desk, 'Save');
  }

  async function itemOf(kind: string, id: string): Promise<Named | undefined> {
    let found: Item | undefined;
    for (let cursor = 0, more = true; more;) {
      const page = await stage.api.sync(stage.exercise, { cursor, languages: ['en'], outbox: [] });
      found = page.items.filter((item) => item.kind === kind && item.id === id).at(-1) ?? found;
      ({ cursor, more } = page);
    }
    return found as Named | undefined;
  }

  const wordsOf = (item: Named | undefined) =>
    Object.fromEntries(Object.entries(item!.name.versions).map(([language, { text }]) => [language, text]));

  test('what_was_written_of_every_kind_goes_back_in_order', async () => {
    await openPlace(desk, 'plan');
    await write('Add a phase', async () => {
      await desk.locator('#phase-name-text').fill('First contact');
      await desk.getByLabel('Begins').fill('D1 09:00');
      await desk.getByLabel('Ends').fill('D1 11:00');
    });
    await write('Add an objective', () => desk.locator('#objective-text-text').fill('Weigh the danger'));
    await write('Add storyline', () => desk.locator('#storyline-name-text').fill('The missing van'));
    await openPlace(desk, 'places');
    await write('Add a place', async () => {
      await desk.locator('#place-name-text').fill('The old mill');
      await desk.getByLabel('Latitude').fill('45.59');
      await desk.getByLabel('Longitude').fill('11.60');
    });
    await openPlace(desk, 'world');
    await write('Add to the world', () => desk.locator('#entry-title-text').fill('Law on mills'));
    await openPlace(desk, 'documents');
    await write('Write a document', async () => {
      await desk.locator('#document-title-text').fill('Deed of the mill');
      await desk.locator('#document-body-text').fill('The mill is sold.');
    });
    await sees(desk, 'adding “Deed of the mill”');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'undo-documents');

    await undoButton(desk).click();
    await rows(desk, 'Deed of the mill').waitFor({ state: 'detached' });
    await desk.locator('.clock').click();
    for (const next of ['Law on mills', 'The old mill', 'The missing van', 'Weigh the danger']) {
      await sees(desk, `adding “${next}”`);
      await desk.keyboard.press('Control+z');
    }
    await sees(desk, 'adding “First contact”');
    await openPlace(desk, 'plan');
    await rows(desk, 'First contact').waitFor();
    expect(await rows(desk, 'Weigh the danger').count()).toBe(0);
    expect(await rows(desk, 'The missing van').count()).toBe(0);
    await openPlace(desk, 'places');
    expect(await rows(desk, 'The old mill').count()).toBe(0);
  });

  test('what_was_changed_and_taken_out_is_as_it_was_in_every_language', async () => {
    await openPlace(desk, 'places');
    const before = await itemOf('place', 'market-square');
    await desk.getByRole('button', { name: 'Edit Market square' }).click();
    await desk.locator('#place-name-text').fill('Fish market');
    await press(desk, 'Save');
    await sees(desk, 'change of “Fish market”');
    await undoButton(desk).click();
    await rows(desk, 'Market square').waitFor();
    const now = await itemOf('place', 'market-square');
    expect(wordsOf(now)).toEqual(wordsOf(before));
    const revisions = Object.values(now!.name.versions).map(({ sourceRevision }) => sourceRevision);
    expect(new Set(revisions)).toEqual(new Set([now!.name.revision]));

    await redoButton(desk).filter({ hasText: 'Redo: Market square' }).click();
    await rows(desk, 'Fish market').waitFor();
    await deskPictures(desk, 'redo-places');
    await undoButton(desk).click();
    await rows(desk, 'Market square').waitFor();
    expect(wordsOf(await itemOf('place', 'market-square'))).toEqual(wordsOf(before));
    await desk.locator('.clock').click();
    await desk.keyboard.press('Control+y');
    await rows(desk, 'Fish market').waitFor();
    await desk.keyboard.press('Control+z');
    await rows(desk, 'Market square').waitFor();

    await openPlace(desk, 'plan');
    await desk.getByRole('button', { name: 'Edit First contact' }).click();
    await press(desk, 'Remove');
    await sees(desk, 'taking out “First contact”');
    await undoButton(desk).click();
    await rows(desk, 'First contact').waitFor();
    await redoButton(desk).click();
    await rows(desk, 'First contact').waitFor({ state: 'detached' });
    await undoButton(desk).click();
    await rows(desk, 'First contact').waitFor();
  });

  test('variables_voices_settings_and_terms_go_back_too', async () => {
    await openPlace(desk, 'variables');
    await write('Add a variable', async () => {
      await desk.getByLabel('Name', { exact: false }).first().fill('mill');
      await desk.locator('#variable-text-text').fill('Mill Street');
    });
    await desk.getByRole('button', { name: 'Edit mill' }).click();
    await desk.locator('#variable-text-text').fill('Mill Lane');
    await press(desk, 'Save');
    await rows(desk, 'Mill Lane').waitFor();

    await openPlace(desk, 'world');
    const voice = rows(desk, 'Arelle').first();
    const called = (await voice.locator('td').first().innerText()).trim();
    await voice.getByRole('button', { name: /^Edit/ }).click();
    await desk.locator('#persona-name-text').fill('Voice of the mill');
    await press(desk, 'Save');
    await rows(desk, 'Voice of the mill').waitFor();

    await openPlace(desk, 'plan');
    const settings = desk.getByRole('button', { name: /^Edit.*Settings of the exercise/ });
    await settings.click();
    await desk.getByLabel('Only what is approved goes out by itself').check();
    await press(desk, 'Save');

    await byKey(desk, '5');
    await chooseTab(desk, 'Glossary');
    await desk.getByRole('button', { name: 'Edit debt bondage' }).click();
    await desk.locator('#term-name-text').fill('bondage of the mill');
    await press(desk, 'Save');
    await desk.getByRole('button', { name: 'Edit bondage of the mill' }).waitFor();

    await desk.locator('.clock').click();
    await desk.keyboard.press('Control+z');
    await desk.getByRole('button', { name: 'Edit debt bondage' }).waitFor();
    await byKey(desk, '8');
    await sees(desk, 'change of “Roads to Arelle');
    await undoButton(desk).click();
    await sees(desk, 'change of “Voice of the mill”');
    await openPlace(desk, 'plan');
    await settings.click();
    await expect.poll(() => desk.getByLabel('Only what is approved goes out by itself').isChecked()).toBe(false);
    await desk.keyboard.press('Escape');
    await openPlace(desk, 'world');
    await undoButton(desk).click();
    await rows(desk, called).first().waitFor();
    await openPlace(desk, 'variables');
    await undoButton(desk).click();
    await rows(desk, 'Mill Street').waitFor();
    await undoButton(desk).click();
    await rows(desk, 'mill').waitFor({ state: 'detached' });
    await openPlace(desk, 'plan');
  });

  test('what_a_colleague_changed_since_stays_and_the_author_is_told', async () => {
    await desk.getByRole('button', { name: 'Edit First contact' }).click();
    await desk.getByLabel('Ends').fill('D1 10:30');
    await press(desk, 'Save');
    await openPlace(other, 'plan');
    await other.getByRole('button', { name: 'Edit First contact' }).click();
    await other.locator('#phase-name-text').fill('The very first contact');
    await press(other, 'Save');
    await rows(desk, 'The very first contact').waitFor();

    await undoButton(desk).click();
    await desk
      .locator('.place')
      .getByText(/Somebody else has changed this/)
      .waitFor();
    await desk.locator('.log .now', { hasText: 'Somebody else has changed this' }).waitFor();
    await rows(desk, 'The very first contact').getByText('10:30').waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'undo-refused');
    await desk.locator('.place').getByRole('button', { name: 'Leave it as it is' }).click();
    await undoButton(desk).click();
    await desk
      .locator('.place')
      .getByText(/Somebody else has changed this/)
      .waitFor();
    await rows(desk, 'The very first contact').getByText('10:30').waitFor();

    await undoButton(other).click();
    await rows(other, 'First contact').waitFor();
    await rows(desk, 'The very first contact').waitFor({ state: 'detached' });
    expect(await undoButton(other).count()).toBe(0);
  });

  test('a_person_who_was_added_is_taken_out_and_one_who_was_changed_has_their_name_back', async () => {
    await byKey(other, '4');
    const undo = undoButton(other);
    await other.getByRole('button', { name: 'Finance Bravo-2' }).first().click();
    await other.locator('.drawer').getByRole('button', { name: 'Edit', exact: true }).click();
    await other.getByLabel('Name', { exact: false }).first().fill('Finance Bravo-9');
    await press(other, 'Save');
    await other.locator('.people').getByRole('button', { name: 'Add a person' }).click();
    await other.locator('dialog[open]').getByRole('textbox').first().fill('Late Comer');
    await other.locator('dialog[open]').getByRole('button', { name: 'Add', exact: true }).click();
    await undo.filter({ hasText: 'Late Comer' }).waitFor();
    await deskPictures(other, 'undo-people');
    await undo.click();
    await undo.filter({ hasText: 'Finance Bravo-9' }).click();
    await other.locator('.people').getByRole('button', { name: 'Finance Bravo-2', exact: true }).waitFor();
    expect(await other.getByRole('button', { name: 'Late Comer', exact: true }).count()).toBe(0);
  });

  test('what_cannot_be_taken_out_once_it_has_started_stays_with_the_reason', async () => {
    await byKey(other, '8');
    await openPlace(other, 'places');
    await other.getByRole('button', { name: 'Add a place' }).click();
    await other.locator('#place-name-text').fill('The old mill');
    await other.getByLabel('Latitude').fill('45.59');
    await other.getByLabel('Longitude').fill('11.60');
    await press(other, 'Save');
    await stage.command({ type: 'start-exercise' });
    await hasHeard(other, 'running');
    await openPlace(other, 'places');
    await undoButton(other).click();
    await other.locator('.place').getByText('The exercise has already started.').waitFor();
    await rows(other, 'The old mill').waitFor();
    await sees(other, 'adding “The old mill”');
  });
});
