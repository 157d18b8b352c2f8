import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BoardOnScreen } from './boardOnScreen.ts';
import { serverIsBuilt } from './realServer.ts';
import { byKey, openInject, openPlace } from './rail.ts';
import { chooseTab, goesNow, picture, Stage } from './stage.ts';

const LONGER_THAN_A_MINUTE = 75_000;

/** Two controllers and a safety officer run the demo exercise in three browsers, on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('live control', () => {
  let stage: Stage;
  let one: Page;
  let other: Page;
  let safety: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    [one, other, safety] = [await desk('ctrl-01'), await desk('ctrl-02'), await desk('safety-01')];
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  async function desk(person: string): Promise<Page> {
    const page = await stage.desk(person);
    await byKey(page, '9');
    await page.locator('#place').waitFor();
    return page;
  }

  const said = (page: Page, words: string | RegExp) => page.locator('.log .now', { hasText: words }).waitFor();
  const tab = (page: Page, name: string) => chooseTab(page, name);

  const open = async (page: Page, words: string) => {
    await openInject(page, words);
  };
  const dialog = (page: Page) => page.locator('dialog[open]');
  const closed = (page: Page) => dialog(page).waitFor({ state: 'detached' });
  const save = (page: Page) => dialog(page).getByRole('button', { name: 'Save', exact: true });

  async function writes(page: Page, text: string, sensitive = false): Promise<void> {
    await page.locator('#place h3').first().click();
    await page.keyboard.press('n');
    const to = page.locator('.composer').getByRole('combobox', { name: 'To' });
    await to.fill('Alfa');
    await to.press('Enter');
    if (sensitive) await page.locator('.composer').getByLabel('Needs two people').check();
    await page.locator('#compose-text').fill(text);
    await page.keyboard.press('Control+Enter');
    await goesNow(page);
  }

  test('a_storyline_changes_hands_when_the_colleague_accepts', async () => {
    await openPlace(one, 'shift');
    await tab(one, 'Who runs what');
    const mine = one.locator('.duties select').first();
    const name = await one.locator('.duties tbody td').first().innerText();
    await mine.selectOption({ value: 'person/ctrl-01' });
    await one.getByRole('button', { name: 'Mine', exact: true }).waitFor();
    await one.getByRole('button', { name: 'Hand over…' }).click();
    await one.locator('dialog select').selectOption({ value: 'person/ctrl-02' });
    await one.getByLabel('What they must know').fill('The raid is next.');
    await one.getByRole('button', { name: 'Ask them to take over' }).click();

    await openPlace(other, 'shift');
    await tab(other, 'Who runs what');
    await other.locator('.offer', { hasText: 'The raid is next.' }).waitFor();
    await other.getByRole('button', { name: 'Take over' }).click();
    await other.locator('.duties tr.mine', { hasText: name }).waitFor();
    await expect.poll(() => one.locator('.duties tr.mine').count()).toBe(0);
  });

  test('a_sensitive_inject_goes_out_by_two', async () => {
    await openPlace(one, 'now');
    await openPlace(other, 'now');
    await writes(one, 'A threat against the witness.', true);
    await said(one, /waits for a second person/);
    await one.getByText('Another controller must confirm.').first().waitFor();
    expect(await one.getByRole('button', { name: 'Confirm release' }).count()).toBe(0);

    await other.getByRole('button', { name: 'Confirm release' }).first().click();
    await one.locator('.report', { hasText: /has no phone|have no phone/ }).waitFor();
  });

  test('why_not_is_not_lost_when_a_colleague_says_yes_first', async () => {
    await writes(one, 'Another threat.', true);
    await other.locator('#place').getByRole('button', { name: 'Refuse' }).click();
    await dialog(other).getByLabel('Reason').fill('They had one already.');
    await open(one, 'Another threat.');
    const row = one.locator('.msel button.row[aria-current="true"]', { hasText: 'Another threat.' });
    const inject = (await row.getAttribute('id'))!.replace('msel-', '');
    await stage.command({ type: 'confirm-release', inject, basedOn: 1 });
    await other.locator('#place', { hasText: 'Nothing waits for a second person.' }).waitFor();
    await dialog(other).getByRole('button', { name: 'Refuse' }).click();
    await dialog(other).getByRole('alert').waitFor();
    await expect.poll(() => dialog(other).getByLabel('Reason').inputValue()).toBe('They had one already.');
    await dialog(other).getByRole('button', { name: 'Cancel' }).click();
    await dialog(other).getByRole('button', { name: 'Throw it away' }).click();
  });

  test('two_write_what_follows_on_no_answer_at_once_and_no_word_is_lost', async () => {
    for (const page of [one, other]) {
      await open(page, 'A threat against');
      await page.getByRole('button', { name: 'Two people, no answer…' }).click();
      await dialog(page).getByRole('button', { name: 'Add a rule' }).click();
    }
    await dialog(one).getByLabel('Time on the exercise clock').selectOption({ label: '1 minute' });
    await dialog(other).getByLabel('Then', { exact: true }).selectOption({ label: 'send a hint in my own words' });
    const words = dialog(other).locator('.words textarea');
    await words.fill('The witness waits for you.');
    await save(one).click();
    await closed(one);

    const both = dialog(other).locator('section[role=alert]');
    await both.getByText(/Not acknowledged after 1 min: a controller is called/).waitFor();
    await both.getByText('The witness waits for you.').waitFor();
    await save(other).click();
    await expect.poll(() => both.evaluate((section) => section === document.activeElement)).toBe(true);
    await expect.poll(() => words.inputValue()).toBe('The witness waits for you.');
    await picture(other, 'no-answer-both');
    await both.getByRole('button', { name: 'Keep both (mine where they differ)' }).click();
    await expect.poll(() => dialog(other).locator('.rule').count()).toBe(2);
    await save(other).click();
    await closed(other);

    for (const page of [one, other]) {
      const rules = page.locator('.handling li');
      await rules.filter({ hasText: 'a controller is called' }).waitFor();
      await rules.filter({ hasText: 'The witness waits for you.' }).waitFor();
    }
    await other.getByRole('button', { name: /Undo: how inject X\d+ is treated/ }).click();
    for (const page of [one, other]) {
      await page.locator('.handling li', { hasText: 'The witness waits for you.' }).waitFor({ state: 'detached' });
      await page.locator('.handling li', { hasText: 'a controller is called' }).waitFor();
    }
  });

  test('what_was_corrected_and_then_recalled_says_so_on_the_phone_with_the_old_words_and_the_reason', async () => {
    const { page } = await stage.phone('inv-01', 'en');
    await writes(one, 'Meet at the north gate.');
    await page.locator('a.card', { hasText: 'Meet at the north gate.' }).waitFor();
    await open(one, 'Meet at the north gate.');
    await one.locator('.detail', { hasText: 'Meet at the north gate.' }).waitFor();
    await one.locator('[data-key="edit"]').click();
    await one.locator('#edit-body-text').fill('Meet at the south gate.');
    await one.getByRole('button', { name: 'Save', exact: true }).click();
    const card = page.locator('a.card', { hasText: 'Meet at the south gate.' });
    await card.waitFor();

    await one.getByRole('button', { name: 'Recall' }).click();
    await one.locator('#recall-text').fill('The gate is locked.');
    await dialog(one).getByRole('button', { name: 'Recall' }).click();
    await closed(one);
    await card.click();
    await page.getByText('This message was taken back. Do not act on it.').waitFor();
    await page.getByText('The gate is locked.').waitFor();
    await page.getByText(/^Corrected: /).waitFor();
    await page.getByText('Meet at the north gate.').waitFor();
    await picture(page, 'corrected-and-recalled');
  });

  test('whoever_confirmed_what_was_corrected_afterwards_is_asked_again_and_for_a_small_correction_is_not', async () => {
    const { page } = await stage.phone('fin-01', 'en');
    await one.locator('#place h3').first().click();
    await one.keyboard.press('n');
    const to = one.locator('.composer').getByRole('combobox', { name: 'To' });
    await to.fill('Finance Alfa-2');
    await to.press('Enter');
    await one.locator('.composer').getByLabel('Ask for acknowledgement').check();
    await one.locator('#compose-text').fill('Gate A at 10:00.');
    await one.keyboard.press('Control+Enter');
    await goesNow(one);
    const card = (words: string) => page.locator('a.card', { hasText: words });
    const confirm = page.getByRole('button', { name: 'Confirm: I have read this' });
    await card('Gate A at 10:00.').click();
    await confirm.click();
    await page.getByText('You confirmed this message.').waitFor();

    const correct = async (words: string, small: boolean) => {
      await one.locator('[data-key="edit"]').click();
      await one.locator('#edit-body-text').fill(words);
      await one.getByText('Saving rings everybody who has it.').waitFor();
      await one.getByLabel('Small correction').setChecked(small);
      if (!small) await picture(one, 'correcting-what-is-out');
      await one.getByRole('button', { name: 'Save', exact: true }).click();
      await one.locator('.detail', { hasText: words }).waitFor();
    };
    await open(one, 'Gate A at 10:00.');
    await one.locator('.detail', { hasText: 'Gate A at 10:00.' }).waitFor();
    await page.locator('a', { hasText: 'Messages' }).first().click();
    await correct('Gate B at 11:00.', false);
    await card('Gate B at 11:00.').getByText('Changed: read it again').waitFor();
    await card('Gate B at 11:00.').getByText('Please confirm').waitFor();
    await picture(page, 'corrected-in-the-list');

    await one.keyboard.press('Escape');
    const board = new BoardOnScreen(one);
    await board.open('');
    await expect
      .poll(async () => Object.values(await board.states('Finance Alfa-2')))
      .toContain('Acknowledged before the correction');
    await picture(one, 'acknowledged-before-the-correction');

    await card('Gate B at 11:00.').click();
    await page.getByText('Gate A at 10:00.').waitFor();
    await picture(page, 'corrected-open');
    await confirm.click();
    await page.getByText('You confirmed this message.').waitFor();
    await expect
      .poll(async () => Object.values(await board.states('Finance Alfa-2')))
      .not.toContain('Acknowledged before the correction');
    await open(one, 'Gate B at 11:00.');
    await correct('Gate B at 11:00!', true);
    await page.getByText('Gate B at 11:00!').waitFor();
    await page.getByText('You confirmed this message.').waitFor();
    expect(await confirm.count()).toBe(0);
    await byKey(one, '9');
    await one.locator('#place').waitFor();
  });

  test('the_safety_officer_stops_what_was_written_in_play', async () => {
    await safety.getByLabel('Before they go, the safety officer has').selectOption('60');
    await writes(one, 'Run across the yard.');
    await said(one, /waits for the safety officer/);

    await safety.locator('#place', { hasText: 'Run across the yard.' }).waitFor();
    await safety.locator('#place', { hasText: /Goes out in \d+ s/ }).waitFor();
    await safety.getByRole('button', { name: 'Stop it' }).first().click();
    await safety.getByLabel('Reason').fill('The yard is icy.');
    await safety.locator('dialog').getByRole('button', { name: 'Stop it' }).click();
    await open(one, 'Run across the yard.');
    await one.locator('.detail', { hasText: 'The yard is icy.' }).waitFor();
  });

  test(
    'who_was_not_reached_is_listed_and_told_by_voice',
    async () => {
      const told = one.locator('#place .who').first();
      await told.waitFor({ timeout: LONGER_THAN_A_MINUTE });
      const person = await told.locator('.person').innerText();
      const inject = await told.locator('li .number').first().innerText();
      // Of others more may be missed by the minute: only this line is looked at.
      const line = one
        .locator('#place .who')
        .filter({ has: one.locator('.person').getByText(person, { exact: true }) })
        .locator('li')
        .filter({ has: one.locator('.number').getByText(inject, { exact: true }) });
      await one.getByRole('button', { name: /not reached/ }).waitFor();
      await line.getByRole('button', { name: 'Told by voice' }).click();
      await expect.poll(() => line.count()).toBe(0);
    },
    2 * LONGER_THAN_A_MINUTE,
  );

  test(
    'where_nobody_answers_a_controller_is_called_and_says_what_they_did_once',
    async () => {
      const mustSay = (page: Page) => page.locator('#place').getByRole('button', { name: 'Say what you did' });
      const note = (page: Page) => dialog(page).getByLabel('What did you do?');
      await mustSay(one).waitFor({ timeout: LONGER_THAN_A_MINUTE });
      await mustSay(other).click();
      await note(other).fill('I sent a runner.');
      await mustSay(one).click();
      await note(one).fill('I told Alfa by radio.');
      await save(one).click();
      await closed(one);
      await one.locator('#place', { hasText: 'No open alert.' }).waitFor();

      await save(other).click();
      await dialog(other).getByRole('alert').waitFor();
      await expect.poll(() => note(other).inputValue()).toBe('I sent a runner.');
      await picture(other, 'refused-in-the-dialog');
      await dialog(other).getByRole('button', { name: 'Cancel' }).click();
      await dialog(other).getByRole('button', { name: 'Throw it away' }).click();
    },
    2 * LONGER_THAN_A_MINUTE,
  );

  test('all_of_it_is_in_the_shift_log', async () => {
    await openPlace(one, 'shift');
    await tab(one, 'Shift log');
    await one.getByPlaceholder('What must the next shift know?').fill('Alfa has no phones yet.');
    await one.getByRole('button', { name: 'Write down' }).click();
    for (const words of [
      'Alfa has no phones yet.',
      'Hand-over accepted',
      'Release confirmed',
      'Stopped for safety',
      'Told by voice',
      'Corrected',
      'Recalled',
      'Nobody answered',
      'I told Alfa by radio.',
    ]) {
      await one.locator('.log li', { hasText: words }).first().waitFor();
    }
    await one.getByPlaceholder('Search the log').fill('icy');
    await expect.poll(() => one.locator('.log li').count()).toBe(1);
  });
});
