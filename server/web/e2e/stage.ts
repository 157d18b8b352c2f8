import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openBrowser, type OwnBrowser, PATIENCE_MS, Phone } from '../phone/e2e/browser.ts';
import { findings } from '../phone/e2e/look.ts';
import { Api } from '../shared/live/api.ts';
import type { KeptSession } from '../shared/live/session.ts';
import { uuid7 } from '../shared/uuid7.ts';
import type { LaterServer } from './laterServer.ts';
import { RealServer } from './realServer.ts';

const LAPTOP = { width: 1366, height: 768 };
/** How late desks hear of everything, to find stories that go on before a desk has: `LIVEX_DESK_LATE_MS=700`. */
const DESK_LATE_MS = Number(process.env['LIVEX_DESK_LATE_MS'] ?? 0);
interface House {
  server: RealServer;
  director: Api;
  begunAt: number;
}

/** A server is slow to start: the stories of a worker have one, and a director there who makes their exercises. */
let house: Promise<House> | undefined;
let stories = 0;

async function openHouse(): Promise<House> {
  const server = await RealServer.start();
  const director = await joined(server.url, server.controlCode);
  await director.authorized('POST', '/api/exercises/demo/commands', { id: uuid7(), type: 'start-exercise' });
  return { server, director, begunAt: Date.now() };
}

/** What every story on the real server begins with: the demo exercise, a director's way in, desks and phones. */
export class Stage {
  private readonly wrongsOfDesks: string[] = [];
  private readonly phones: Phone[] = [];

  private constructor(
    readonly server: RealServer,
    readonly browser: OwnBrowser,
    /** As the director. */
    readonly api: Api,
    readonly exercise: string,
    private readonly isAlone: boolean,
  ) {}

  /** In an exercise of its own, made from a pack, on the server that the stories of this worker share. */
  static async set(pack = 'demo'): Promise<Stage> {
    const { server, director } = await (house ??= openHouse());
    const exercise = `story-${++stories}`;
    await director.authorized('POST', `/api/exercises?id=${exercise}`, { pack });
    const { code } = await director.authorized<{ code: string }>('POST', `/api/exercises/${exercise}/enter`, {});
    return new Stage(server, await openBrowser(), await joined(server.url, code), exercise, false);
  }

  /**
   * In the exercise that began with this worker's server: for the one story that needs some minutes of a real clock, which have
   * passed for other stories meanwhile.
   */
  static async begunEarlier(): Promise<{ stage: Stage; begunAt: number }> {
    const { server, director, begunAt } = await (house ??= openHouse());
    return { stage: new Stage(server, await openBrowser(), director, 'demo', false), begunAt };
  }

  /** On a server of its own: for a story that lets it fail, or needs it to run otherwise. */
  static async setAlone(...options: string[]): Promise<Stage> {
    const server = await RealServer.start(...options);
    return new Stage(server, await openBrowser(), await joined(server.url, server.controlCode), 'demo', true);
  }

  async strike(): Promise<void> {
    await this.browser.close();
    if (this.isAlone) await this.server.stop();
  }

  /** The address of its exercise, or of what is in it. */
  path(of = ''): string {
    return `/api/exercises/${this.exercise}${of && `/${of}`}`;
  }

  /** Whatever went wrong by itself on any desk or phone so far. */
  get wrongs(): string[] {
    return [...this.wrongsOfDesks, ...this.phones.flatMap(({ wrongs }) => wrongs)];
  }

  async command(wanted: { type: string } & Record<string, unknown>): Promise<void> {
    await this.api.authorized('POST', this.path('commands'), { id: uuid7(), ...wanted });
  }

  /** All of this kind that were recorded so far. */
  async facts<F extends { type: string }>(type: F['type']): Promise<F[]> {
    const { entries } = await this.api.authorized<{ entries: { facts: F[] }[] }>('GET', this.path('timeline'));
    return entries.flatMap((entry) => entry.facts).filter((fact) => fact.type === type);
  }

  async joinCode(person: string): Promise<string> {
    const { codes } = await this.api.authorized<{ codes: { code: string }[] }>('POST', this.path('join-codes'), {
      people: [person],
    });
    return codes[0]!.code;
  }

  /** A program that speaks for this person. */
  async programOf(person: string): Promise<Api> {
    return joined(this.server.url, await this.joinCode(person));
  }

  /** A console in English: of this member of control, or of the director. */
  async desk(person?: string, viewport = LAPTOP, exercise = this.path(), later?: LaterServer): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'en', viewport });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.wrongsOfDesks.push(String(error)));
    await later?.of(page);
    if (DESK_LATE_MS) await hearsLate(page, DESK_LATE_MS);
    const code = person
      ? await this.joinCode(person)
      : (await this.api.authorized<{ code: string }>('POST', `${exercise}/enter`, {})).code;
    await page.goto(`${this.server.url}/console/#/join/${code}`);
    await page.locator('.workplace').waitFor();
    return page;
  }

  /** Joined, in this language. */
  async phone(
    person: string,
    language: string,
    { position = 'no', ...more }: BrowserContextOptions & { position?: 'yes' | 'no' | 'unasked' } = {},
  ): Promise<Phone> {
    return this.phoneWith(await this.joinCode(person), language, { position, ...more });
  }

  async phoneWith(
    code: string,
    language: string,
    { position = 'no', ...more }: BrowserContextOptions & { position?: 'yes' | 'no' | 'unasked' } = {},
  ): Promise<Phone> {
    const phone = await Phone.open(this.browser, this.server.url, language, more);
    this.phones.push(phone);
    await phone.join(code, position);
    await phone.speak(language);
    return phone;
  }
}

/** What the server pushes reaches the page later, in its order. */
const hearsLate = (page: Page, ms: number): Promise<void> =>
  page.routeWebSocket(/./, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => void setTimeout(() => socket.send(message), ms));
  });

/** A session in memory, as a program has it. */
export async function joined(url: string, code: string): Promise<Api> {
  let session: KeptSession | undefined;
  const keep = {
    read: async () => session,
    write: async (kept: KeptSession) => void (session = kept),
    clear: async () => void (session = undefined),
  };
  const api = new Api(keep, url);
  await api.join(code, 'browser test');
  return api;
}

export const chooseTab = (within: Page | Locator, name: string) =>
  within.getByRole('tab', { name, exact: true }).click();

/** For people to look at, where a folder is named. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = process.env['LIVEX_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage });
}

export async function speak(page: Page, language: string): Promise<void> {
  await page.locator('button.globe').click();
  await page.locator(`dialog button[lang="${language}"]`).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/**
 * For people to look at, where a folder is named: a laptop and a tablet, in every language that is looked at; of a dialog, behind
 * which the choice of a language is out of reach, in its own. English again at the end.
 */
export async function deskPictures(desk: Page, name: string): Promise<void> {
  const folder = process.env['LIVEX_PICTURES'];
  if (!folder) return;
  const inDialog = (await desk.getByRole('dialog').count()) > 0;
  for (const language of inDialog ? ['en'] : ['ru', 'ar', 'en']) {
    if (!inDialog) await speak(desk, language);
    for (const width of [1024, 1366]) {
      await desk.setViewportSize({ width, height: 768 });
      await desk.screenshot({ path: `${folder}/${name}-${language}-${width}.png` });
    }
  }
}

/** One picture in each language that is looked at, and back. */
export async function pictures(page: Page, name: string, back: string, fullPage = false): Promise<void> {
  if (!process.env['LIVEX_PICTURES']) return;
  for (const language of ['en', 'ru', 'ar', back]) {
    await speak(page, language);
    await picture(page, `${name}-${language}`, fullPage);
  }
}

export async function startex(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'STARTEX…', exact: true }).first().click();
  await startNow(desk);
}

export async function startNow(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Start now', exact: true }).click();
  await hasHeard(desk, 'running');
}

/** What was pressed or written last does not wait out the seconds in which it could be taken back. */
export const goesNow = (desk: Page): Promise<void> =>
  desk
    .locator('.revocable li')
    .last()
    .getByRole('button', { name: /^Now\b/ })
    .click();

/** A desk goes to another mode when it hears of a phase: a place that is chosen before is left again. Phones may hear earlier. */
export const hasHeard = (desk: Page, phase: 'running' | 'paused' | 'ended'): Promise<void> =>
  desk.locator(`.phase.${phase}`).waitFor();

/** What axe has against a panel of the console: what its frame does otherwise is not the panel's business. */
export const findingsOnDesk = async (desk: Page): Promise<string[]> =>
  (await findings(desk)).filter((it) => !/^(region|page-has-heading-one):/.test(it));
