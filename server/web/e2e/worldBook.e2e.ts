import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { serverIsBuilt } from './realServer.ts';
import { byKey, openPlace } from './rail.ts';
import { deskPictures, picture, Stage } from './stage.ts';

/** The world is written on screen, and a player looks it up. Steps in order. */
describe.runIf(serverIsBuilt)('the world, written', () => {
  let stage: Stage;
  let desk: Page;
  let other: Page;
  let phone: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk('ctrl-01');
    other = await stage.desk('ctrl-02');
    phone = await stage.phone('inv-01', 'ru');
    for (const page of [desk, other]) {
      await byKey(page, '8');
      await page.locator('.place').waitFor();
      await openPlace(page, 'world');
    }
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const dialog = () => desk.locator('dialog[open]');
  const save = async () => {
    await dialog().getByRole('button', { name: 'Save', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
  };

  async function add(kind: string, fields: Record<string, string>, title: string, text: string): Promise<void> {
    await desk.getByRole('button', { name: 'Add to the world' }).click();
    await dialog().getByLabel('Kind').selectOption({ label: kind });
    for (const [label, value] of Object.entries(fields)) await dialog().getByLabel(label, { exact: true }).fill(value);
    await dialog().locator('#entry-title-text').fill(title);
    await dialog().locator('#entry-body-text').fill(text);
  }

  async function alsoInRussian(title: string, text: string): Promise<void> {
    await dialog()
      .getByRole('tab', { name: /Русский/ })
      .click();
    await dialog().locator('#entry-title-text').fill(title);
    await dialog().locator('#entry-body-text').fill(text);
  }

  async function looksUp(words: string): Promise<void> {
    await phone.tab('role');
    await phone.page.locator('a[href="#/library"]').click();
    await phone.page.locator('input[type=search]').fill(words);
  }

  test('a_law_in_two_languages_is_there_for_the_other_desk_and_read_in_russian_on_a_phone', async () => {
    await add('Law', { Article: '12' }, 'Act on Shelters', 'Nobody is turned away at night.');
    await alsoInRussian('Закон о приютах', 'Ночью никому не отказывают.');
    await picture(desk, 'world-law-dialog');
    await save();
    await desk.getByText('Act on Shelters').first().waitFor();
    await other.getByText('Act on Shelters').first().waitFor();

    await looksUp('приютах');
    await phone.page.getByRole('link', { name: /Закон о приютах/ }).click();
    await phone.page.getByText('Ночью никому не отказывают.').waitFor();
    await picture(phone.page, 'world-law-phone-ru');
  });

  test('a_vehicle_is_for_control_until_an_author_says_otherwise', async () => {
    await add('Vehicle', { Plate: 'K 9009 AR', Colour: 'blue' }, 'Blue van', 'Seen twice at the market.');
    await save();
    await other.getByText('K 9009 AR').waitFor();
    await looksUp('Blue van');
    await phone.page.getByText('Blue van').waitFor({ state: 'detached' });

    await desk.getByRole('button', { name: 'Edit Blue van', exact: true }).click();
    const who = dialog().getByRole('combobox', { name: 'Who may see it' });
    await who.fill('Team Alfa');
    await who.press('Enter');
    await save();
    await phone.page.getByRole('link', { name: /Blue van/ }).waitFor();
    await deskPictures(desk, 'world-written');
  });

  for (const [kind, fields, title] of [
    ['Country', {}, 'Vorland'],
    ['Institution', {}, 'Office for Seasonal Work'],
    ['Account', { 'Account number': 'KS 77 0001', Bank: 'Arelle Merchant Bank' }, 'Account of the agency'],
  ] as const) {
    test(`a_${kind.toLowerCase()}_is_written_and_taken_out_again`, async () => {
      await add(kind, fields, title, 'Fiction.');
      await save();
      await other.getByText(title).first().waitFor();
      await desk.getByRole('button', { name: `Edit ${title}`, exact: true }).click();
      await dialog().getByRole('button', { name: 'Remove', exact: true }).click();
      await dialog().waitFor({ state: 'detached' });
      await other.getByText(title).first().waitFor({ state: 'detached' });
    });
  }
});
