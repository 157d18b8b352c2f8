import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { RealServer, serverIsBuilt } from '../realServer.ts';
import { byKey, openPlace } from '../rail.ts';
import { deskPictures, findingsOnDesk, joined, Stage } from '../stage.ts';

const ZIP = 'application/zip';

/** A world is written on screen, goes out as a pack and comes back: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('a scenario pack made on screen', () => {
  let stage: Stage;
  let desk: Page;
  let pack: Buffer;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk();
    await byKey(desk, '8');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const button = (name: string | RegExp) => desk.getByRole('button', { name, exact: typeof name === 'string' });
  const dialog = () => desk.getByRole('dialog');

  /** In one of its languages. */
  async function write(label: string, language: string, text: string): Promise<void> {
    const tabs = dialog().getByRole('tablist', { name: 'Languages', exact: true });
    await tabs.getByRole('tab', { name: new RegExp(`^${language}`, 'i') }).click();
    await dialog().getByLabel(`${label}, ${language}`).fill(text);
  }

  const saved = async () => {
    await dialog().getByRole('button', { name: 'Save', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
  };

  async function look(name: string): Promise<void> {
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, name);
  }

  const picture = async () =>
    Buffer.from(
      await desk.evaluate(async () => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 200;
        const paint = canvas.getContext('2d')!;
        paint.fillStyle = '#0b6e74';
        paint.fillRect(0, 0, 200, 200);
        paint.fillStyle = '#ffffff';
        paint.fillRect(70, 50, 60, 100);
        const blob = await new Promise<Blob>((done) => canvas.toBlob((made) => done(made!), 'image/png'));
        return [...new Uint8Array(await blob.arrayBuffer())];
      }),
    );

  test('a_document_is_written_in_two_languages_and_given_to_one_team_on_a_ground', async () => {
    await openPlace(desk, 'documents');
    await button('Write a document').click();
    await write('Title', 'English', 'Order to open the books');
    await write('Title', 'русский', 'Предписание открыть книги');
    await write('Text', 'English', '# Order\n\nThe company **Verdis** opens its books.');
    await write('Text', 'русский', '# Предписание\n\nКомпания **Вердис** открывает книги.');
    await dialog().getByLabel('Issuing authority').selectOption({ label: 'Duty judge' });
    await look('document-dialog');
    await saved();

    const row = desk.getByRole('row', { name: /Order to open the books/ });
    await row.getByRole('button', { name: /^Give out/ }).click();
    const to = dialog().getByRole('combobox', { name: 'Who has it' });
    await to.fill('Team Alfa');
    await to.press('Enter');
    await write('Legal ground', 'English', 'Article 41');
    await dialog()
      .getByRole('button', { name: /^Give out/ })
      .click();

    await dialog().waitFor({ state: 'detached' });
    await expect.poll(() => row.innerText()).toMatch(/Team Alfa[\s\S]*Article 41/);
    await look('documents');
  });

  test('a_persona_gets_a_picture', async () => {
    await openPlace(desk, 'world');
    await button('Edit Duty judge').click();
    await dialog()
      .getByLabel('Picture')
      .setInputFiles({ name: 'judge.png', mimeType: 'image/png', buffer: await picture() });
    await dialog().locator('.face img').waitFor();
    await look('persona-dialog');
    await saved();

    await desk
      .getByRole('row', { name: /Duty judge/ })
      .locator('img')
      .waitFor();
    await look('world');
  });

  test('a_variable_is_set_and_a_text_that_names_another_is_told', async () => {
    await openPlace(desk, 'variables');
    await button('Add a variable').click();
    await dialog().getByLabel('Name').fill('ransom');
    await dialog().getByLabel('Kind').selectOption('money');
    await dialog().getByLabel('Value').fill('250000');
    await dialog().getByLabel('Currency').fill('EUR');
    await look('variable-dialog');
    await saved();

    await desk.locator('#place table').getByText('{ransom}').waitFor();
    await look('variables');
  });

  test('it_goes_out_as_a_pack_and_comes_in_as_a_second_exercise', async () => {
    await openPlace(desk, 'pack');
    const [download] = await Promise.all([desk.waitForEvent('download'), button('Save the ZIP').click()]);
    pack = readFileSync(await download.path());
    const page = await desk.context().newPage();
    await page.goto(`${stage.server.url}/console/#/exercises`);
    await page.getByLabel('Or a file (.zip)').setInputFiles({ name: 'demo.zip', mimeType: ZIP, buffer: pack });
    await page.getByLabel('Short name of the exercise').fill('once-more');
    await page.locator('form button.primary').click();
    await page.locator('.workplace').waitFor();

    await desk.close();
    desk = page;
    expect(desk.url()).toContain('once-more');
    await byKey(desk, '8');
    await compare();
    await desk.getByText('nothing differs.').waitFor();
    await look('pack-nothing');
  });

  test('in_a_fresh_server_nothing_differs_either', async () => {
    const other = await RealServer.start();
    try {
      const there = await joined(other.url, other.controlCode);
      const zip = new Blob([new Uint8Array(pack)], { type: ZIP });
      await there.authorized('POST', '/api/exercises?id=third', zip);
      const { code } = await there.authorized<{ code: string }>('POST', '/api/exercises/third/enter', {});
      const third = await joined(other.url, code);
      const { found } = await third.authorized<{ found: number }>('POST', '/api/exercises/third/pack-comparisons', zip);
      expect(found).toBe(0);
    } finally {
      await other.stop();
    }
  }, 180_000);

  test('one_change_is_exactly_what_differs_and_is_taken_back', async () => {
    await openPlace(desk, 'variables');
    await button('Edit ransom').click();
    await dialog().getByLabel('Value').fill('300000');
    await saved();
    await compare();

    await desk.getByText('1 thing differs.').waitFor();
    const row = desk.getByRole('row', { name: /^Value/ });
    await expect.poll(() => row.innerText()).toMatch(/300000[\s\S]*250000/);
    await look('pack-one');
    await button('Take 1 change over').click();
    await desk.getByText('nothing differs.').waitFor();
    await openPlace(desk, 'variables');
    await desk.getByText('250,000 EUR').waitFor();
  });

  async function compare(): Promise<void> {
    await openPlace(desk, 'pack');
    await desk.getByLabel('Pack as a ZIP file').setInputFiles({ name: 'demo.zip', mimeType: ZIP, buffer: pack });
  }
});
