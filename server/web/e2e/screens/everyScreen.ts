import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { Player } from '../player.ts';
import { seriousViolations, visibleFaults } from './screenFaults.ts';
import { type Language, SPOKEN } from '../spoken.ts';
import { Stage } from '../stage.ts';

const IS_LONG = process.env['LIVEX_LONG'] !== undefined;
/** To be looked at by people: a test sees that words are cut, not that a screen is ugly. */
const FOLDER =
  process.env['LIVEX_PICTURES'] ??
  (IS_LONG ? fileURLToPath(new URL('../../../target/screens', import.meta.url)) : undefined);
if (FOLDER) mkdirSync(FOLDER, { recursive: true });

console.log(`every screen in: ${SPOKEN.join(', ')}`);

export const SEVERAL_MINUTES = 900_000;
const MARKET = { latitude: 45.5942, longitude: 11.6029, accuracy: 20 };
const SIZES = [
  [1024, 768],
  [1366, 768],
] as const;

/** The demo's first morning, half past ten. */
export async function morning(): Promise<Stage> {
  const stage = await Stage.set();
  await stage.command({ type: 'start-exercise' });
  await stage.command({ type: 'jump-clock', to: 'D1 10:32:00' });
  return stage;
}

/** Who did something, so that every list has something in it. */
export interface Players {
  lead: Player;
  lea: Player;
  caseWorker: Player;
}

export async function playersOf(stage: Stage): Promise<Players> {
  const lead = new Player(
    await stage.phone('inv-01', 'ru', { position: 'yes', geolocation: MARKET }),
    'Investigator Alfa-1',
  );
  await lead.acknowledges('sh-06');
  await lead.reports('planned-operation', 'sh-06', 'План согласован с НКО и прокурором.');
  const lea = new Player(await stage.phone('rp-01', 'ru'), 'Role Player 1');
  await lea.startsScene('sh-02');
  const caseWorker = new Player(await stage.phone('ngo-01', 'ar'), 'NGO Alfa-4');
  await lead.files('search-warrant', ['Verano Street 14', 'dwelling', 'Dalen', 'Звонок и вид из окна.'], 'cpc-88');
  return { lead, lea, caseWorker };
}

const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  if (FOLDER) await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage });
}

/** What is wrong with the screens that were looked at, by language and name. */
export class Faults {
  readonly found: Record<string, string[]> = {};

  /** Both sizes: what can be seen at each; what axe has against it at the narrow one, where more is folded away. */
  async look(page: Page, name: string, language: Language): Promise<void> {
    const faults: string[] = [];
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await drawn(page);
      await picture(page, `console-${language}-${width}-${name}`);
      faults.push(...(await visibleFaults(page, language)).map((fault) => `${width}: ${fault}`));
      if (width === 1024) faults.push(...(await seriousViolations(page)));
    }
    this.note(`${language} ${name}`, faults);
  }

  async lookAtPhone(page: Page, name: string, language: Language): Promise<void> {
    await drawn(page);
    await picture(page, `phone-${language}-${name}`, true);
    this.note(`${language} phone ${name}`, [
      ...(await visibleFaults(page, language)),
      ...(await seriousViolations(page)),
    ]);
  }

  async lookAtDialog(page: Page, open: () => Promise<void>, name: string, language: Language): Promise<void> {
    await open();
    await page.locator('dialog[open]').waitFor();
    await this.look(page, name, language);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }

  private note(screen: string, faults: string[]): void {
    if (faults.length > 0) this.found[screen] = faults;
  }
}

export async function toPanel(page: Page, key: string): Promise<void> {
  await page.locator('.clock').click();
  await page.keyboard.press(key);
}

/** What is open is closed from the inside out: a list, a text, what is selected. */
export async function leave(page: Page): Promise<void> {
  const open = page.locator('#compose-text, .detail > :not(.empty)');
  for (let presses = 0; presses < 4 && (await open.count()) > 0; presses++) await page.keyboard.press('Escape');
  await open.first().waitFor({ state: 'detached' });
}
