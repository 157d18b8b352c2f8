import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignTexts, inFullWidth, speakPseudo } from '../../e2e/pseudo.ts';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { FakeServer } from './fakeServer.ts';
import { withEverything } from './everything.ts';
import { village } from './scenario.ts';

/** A folder for pictures of every step, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];

describe('every text on the phone', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('comes_from_the_catalog_or_from_the_exercise', async () => {
    const exercise = withEverything(village());
    exercise.rewrite = inFullWidth;
    const server = new FakeServer(exercise, fileURLToPath(new URL('../../dist', import.meta.url)));
    const url = await server.listen();
    server.codes.set('ABCD-EFG2', 'med-01');
    const phone = await Phone.open(browser, url, 'en', { serviceWorkers: 'block' });
    const { page } = phone;
    await speakPseudo(phone.context, 'phone');
    const found: Record<string, string[]> = {};
    let visited = 0;
    const look = async (screen: string) => {
      visited++;
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/pseudo-${screen}.png`, fullPage: true });
      const texts = await foreignTexts(page);
      if (texts.length > 0) found[screen] = texts;
    };
    const open = async (address: string, loaded: string) => {
      await page.goto(`${url}/phone/#/${address}`);
      await page.locator(loaded).first().waitFor();
      await look(
        address
          .split('/')
          .slice(0, 2)
          .join('-')
          .replaceAll(/%\w\w|~/g, '-'),
      );
    };

    await page.goto('/phone/');
    await page.locator('form').waitFor();
    await look('join');
    await page.locator('form .primary').click();
    await page.locator('[role=alert]').first().waitFor();
    await look('join-refused');
    await page.goto('/j/ABCD-EFG2');
    await page.locator('main ul li').first().waitFor();
    await look('consent');
    await page.locator('main .button').nth(1).click();
    await page.locator('nav').waitFor();
    await phone.speak('en');
    await page.locator('a.card').nth(3).waitFor();
    await open('inbox', 'a.card');
    for (const id of ['plain', 'must', 'back', 'withheld']) await open(`inbox/${id}`, '.letter');
    await open('inbox/nothing', '.page .hint');
    await open('news', '.page .hint');
    await open('act', '.kind');
    await open('act/plain', '.kind');
    await open('talk', 'main a.card');
    await open('ask', 'main select');
    for (const id of ['called', 'mine', 'running', 'over']) await open(`mediation/${id}`, 'main h1');
    await open('channel/team%2Fblue', '.bubble');
    await open('desk', '.tasks a.card');
    for (const id of ['inject/x-2/body~ar', 'role-card/investigator/body~ar', 'place/farm/name~fr'])
      await open(`desk/${encodeURIComponent(id)}`, 'textarea, .bottom-action .button');
    await open('map', 'canvas');
    await open('map/farm', 'canvas');
    await open('role', '.markdown');
    await open('settings', 'main select');
    await page.locator('button.globe').click();
    await look('languages');
    await page.keyboard.press('Escape');
    await page.locator('.bar button').last().focus();
    await page.keyboard.down('Enter');
    await page.locator('.account textarea').waitFor();
    await page.keyboard.up('Enter');
    await look('red-stop-form');
    await page.locator('.account [type=submit] + .button').click();
    await look('red-stop');

    expect(visited).toBeGreaterThan(25);
    expect(found).toEqual({});
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await server.close();
  });
});
