import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import type { FakeExercise } from './fakeExercise.ts';
import { findings, widerThanThePhone } from './look.ts';
import { approved, text } from './scenario.ts';
import { openStage, type Stage } from './stage.ts';

const EVALUATOR = 'eval-01';

/** As a real server gives it to whoever sees control: every text in all its languages. */
function withEvaluator(exercise: FakeExercise): void {
  exercise.readsAll.add(EVALUATOR);
  const put = (kind: string, id: string, item: Record<string, unknown>) => exercise.put(kind, id, item, [EVALUATOR]);
  const person = { callName: 'Evaluator 1', function: 'evaluator', teams: [], languages: ['en', 'ru'] };
  put('me', EVALUATOR, { ...person, consents: [] });
  put('team', 'red', { name: approved({ en: 'Red team', ru: 'Красная группа', ar: 'الفريق الأحمر' }), members: [] });
  put('objective', 'safe', { number: '1', text: approved({ en: 'Keep her safe', ru: 'Беречь её' }), revision: 1 });
  put('person', 'inv-01', { callName: 'Investigator 1', function: 'player', teams: ['blue'] });
  put('evaluation-guide', 'interview', {
    objective: 'safe',
    capability: approved({
      en: 'Interviewing a presumed victim',
      ru: 'Опрос предполагаемой жертвы',
      ar: 'مقابلة ضحية مفترضة',
    }),
    tasks: [
      {
        id: 'begin',
        text: approved({
          en: 'Let her decide at every step',
          ru: 'Давать ей решать на каждом шаге',
          ar: 'ترك القرار لها في كل خطوة',
        }),
        items: [
          {
            id: 'consent',
            text: approved({
              en: 'Asks for consent in words that she understands.',
              ru: 'Спрашивает согласие понятными ей словами.',
              ar: 'يطلب موافقتها بكلمات تفهمها.',
            }),
            guidance: text({ en: 'She could say it in her own words.', ru: 'Она смогла сказать это своими словами.' }),
            scale: 'psmu',
          },
          {
            id: 'apart',
            text: approved({
              en: 'Out of sight of others.',
              ru: 'Там, где не видят другие.',
              ar: 'بعيداً عن أنظار الآخرين.',
            }),
            scale: 'yes-no-not-seen',
          },
        ],
      },
    ],
    revision: 1,
  });
  put('watch', EVALUATOR, {
    evaluator: EVALUATOR,
    watches: [{ teams: ['blue', 'red'], people: [], guides: ['interview'] }],
    revision: 1,
  });
}

describe('an evaluator', () => {
  let browser: OwnBrowser;
  let stage: Stage;

  beforeAll(async () => {
    browser = await openBrowser();
    stage = await openStage();
    if (stage.fake) withEvaluator(stage.fake.exercise);
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const said = (type: string) =>
    [...stage.fake!.exercise.commands.values()].filter(({ command }) => command.type === type);

  test('rates_off_line_with_one_tap_each_and_is_heard_once', async () => {
    if (!stage.fake) return;
    const phone = await Phone.open(browser, stage.url, 'en');
    const { page, context } = phone;
    await phone.join(await stage.joinCode(EVALUATOR));
    await phone.speak('en');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.locator('.connection', { hasText: 'Connected' }).waitFor();
    await page.locator('.grade').first().waitFor();
    await context.setOffline(true);
    await page.locator('.grade.some-challenges').click();
    await page.locator('.grade.some-challenges[aria-pressed="true"]').waitFor();
    await page.locator('.grade.not-seen').click();
    await page.locator('.grade.not-seen[aria-pressed="true"]').waitFor();
    await page.getByRole('button', { name: 'Mark a teachable moment' }).click();
    await page.getByText('Marked. You can say later what it was.').waitFor();
    await page.reload();
    await page.locator('.grade.some-challenges[aria-pressed="true"]').waitFor();
    await page.locator('nav a[href="#/notes"]').click();
    await page.locator('main li input').fill('She sat first');
    await page.locator('main li input').blur();
    await phone.keeps('She sat first');
    await page.locator('main form:not([inert]) textarea').first().fill('half a sentence');
    await phone.keeps('half a sentence');
    await page.reload();
    await expect.poll(() => page.locator('main form textarea').first().inputValue()).toBe('half a sentence');
    await page.locator('main form button[type="submit"]').first().click();
    await page.locator('main li.card', { hasText: 'half a sentence' }).waitFor();
    expect(said('rate-item')).toEqual([]);
    await context.setOffline(false);
    await expect.poll(() => said('describe-moment').length).toBe(1);
    expect(said('rate-item').map(({ command }) => command['grade'])).toEqual(['some-challenges', 'not-seen']);
    expect(said('mark-moment')).toHaveLength(1);
    await expect.poll(() => said('record-observation').length).toBe(1);
    expect(phone.wrongs).toEqual([]);
    await phone.close();
  });

  test.each([
    ['en', 'light'],
    ['ru', 'dark'],
    ['ar', 'light'],
  ] as const)('has_room_for_it_at_320_pixels_in_%s', async (language, colorScheme) => {
    if (!stage.fake) return;
    const more = { colorScheme, reducedMotion: 'reduce', viewport: { width: 320, height: 640 } } as const;
    const phone = await Phone.open(browser, stage.url, language, more);
    const { page } = phone;
    await phone.join(await stage.joinCode(EVALUATOR));
    await phone.speak(language);
    const found: Record<string, string[]> = {};
    for (const screen of ['watch', 'notes']) {
      await page.goto(`/phone/#/${screen}`);
      await page
        .locator(screen === 'watch' ? '.grade' : 'main form')
        .first()
        .waitFor();
      const problems = await findings(page);
      if ((await widerThanThePhone(page)) > 0) problems.push('scrolls sideways');
      if (problems.length > 0) found[screen] = problems;
      const pictures = process.env['PICTURES'];
      if (pictures) await page.screenshot({ path: `${pictures}/${screen}-${language}.png`, fullPage: true });
    }
    expect(found).toEqual({});
    expect(phone.wrongs).toEqual([]);
    await phone.close();
  });

  test('reads_what_they_gave_to_whom_and_how_far_it_came', async () => {
    if (!stage.fake) return;
    const { exercise } = stage.fake;
    const phone = await Phone.open(browser, stage.url, 'en', { viewport: { width: 320, height: 640 } });
    const { page } = phone;
    await phone.join(await stage.joinCode(EVALUATOR));
    await phone.speak('en');
    await page.locator('.grade').first().waitFor();
    await page.goto('/phone/#/notes');
    const form = page.locator('details.card form');
    await page.locator('details.card summary').click();
    await form.locator('select').first().selectOption('inv-01');
    await form.locator('textarea').fill('You spoke too fast.');
    await form.locator('button').click();
    await expect.poll(() => said('give-feedback').length).toBe(1);
    const takenAt = new Date().toISOString();
    const given = {
      from: EVALUATOR,
      to: 'inv-01',
      text: approved({ en: 'You spoke too fast.' }),
      at: 'D1 09:30:00',
      shown: false,
      takenAt,
      givenAt: takenAt,
    };
    const { feedback } = said('give-feedback')[0]!.command as unknown as { feedback: string };
    const put = (id: string, item: object) => exercise.put('feedback', id, { ...item }, [EVALUATOR]);
    put('f-other', { ...given, from: 'eval-02', text: approved({ en: 'Of somebody else.' }) });
    exercise.changed();
    const card = page.locator('main li.card', { hasText: 'You spoke too fast.' });
    await card.getByText('Not let out yet').waitFor();
    await card.getByText('Investigator 1').waitFor();
    expect(await page.getByText('Of somebody else.').count()).toBe(0);
    put(feedback, { ...given, shown: true, seenAt: new Date().toISOString() });
    exercise.changed();
    await card.getByText('Seen at').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
    expect(phone.wrongs).toEqual([]);
    await phone.close();
  });

  test('finds_half_written_feedback_again_until_it_is_given', async () => {
    if (!stage.fake) return;
    const phone = await Phone.open(browser, stage.url, 'en', { viewport: { width: 360, height: 740 } });
    const { page } = phone;
    await phone.join(await stage.joinCode(EVALUATOR));
    await phone.speak('en');
    await page.locator('.grade').first().waitFor();
    const form = page.locator('details.card form:not([inert])');
    const words = form.locator('textarea');
    await page.goto('/phone/#/notes');
    await page.locator('details.card summary').click();
    await form.locator('select').first().selectOption('inv-01');
    await form.locator('select').nth(1).selectOption('ru');
    await words.fill('Вы дали ей');
    await phone.keeps('Вы дали ей');
    const isThere = async () => {
      await words.waitFor();
      expect(await words.inputValue()).toBe('Вы дали ей');
      expect(await form.locator('select').first().inputValue()).toBe('inv-01');
      expect(await form.locator('select').nth(1).inputValue()).toBe('ru');
    };
    await page.locator('nav a[href="#/watch"]').click();
    await page.locator('.grade').first().waitFor();
    await page.locator('nav a[href="#/notes"]').click();
    await isThere();
    await page.reload();
    await isThere();
    await form.locator('button').click();
    await expect.poll(() => words.inputValue()).toBe('');
    await page.reload();
    await page.locator('details.card summary').waitFor();
    await page.locator('details.card:not([open])').waitFor();
    expect(await words.inputValue()).toBe('');
    expect(phone.wrongs).toEqual([]);
    await phone.close();
  });

  test('writes_to_one_person_who_alone_finds_it_and_marks_it_as_seen', async () => {
    if (!stage.fake) return;
    const words = text({ en: 'You listened well.', ru: 'Вы хорошо слушали.' });
    stage.fake.exercise.put(
      'feedback',
      'f-1',
      { text: words, at: 'D1 09:30:00', seen: false, givenAt: new Date().toISOString() },
      ['inv-01'],
    );
    const phone = await Phone.open(browser, stage.url, 'en');
    const { page } = phone;
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak('ru');
    await page.locator('main a[href="#/feedback"]').click();
    await page.getByText('Вы хорошо слушали.').waitFor();
    await expect.poll(() => said('see-feedback').map(({ command }) => command['language'])).toEqual(['ru']);
    expect(await findings(page)).toEqual([]);
    await phone.close();
  });
});
