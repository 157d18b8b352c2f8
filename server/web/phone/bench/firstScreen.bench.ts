import { loadavg } from 'node:os';
import { expect, test } from 'vitest';
import { Stage } from '../../e2e/stage.ts';
import type { Phone } from '../e2e/browser.ts';

const SLOW_DOWN = Number(process.env['LIVEX_SLOW_DOWN'] ?? 6);
const TIMES = Number(process.env['LIVEX_TIMES'] ?? 10);
const INJECTS = Number(process.env['LIVEX_INJECTS'] ?? 50);
const PERSON = 'inv-01';
const SIZE = { width: 390, height: 844 };
const CARD = 'main a[href^="#/inbox/"]';

/**
 * Of a phone that has joined, with the inbox of a day: the app is in its browser (as it is opened again), or comes over the line
 * with everything that it fetches (as on the day it was updated).
 */
test('from_navigation_to_an_inbox_that_can_be_used', async () => {
  const stage = await Stage.setAlone();
  try {
    await stage.command({ type: 'start-exercise' });
    for (let number = 1; number <= INJECTS; number++) await stage.command(inject(number));
    const again = await stage.phone(PERSON, 'en', { viewport: SIZE });
    await again.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const fetched = await stage.phone(PERSON, 'en', { viewport: SIZE, serviceWorkers: 'block' });
    const load = loadavg()[0]!;
    const lines = [
      `first screen, CPU slowed down ${SLOW_DOWN} times, ${INJECTS} messages, ${TIMES} times, load ${load.toFixed(1)}`,
      `opened again: ${shares(await measured(again, false))}`,
      `fetched anew: ${shares(await measured(fetched, true))}`,
    ];
    console.log(lines.join('\n'));
    expect(stage.wrongs).toEqual([]);
  } finally {
    await stage.strike();
  }
});

/** To the second frame after the first message stands there and nothing else is to be done: then a tap is answered. */
async function measured({ page, context }: Phone, isFetched: boolean): Promise<number[]> {
  const cdp = await context.newCDPSession(page);
  await page.locator(CARD).first().waitFor();
  await page.addInitScript((card) => {
    const look = () => {
      if (!document.querySelector(card)) return void requestAnimationFrame(look);
      requestIdleCallback(() =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => ((window as { usableAt?: number }).usableAt = performance.now())),
        ),
      );
    };
    look();
  }, CARD);
  if (isFetched) {
    await cdp.send('Network.enable');
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  }
  const times: number[] = [];
  for (let time = 0; time <= TIMES; time++) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    await page.goto('/phone/', { waitUntil: 'commit' });
    await page.waitForFunction(() => (window as { usableAt?: number }).usableAt !== undefined);
    const took = await page.evaluate(() => (window as { usableAt?: number }).usableAt!);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.locator(CARD).first().click();
    await page.locator('main h1').first().waitFor();
    // The first one warms up what is not the phone's: the server and the browser's own processes.
    if (time > 0) times.push(took);
  }
  return times;
}

function inject(number: number): { type: string } & Record<string, unknown> {
  const said = (text: string) => ({
    source: 'en',
    revision: 1,
    versions: { en: { text, state: 'approved', sourceRevision: 1 } },
  });
  return {
    type: 'send-inject',
    inject: {
      id: `bench-${number}`,
      number: `9.${String(number).padStart(2, '0')}`,
      type: 'message',
      title: said(`Message ${number}`),
      audience: { everyone: false, people: [PERSON], teams: [], agencies: [], functions: [] },
      body: said(`Message ${number}: a white van with foreign plates stands at gate ${number % 9}. `.repeat(6)),
      trigger: { type: 'by-hand' },
      mustAcknowledge: number % 5 === 0,
      expectedActions: [],
    },
    sensitive: false,
  };
}

function shares(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  return `median ${Math.round(median)} ms, worst ${Math.round(sorted.at(-1)!)} ms`;
}
