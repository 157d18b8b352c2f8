import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../../phone/e2e/browser.ts';
import { morning, type Players, playersOf } from './everyScreen.ts';
import { LANGUAGES } from '../spoken.ts';
import { uuid7 } from '../../shared/uuid7.ts';
import { openPlace } from '../rail.ts';
import { serverIsBuilt } from '../realServer.ts';
import { speak, type Stage } from '../stage.ts';

/** Where the pictures of the one-page guides go: `server/src/main/resources/guides`. */
const FOLDER = process.env['LIVEX_GUIDE_PICTURES'];
const SMALL = { width: 360, height: 740 };
const DESK = { width: 1024, height: 640 };
/** Of what is seen, for a picture that is a hand wide on paper. */
const PHONE_SCALE = 0.75;
const DESK_SCALE = 0.625;
const QUALITY = 0.28;

/** Takes the pictures of the one-page guides from the real screens, where a folder is named. */
describe.runIf(serverIsBuilt && FOLDER)('pictures of the guides', () => {
  let stage: Stage;
  let players: Players;
  let newcomer: Phone;
  let mediator: Phone;
  let evaluator: Phone;
  let desk: Page;
  let safety: Page;
  let encoder: Page;

  beforeAll(async () => {
    mkdirSync(FOLDER!, { recursive: true });
    stage = await morning();
    players = await playersOf(stage);
    newcomer = await stage.phone('pro-03', 'en', { viewport: SMALL });
    mediator = await stage.phone('med-01', 'ru', { viewport: SMALL });
    evaluator = await stage.phone('eval-01', 'en', { viewport: SMALL });
    for (const { page } of [players.lead, players.lea]) await page.setViewportSize(SMALL);
    desk = await stage.desk('ctrl-01', DESK);
    safety = await stage.desk('safety-01', DESK);
    encoder = await (await stage.browser.newContext()).newPage();
  });

  afterAll(async () => {
    await stage?.strike();
  });

  /** Browsers write PNG and JPEG only; a canvas writes WebP, a third of their size. */
  async function take(page: Page, name: string, language: string, scale = PHONE_SCALE): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    const png = (await page.screenshot({ animations: 'disabled' })).toString('base64');
    const webp = await encoder.evaluate(
      async ([base64, scale, quality]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width * scale;
        canvas.height = image.height * scale;
        canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
        return canvas.toDataURL('image/webp', quality).split(',')[1]!;
      },
      [png, scale, QUALITY] as const,
    );
    writeFileSync(`${FOLDER}/${name}-${language}.webp`, Buffer.from(webp, 'base64'));
  }

  async function takeAt(
    phone: Phone,
    address: string,
    loaded: string,
    name: string,
    language: string,
    shown?: string,
  ): Promise<void> {
    await phone.page.evaluate((to) => (location.hash = to), address);
    await phone.page.locator(loaded).first().waitFor();
    await phone.page.evaluate(() => scrollTo(0, 0));
    if (shown) await phone.page.locator(shown).evaluate((it) => it.scrollIntoView({ block: 'center' }));
    await take(phone.page, name, language);
  }

  const takeDesk = (page: Page, name: string, language: string) => take(page, name, language, DESK_SCALE);

  async function says(person: string, wanted: object): Promise<void> {
    const program = await stage.programOf(person);
    const sent = { id: uuid7(), takenAt: new Date().toISOString(), ...wanted };
    await program.authorized('POST', stage.path('commands'), sent);
  }

  for (const language of LANGUAGES)
    test(`of_phones_in_${language}`, async () => {
      const [lead, lea] = [players.lead.phone, players.lea.phone];
      for (const phone of [newcomer, lead, lea, mediator, evaluator]) await phone.speak(language);
      await takeAt(newcomer, '#/ready', 'li.card', 'ready', language);
      await takeAt(lead, '#/inbox', 'a.card', 'inbox', language);
      await takeAt(lead, '#/act', '.kind', 'act', language);
      await takeAt(mediator, '#/talk', 'main a', 'call', language);
      await takeAt(lea, '#/role', '.markdown', 'role', language);
      await takeAt(lea, '#/inbox/sh-02', '.scene', 'scene', language, '.scene');
      await takeAt(evaluator, '#/watch', '.grade', 'watch', language);
      await takeAt(evaluator, '#/notes', 'main form', 'notes', language);
    });

  test('of_a_call_for_a_mediator', async () => {
    await says('inv-02', {
      type: 'ask-for-mediator',
      mediation: uuid7(),
      request: { languages: ['ru', 'en'], place: 'car-wash', scene: '' },
    });
    await mediator.page.locator('.ringing').waitFor();
    for (const language of LANGUAGES) {
      await mediator.speak(language);
      await takeAt(mediator, '#/inbox', '.ringing', 'ringing', language);
    }
  });

  test('of_the_console', async () => {
    for (const language of LANGUAGES) {
      await speak(desk, language);
      await openPlace(desk, 'ready');
      await desk.locator('tr[data-person]').first().waitFor();
      await takeDesk(desk, 'readiness', language);
      await openPlace(desk, 'board');
      await desk.locator('#place > :not(.empty)').first().waitFor();
      await takeDesk(desk, 'board', language);
    }
  });

  test('of_a_silent_brake_and_of_a_red_stop', async () => {
    await says('rp-01', { type: 'pull-brake' });
    await safety.getByRole('heading', { name: /needs help, silently/ }).waitFor();
    for (const language of LANGUAGES) {
      await speak(safety, language);
      await takeDesk(safety, 'brake', language);
    }
    await speak(safety, 'en');
    await safety.getByRole('button', { name: /^Settled/ }).click();
    await safety.getByRole('heading', { name: /needs help, silently/ }).waitFor({ state: 'detached' });
    await stage.command({ type: 'call-red-stop', reason: '' });
    await safety.locator('section[role="alert"]').first().waitFor();
    for (const language of LANGUAGES) {
      await speak(safety, language);
      await takeDesk(safety, 'stopped', language);
    }
    expect(stage.wrongs).toEqual([]);
  });
});
