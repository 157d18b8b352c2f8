import { writeFile } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** One call of `play`: how it was answered, what of, and whether it was heard to its end. */
export interface Play {
  bytes: number;
  answer?: string;
  ended?: true;
}

/**
 * A page that nobody has touched, looked at from outside. Whatever playwright asks a page counts as a touch of it, and from then on
 * the browser lets it sound: so this asks by the protocol of the browser, which says that nobody did.
 */
export class Untouched {
  private constructor(
    private readonly page: Page,
    private readonly browser: CDPSession,
  ) {}

  static async open(context: BrowserContext, url: string): Promise<Untouched> {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const plays: Play[] = [];
      const sizes = new Map<string, number>();
      const { createObjectURL } = URL;
      URL.createObjectURL = (object: Blob) => {
        const made = createObjectURL(object);
        sizes.set(made, object.size);
        return made;
      };
      const { play } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.play = async function (this: HTMLMediaElement) {
        const one: Play = { bytes: sizes.get(this.src) ?? 0 };
        plays.push(one);
        this.addEventListener('ended', () => (one.ended = true), { once: true });
        return play.call(this).then(
          () => void (one.answer = 'plays'),
          (error: Error) => {
            one.answer = error.name;
            throw error;
          },
        );
      };
      Object.assign(globalThis, { plays });
    });
    await page.goto(url);
    return new Untouched(page, await context.newCDPSession(page));
  }

  async plays(): Promise<Play[]> {
    return this.ask<Play[]>('plays');
  }

  /** What it has to read where something matches; empty where nothing does. */
  async reads(selector: string): Promise<string> {
    return this.ask<string>(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`);
  }

  async isTouched(): Promise<boolean> {
    return this.ask<boolean>('navigator.userActivation.hasBeenActive');
  }

  /** By a finger, in its middle. */
  async tap(selector: string): Promise<void> {
    const [x, y] = await this.ask<[number, number]>(
      `(({ x, y, width, height }) => [x + width / 2, y + height / 2])(
        document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
    );
    await this.browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await this.browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** For people to look at, where a folder is named. */
  async picture(name: string): Promise<void> {
    const folder = process.env['LIVEX_PICTURES'];
    if (!folder) return;
    const { data } = await this.browser.send('Page.captureScreenshot', { format: 'png' });
    await writeFile(`${folder}/${name}.png`, data, 'base64');
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  private async ask<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.browser.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      userGesture: false,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }
}
