import { loadavg } from 'node:os';
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser } from '../../phone/e2e/browser.ts';
import { ANYBODY } from '../model/who.ts';
import { boardPeople } from '../board/boardView.ts';
import { Desk } from '../e2e/desk.ts';
import { inOrder } from '../model/inject/msel.ts';

const SIZE = { injects: 500, people: 150, played: 0.95 };
const SLOW_DOWN = Number(process.env['LIVEX_SLOW_DOWN'] ?? 6);
const MEASURED = 200;
const FACTS = 10_000;
/** Facts of one group on the server come in one message. */
const AT_ONCE = 20;

test('from_a_fact_to_the_screen_of_a_full_board', async () => {
  const browser = await openBrowser();
  const desk = await Desk.open(browser, { size: SIZE, viewport: { width: 1366, height: 768 } });
  const { page, exercise } = desk;
  await desk.join();
  await page.keyboard.press('f');
  const visible = await recipientCells(page);
  const people = boardPeople(exercise.world.people.values(), { who: ANYBODY, person: '' });
  const injects = inOrder(exercise.world.injects.values())
    .filter(({ released }) => released)
    .reverse();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.enable');
  const drawn = await page.locator('[role="gridcell"]').count();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  let turn = 0;

  /** Each time another step, so that the cell shows another sign. */
  const fact = (inject: string, person: string, isShown: boolean) => ({
    kind: 'progress',
    id: `${inject}/${person}`,
    inject,
    person,
    deliveredAt: new Date().toISOString(),
    ...(isShown ? { shownAt: new Date().toISOString() } : { acknowledgedAt: new Date().toISOString() }),
  });

  const times: number[] = [];
  const measure = async () => {
    const { row, column } = visible[(turn * 31) % visible.length]!;
    const inject = injects[row]!.id;
    const person = people[column]!.id;
    await watch(page, `${row},${column}`);
    turn++;
    const before = exercise.world.progress.get(inject)?.get(person);
    const sent = Date.now();
    exercise.put(fact(inject, person, Boolean(before?.acknowledgedAt ?? before?.actedAt)));
    times.push((await seen(page)) - sent);
  };

  for (let index = 0; index < 20; index++) await measure();
  times.length = 0;
  const load = loadavg()[0]!;
  for (let index = 0; index < MEASURED; index++) await measure();
  const quiet = times.splice(0);

  const cells = injects.flatMap(({ id, released }) => released!.recipients.map((person) => [id, person] as const));
  const heaps = [await heap(cdp)];
  for (let told = 0; told < FACTS; told += AT_ONCE) {
    const group = Array.from({ length: AT_ONCE }, (_, index) => cells[((told + index) * 7919) % cells.length]!);
    exercise.put(...group.map(([inject, person]) => fact(inject, person, (told / AT_ONCE) % 2 === 0)));
    if ((told + AT_ONCE) % 500 === 0) await measure();
    if ((told + AT_ONCE) % (FACTS / 4) === 0) heaps.push(await heap(cdp));
  }

  console.log(
    [
      `${SIZE.injects} injects x ${SIZE.people} people, ${drawn} cells drawn, CPU slowed down ${SLOW_DOWN} x, load ${load.toFixed(1)}`,
      `fact to screen: ${shares(quiet)}`,
      `between ${FACTS} facts, ${AT_ONCE} in a message: ${shares(times)}`,
      `memory at 0, 1/4, 1/2, 3/4 and all of ${FACTS} facts: ${heaps.map((mb) => mb.toFixed(1)).join(', ')} MB`,
    ].join('\n'),
  );
  expect(desk.wrongs).toEqual([]);
  await desk.close();
  await browser.close();
});

function shares(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${sorted.at(-1)} ms of ${sorted.length}`;
}

/** Cells on the screen with somebody to whom the inject went. */
function recipientCells(page: Page): Promise<{ row: number; column: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-cell]')]
      .filter((cell) => {
        const { top, left, bottom, right } = cell.getBoundingClientRect();
        return cell.childElementCount > 0 && top > 200 && left > 350 && bottom < innerHeight - 80 && right < innerWidth;
      })
      .map((cell) => {
        const [row, column] = cell.dataset['cell']!.split(',').map(Number);
        return { row: row!, column: column! };
      }),
  );
}

/** The moment of the first frame after the cell has changed. */
async function watch(page: Page, cell: string): Promise<void> {
  await page.evaluate((at) => {
    const watched = document.querySelector(`[data-cell="${at}"]`)!;
    (globalThis as unknown as { seen: Promise<number> }).seen = new Promise((seen) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        requestAnimationFrame(() => seen(Date.now()));
      }).observe(watched, { childList: true, subtree: true, attributes: true, characterData: true });
    });
  }, cell);
}

function seen(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { seen: Promise<number> }).seen);
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
}
