// Phones with the web client in a real browser, for whoever writes a line of JSON for each thing to do and reads a line for
// each that was done: {"phone":"a","does":"tap","where":"main button"}.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const [web, executablePath] = process.argv.slice(2);
const { chromium } = createRequire(`${web}/package.json`)('playwright-core');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--headless'] });
const phones = new Map();

/** As it was when somebody wrote it into the address bar. */
async function opened({ phone, url, language }) {
  const context = await browser.newContext({
    baseURL: url,
    locale: language,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  context.setDefaultTimeout(60_000);
  phones.set(phone, { context, page: await context.newPage() });
}

/** All rows of all its databases. */
const stored = () =>
  indexedDB.databases().then((databases) =>
    Promise.all(
      databases.map(async ({ name }) => {
        const done = (request) =>
          new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        const database = await done(indexedDB.open(name));
        const rows = await Promise.all(
          [...database.objectStoreNames].map((store) =>
            done(database.transaction(store).objectStore(store).getAll()),
          ),
        );
        database.close();
        return rows;
      }),
    ).then((all) => JSON.stringify(all)),
  );

const deeds = {
  goes: ({ page }, { where }) => page.goto(where).then(() => undefined),
  tap: ({ page }, { where }) => page.locator(where).first().click(),
  fill: ({ page }, { where, words }) => page.locator(where).first().fill(words),
  see: ({ page }, { where }) => page.locator(where).first().waitFor(),
  hold: async ({ page }, { where, millis }) => {
    const box = await page.locator(where).first().boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.waitForTimeout(millis);
    await page.mouse.up();
  },
  offline: ({ context }, { is }) => context.setOffline(is),
  says: ({ page }) => page.locator('body').innerText(),
  stored: ({ page }) => page.evaluate(stored),
};

for await (const line of createInterface({ input: process.stdin })) {
  const wanted = JSON.parse(line);
  let answer;
  try {
    const value = wanted.does === 'open' ? await opened(wanted) : await deeds[wanted.does](phones.get(wanted.phone), wanted);
    answer = { value: value ?? '' };
  } catch (error) {
    const page = phones.get(wanted.phone)?.page;
    const seen = page ? await page.locator('body').innerText().catch(() => '') : '';
    answer = { error: `${error.message}\nThe phone says: ${seen}` };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
