import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { type OwnBrowser, PATIENCE_MS } from '../../phone/e2e/browser.ts';
import type { PersonFunction } from '../model/items.ts';
import { openPlace } from '../../e2e/rail.ts';
import type { Place } from '../places.ts';
import { FakeExercise } from './fake/fakeExercise.ts';
import { FakeServer } from './fake/fakeServer.ts';
import type { Size } from './scenario.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
export const USUAL: Size = { injects: 200, people: 60, played: 0.4 };

interface Wanted {
  size?: Size;
  as?: PersonFunction;
  locale?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
}

/** A controller's desk: a browser with the console open on an exercise of its own fake server. */
export class Desk {
  /** Whatever went wrong on the page, a breach of the content security policy included. */
  readonly wrongs: string[] = [];

  private constructor(
    readonly server: FakeServer,
    readonly url: string,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(browser: OwnBrowser, wanted: Wanted = {}): Promise<Desk> {
    const server = new FakeServer(DIST, new FakeExercise(wanted.size ?? USUAL, wanted.as ?? 'director'));
    const url = await server.listen();
    const context = await browser.newContext({
      baseURL: url,
      locale: wanted.locale ?? 'en',
      colorScheme: wanted.colorScheme ?? 'light',
      viewport: wanted.viewport ?? { width: 1440, height: 900 },
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const desk = new Desk(server, url, context, await context.newPage());
    desk.page.on('pageerror', (error) => desk.wrongs.push(String(error)));
    desk.page.on('console', (message) => {
      // Chromium reports every failed request as an error of the page; being offline is none.
      if (message.type() === 'error' && !/Failed to load resource|WebSocket|net::ERR/.test(message.text())) {
        desk.wrongs.push(message.text());
      }
    });
    desk.page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:')) desk.wrongs.push(request.url());
    });
    return desk;
  }

  async join(): Promise<void> {
    await this.page.goto('/console/#/join/ABCD-EFGH');
    await this.page.locator('[role="grid"]').waitFor();
  }

  /** Of the rail. */
  async at(place: Place): Promise<void> {
    await openPlace(this.page, place);
  }

  get exercise(): FakeExercise {
    return this.server.exercise;
  }

  /** The line that says what the last command did. */
  said(text: string | RegExp) {
    return this.page.locator('.log .now', { hasText: text });
  }

  detail(text: string | RegExp) {
    return this.page.locator('.detail', { hasText: text });
  }

  /** Where somebody wants to look at what is tested. */
  async picture(name: string): Promise<void> {
    const folder = process.env['LIVEX_PICTURES'];
    if (folder) await this.page.screenshot({ path: `${folder}/${name}.png` });
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.server.close();
  }
}
