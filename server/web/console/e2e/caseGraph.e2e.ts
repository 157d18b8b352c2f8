import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { SPOKEN, spokenOf } from '../../e2e/spoken.ts';

/** There the list comes first, and says why. */
const NARROW_PX = 480;
const READABLE_PX = 11;
const LEGIBLE_PX = 9;
const PLAIN = /[\u2066-\u2069]/g;

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const CASE = [
  ['mira', 'Mira, who waits at the station', 'victim'],
  ['lea', 'Lea', 'victim'],
  ['boy', 'The boy with the blue bicycle', 'child'],
  ['neighbour', 'The neighbour of number 14', 'witness'],
  ['baker', 'The baker', 'witness'],
  ['driver', 'السائق الذي يعمل ليلاً', 'suspect'],
  ['boss', 'Хозяин фермы у старой дороги', 'suspect'],
  ['clerk', 'A clerk of the bank', 'suspect'],
  ['van', 'B 14 LVX', 'vehicle'],
  ['car', 'A grey car without plates', 'vehicle'],
  ['account', 'MD24 AG00 0225 1000 1310', 'account'],
  ['phone', '+379 0555 0101', 'phone'],
  ['second-phone', '+379 0555 0102', 'phone'],
] as const;
const LINKS = [
  ['driver', 'van', 'drives'],
  ['boss', 'driver', 'controls'],
  ['boss', 'mira', 'recruited'],
  ['mira', 'lea', 'family'],
  ['boss', 'account', 'owns'],
  ['clerk', 'account', 'uses'],
  ['boss', 'phone', 'calls'],
  ['driver', 'second-phone', 'uses'],
  ['neighbour', 'boy', 'knows'],
] as const;

/** A graph of the first so many of the case and their links. */
async function atTheGraph(
  viewport: { width: number; height: number },
  { locale = 'en', entries = CASE.length, more = 0 } = {},
) {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { exercise, page } = desk;
  const [team = ''] = exercise.world.teams.keys();
  const takenAt = '2026-11-24T10:00:00.000Z';
  const by = { person: 'inv-01', callName: 'Investigator Alfa-1', takenAt, recordedAt: takenAt };
  const put = (id: string, name: string, as: string) =>
    exercise.put({ kind: 'dossier', id, team, revision: 0, versions: [{ as, name, note: '', ...by }] });
  CASE.slice(0, entries).forEach(([id, name, as]) => put(id, name, as));
  for (let n = 0; n < more; n++) put(`more-${n}`, `Somebody seen at the farm, number ${n}`, 'witness');
  LINKS.forEach(([from, to, as], n) =>
    exercise.put({
      kind: 'link',
      id: `l-${n}`,
      team,
      versions: [{ from, to, word: { as, words: '' }, holds: true, ...by }],
    }),
  );
  await desk.join();
  await desk.at('actions');
  await page.locator('.views [role=group] button').nth(5).click();
  await page.locator('.case [role=group] button').nth(1).click();
  await page.locator('.graph canvas').first().waitFor();
  await page.setViewportSize(viewport);
  if (viewport.width <= NARROW_PX) {
    await page.locator('.case .narrow').waitFor();
    await desk.picture(`graph-list-first-${locale}-${viewport.width}`);
    expect(await page.locator('.graph').count()).toBe(0);
    await page.locator('.case [role=group] button').nth(1).click();
    await page.locator('.graph canvas').first().waitFor();
  }
  return { desk, page, put };
}

/** What a canvas shows is known only by what draws it. */
const drawn = (page: Page) =>
  page.locator('.canvas').evaluate((frame) => {
    interface Box {
      x1: number;
      x2: number;
      y1: number;
      y2: number;
    }
    interface Drawing {
      elements(): { renderedBoundingBox(): Box };
      nodes(): { map<T>(of: (node: { renderedBoundingBox(): Box }) => T): T[] };
      zoom(): number;
      width(): number;
      height(): number;
    }
    const { cy } = (frame as unknown as { _cyreg: { cy: Drawing } })._cyreg;
    const [width, height] = [cy.width(), cy.height()];
    const nodes = cy.nodes().map((node) => node.renderedBoundingBox());
    const inside = ({ x1, x2, y1, y2 }: Box) => x1 >= -1 && y1 >= -1 && x2 <= width + 1 && y2 <= height + 1;
    const meet = (a: Box, b: Box) =>
      Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 1 && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 1;
    return {
      width,
      height,
      words: cy.zoom() * 13,
      outside: nodes.filter((box) => !inside(box)).length,
      overlapping: nodes.flatMap((one, n) => nodes.slice(n + 1).filter((other) => meet(one, other))).length,
    };
  });

describe.each(
  spokenOf([
    { width: 1366, height: 768, locale: 'en' },
    { width: 1366, height: 768, locale: 'ru' },
    { width: 1366, height: 768, locale: 'ar' },
    { width: 1024, height: 768, locale: 'en' },
    { width: 1024, height: 768, locale: 'ru' },
  ]),
)('at $width in $locale', ({ locale, ...viewport }) => {
  test('the_graph_of_a_usual_case_opens_whole_and_readable', async () => {
    const { desk, page } = await atTheGraph(viewport, { locale });
    await expect.poll(async () => (await drawn(page)).outside).toBe(0);
    const { words, overlapping } = await drawn(page);
    expect(words).toBeGreaterThanOrEqual(READABLE_PX);
    expect(overlapping).toBe(0);
    expect(await page.locator('.graph .more').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await desk.picture(`graph-${locale}-${viewport.width}`);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});

test.each(SPOKEN)('on_a_phone_the_graph_has_the_room_of_the_page_in_%s', async (locale) => {
  const { desk, page } = await atTheGraph({ width: 360, height: 740 }, { locale });
  await expect.poll(async () => (await drawn(page)).height).toBeGreaterThan(240);
  const { words, outside } = await drawn(page);
  expect(words).toBeGreaterThanOrEqual(READABLE_PX);
  expect(await page.locator('.graph .more').count()).toBe(outside > 0 ? 1 : 0);
  const within = (await page.locator('.case').boundingBox())!;
  for (const near of ['.zoom', '.graph .more']) {
    const box = (await page.locator(near).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(within.y + within.height);
  }
  expect(await violations(page)).toEqual([]);
  await desk.picture(`graph-${locale}-360`);
  await page.locator('.graph').focus();
  await page.keyboard.press('ArrowDown');
  const said = (await page.locator('.foot [role=status]').boundingBox())!;
  expect(said.y).toBeGreaterThan(within.y);
  expect(said.y).toBeLessThan(within.y + within.height);
  await desk.picture(`graph-at-${locale}-360`);
  await desk.close();
});

test('the_graph_fits_its_room_again_until_somebody_has_moved_it', async () => {
  const { desk, page } = await atTheGraph({ width: 1024, height: 768 });
  await expect.poll(async () => (await drawn(page)).outside).toBe(0);
  const before = await drawn(page);
  await page.setViewportSize({ width: 1600, height: 900 });
  await expect.poll(async () => (await drawn(page)).width).toBeGreaterThan(before.width + 300);
  await expect.poll(async () => (await drawn(page)).outside).toBe(0);
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect.poll(async () => (await drawn(page)).outside).toBe(0);

  await page.locator('.zoom button').first().click();
  const { words } = await drawn(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect.poll(async () => (await drawn(page)).width).toBeGreaterThan(before.width);
  expect((await drawn(page)).words).toBeCloseTo(words);
  await page.locator('.zoom button').nth(2).click();
  await expect.poll(async () => (await drawn(page)).outside).toBe(0);
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect.poll(async () => (await drawn(page)).outside).toBe(0);
  await desk.close();
});

test.each([
  { locale: 'en', width: 1366, height: 768, more: 8 },
  { locale: 'en', width: 1024, height: 768, more: 17 },
  { locale: 'ru', width: 1024, height: 768, more: 60 },
  { locale: 'ar', width: 360, height: 740, more: 17 },
])('show_all_stays_legible_and_counts_what_is_out_of_sight_%j', async ({ locale, more, ...viewport }) => {
  const { desk, page } = await atTheGraph(viewport, { locale, more });
  await page.locator('.zoom button').nth(2).click();
  const { words, outside, overlapping } = await drawn(page);
  expect(words).toBeGreaterThanOrEqual(LEGIBLE_PX - 0.01);
  expect(overlapping).toBe(0);
  await desk.picture(`graph-all-${locale}-${viewport.width}-${more}`);
  if (outside === 0) expect(await page.locator('.graph .more').count()).toBe(0);
  else {
    const said = (await page.locator('.graph .more').innerText()).replace(PLAIN, '');
    expect(said).toContain(new Intl.NumberFormat(locale).format(outside));
  }
  expect(outside === 0).toBe(viewport.width > 1300);
  expect(await violations(page)).toEqual([]);
  await desk.close();
});

test('a_case_too_large_for_its_room_stays_readable_and_says_that_there_is_more', async () => {
  const { desk, page } = await atTheGraph({ width: 1024, height: 768 }, { more: 60 });
  await page.locator('.graph .more').waitFor();
  const { words, outside, overlapping } = await drawn(page);
  expect(words).toBeGreaterThanOrEqual(READABLE_PX);
  expect(outside).toBeGreaterThan(0);
  expect(overlapping).toBe(0);
  expect(await violations(page)).toEqual([]);
  await desk.picture('graph-large-1024');
  await desk.close();
});
