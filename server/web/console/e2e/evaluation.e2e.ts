import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { text } from './scenario.ts';
import { TEAMS } from './words.ts';

const PICTURES = process.env['LIVEX_PICTURES'];
const TEAM = TEAMS[0]![0];
/** As they stand on every screen. */
const SECOND = TEAMS.map(([id]) => id).sort()[1]!;
const PLAYER = 'p-005';

function watched({ exercise }: Desk): void {
  const at = 'D1 09:30:00';
  const recordedAt = new Date().toISOString();
  exercise.put({
    kind: 'person',
    id: 'eval-01',
    callName: 'Evaluator 1',
    function: 'evaluator',
    teams: [],
    languages: ['en'],
    consents: [],
    revision: 1,
  });
  exercise.put({
    kind: 'evaluation-guide',
    id: 'interview',
    objective: 'safe',
    capability: text('Interviewing a presumed victim', 'Опрос предполагаемой жертвы'),
    tasks: [
      {
        id: 'begin',
        text: text('Let her decide'),
        items: [
          { id: 'consent', text: text('Asks for consent in words that she understands.'), scale: 'psmu' },
          { id: 'apart', text: text('Speaks with her out of sight.'), scale: 'yes-no-not-seen' },
        ],
      },
    ],
    revision: 1,
  });
  exercise.put({
    kind: 'watch',
    id: 'eval-01',
    evaluator: 'eval-01',
    watches: [{ teams: [TEAM], people: [], guides: ['interview'] }],
    revision: 1,
  });
  exercise.put({
    kind: 'rating',
    id: `interview/consent/team/${TEAM}~eval-01`,
    guide: 'interview',
    item: 'consent',
    about: `team/${TEAM}`,
    evaluator: 'eval-01',
    grade: 'some-challenges',
    evidence: { note: 'Calm', takenAt: recordedAt },
    at,
    recordedAt,
    times: 1,
  });
}

describe.each([
  { locale: 'en', colorScheme: 'light' },
  { locale: 'ru', colorScheme: 'dark' },
  { locale: 'ar', colorScheme: 'light' },
] as const)('the evaluation page in $locale and $colorScheme', (look) => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('shows_who_watches_whom_and_the_ratings_and_lets_feedback_out_once', async () => {
    const desk = await Desk.open(browser, look);
    const { page } = desk;
    watched(desk);
    await desk.join();
    await desk.at('evaluation');
    await page.locator('.evaluation td').first().waitFor();
    expect(await page.locator('.evaluation td').count()).toBe(2);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/console-evaluation-${look.locale}.png` });
    expect(await violations(page)).toEqual([]);

    await page.locator('.evaluation li', { hasText: 'Evaluator 1' }).locator('button').click();
    await page.locator('dialog input[type="checkbox"]:checked').nth(1).waitFor();
    await page.locator('dialog input[type="checkbox"]').nth(1).check();
    await page.locator('dialog .button.primary').click();
    await expect.poll(() => desk.exercise.world.watches.get('eval-01')?.watches[0]?.teams.length).toBe(2);
    const feedback = page.locator('.evaluation section').last();
    const given = {
      kind: 'feedback',
      id: 'f-1',
      from: 'eval-01',
      to: 'eval-01',
      text: text('You listened well.'),
      at: 'D1 09:31:00',
      shown: false,
      takenAt: new Date().toISOString(),
      givenAt: new Date().toISOString(),
    } as const;
    desk.exercise.put(given);
    const written = feedback.locator('li', { hasText: 'You listened well.' });
    await written.waitFor();
    expect((await written.textContent())!.split('\u2068Evaluator 1\u2069')).toHaveLength(3);
    const before = await written.locator('.quiet-text').last().textContent();
    if (PICTURES) await feedback.screenshot({ path: `${PICTURES}/console-feedback-${look.locale}.png` });
    expect(await violations(page)).toEqual([]);
    desk.exercise.put({ ...given, shown: true, seenAt: new Date().toISOString() });
    await expect.poll(() => written.locator('.quiet-text').last().textContent()).not.toBe(before);
    await feedback.locator('button').click();
    await page.locator('dialog .button.primary').click();
    await expect.poll(() => page.locator('.evaluation section').last().locator('button').count()).toBe(0);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('people_are_added_to_a_watch_and_taken_out_as_teams_are_and_tables_are_reached_by_keys', async () => {
    const desk = await Desk.open(browser, { ...look, viewport: { width: 390, height: 800 } });
    const { page } = desk;
    watched(desk);
    const { callName } = desk.exercise.world.people.get(PLAYER)!;
    const all = { teams: TEAMS.map(([id]) => id), people: [], guides: ['interview'] };
    desk.exercise.put({ kind: 'watch', id: 'eval-02', evaluator: 'eval-02', watches: [all], revision: 1 });
    await desk.join();
    await desk.at('evaluation');
    await page.locator('.evaluation td').first().waitFor();
    expect(await violations(page)).toEqual([]);
    const watches = () => desk.exercise.world.watches.get('eval-01')!.watches;
    const edit = page.locator('.evaluation li', { hasText: 'Evaluator 1' }).locator('button');
    const dialog = page.locator('dialog[open]');
    const fold = dialog.locator('.watch details');
    const person = fold.getByRole('checkbox', { name: callName, exact: true });
    await edit.click();
    await fold.locator('summary').click();
    await person.check();
    expect(await fold.locator('summary').textContent()).toContain(callName);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/console-watch-people-${look.locale}.png` });
    expect(await violations(page)).toEqual([]);
    await dialog.locator('.button.primary').click();
    await expect.poll(watches).toEqual([{ teams: [TEAM], people: [PLAYER], guides: ['interview'] }]);
    await edit.click();
    await fold.locator('summary', { hasText: callName }).click();
    await person.uncheck();
    await dialog.locator('.button.primary').click();
    await expect.poll(watches).toEqual([{ teams: [TEAM], people: [], guides: ['interview'] }]);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test.each([1366, 390])('watches_are_of_the_phases_that_are_chosen_at_%i', async (width) => {
    const desk = await Desk.open(browser, { ...look, viewport: { width, height: 800 } });
    const { page } = desk;
    watched(desk);
    const phase = (id: string, name: ReturnType<typeof text>, from: string, to: string) =>
      desk.exercise.put({ kind: 'phase', id, name, from, to, revision: 1 });
    phase('hearing', text('Hearings', 'Допросы'), 'D1 14:00:00', 'D1 18:00:00');
    phase('search', text('Going in and searching', 'Вход и обыск'), 'D1 10:00:00', 'D1 14:00:00');
    await desk.join();
    await desk.at('evaluation');
    const edit = page.locator('.evaluation li', { hasText: 'Evaluator 1' }).locator('button');
    const dialog = page.locator('dialog[open]');
    const watches = () => desk.exercise.world.watches.get('eval-01')!.watches;
    const save = () => dialog.locator('.button.primary').click();
    await edit.click();
    await dialog.getByRole('checkbox', { name: look.locale === 'ru' ? 'Вход и обыск' : 'Going in' }).check();
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/console-watch-${look.locale}-${width}.png` });
    expect(await violations(page)).toEqual([]);
    await save();
    await expect.poll(watches).toMatchObject([{ teams: [TEAM], guides: ['interview'], phases: ['search'] }]);
    await page.locator('.evaluation li', { hasText: look.locale === 'ru' ? 'Вход и обыск' : 'Going in' }).waitFor();

    await edit.click();
    await dialog.locator('form[id] button').last().click();
    const second = dialog.locator('.watch').nth(1);
    await second.locator('fieldset').first().getByRole('checkbox').nth(1).check();
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/console-watches-${look.locale}-${width}.png` });
    expect(await violations(page)).toEqual([]);
    await save();
    await expect.poll(() => watches().length).toBe(2);
    expect(watches()[0]).toMatchObject({ teams: [TEAM], guides: ['interview'], phases: ['search'] });
    expect(watches()[1]).toEqual({ teams: [SECOND], people: [], guides: [] });

    await edit.click();
    await dialog.locator('.watch header button').first().click();
    await save();
    await expect.poll(watches).toEqual([{ teams: [SECOND], people: [], guides: [] }]);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
