import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serverIsBuilt } from './realServer.ts';
import { seriousViolations, visibleFaults } from './screenFaults.ts';
import { Player } from './player.ts';
import { chooseTab, speak, Stage } from './stage.ts';

/** Into the build, to be looked at by people: a test sees that words are cut, not that a screen is ugly. */
const FOLDER = fileURLToPath(new URL('../../target/screens', import.meta.url));
const LANGUAGES = ['en', 'ru', 'ar'] as const;
const SIZES = [
  [1024, 768],
  [1366, 768],
] as const;
const MARKET = { latitude: 45.5942, longitude: 11.6029, accuracy: 20 };
const SEVERAL_MINUTES = 900_000;

const PANELS: readonly [key: string, name: string, loaded: string][] = [
  ['1', 'board', '[role="grid"]'],
  ['2', 'map', '.canvas'],
  ['3', 'actions', '.actions'],
  ['4', 'people', '#right-panel input[type="checkbox"]'],
  ['5', 'languages', '#right-panel [role="tablist"]'],
  ['6', 'talk', '#right-panel h2, #right-panel button'],
  ['7', 'requests', '#right-panel [role="tablist"]'],
  ['8', 'prepare', '#right-panel [role="tablist"]'],
  ['9', 'shift', '#right-panel [role="tablist"]'],
  ['m', 'table', '#right-panel table, #right-panel [role="grid"]'],
  ['t', 'timeline', '#right-panel .timeline, #right-panel svg, #right-panel [role="list"]'],
];

/** What opens a dialog in a tab of Prepare, by the keys of their words. */
const DIALOGS: readonly [tab: string, button: string][] = [
  ['plan', 'console.plan.add-phase'],
  ['plan', 'console.plan.add-objective'],
  ['plan', 'console.plan.add-storyline'],
  ['places', 'console.places.add'],
  ['world', 'console.world.add'],
  ['world', 'console.world.add-persona'],
  ['variables', 'console.variables.add'],
];

type Catalog = Record<string, { defaultMessage: string }>;

function wordsOf(language: string): (key: string) => string {
  const file = fileURLToPath(new URL(`../../../i18n/catalogs/${language}.json`, import.meta.url));
  const catalog = JSON.parse(readFileSync(file, 'utf8')) as Catalog;
  return (key) => catalog[key]!.defaultMessage;
}

/** What a phone shows has come in the language that was chosen. */
const OBSERVED = { en: 'Observed a place', ru: 'Наблюдение за местом', ar: 'راقبت مكاناً' } as const;

const PHONE: readonly [name: string, address: string, loaded: string][] = [
  ['inbox', '#/inbox', 'a.card'],
  ['message', '#/inbox/sh-06', '.letter'],
  ['act', '#/act', '.kind'],
  ['requests', '#/requests', 'main .page'],
  ['form-warrant', '#/request-form/search-warrant', 'fieldset input'],
  ['form-interception', '#/request-form/interception', 'fieldset input'],
  ['form-bank', '#/request-form/bank-data', 'fieldset input'],
  ['form-protection', '#/request-form/protection', 'fieldset input'],
  ['talk', '#/talk', 'main a'],
  ['channel', '#/channel/team%2Fteam-alfa', 'form textarea'],
  ['ask', '#/ask', 'main select'],
  ['map', '#/map', 'canvas'],
  ['role', '#/role', '.markdown'],
  ['library', '#/library', 'input[type=search]'],
  ['law', '#/entry/victim-protection', 'article'],
  ['settings', '#/settings', 'main select'],
];

/** The demo in play, with something in every list, in the languages and sizes that we look at. */
describe.runIf(serverIsBuilt)('every screen', () => {
  let stage: Stage;
  let desk: Page;
  let safety: Page;
  let lead: Player;
  let lea: Player;
  let caseWorker: Player;
  let found: Record<string, string[]> = {};

  beforeEach(() => {
    found = {};
  });

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    await stage.command({ type: 'jump-clock', to: 'D1 10:32:00' });
    desk = await stage.desk();
    safety = await stage.desk('safety-01');
    lead = new Player(
      await stage.phone('inv-01', 'ru', { position: 'yes', geolocation: MARKET }),
      'Investigator Alfa-1',
    );
    await lead.acknowledges('sh-06');
    await lead.reports('planned-operation', 'sh-06', 'План согласован с НКО и прокурором.');
    lea = new Player(await stage.phone('rp-01', 'ru'), 'Role Player 1');
    await lea.startsScene('sh-02');
    caseWorker = new Player(await stage.phone('ngo-01', 'ar'), 'NGO Alfa-4');
    await lead.files('search-warrant', ['Verano Street 14', 'dwelling', 'Dalen', 'Звонок и вид из окна.'], 'cpc-88');
  }, 300_000);

  afterAll(async () => {
    await stage?.strike();
  });

  /** Both sizes: what can be seen at each; what axe has against it at the narrow one, where more is folded away. */
  async function look(page: Page, name: string, language: string): Promise<void> {
    const faults: string[] = [];
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      await page.screenshot({ path: `${FOLDER}/console-${language}-${width}-${name}.png` });
      faults.push(...(await visibleFaults(page, language)).map((fault) => `${width}: ${fault}`));
      if (width === 1024) faults.push(...(await seriousViolations(page)));
    }
    if (faults.length > 0) found[`${language} ${name}`] = faults;
  }

  async function toPanel(page: Page, key: string): Promise<void> {
    await page.locator('.clock').click();
    await page.keyboard.press(key);
  }

  /** What is open is closed from the inside out: a list, a text, what is selected. */
  async function leave(page: Page): Promise<void> {
    const open = page.locator('#compose-text, .detail > :not(.empty)');
    for (let presses = 0; presses < 4 && (await open.count()) > 0; presses++) await page.keyboard.press('Escape');
    await open.first().waitFor({ state: 'detached' });
  }

  async function dialog(page: Page, open: () => Promise<void>, name: string, language: string): Promise<void> {
    await open();
    await page.locator('dialog[open]').waitFor();
    await look(page, name, language);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }

  test.each(LANGUAGES)(
    'of_the_console_is_whole_in_%s',
    async (language) => {
      await speak(desk, language);
      await desk.locator('.clock').click();
      await leave(desk);
      for (const [key, name, loaded] of PANELS) {
        await toPanel(desk, key);
        await desk.locator(loaded).first().waitFor();
        const tabs = desk.locator('#right-panel > * > .strip [role="tab"]');
        const count = await tabs.count();
        if (count === 0) await look(desk, name, language);
        for (let at = 0; at < count; at++) {
          await tabs.nth(at).click();
          await look(desk, `${name}-${at + 1}`, language);
        }
      }
      await toPanel(desk, '7');
      await desk.locator('#right-panel [role="tab"]').first().click();
      await desk.locator('.requests li button').first().click();
      await look(desk, 'request-answer', language);
      await desk.locator('.requests li button').first().click();
      await toPanel(desk, '1');
      await desk.locator('#msel-search').fill('1.05');
      await desk.locator('.msel button.row').first().click();
      await desk.locator('.detail article').waitFor();
      await look(desk, 'inject', language);
      await desk.locator('#msel-search').fill('1.12');
      await desk.locator('.msel button.row').first().click();
      await desk.locator('.clock').click();
      await desk.keyboard.press('e');
      await desk.locator('#edit-body-text').waitFor();
      await look(desk, 'editor', language);
      await desk.keyboard.press('Escape');
      await desk.locator('#msel-search').fill('');
      await desk.locator('.clock').click();
      await dialog(desk, () => desk.keyboard.press('?'), 'keys', language);
      await desk.keyboard.press('n');
      await desk.locator('#compose-text').waitFor();
      await look(desk, 'composer', language);
      await leave(desk);
      await dialog(desk, () => desk.locator('.bar button.button:not(.end)').last().click(), 'jump', language);
      await dialog(desk, () => desk.locator('.bar button.end').click(), 'end', language);
      await toPanel(desk, '3');
      await desk.locator('.actions li button').first().click();
      await look(desk, 'action', language);
      await toPanel(desk, '4');
      await desk.locator('#right-panel tbody tr button').first().click();
      await look(desk, 'person', language);
      await toPanel(desk, '1');
      await desk.keyboard.press('f');
      await look(desk, 'wide', language);
      await desk.keyboard.press('f');
      await toPanel(safety, '9');
      await speak(safety, language);
      await look(safety, 'safety', language);
      await speak(safety, 'en');
      expect(found).toEqual({});
    },
    SEVERAL_MINUTES,
  );

  test.each(LANGUAGES)(
    'of_the_console_that_opens_over_others_is_whole_in_%s',
    async (language) => {
      const word = wordsOf(language);
      const press = (key: string) =>
        desk
          .getByRole('button', { name: word(key), exact: true })
          .first()
          .click();
      const inDialog = (key: string) => dialog(desk, () => press(key), key.replaceAll('.', '-'), language);
      await speak(desk, language);
      await toPanel(desk, '8');
      for (const [tab, key] of DIALOGS) {
        await chooseTab(desk, word(`console.prepare.${tab}`));
        await inDialog(key);
      }
      await toPanel(desk, '4');
      await inDialog('console.people.add');
      await desk.locator('#right-panel tbody tr button').first().click();
      for (const key of ['common.edit', 'console.people.swap', 'console.people.join-code']) await inDialog(key);
      await toPanel(desk, '9');
      await chooseTab(desk, word('console.shift.tab.duties'));
      await inDialog('console.shift.new-cell');
      await toPanel(desk, '1');
      await desk.locator('#msel-search').fill('1.05');
      await desk.locator('.msel button.row').first().click();
      for (const key of ['console.shift.handling', 'console.detail.recall']) await inDialog(key);
      await desk.locator('#msel-search').fill('');
      await desk.locator('.clock').click();
      await leave(desk);
      expect(found).toEqual({});
    },
    SEVERAL_MINUTES,
  );

  test.each(LANGUAGES)(
    'of_the_phone_is_whole_in_%s',
    async (language) => {
      const request = await lead.page.evaluate(() => location.hash);
      for (const [player, screens] of [
        [lead, [...PHONE, ['request', request, 'article [role=status]']]],
        [
          lea,
          [
            ['scene', '#/inbox/sh-02', '.scene'],
            ['role-player', '#/role', '.markdown'],
          ],
        ],
        [
          caseWorker,
          [
            ['no-text', '#/inbox/sh-05', '.letter'],
            ['ask-about', '#/ask/sh-05', 'main select'],
          ],
        ],
      ] as [Player, [string, string, string][]][]) {
        const { page } = player;
        await player.phone.speak(language);
        await page.evaluate(() => (location.hash = '#/act'));
        await page.locator('.kind', { hasText: OBSERVED[language] }).waitFor();
        for (const [name, address, loaded] of screens) {
          await page.evaluate((to) => (location.hash = to), address);
          await page.locator(loaded).first().waitFor();
          await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
          await page.screenshot({ path: `${FOLDER}/phone-${language}-${name}.png`, fullPage: true });
          const faults = [...(await visibleFaults(page, language)), ...(await seriousViolations(page))];
          if (faults.length > 0) found[`${language} phone ${name}`] = faults;
        }
      }
      await lead.page.evaluate((to) => (location.hash = to), request);
      expect(found).toEqual({});
    },
    SEVERAL_MINUTES,
  );

  test('nothing_went_wrong_by_itself', () => {
    expect(stage.wrongs).toEqual([]);
  });
});
