import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverIsBuilt } from '../realServer.ts';
import { byKey, openInject, openPlace, showList } from '../rail.ts';
import { picture, Stage } from '../stage.ts';

const SITE = 'Building site of Orvel Construction';

/** Each finding of the pre-flight check leads to where it is put right, and is gone once it is. Steps in order. */
describe.runIf(serverIsBuilt)('pre-flight cures', () => {
  let stage: Stage;
  let desk: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk();
    await byKey(desk, '8');
    await desk.locator('.place').waitFor();
    await showList(desk);
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const dialog = () => desk.locator('dialog[open]');
  const isGone = () => dialog().waitFor({ state: 'detached' });

  async function preflight(): Promise<void> {
    await desk.getByRole('tab', { name: 'Prepare', exact: true }).click();
    await openPlace(desk, 'preflight');
    await desk.locator('details summary').first().waitFor();
  }

  const group = (fault: string) =>
    desk.locator('details', { has: desk.locator('summary', { hasText: fault }) }).first();

  /** Its list is opened first where it is long. */
  async function press(fault: string, cure: string | RegExp): Promise<void> {
    const found = group(fault);
    await found.waitFor();
    if ((await found.getAttribute('open')) === null) await found.locator('summary').click();
    await found.getByRole('button', { name: cure }).first().click();
  }

  async function plan(number: string, title: string): Promise<Locator> {
    await desk.getByRole('button', { name: 'New inject' }).click();
    await desk.getByLabel('Number', { exact: true }).fill(number);
    await desk.locator('#edit-title-text').fill(title);
    await desk.locator('#edit-body-text').fill('Come to the gate.');
    return desk.locator('form:has(#edit-body-text)');
  }

  async function save(editor: Locator, number: string): Promise<void> {
    await editor.getByRole('button', { name: 'Save', exact: true }).click();
    await desk.locator('.log .now', { hasText: number }).waitFor();
    // The log may hear of it before the form does.
    await editor.waitFor({ state: 'detached' });
  }

  test('a_place_that_nobody_can_come_to_opens_and_is_given_a_radius', async () => {
    const editor = await plan('Z8', 'Seen at the site');
    const to = editor.getByRole('combobox', { name: 'To', exact: true });
    await to.fill('Team Alfa');
    await to.press('Enter');
    await desk.getByLabel('What it waits for').selectOption('on-place');
    await desk.getByLabel('Place', { exact: true }).first().selectOption({ label: SITE });
    await save(editor, 'Z8');
    await openPlace(desk, 'places');
    await desk.getByRole('button', { name: `Edit ${SITE}` }).click();
    await desk.getByLabel('Radius (m)').fill('0');
    await dialog().getByRole('button', { name: 'Save', exact: true }).click();
    await isGone();

    await preflight();
    await press('at a place that has no radius', 'Show places Z8');
    await desk.getByLabel('Radius (m)').waitFor();
    const written = await dialog().evaluate((open) => [...open.querySelectorAll('input')].map(({ value }) => value));
    expect(written).toEqual(expect.arrayContaining(['45.5838', '0']));
    await picture(desk, 'cure-place');
    await desk.getByLabel('Radius (m)').fill('120');
    await dialog().getByRole('button', { name: 'Save', exact: true }).click();
    await isGone();

    await preflight();
    await group('Names that can be confused').waitFor();
    await group('at a place that has no radius').waitFor({ state: 'detached' });
  });

  test('a_text_that_somebody_cannot_read_opens_in_their_language_and_is_translated', async () => {
    const fault = 'Recipients who cannot read it';
    const count = async () => Number(/\((\d+)\)/.exec(await group(fault).locator('summary').innerText())![1]);
    const before = await count();
    await press(fault, /^Translate/);
    await dialog()
      .getByText(/· German$/)
      .first()
      .waitFor();
    await picture(desk, 'cure-translation');
    await dialog().getByLabel('Translation: German').fill('Übung: Beginn');
    await dialog().getByRole('button', { name: 'Hand in' }).click();
    await isGone();

    await preflight();
    await expect.poll(count).toBe(before - 1);
  });

  test('people_without_a_phone_get_their_join_sheet', async () => {
    await press('People without a device', 'Join codes');
    await dialog().getByText('Investigator Alfa-1').first().waitFor();
    await picture(desk, 'cure-join');
    await desk.keyboard.press('Escape');
    await isGone();
  });

  test('a_name_that_can_be_confused_opens_the_person', async () => {
    await press('Names that can be confused', /^Open person/);
    await desk.locator('.detail').getByText('Safety Officer').first().waitFor();
  });

  test('a_missing_mediator_shows_the_people_and_the_inject', async () => {
    await press('No mediator for these languages', /^Show people/);
    await desk.getByRole('tab', { name: 'People', selected: true }).waitFor();
    await desk.locator('.detail .number, .detail h2').first().waitFor();
  });

  test('an_inject_that_is_for_nobody_opens_and_is_addressed', async () => {
    await save(await plan('Z9', 'For nobody yet'), 'Z9');
    await openInject(desk, '2.03');

    await preflight();
    await press('Goes to nobody', 'Open inject Z9');
    await desk.locator('.detail', { hasText: 'For nobody yet' }).waitFor();
    await picture(desk, 'cure-inject');
    await desk.keyboard.press('e');
    const to = desk.locator('form:has(#edit-body-text)').getByRole('combobox', { name: 'To', exact: true });
    await to.fill('Team Alfa');
    await to.press('Enter');
    await to.fill('Prosec');
    await desk.getByRole('option', { name: /Team Alfa \+ Public Prosecutor.*only who is in both: 1/ }).waitFor();
    await picture(desk, 'overlap-offered');
    await desk.getByRole('option', { name: /Team Alfa \+ Public Prosecutor/ }).click();
    await desk.locator('form:has(#edit-body-text)').getByRole('button', { name: 'Save', exact: true }).click();
    await desk.locator('.log .now', { hasText: 'Z9' }).waitFor();
    await preflight();
    await group('Names that can be confused').waitFor();
    await group('Goes to nobody').waitFor({ state: 'detached' });
  });
});
