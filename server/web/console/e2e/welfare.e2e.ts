import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Formats } from '../../shared/language/formats.ts';
import { Desk } from './desk.ts';
import { text } from './scenario.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

function word(locale: string, key: string): string {
  const url = new URL(`../../../../i18n/catalogs/${locale}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as Record<string, { defaultMessage: string }>)[key]!.defaultMessage;
}

const NOW = Date.now();
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

function roleplayers(desk: Desk): string[] {
  const all = [...desk.exercise.world.people.values()].filter(({ function: kind }) => kind === 'role-player');
  return all.map(({ id }) => id);
}

function say(desk: Desk): { unwell: string; over: string } {
  const [over, unwell] = roleplayers(desk) as [string, string];
  const named = [
    { scene: 's-1', number: '1.02', title: { text: 'Car wash', language: 'en' } },
    { scene: 's-2', number: '2.05', title: { text: 'Back room', language: 'en' } },
  ];
  const said = { text: 'Violence and threats', language: 'en' };
  desk.exercise.put({
    kind: 'welfare',
    id: over,
    mine: false,
    callName: over,
    checkIns: [{ scene: 's-1', side: 'before', face: 'well', takenAt: ago(70), at: 'D1 10:40:02' }],
    scenes: [{ scene: 's-1', seconds: 0, countsFrom: ago(65), limitSeconds: 2700, limitReachedAt: ago(20) }],
    day: { date: '2026-11-24', seconds: 3600, countsFrom: ago(65), limitSeconds: 14400 },
    themes: [{ id: 'violence', text: said, optedOut: true }],
    optedOut: ['s-2'],
    named,
  });
  desk.exercise.put({
    kind: 'welfare',
    id: unwell,
    mine: false,
    callName: unwell,
    checkIns: [
      { side: 'before', face: 'so-so', word: 'Slept badly', takenAt: ago(200) },
      { scene: 's-1', side: 'after', face: 'unwell', word: 'It was too close', takenAt: ago(5) },
    ],
    day: { date: '2026-11-24', seconds: 1200, limitSeconds: 14400 },
    themes: [{ id: 'violence', text: said, optedOut: false }],
    optedOut: [],
    deRole: {
      scene: 's-1',
      steps: [
        { id: 'name', text: said, taken: true },
        { id: 'water', text: said, taken: false },
      ],
    },
    named,
  });
  return { unwell, over };
}

describe.each(SPOKEN)('welfare of role players in %s', (locale) => {
  test('a_safety_officer_is_led_to_who_is_not_well_and_who_is_over_a_limit', async () => {
    const desk = await Desk.open(browser, { locale, as: 'safety-officer', viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    await desk.join();
    const { unwell, over } = say(desk);
    const news = word(locale, 'console.welfare.attention').replace('{number}', new Formats(locale).number(2));
    await page.getByRole('button', { name: news }).click();

    const names = [unwell, over].map((id) => desk.exercise.world.people.get(id)!.callName);
    const cards = page.locator('section[aria-labelledby="welfare-title"] ul > li:has(header)');
    await cards.filter({ hasText: names[0]! }).getByText('It was too close').waitFor();
    expect(await cards.locator('header').allInnerTexts()).toMatchObject({
      0: expect.stringContaining(names[0]!),
      1: expect.stringContaining(names[1]!),
    });
    const first = await cards.first().innerText();
    expect(first).toContain(word(locale, 'common.welfare.face.unwell'));
    expect(first).toContain('Slept badly');
    const second = await cards.nth(1).innerText();
    expect(second).toContain(word(locale, 'console.welfare.over'));
    expect(second).toContain('2.05 Back room');
    expect(second).toContain('Violence and threats');
    await page.getByRole('button', { name: news }).waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    await desk.picture(`welfare-${locale}`);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('control_sees_that_a_substitute_is_needed_and_nothing_of_welfare', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    await desk.join();
    const scene = [...desk.exercise.world.injects.values()].find(({ state }) => state === 'planned')!;
    desk.exercise.put({ ...scene, kind: 'msel-inject', substituteNeeded: true });
    const mark = word(locale, 'console.welfare.substitute');
    await desk.at('now');
    const section = page.locator('#place').getByText(mark);
    await section.first().waitFor();
    await page.locator('#place').getByRole('button', { name: scene.inject.number }).first().click();
    await page.locator('.substitute', { hasText: mark }).waitFor();
    await desk.picture(`substitute-${locale}`);
    await desk.at('people');
    await page.locator('#place table').waitFor();
    expect(await page.getByRole('button', { name: word(locale, 'console.welfare.title'), exact: true }).count()).toBe(
      0,
    );
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('the_plan_says_how_role_players_are_looked_after', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    await desk.join();
    await desk.at('plan');
    const section = page.locator('section[aria-labelledby="welfare-settings"]');
    await section.getByRole('button').click();
    const dialog = page.locator('dialog[open]');
    const name = (key: string) => word(locale, key);
    const save = () => dialog.getByRole('button', { name: name('common.save'), exact: true }).click();
    await dialog.getByLabel(name('common.welfare.stop-phrase')).fill('I need my scarf');
    await dialog.getByLabel(name('console.welfare.scene-limit')).fill('soon');
    await dialog.getByRole('button', { name: name('console.welfare.add-theme') }).click();
    await save();
    expect(await dialog.locator('.mistake').count()).toBe(2);
    await dialog.getByLabel(name('console.welfare.scene-limit')).fill('45');
    const first = (key: string) => name(key).replace('{number}', new Formats(locale).number(1));
    await dialog.getByLabel(first('console.welfare.theme'), { exact: true }).fill('Violence and threats');
    await dialog.getByRole('button', { name: name('console.welfare.add-step') }).click();
    await dialog.getByLabel(first('console.welfare.step'), { exact: true }).fill('Say your own name.');
    expect(await violations(page)).toEqual([]);
    await desk.picture(`welfare-settings-${locale}`);
    await save();
    await dialog.waitFor({ state: 'detached' });
    expect(desk.exercise.world.exercise?.welfare).toMatchObject({
      scene: 'PT2700S',
      stopPhrase: { source: 'en', versions: { en: { text: 'I need my scarf' } } },
      themes: [{ id: 'violence-and-threats' }],
      deRole: [{ id: 'say-your-own-name' }],
    });
    await section.getByText('I need my scarf').waitFor();
    await desk.picture(`welfare-plan-${locale}`);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('a_scene_has_a_limit_and_themes_of_its_own', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    await desk.join();
    const theme = { id: 'violence', text: text('Violence and threats') };
    desk.exercise.put({ ...desk.exercise.world.exercise!, kind: 'exercise', welfare: { themes: [theme] } });
    const scene = [...desk.exercise.world.injects.values()].find(({ state }) => state === 'planned')!;
    const details = { type: 'role-player-task', duration: 'PT1H30M', limit: 'PT45M' };
    const inject = { ...scene.inject, type: 'role-player-task', details };
    desk.exercise.put({ ...scene, kind: 'msel-inject', inject, substituteNeeded: true });
    await desk.at('now');
    await page.locator('#place').getByRole('button', { name: scene.inject.number }).first().click();
    await page.locator('.detail', { hasText: word(locale, 'console.welfare.scene-limit') }).waitFor();
    await page.keyboard.press('e');
    const limit = page.getByLabel(word(locale, 'console.welfare.scene-limit'));
    expect(await limit.inputValue()).toBe('45');
    await limit.fill('30');
    await page.getByLabel(/Violence and threats/).check();
    await desk.picture(`welfare-scene-${locale}`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: word(locale, 'common.save'), exact: true }).click();
    await expect
      .poll(() => desk.exercise.world.injects.get(scene.id)?.inject.details)
      .toEqual({ ...details, limit: 'PT1800S', themes: ['violence'] });
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
