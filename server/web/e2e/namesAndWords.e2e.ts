import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverIsBuilt } from './realServer.ts';
import { picture, Stage } from './stage.ts';
import { TranslationMachine } from './translationMachine.ts';

/** Names, terms, cases and a machine's drafts, on the real server. */
describe.runIf(serverIsBuilt)('names_and_words', () => {
  let stage: Stage;
  let machine: TranslationMachine;

  beforeAll(async () => {
    machine = await TranslationMachine.start();
    stage = await Stage.setAlone('--translate-url', machine.url);
    await stage.api.authorized('POST', stage.path('enter'), {});
  });

  afterAll(async () => {
    await stage?.strike();
    await machine.stop();
  });

  async function openDesk(key: string): Promise<Page> {
    const page = await stage.desk();
    await page.keyboard.press(key);
    return page;
  }

  test('people_are_found_in_another_script_and_look_alikes_are_named', async () => {
    const person = { function: 'player', languages: ['ru'], teams: ['team-alfa'] };
    await stage.command({ type: 'add-person', person: { ...person, id: 'one', callName: 'Щукин' } });
    await stage.command({ type: 'add-person', person: { ...person, id: 'two', callName: 'Petrov' } });
    await stage.command({ type: 'add-person', person: { ...person, id: 'three', callName: 'Реtrov' } });
    const desk = await openDesk('4');
    for (const written of ['Shchukin', 'Ščukin', 'Щукин']) {
      await desk.locator('.people input[type=search]').fill(written);
      await desk.locator('.people tbody tr', { hasText: 'Щукин' }).waitFor();
    }
    await picture(desk, 'names-real-search');
    await desk.locator('.people input[type=search]').fill('');
    await desk.locator('.people details summary').click();
    await desk.locator('.people details li', { hasText: 'Реtrov' }).getByText('Petrov').waitFor();
    await picture(desk, 'names-real-alike');
    await desk.context().close();
  });

  test('two_controllers_write_one_term_and_neither_overwrites_the_other', async () => {
    const [one, other] = [await openDesk('5'), await openDesk('5')];
    const glossary = async (desk: Page) => {
      await desk.getByRole('tab', { name: 'Glossary' }).click();
      await desk.locator('#languages-panel input[type=search]').fill('debt bondage');
    };
    await glossary(one);
    await glossary(other);
    for (const desk of [one, other]) {
      await desk.locator('#languages-panel tbody tr', { hasText: 'debt bondage' }).locator('button').click();
      await desk.locator('#term-name-text').waitFor();
    }
    await one.locator('#term-name-text').fill('debt bondage, first');
    await one.locator('dialog[open] footer .primary').click();
    await one.locator('dialog[open]').waitFor({ state: 'detached' });
    await other.locator('#term-name-text').fill('debt bondage, second');
    await other.locator('dialog[open] footer .primary').click();
    await other.locator('dialog[open] [role=alert]', { hasText: 'debt bondage, first' }).waitFor();
    await expect.poll(() => other.locator('#term-name-text').inputValue()).toBe('debt bondage, second');
    await picture(other, 'names-real-conflict');
    await other.locator('dialog[open] [role=alert] button').nth(1).click();
    await other.locator('dialog[open] footer .primary').click();
    await one.locator('#languages-panel tbody tr', { hasText: 'debt bondage, second' }).waitFor();
    await one.locator('#languages-panel tbody tr', { hasText: 'debt bondage, second' }).locator('button').click();
    await one.getByRole('button', { name: 'Remove' }).click();
    await other.locator('#languages-panel tbody tr', { hasText: 'debt bondage' }).waitFor({ state: 'detached' });
    await Promise.all([one.context().close(), other.context().close()]);
  });

  test('the_name_of_a_case_is_translated_on_the_desk_and_its_people_read_it', async () => {
    const desk = await openDesk('6');
    await desk.locator('.open-case').click();
    const dialog = desk.locator('dialog[open]');
    await dialog.locator('select').selectOption('seven-hours');
    await dialog.locator('textarea').fill('White van');
    await dialog.locator('[role=combobox]').pressSequentially('Alfa');
    await picture(desk, 'names-real-case');
    await dialog.locator('[role=combobox]').press('Enter');
    await dialog.locator('footer .primary').click();
    await desk.locator('nav button[aria-current=true]', { hasText: 'White van' }).waitFor();
    const phone = await stage.phone('med-01', 'ru');
    await phone.tab('talk');
    await phone.page.locator('main a', { hasText: 'White van' }).waitFor();
    await stage.command({
      type: 'translate-text',
      text: 'case/seven-hours/name',
      language: 'ru',
      body: 'Белый фургон',
      state: 'needs-review',
      basedOn: 1,
      replaces: 0,
    });
    await phone.page.locator('main a', { hasText: 'Белый фургон' }).waitFor();
    await picture(phone.page, 'names-real-case-phone');
    expect(stage.wrongs).toEqual([]);
    await phone.close();
    await desk.context().close();
  });

  test('a_machine_drafts_with_its_mark_and_when_it_fails_nothing_is_lost', async () => {
    await stage.command({
      type: 'write-term',
      term: {
        id: 'white-van',
        name: word('white van'),
        meaning: word('The van of the case.'),
        forbidden: {},
        untranslatable: false,
      },
    });
    await stage.command({
      type: 'assign-translations',
      texts: ['term/white-van/name', 'term/white-van/meaning'],
      language: 'ru',
      to: 'med-01',
    });
    const phone = await stage.phone('med-01', 'ru');
    const { page } = phone;
    await page.evaluate(() => (location.hash = '#/desk'));
    await page.locator('a', { hasText: 'white van' }).first().click();
    const draft = page.getByRole('button', { name: 'Машинный черновик' });
    machine.mood = 'broken';
    await draft.click();
    await page.getByText('Машина не сделала черновик').waitFor();
    await picture(page, 'names-real-no-draft');
    machine.mood = 'fine';
    await draft.click();
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('[ru] white van');
    await picture(page, 'names-real-draft');
    const { languages } = await stage.api.authorized<{
      languages: Record<string, { state: string; machine?: boolean }[]>;
    }>('GET', stage.path('texts/term/white-van/name'));
    expect(languages['ru']).toMatchObject([{ state: 'draft', machine: true }]);
    expect(machine.asked.at(-1)).toEqual({ q: 'white van', source: 'en', target: 'ru', format: 'text' });
    expect(stage.wrongs).toEqual([]);
    await phone.close();
  });
});

const word = (text: string) => ({
  source: 'en',
  revision: 1,
  versions: { en: { text, state: 'approved', sourceRevision: 1 } },
});
