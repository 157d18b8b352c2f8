import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Faults, morning, playersOf, type Players, SEVERAL_MINUTES } from './everyScreen.ts';
import { isSpoken, LANGUAGES } from '../spoken.ts';
import type { Player } from '../player.ts';
import { serverIsBuilt } from '../realServer.ts';
import type { Stage } from '../stage.ts';

/** What a phone shows has come in the language that was chosen. */
const OBSERVED = { en: 'Observed a place', ru: 'Наблюдение за местом', ar: 'راقبت مكاناً' } as const;

const PHONE: readonly [name: string, address: string, loaded: string][] = [
  ['inbox', '#/inbox', 'a.card'],
  ['message', '#/inbox/sh-06', '.letter'],
  ['act', '#/act', '.kind'],
  ['duties', '#/duties', 'li.card'],
  ['evidence', '#/evidence', 'form textarea'],
  ['requests', '#/requests', 'main .page'],
  ['form-warrant', '#/request-form/search-warrant', 'fieldset input'],
  ['form-interception', '#/request-form/interception', 'fieldset input'],
  ['form-bank', '#/request-form/bank-data', 'fieldset input'],
  ['form-protection', '#/request-form/protection', 'fieldset input'],
  ['talk', '#/talk', 'main a'],
  ['channel', '#/channel/team%2Fteam-alfa', 'form textarea'],
  ['ask', '#/ask', 'main select'],
  ['map', '#/map', 'canvas'],
  ['role', '#/role', '.markdown'],
  ['library', '#/library', 'input[type=search]'],
  ['law', '#/entry/victim-protection', 'article'],
  ['settings', '#/settings', 'main select'],
];

/** The phones of three who are in play, in the languages that we look at. */
describe.runIf(serverIsBuilt)('every screen', () => {
  let stage: Stage;
  let players: Players;

  beforeAll(async () => {
    stage = await morning();
    players = await playersOf(stage);
  });

  afterAll(async () => {
    await stage?.strike();
  });

  for (const language of LANGUAGES)
    test.runIf(isSpoken(language))(
      `of_the_phone_is_whole_in_${language}`,
      async () => {
        const faults = new Faults();
        const { lead, lea, caseWorker } = players;
        const request = await lead.page.evaluate(() => location.hash);
        for (const [player, screens] of [
          [lead, [...PHONE, ['request', request, 'article [role=status]']]],
          [
            lea,
            [
              ['scene', '#/inbox/sh-02', '.scene'],
              ['role-player', '#/role', '.markdown'],
              ['trust', '#/trust', 'li.card meter'],
            ],
          ],
          [
            caseWorker,
            [
              ['no-text', '#/inbox/sh-05', '.letter'],
              ['ask-about', '#/ask/sh-05', 'main select'],
            ],
          ],
        ] as [Player, [string, string, string][]][]) {
          const { page } = player;
          await player.phone.speak(language);
          await page.evaluate(() => (location.hash = '#/act'));
          await page.locator('.kind').first().waitFor();
          const more = page.locator('fieldset > button.quiet');
          if (await more.isVisible()) await more.click();
          await page.locator('.kind', { hasText: OBSERVED[language] }).waitFor();
          for (const [name, address, loaded] of screens) {
            await page.evaluate((to) => (location.hash = to), address);
            await page.locator(loaded).first().waitFor();
            await faults.lookAtPhone(page, name, language);
          }
        }
        await lead.page.evaluate((to) => (location.hash = to), request);
        expect(faults.found).toEqual({});
      },
      SEVERAL_MINUTES,
    );

  test('nothing_went_wrong_by_itself', () => {
    expect(stage.wrongs).toEqual([]);
  });
});
