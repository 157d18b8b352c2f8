import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import type { Channel } from '../model/talking.ts';
import { Desk } from './desk.ts';
import { spokenOf } from '../../e2e/spoken.ts';

/** A folder for pictures, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];
const viewport = { width: 1280, height: 720 };

describe.each(spokenOf(['en', 'ar']))('control_reading_%s', (locale) => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function atDesk(
    key: string,
    work: (desk: Desk, look: (name: string) => Promise<void>) => Promise<void>,
    prepare: (desk: Desk) => void = () => {},
  ) {
    const desk = await Desk.open(browser, { locale, viewport });
    prepare(desk);
    await desk.join();
    await desk.page.locator(`html[lang="${locale}"]`).waitFor();
    await desk.page.keyboard.press(key);
    await work(desk, async (name) => {
      if (PICTURES) await desk.page.screenshot({ path: `${PICTURES}/names-${name}-${locale}.png` });
      const overflow = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, name).toBeLessThanOrEqual(0);
    });
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  }

  test('finds_people_by_a_name_in_another_script_besides_the_plain_filter', async () => {
    await atDesk(
      '4',
      async ({ page }, look) => {
        await page.locator('.people tbody tr').nth(5).waitFor();
        await page.locator('.people input[type=search]').fill('Shchukin');
        await page.locator('.people tbody tr', { hasText: 'Щукин' }).waitFor();
        await page.locator('.people li', { hasText: 'Автомойка Щукина' }).waitFor();
        await expect.poll(() => page.locator('.people tbody tr').count()).toBe(1);
        await look('search');
        await page.locator('.people input[type=search]').fill('Щук');
        await page.locator('.people tbody tr', { hasText: 'Щукин' }).waitFor();
        await expect.poll(() => page.locator('.people tbody tr').count()).toBe(1);
      },
      ({ exercise, server }) => {
        const [someone] = exercise.world.people.values();
        exercise.put({ ...someone!, kind: 'person', callName: 'Щукин' });
        server.found.set('Shchukin', [
          { kind: 'person', id: someone!.id, callName: 'Щукин' },
          { kind: 'place', id: 'wash', name: { text: 'Автомойка Щукина', language: 'ru', marks: [] } },
        ]);
      },
    );
  });

  test('is_warned_of_names_that_can_be_confused', async () => {
    await atDesk(
      '4',
      async ({ page }, look) => {
        await page.locator('.people details summary').click();
        await look('alike');
        await expect.poll(() => page.locator('.people details li').count()).toBe(2);
        await page.locator('.people details li button', { hasText: 'Petrov' }).first().click();
        await page.locator('.detail').waitFor();
      },
      ({ exercise, server }) => {
        const [one, other] = [...exercise.world.people.values()];
        server.namesAlike = [
          {
            reason: 'looks-alike',
            names: [
              { kind: 'person', id: one!.id, name: 'Petrov' },
              { kind: 'person', id: other!.id, name: 'Реtrov' },
            ],
          },
          {
            reason: 'sounds-alike',
            names: [
              { kind: 'person', id: one!.id, name: 'Petrov' },
              { kind: 'persona', id: 'chief', name: 'Петров', language: 'ru' },
            ],
          },
        ];
      },
    );
  });

  test('adds_a_term_to_the_glossary_finds_it_by_a_forbidden_word_and_takes_it_out', async () => {
    await atDesk('5', async ({ page, exercise }, look) => {
      await page.locator('#place [role=tab]').nth(1).click();
      await page.locator('#languages-panel .tools button').click();
      await page.locator('#term-name-text').fill('Debt bondage');
      await page.locator('#term-forbidden-text').fill('debt slavery, serfdom');
      await page.locator('#term-meaning-text').fill('A debt that never ends keeps a person in another’s power.');
      await look('term');
      await page.locator('dialog footer .primary').click();
      const row = page.locator('#languages-panel tbody tr', { hasText: 'Debt bondage' });
      await row.waitFor();
      expect(exercise.world.terms.get('debt-bondage')).toMatchObject({
        name: { source: locale, versions: { [locale]: { text: 'Debt bondage' } } },
        forbidden: { [locale]: ['debt slavery', 'serfdom'] },
        untranslatable: false,
      });
      await page.locator('#languages-panel input[type=search]').fill('serf');
      await row.waitFor();
      await look('glossary');
      await page.locator('#languages-panel input[type=search]').fill('visa');
      await row.waitFor({ state: 'detached' });
      await page.locator('#languages-panel input[type=search]').fill('');
      await row.locator('button').click();
      await page.locator('dialog footer .button').first().click();
      await row.waitFor({ state: 'detached' });
    });
  });

  test('opens_a_conversation_about_a_case_for_those_who_work_on_it', async () => {
    await atDesk('6', async ({ page, exercise }, look) => {
      await page.locator('.open-case').click();
      const dialog = page.locator('dialog');
      const [storyline] = exercise.world.storylines.keys();
      const [team] = exercise.world.teams.values();
      await dialog.locator('select').selectOption(storyline!);
      await expect.poll(() => dialog.locator('footer .primary').isDisabled()).toBe(true);
      await dialog.locator('textarea').fill('  Car\nwash ');
      await dialog.locator('[role=combobox]').pressSequentially(team!.name.versions[locale]?.text ?? team!.id);
      await look('case');
      await dialog.locator('[role=combobox]').press('Enter');
      await dialog.locator('footer .primary').click();
      const opened = () => exercise.world.channels.get(`storyline/${storyline}`) as Channel | undefined;
      await page.locator('nav button[aria-current=true]', { hasText: 'Car wash' }).waitFor();
      expect(opened()?.name).toMatchObject({ source: locale, versions: { [locale]: { text: 'Car wash' } } });
      expect(opened()?.audience?.teams).toEqual([team!.id]);
      await look('opened');
    });
  });
});
