import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPlace } from '../../e2e/rail.ts';
import { openBrowser } from '../../phone/e2e/browser.ts';

const JAR = fileURLToPath(new URL('../../../target/livex/livex-server.jar', import.meta.url));
const PACKS = fileURLToPath(new URL('../../../../ops', import.meta.url));
const ENTRIES = Number(process.env['LIVEX_ENTRIES'] ?? 100_000);
const JUMPS = Number(process.env['LIVEX_JUMPS'] ?? 200);
const PLAYS_FOR_MINUTES = Number(process.env['LIVEX_MINUTES'] ?? 10);
const TEAMS = ['alfa', 'bravo', 'charlie', 'delta'];
const FIRST_SECOND = 9 * 3_600 + 300;
const SECONDS_A_DAY = 6.8 * 3_600;
const DAYS = 4;

/** A finished example with so many entries more that people wrote and reported: most of them by hand, as in a class of 130. */
test('a_jump_in_the_replay_of_a_long_exercise', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'livex-replay-'));
  cpSync(join(PACKS, 'demo'), join(folder, 'packs', 'demo'), { recursive: true });
  const script = join(folder, 'packs', 'demo', 'played', 'script.json');
  const played = JSON.parse(readFileSync(script, 'utf8')) as unknown[];
  writeFileSync(script, JSON.stringify([...filler(ENTRIES), ...played]));
  const began = Date.now();
  const { child, link } = await started(folder);
  const made = Date.now() - began;
  const browser = await openBrowser();
  try {
    const window = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await window.newPage();
    const wrongs: string[] = [];
    page.on('pageerror', (error) => wrongs.push(error.message));
    await page.goto(link);
    // All of it comes to a console that joins.
    await page.locator('[data-mode]').first().waitFor({ timeout: 180_000 });
    await openPlace(page, 'replay');
    const opened = Date.now();
    const slider = page.getByRole('slider', { name: 'Moment' });
    await slider.waitFor({ timeout: 120_000 });
    const readIn = Date.now() - opened;
    const last = Number(await slider.getAttribute('max'));
    const load = loadavg()[0]!;

    const times: number[] = [];
    for (let index = 0; index < JUMPS + 10; index++) {
      const took = await jump(page, Math.floor(((index * 0.618_034) % 1) * last));
      if (index >= 10) times.push(took);
    }

    const cdp = await page.context().newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    await jump(page, 0);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '×600' });
    const heaps = [await heap(cdp)];
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    for (let minute = 1; minute <= PLAYS_FOR_MINUTES; minute++) {
      await new Promise((resolve) => setTimeout(resolve, 60_000));
      heaps.push(await heap(cdp));
      const again = page.getByRole('button', { name: 'Play', exact: true });
      if (await again.isVisible()) {
        await jump(page, 0);
        await again.click();
      }
    }

    console.log(
      [
        `${ENTRIES} entries beside those of the demo, made and started in ${(made / 1_000).toFixed(0)} s, load ${load.toFixed(1)}`,
        `read by the server in ${readIn} ms`,
        `jump to screen: ${shares(times)}`,
        `memory of the page at each minute of playing at 600 times the speed: ${heaps.map((mb) => mb.toFixed(1)).join(', ')} MB`,
      ].join('\n'),
    );
    expect(wrongs).toEqual([]);
  } finally {
    await browser.close();
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Half chat, half reports, evenly over the days of play. */
function filler(entries: number): object[] {
  return Array.from({ length: entries }, (_, index) => {
    const second = Math.floor((index / entries) * SECONDS_A_DAY * DAYS);
    const day = Math.floor(second / SECONDS_A_DAY);
    const team = index % TEAMS.length;
    const by = `${['inv', 'ngo'][(index >> 2) % 2]}-0${team + 1}`;
    return {
      at: `D${day + 1} ${clock(FIRST_SECOND + (second - day * SECONDS_A_DAY))}`,
      by,
      does:
        (index >> 3) % 2 === 0
          ? {
              type: 'post-message',
              message: `bench-${index}`,
              channel: `team/team-${TEAMS[team]}`,
              body: `Line ${index}: nobody at gate ${index % 9}, we go on to the next.`,
              language: 'en',
              takenAt: 'now',
            }
          : { type: 'record-action', action: { kind: 'observed', note: `Number ${index}`, takenAt: 'now' } },
    };
  });
}

function clock(second: number): string {
  const parts = [second / 3_600, (second / 60) % 60, second % 60];
  return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}

/** As ops/run does, with what such a journal needs. */
async function started(folder: string): Promise<{ child: ChildProcess; link: string }> {
  const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java';
  const where = [
    '--port',
    '0',
    '--https-port',
    'off',
    '--data',
    join(folder, 'data'),
    '--packs',
    join(folder, 'packs'),
    '--codes',
    'yes',
  ];
  const child = spawn(java, ['-XX:+UseSerialGC', '-Xmx1g', '-jar', JAR, ...where, '--load', 'demo-finished'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const link = await new Promise<string>((resolve, reject) => {
    let heard = '';
    child.stdout.on('data', (bytes: Buffer) => {
      heard += bytes.toString();
      const found = /http:\/\/localhost:\d+\/console\/#\/join\/[A-Z2-9-]+/.exec(heard);
      if (found) resolve(found[0]);
    });
    child.once('exit', (status) => reject(new Error(`the server ended with ${status}:\n${heard}`)));
  });
  return { child, link };
}

/** From the change of the slider to the second frame after all of the moment has come. */
async function jump(page: Page, to: number): Promise<number> {
  const shown = page.waitForResponse((response) => response.url().includes('/replay/items?'));
  const began = performance.now();
  await page.getByRole('slider', { name: 'Moment' }).evaluate((input: HTMLInputElement, value) => {
    input.value = String(value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, to);
  await (await shown).finished();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return performance.now() - began;
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1_048_576;
}

function shares(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms of ${sorted.length}`;
}
