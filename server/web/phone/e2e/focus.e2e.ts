import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { approved } from './scenario.ts';
import { openStage, sendInject, type Stage } from './stage.ts';

const takenAt = '2026-11-24T10:00:00.000Z';
const by = { person: 'inv-02', callName: 'Investigator 2', takenAt, recordedAt: takenAt };

/** Whoever goes by keys always sees where they are. With the fake server. */
describe.runIf(!process.env['LIVEX_URL'])('focus on the phone', () => {
  let browser: OwnBrowser;
  let stage: Stage;
  let phone: Phone;

  beforeAll(async () => {
    browser = await openBrowser();
    stage = await openStage();
    const { exercise } = stage.fake!;
    for (const [id, name] of Object.entries({ dalen: 'Dalen', driver: 'The driver', boy: 'سامي' })) {
      exercise.put('dossier', id, { team: 'blue', versions: [{ as: 'victim', name, note: '', ...by }] });
    }
    const options = Array.from({ length: 9 }, (_, at) => ({ id: `o-${at}`, text: approved({ en: `Option ${at}` }) }));
    const asked = { kind: 'several', text: approved({ en: 'What do you do?' }), options };
    await stage.control(sendInject('asked', ['inv-01'], approved({ en: 'The van is here' })));
    const sent = exercise.current('inject', 'asked', 'inv-01')!;
    exercise.put('inject', 'asked', { ...sent, question: asked }, ['inv-01']);
    phone = await Phone.open(browser, stage.url, 'en', { viewport: { width: 360, height: 740 } });
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak('en');
    await phone.tab('act');
  });
  afterAll(async () => {
    const { wrongs } = phone;
    await phone.close();
    await browser.close();
    await stage.close();
    expect(wrongs).toEqual([]);
  });

  /** What has the focus and lies under a bar; of a long field, its first line. */
  const covered = () =>
    phone.page.evaluate(() => {
      const focused = document.activeElement!;
      const bar = [...document.querySelectorAll('.top, nav, .bottom-action')].filter((bar) => !bar.contains(focused));
      const { top, height } = focused.getBoundingClientRect();
      const bottom = top + (focused.matches('textarea') ? Math.min(height, 48) : height);
      const under = bar.some((bar) => {
        const its = bar.getBoundingClientRect();
        return top < its.bottom - 1 && bottom > its.top + 1;
      });
      const elsewhere = focused.closest('.top, nav') ?? focused.matches('body');
      const out = top < 0 || bottom > innerHeight;
      return !elsewhere && (under || out) ? `${focused.outerHTML.slice(0, 90)} ${top} ${bottom}` : '';
    });

  async function through(key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
    const found: string[] = [];
    for (let presses = 0; presses < 40; presses++) {
      await phone.page.keyboard.press(key);
      const problem = await covered();
      if (problem) found.push(problem);
    }
    return found;
  }

  test.each(['act', 'dossiers', 'decisions', 'settings', 'inbox/asked'])(
    'nothing_that_has_it_is_under_a_bar_on_%s',
    async (screen) => {
      const { page } = phone;
      await page.goto(`/phone/#/${screen}`);
      await page.locator('main h1').first().waitFor();
      if (screen === 'dossiers') await page.getByRole('button', { name: 'Amend' }).nth(2).waitFor();
      expect(await through('Tab')).toEqual([]);
      expect(await through('Shift+Tab')).toEqual([]);
    },
  );

  const focused = () => phone.page.evaluate(() => document.activeElement!.textContent!.replace(/\s+/g, ' ').trim());

  test('it_goes_on_from_whoever_was_chosen_to_the_link_that_was_written', async () => {
    const { page } = phone;
    await page.goto('/phone/#/dossiers');
    const card = page.locator('li.card', { has: page.locator('> .name', { hasText: 'Dalen' }) });
    await card.getByRole('button', { name: 'Add a link' }).press('Enter');
    await card.locator('.offered button', { hasText: 'The driver' }).press('Enter');
    await expect.poll(focused).toBe('Dalen … The driver');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused()).toMatch(/^Dalen.*The driver.*Amend$/);
    expect(await covered()).toBe('');
    await card.locator('li button', { hasText: 'Amend' }).press('Enter');
    await card.locator('.choices[aria-label] button').nth(2).press('Enter');
    await expect.poll(() => focused()).toMatch(/^Dalen.*The driver.*Amend$/);
  });

  const inField = () => phone.page.locator('input:focus').waitFor();

  test('it_goes_on_from_a_question_to_its_answer_and_from_an_amended_card_to_the_card', async () => {
    const { page } = phone;
    const card = page.locator('li.card', { has: page.locator('> .name', { hasText: 'The driver' }) });
    await card.getByRole('button', { name: 'Add a question' }).press('Enter');
    await inField();
    await page.keyboard.type('Whose van?');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/^Whose van\?/);
    await card.getByRole('button', { name: 'Answer', exact: true }).press('Enter');
    await inField();
    await page.keyboard.type('His own');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/^Whose van\?.*His own/);
    await card.getByRole('button', { name: 'Amend', exact: true }).last().press('Enter');
    await inField();
    await page.keyboard.type(' again');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/The driver again/);
  });
});
