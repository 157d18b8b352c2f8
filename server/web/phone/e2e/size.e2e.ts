import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openBrowser, Phone } from './browser.ts';
import { openStage } from './stage.ts';

const LARGEST_FIRST_LOAD_BYTES = 120_000;
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

test('the_first_screen_costs_less_than_120_kB_on_the_wire', async () => {
  const browser = await openBrowser();
  const stage = await openStage();
  const phone = await Phone.open(browser, stage.url, 'ru', { serviceWorkers: 'block' });
  const loaded = new Set<string>();
  phone.page.on('request', (request) => loaded.add(new URL(request.url()).pathname));
  await phone.page.goto('/phone/');
  await phone.page.locator('form').waitFor();
  await browser.close();
  await stage.close();

  const sizeOf = (path: string) =>
    gzipSync(readFileSync(DIST + (path.endsWith('/') ? `${path}index.html` : path)), { level: 9 }).length;
  const files = [...loaded].filter((path) => path.startsWith('/phone/'));
  expect(files.length).toBeGreaterThan(3);
  const bytes = files.reduce((sum, path) => sum + sizeOf(path), 0);
  for (const path of files) console.log(`${sizeOf(path)} ${path}`);
  console.log(`first load: ${files.length} files, ${bytes} bytes with gzip`);
  expect(bytes).toBeLessThan(LARGEST_FIRST_LOAD_BYTES);
});
