import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { findings, widerThanThePhone } from './look.ts';
import { approved } from './scenario.ts';
import { openStage, type Stage } from './stage.ts';

const PERSONA = approved({ en: 'Lea (19)', ru: 'Лея (19)', ar: 'ليا (19)' });
const TEAMS = {
  blue: approved({ en: 'Blue team', ru: 'Синяя группа', ar: 'الفريق الأزرق' }),
  red: approved({ en: 'Red team', ru: 'Красная группа', ar: 'الفريق الأحمر' }),
};
const MORE = { en: 'Trusts more', ru: 'Доверяет больше', ar: 'يثق أكثر' };
const REASON = { en: 'They asked what I need', ru: 'Спросили, что мне нужно', ar: 'سألوا عما أحتاجه' };

/** Whoever plays Lea moves how far she trusts a team, with the fake server alone. */
describe.runIf(!process.env['LIVEX_URL'])('trust', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  function put(stage: Stage) {
    for (const [team, teamName] of Object.entries(TEAMS)) {
      stage.fake!.exercise.put(
        'trust',
        `lea/${team}`,
        { persona: 'lea', team, personaName: PERSONA, teamName, start: 30, value: 30, count: 0, moves: [] },
        ['inv-01'],
      );
    }
    stage.fake!.exercise.changed();
  }

  test.each([
    ['en', 320],
    ['ru', 320],
    ['ar', 320],
    ['en', 1366],
  ] as const)('a_press_without_a_network_waits_and_counts_once_for_its_team_in_%s_at_%i', async (language, width) => {
    const stage = await openStage();
    const phone = await Phone.open(browser, stage.url, language, { viewport: { width, height: 640 } });
    const { page } = phone;
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak(language);
    await phone.tab('act');
    expect(await page.locator('a[href="#/trust"]').count()).toBe(0);
    put(stage);
    await page.locator('a[href="#/trust"]').click();
    const card = (team: keyof typeof TEAMS) =>
      page.locator('li.card', { hasText: TEAMS[team].versions[language]!.text });
    const value = (team: keyof typeof TEAMS) => card(team).locator('meter').getAttribute('value');
    const more = card('blue').getByRole('button', { name: MORE[language] });

    await card('blue').waitFor();
    await more.click();
    await card('blue').locator('[role=alert]').waitFor();
    await expect
      .poll(() =>
        card('blue')
          .locator('input')
          .evaluate((input) => input === document.activeElement),
      )
      .toBe(true);
    await phone.context.setOffline(true);
    await card('blue').locator('input').fill(REASON[language]);
    await card('blue').locator('select').selectOption('10');
    await more.click();
    await card('blue').locator('.state', { hasText: REASON[language] }).waitFor();
    expect(await value('blue')).toBe('30');
    const folder = process.env['LIVEX_PICTURES'];
    if (folder) await page.screenshot({ path: `${folder}/trust-${language}-${width}.png`, fullPage: true });
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);

    await phone.context.setOffline(false);
    await expect.poll(() => value('blue')).toBe('40');
    expect(await value('red')).toBe('30');
    expect(await card('blue').locator('.state').count()).toBe(0);
    const moved = [...stage.fake!.exercise.commands.values()].filter(({ command }) => command.type === 'move-trust');
    expect(moved).toHaveLength(1);
    const { wrongs } = phone;
    await phone.close();
    await stage.close();
    expect(wrongs).toEqual([]);
  });
});
