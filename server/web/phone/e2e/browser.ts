import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { CENTRE } from './scenario.ts';

/** Two cores, several browsers: longer than anybody would wait. */
export const PATIENCE_MS = 60_000;

/** The suggestions of an address bar that nobody sees are two pages for each window, and cost more than most stories. */
const SUGGESTIONS = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** A browser takes only the last list of what is off: what playwright-core turns off for tests is in this one too. */
const OFF = [
  ...SUGGESTIONS,
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
];

const FLAGS = [
  `--disable-features=${OFF.join(',')}`,
  '--use-fake-device-for-media-stream',
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  // A self-signed certificate of a field server.
  '--ignore-certificate-errors',
];

/** Chromium is slow to start: the stories of a worker have one, started by the first of them. */
let ofThisWorker: Promise<Browser> | undefined;

async function startBrowser(): Promise<Browser> {
  const executablePath =
    process.env['CHROMIUM'] ??
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  if (!executablePath) throw new Error('no Chromium found: install it, or name it in CHROMIUM');
  const browser = await chromium.launch({ executablePath, args: FLAGS, handleSIGTERM: false });
  // Whoever comes next gets another one.
  browser.once('disconnected', () => (ofThisWorker = undefined));
  return browser;
}

export async function openBrowser(): Promise<OwnBrowser> {
  return new OwnBrowser(await (ofThisWorker ??= startBrowser()));
}

const open = new Set<BrowserContext>();

/** Of all stories that have not ended. */
export const openPages = (): Page[] => [...open].flatMap((context) => context.pages());

/** Windows of one story: each as empty as a new browser, and all gone with their story. */
export class OwnBrowser {
  private readonly contexts = new Set<BrowserContext>();

  constructor(private readonly browser: Browser) {}

  async newContext(options?: BrowserContextOptions): Promise<BrowserContext> {
    const context = await this.browser.newContext(options);
    for (const kept of [this.contexts, open]) {
      kept.add(context);
      context.once('close', () => kept.delete(context));
    }
    return context;
  }

  async close(): Promise<void> {
    await Promise.all([...this.contexts].map((context) => context.close()));
  }
}

/** A phone with an empty browser, as somebody brings it. Anything that goes wrong on its pages is collected. */
export class Phone {
  readonly wrongs: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(
    browser: OwnBrowser,
    url: string,
    locale: string,
    more: BrowserContextOptions = {},
  ): Promise<Phone> {
    const context = await browser.newContext({
      baseURL: url,
      locale,
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      permissions: ['geolocation'],
      geolocation: { ...CENTRE, accuracy: 12 },
      ignoreHTTPSErrors: true,
      ...more,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const phone = new Phone(context, await context.newPage());
    phone.watch(phone.page);
    return phone;
  }

  /**
   * By the link of the QR code, and the answer to the question about the position. Unasked where the exercise has no area, and after ENDEX.
   */
  async join(code: string, position: 'yes' | 'no' | 'unasked' = 'no'): Promise<void> {
    await this.page.goto(`/j/${code}`);
    if (position === 'unasked') {
      await this.page.locator('nav').waitFor();
      return;
    }
    const buttons = this.page.locator('main .button');
    await buttons.nth(position === 'yes' ? 0 : 1).waitFor();
    await this.page.locator('main ul li').first().waitFor();
    await buttons.nth(position === 'yes' ? 0 : 1).click();
    await this.page.locator('nav').waitFor();
  }

  /** Opened, and there: a screen is fetched when it is first opened. */
  async tab(name: 'inbox' | 'act' | 'talk' | 'map' | 'role' | 'settings'): Promise<void> {
    const link = this.page.locator(`nav a[href="#/${name}"], .top a[href="#/${name}"]`).last();
    await link.click();
    await this.page.locator(`a[href="#/${name}"][aria-current="page"]`).first().waitFor();
    await this.page.locator('main h1').first().waitFor();
  }

  /**
   * A page opened anew that no finger has touched. Whatever a story asks of a page counts as a touch in this browser, so the page is
   * kept silent until there is a real one, as a phone's browser keeps it.
   */
  async opensAnewUntouched(): Promise<void> {
    await this.page.addInitScript(silentUntilTouched);
    await this.page.reload();
  }

  /** Waits until it is on the disk of the phone. What was typed or tapped a moment before a page goes may be lost with it. */
  async keeps(words: string): Promise<void> {
    await expect
      .poll(() =>
        this.page.evaluate(async (words) => {
          const open = indexedDB.open('livex-phone');
          const database = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)));
          const tx = database.transaction(['outbox', 'remembered']);
          const rows = await Promise.all(
            ['outbox', 'remembered'].map(
              (name) =>
                new Promise<unknown[]>((done) => {
                  const all = tx.objectStore(name).getAll();
                  all.onsuccess = () => done(all.result);
                }),
            ),
          );
          database.close();
          return JSON.stringify(rows).includes(words);
        }, words),
      )
      .toBe(true);
  }

  async speak(language: string): Promise<void> {
    await this.tapsLanguage(language);
    await this.page.locator(`html[lang="${language}"]`).waitFor();
  }

  /** Whether it can be had or not. */
  async tapsLanguage(language: string): Promise<void> {
    const choice = this.page.locator(`dialog button[lang="${language}"]`);
    // The roster's language may turn the page round under the finger. Whoever sees no list then taps once more.
    for (let taps = 0; taps < 3 && !(await choice.isVisible()); taps++) {
      await this.page.locator('button.globe').click();
      await choice.waitFor({ timeout: 5_000 }).catch(() => undefined);
    }
    await choice.click();
  }

  watch(page: Page): void {
    page.on('pageerror', (error) => this.wrongs.push(String(error)));
    page.on('console', (message) => {
      // Chromium reports every failed request as an error of the page, and that it does not shake an untouched phone.
      if (
        message.type() === 'error' &&
        !/Failed to load resource|WebSocket|net::ERR|navigator\.vibrate/.test(message.text())
      ) {
        this.wrongs.push(message.text());
      }
    });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

function silentUntilTouched() {
  const { resume } = AudioContext.prototype;
  let isTouched = false;
  addEventListener('pointerup', () => (isTouched = true), { capture: true });
  AudioContext.prototype.resume = function () {
    return isTouched ? resume.call(this) : new Promise(() => undefined);
  };
}
