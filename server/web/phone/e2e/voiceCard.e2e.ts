import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picture } from '../../e2e/stage.ts';
import { spokenOf } from '../../e2e/spoken.ts';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { FakeServer } from './fakeServer.ts';
import { findings, tornWords, widerThanThePhone } from './look.ts';
import { approved, text, village } from './scenario.ts';

const SOUND = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const LANGUAGE = { en: 'Arabic', ru: 'арабский', ar: 'العربية' };
const PUBLISH = { en: 'Publish', ru: 'Опубликовать', ar: 'نشر' };

const voice = (sha256: string) => ({ sha256, mime: 'audio/webm', size: 4_000, seconds: 7 });

describe('the card of a voice', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(spokenOf([['en'], ['ru'], ['ar']] as const))(
    'is_whole_and_says_its_language_as_long_as_it_has_no_words_in_%s',
    async (language) => {
      const exercise = village();
      const server = new FakeServer(exercise, fileURLToPath(new URL('../../dist', import.meta.url)));
      const url = await server.listen();
      server.codes.set('ABCD-EFG2', 'med-01');
      const channel = 'team/blue';
      const at = 'D1 09:20:00';
      const sentAt = new Date(Date.now() - 60_000).toISOString();
      const me = { id: 'med-01', callName: 'Mediator 1', function: 'cultural-mediator' };
      exercise.put('channel', channel, { type: 'team', name: approved({ en: 'Blue team' }) }, ['med-01']);
      exercise.put('message', 'v-1', {
        channel,
        from: me,
        at,
        sentAt,
        voice: voice(SOUND),
        received: { [SOUND]: sentAt },
        text: text({ ru: 'Белый фургон у ворот' }),
        writtenDown: true,
        revision: 2,
      });
      exercise.put('message', 'v-2', {
        channel,
        from: { id: 'inv-01', callName: 'Investigator 1', function: 'player' },
        at,
        sentAt,
        voice: voice(OTHER),
        received: { [OTHER]: sentAt },
        text: text({ ar: '' }),
      });
      const phone = await Phone.open(browser, url, language, { viewport: { width: 320, height: 568 } });
      const { page } = phone;
      await phone.join('ABCD-EFG2');
      await phone.speak(language);
      await page.goto('/phone/#/channel/team%2Fblue');
      const mine = page.locator('.bubble', { hasText: 'Белый фургон' });
      await mine.waitFor();
      const place = (part: string) =>
        mine.locator(part).evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect);
      const words = await place('[lang="ru"]');
      expect(words.top - (await place('p.hint')).bottom).toBeLessThan(20);
      expect((await place('button.quiet >> nth=0')).top).toBeGreaterThanOrEqual(words.bottom);
      const wordless = page.locator('.bubble').last();
      expect(await wordless.locator('.length').innerText()).toContain(LANGUAGE[language]);
      expect(await mine.locator('.length').innerText()).not.toContain('·');
      await picture(page, `voice-card-${language}`);

      await wordless.locator('button.quiet').first().click();
      await page.locator('.bubble form').waitFor();
      await page.locator('.bubble form').getByRole('button', { name: PUBLISH[language] }).waitFor();
      await picture(page, `voice-words-${language}`);
      expect([await findings(page), await tornWords(page)]).toEqual([[], []]);
      expect(await widerThanThePhone(page)).toBe(0);
      expect(phone.wrongs).toEqual([]);
      await phone.close();
      await server.close();
    },
  );
});
