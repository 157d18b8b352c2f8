import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignTexts, inFullWidth, speakPseudo } from '../../e2e/pseudo.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import type { TranslationItem } from '../../shared/protocol/translation.ts';
import { MODES, PLACES_OF } from '../places.ts';
import { Desk } from './desk.ts';

/** A folder for pictures of every step, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];

/** States of injects that look different in the middle: the first of each is visited. */
const STATES = ['planned', 'held', 'skipped', 'released', 'recalled'] as const;

describe('every text on the console', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('comes_from_the_catalog_or_from_the_exercise', async () => {
    const desk = await Desk.open(browser);
    desk.exercise.rewrite = inFullWidth;
    desk.server.texts = [STALE];
    const { page } = desk;
    await speakPseudo(page.context(), 'console');
    const found: Record<string, string[]> = {};
    let visited = 0;
    const look = async (screen: string) => {
      visited++;
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/pseudo-console-${screen}.png` });
      const texts = await foreignTexts(page, OF_THE_EXERCISE);
      if (texts.length > 0) found[screen] = texts;
    };

    await page.goto('/console/#/join');
    await page.locator('main input, main select').first().waitFor();
    await look('join');
    await desk.join();
    for (const mode of MODES) {
      await page.locator(`[data-mode="${mode}"]`).click();
      for (const place of PLACES_OF[mode]) {
        await desk.at(place);
        await page.locator('#place > :not(.empty)').first().waitFor();
        await look(`${mode}-${place}`);
        await everyTab(page, place, look);
      }
    }
    await page.locator('[data-mode="run"]').click();
    for (const state of STATES) {
      const { id } = [...desk.exercise.world.injects.values()].find((inject) => inject.state === state)!;
      await page.locator('#msel-search').fill(numberOf(desk, id));
      await page.keyboard.press('Escape');
      await page.locator('#msel-search').blur();
      await page.keyboard.press('j');
      await page.locator('.detail').waitFor();
      await look(`inject-${state}`);
      if (state === 'released') await cellAndRecall(page, look);
      if (state !== 'planned') continue;
      await page.keyboard.press('e');
      await page.locator('#edit-body-text').waitFor();
      await look('editor');
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await look('keys');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.locator('#compose-text').waitFor();
    await look('composer');
    await page.keyboard.press('Escape');
    await desk.at('languages');
    await page.locator('#place [role="tab"]').first().click();
    await page.locator('#place table tbody button').first().click();
    await inDialog(page, '#place ul .row', 'translation', look);
    await page.locator('#place [role="tab"]').nth(1).click();
    await inDialog(page, '#languages-panel .tools button', 'term', look);
    await desk.at('talk');
    await inDialog(page, '.open-case', 'open-case', look);
    await desk.at('people');
    await page.locator('#place input[type="checkbox"]').first().check();
    for (const [name, button] of DIALOGS) {
      await inDialog(page, button, name, look);
    }
    desk.exercise.put({
      kind: 'red-stop',
      id: 'red-stop',
      active: true,
      calledBy: 'director',
      reason: 'Somebody fell',
      accounts: [],
      calledAt: new Date().toISOString(),
      confirmed: ['director'],
      expected: ['director', 'p-001'],
    });
    await page.locator('[role="alert"]').first().waitFor();
    await look('red-stop');
    await page.goto('/console/#/exercises');
    await page.locator('main input, main select').first().waitFor();
    await look('exercises');

    expect(visited).toBeGreaterThan(30);
    expect(found).toEqual({});
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});

/** What opens a dialog, by where it is: its words are what is looked at. */
const DIALOGS: readonly [name: string, button: string][] = [
  ['join-codes', '#place button.button >> nth=0'],
  ['several', '#place button.button >> nth=1'],
  ['add-person', '#place button.button >> nth=2'],
  ['jump', '.bar button.button:not(.end) >> nth=-1'],
  ['end', '.bar button.end'],
];

/** Numbers of injects, tags of languages, names of packs, a guide that is not there any more, links, what has to be typed, names of formats, and the sign for larger letters. */
const OF_THE_EXERCISE = [
  '\\b[A-Z]{1,2}\\d+\\b',
  '^(en|ru|it|ar|uk|ro|fr)( (en|ru|it|ar|uk|ro|fr))*$',
  '^(demo|broken|interview)$',
  'https://\\S+',
  'ENDEX',
  '^(CSV|XLSX)$',
  '^(XLIFF \\d\\.\\d|PO)$',
  '\\b(HTML|PDF|DOCX)\\b',
  '^A$',
];

const STALE: TranslationItem = {
  kind: 'translation',
  id: 'inject/a1/body~ru',
  seq: 1,
  text: 'inject/a1/body',
  language: 'ru',
  state: 'stale',
  source: { text: 'She called again.', language: 'en', revision: 2 },
  previousSource: { text: 'She called.', revision: 1 },
  version: {
    text: 'Она позвонила.',
    state: 'needs-review',
    sourceRevision: 1,
    number: 1,
    at: '2026-11-24T09:30:00.000Z',
    machine: true,
  },
  assignee: { id: 'p-001', callName: 'Fox' },
  context: {},
};

const numberOf = (desk: Desk, id: string): string => desk.exercise.world.injects.get(id)!.inject.number;

type Look = (screen: string) => Promise<void>;

async function inDialog(page: Page, button: string, name: string, look: Look): Promise<void> {
  await page.locator(button).first().click();
  await page.locator('dialog[open]').waitFor();
  await look(name);
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

/** How far the inject is with one person, in words, and what asks before it is called back. */
async function cellAndRecall(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('1');
  await page.locator('[role="row"].marked [role="gridcell"]:has(*)').first().click();
  await page.locator('.detail section[aria-label] li').first().waitFor();
  await look('cell');
  await inDialog(page, '.detail .buttons .button:not([data-key])', 'recall', look);
}

async function everyTab(page: Page, panel: string, look: Look): Promise<void> {
  const tabs = page.locator('#place [role="tab"]');
  for (let index = 0; index < (await tabs.count()); index++) {
    await tabs.nth(index).click();
    await look(`${panel}-${index + 1}`);
  }
}
