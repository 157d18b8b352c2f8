import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import type { FakeExercise } from './fakeExercise.ts';
import { findings, widerThanThePhone } from './look.ts';
import { approved } from './scenario.ts';
import { openStage, type Stage } from './stage.ts';

const EVALUATOR = 'eval-01';
const PICTURES = process.env['PICTURES'];

/** Two teams in three phases, of which the first is the present one. */
function withPhases(exercise: FakeExercise): void {
  exercise.readsAll.add(EVALUATOR);
  const put = (kind: string, id: string, item: Record<string, unknown>) => exercise.put(kind, id, item, [EVALUATOR]);
  const person = { callName: 'Evaluator 1', function: 'evaluator', teams: [], languages: ['en', 'ru'] };
  put('me', EVALUATOR, { ...person, consents: [] });
  put('team', 'red', { name: approved({ en: 'Red team', ru: 'Красная группа', ar: 'الفريق الأحمر' }), members: [] });
  put('team', 'green', {
    name: approved({ en: 'Green team', ru: 'Зелёная группа', ar: 'الفريق الأخضر' }),
    members: [],
  });
  const phase = (id: string, name: Record<string, string>, from: string, to: string) =>
    put('phase', id, { name: approved(name), from, to, revision: 1 });
  phase('contact', { en: 'First contact', ru: 'Первый контакт', ar: 'الاتصال الأول' }, 'D1 09:00:00', 'D1 12:00:00');
  phase(
    'search',
    { en: 'Going in and searching the house', ru: 'Вход и обыск дома', ar: 'دخول المنزل وتفتيشه' },
    'D1 12:00:00',
    'D1 18:00:00',
  );
  phase('hearing', { en: 'Hearings', ru: 'Допросы', ar: 'جلسات الاستماع' }, 'D2 09:00:00', 'D2 18:00:00');
  const guide = (id: string, capability: Record<string, string>, asks: Record<string, string>) =>
    put('evaluation-guide', id, {
      objective: 'safe',
      capability: approved(capability),
      tasks: [
        {
          id: 'begin',
          text: approved({ en: 'Begins', ru: 'Начало', ar: 'البداية' }),
          items: [{ id: `${id}-1`, text: approved(asks), scale: 'psmu' }],
        },
      ],
      revision: 1,
    });
  guide(
    'interview',
    { en: 'Interviewing', ru: 'Опрос', ar: 'المقابلة' },
    { en: 'Asks for consent.', ru: 'Спрашивает согласие.', ar: 'يطلب الموافقة.' },
  );
  guide(
    'entry',
    { en: 'Entering a house', ru: 'Вход в дом', ar: 'دخول منزل' },
    { en: 'Says who they are.', ru: 'Называет себя.', ar: 'يعرّف بنفسه.' },
  );
  watch(exercise, [
    { teams: ['red'], people: [], guides: ['interview'], phases: ['contact', 'gone'] },
    { teams: ['red'], people: [], guides: ['entry'], phases: ['search'] },
    { teams: ['green'], people: [], guides: ['interview'], phases: ['hearing'] },
  ]);
}

const watch = (exercise: FakeExercise, watches: object[]) =>
  exercise.put('watch', EVALUATOR, { evaluator: EVALUATOR, watches, revision: 1 }, [EVALUATOR]);

const clock = (exercise: FakeExercise, exerciseTime: string) =>
  exercise.put('clock', 'clock', { phase: 'running', speed: 1, exerciseTime, at: new Date().toISOString() });

describe('what an evaluator watches in each phase', () => {
  let browser: OwnBrowser;
  let stage: Stage;

  beforeAll(async () => {
    browser = await openBrowser();
    stage = await openStage();
    if (stage.fake) withPhases(stage.fake.exercise);
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const rated = () =>
    [...stage.fake!.exercise.commands.values()].flatMap(({ command }) =>
      command.type === 'rate-item' ? [[command['about'], command['guide']]] : [],
    );

  test.each([
    ['en', 'light', 320],
    ['ru', 'dark', 320],
    ['ar', 'light', 320],
    ['en', 'light', 1366],
    ['ru', 'dark', 1366],
    ['ar', 'light', 1366],
  ] as const)('has_room_in_%s_%s_at_%i', async (language, colorScheme, width) => {
    if (!stage.fake) return;
    const more = { colorScheme, reducedMotion: 'reduce', viewport: { width, height: 640 } } as const;
    const phone = await Phone.open(browser, stage.url, language, more);
    const { page } = phone;
    await phone.join(await stage.joinCode(EVALUATOR));
    await phone.speak(language);
    await page.locator('.grade').first().waitFor();
    const found: string[] = [];
    for (const state of ['folded', 'open']) {
      if (state === 'open') {
        const folded = page.locator('details.phase:not([open]) > summary');
        while ((await folded.count()) > 0) await folded.first().click();
      }
      if (PICTURES)
        await page.screenshot({ path: `${PICTURES}/watch-${state}-${language}-${width}.png`, fullPage: true });
      found.push(...(await findings(page)));
      if ((await widerThanThePhone(page)) > 0) found.push(`${state} scrolls sideways`);
    }
    expect(found).toEqual([]);
    expect(phone.wrongs).toEqual([]);
    await phone.close();
  });

  test('of_now_is_open_and_the_rest_is_folded_and_can_be_rated_late_and_early', async () => {
    if (!stage.fake) return;
    const { exercise } = stage.fake;
    const phone = await Phone.open(browser, stage.url, 'en');
    const { page } = phone;
    await phone.join(await stage.joinCode(EVALUATOR));
    await phone.speak('en');
    await page.locator('.grade').first().waitFor();
    const folds = page.locator('details.phase');
    expect(await folds.locator(':scope > summary').allInnerTexts()).toEqual([
      'First contact',
      'Going in and searching the house',
      'Whom to watch: \u2068Hearings\u2069',
    ]);
    expect(await folds.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open))).toEqual([
      true,
      false,
      false,
    ]);
    const performed = page.locator('.grade.performed:visible');
    await performed.first().click();
    await expect.poll(rated).toEqual([['team/red', 'interview']]);
    const half = 'They asked twice, and';
    const item = page.locator('li', { hasText: 'Asks for consent.' });
    await item.getByRole('button', { name: 'Note', exact: false }).first().click();
    await item.locator('textarea').fill(half);

    clock(exercise, 'D1 14:00:00');
    await page.locator('details.phase[open] > summary', { hasText: 'Going in' }).waitFor();
    expect(await item.locator('textarea').inputValue()).toBe(half);
    expect(await folds.locator(':scope > summary').first().innerText()).toBe('Going in and searching the house');

    await folds.last().locator(':scope > summary').click();
    await folds.last().getByRole('link', { name: 'Green team' }).click();
    await page.locator('h2:visible', { hasText: 'Green team' }).waitFor();
    const named = await folds.locator(':scope > summary').allInnerTexts();
    expect(new Set(named).size, named.join(' | ')).toBe(named.length);
    await page.locator('.grade.performed:visible').first().click();
    await expect.poll(rated).toEqual([
      ['team/red', 'interview'],
      ['team/green', 'interview'],
    ]);
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    clock(exercise, 'D1 09:30:00');
  });

  test('without_phases_nothing_is_folded_and_where_nobody_is_of_now_it_says_so', async () => {
    if (!stage.fake) return;
    const { exercise } = stage.fake;
    watch(exercise, [{ teams: ['red', 'green'], people: [], guides: ['interview'] }]);
    const phone = await Phone.open(browser, stage.url, 'en');
    const { page } = phone;
    await phone.join(await stage.joinCode(EVALUATOR));
    await phone.speak('en');
    await page.locator('.grade').first().waitFor();
    expect(await page.locator('details.phase').count()).toBe(0);
    expect(await page.locator('.who a').count()).toBe(2);

    watch(exercise, [{ teams: ['green'], people: [], guides: ['interview'], phases: ['hearing'] }]);
    exercise.changed();
    await page.goto('/phone/#/notes');
    await page.goto('/phone/#/watch');
    await page.getByText('Nobody to watch in this phase.').waitFor();
    await page.locator('details.phase > summary', { hasText: 'Hearings' }).click();
    await page.getByRole('link', { name: 'Green team' }).click();
    await page.locator('.grade:visible').first().waitFor();
    expect(phone.wrongs).toEqual([]);
    await phone.close();
  });
});
