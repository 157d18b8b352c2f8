import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { text } from './scenario.ts';
import { TEAMS } from './words.ts';

const PICTURES = process.env['LIVEX_PICTURES'];
const TEAM = TEAMS[0]![0];

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
    await page.keyboard.press('9');
    await page.locator('#right-panel [role="tab"]').nth(2).click();
    await page.locator('.evaluation td').first().waitFor();
    expect(await page.locator('.evaluation td').count()).toBe(2);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/console-evaluation-${look.locale}.png` });
    expect(await violations(page)).toEqual([]);

    await page.locator('.evaluation li', { hasText: 'Evaluator 1' }).locator('button').click();
    await page.locator('dialog input[type="checkbox"]:checked').nth(1).waitFor();
    await page.locator('dialog input[type="checkbox"]').nth(1).check();
    await page.locator('dialog .button.primary').click();
    await expect.poll(() => desk.exercise.world.watches.get('eval-01')?.watches[0]?.teams.length).toBe(2);
    await page.locator('.evaluation section').last().locator('button').click();
    await page.locator('dialog .button.primary').click();
    await expect.poll(() => page.locator('.evaluation section').last().locator('button').count()).toBe(0);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
