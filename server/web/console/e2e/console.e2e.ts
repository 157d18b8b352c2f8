import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { picture } from '../../e2e/stage.ts';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import type { MselInject } from '../model/items.ts';
import { Desk } from './desk.ts';

let browser: OwnBrowser;
let desk: Desk;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  const { wrongs } = desk;
  await desk.close();
  expect(wrongs).toEqual([]);
});

async function join(wanted: Parameters<typeof Desk.open>[1] = {}) {
  desk = await Desk.open(browser, wanted);
  await desk.join();
  return desk.page;
}

const injects = () => [...desk.exercise.world.injects.values()];
const nextPlanned = () => injects().find(({ state, dueAt }) => state === 'planned' && dueAt)!;

describe('a controller', () => {
  test('releases_the_next_inject_with_two_keys_and_reads_whom_it_reached', async () => {
    const page = await join();
    const { inject } = nextPlanned();
    await page.keyboard.press('j');
    await desk.detail(inject.number).waitFor();
    await page.keyboard.press('r');
    await desk.said(new RegExp(`${inject.number} is out. Sent to \\d+ people`)).waitFor();
    await page.locator('[role="grid"] [role="row"]', { hasText: inject.number }).first().waitFor();
    expect(desk.exercise.world.injects.get(inject.id)?.state).toBe('released');
  });

  test('holds_lets_go_skips_and_puts_back', async () => {
    const page = await join();
    const { id, inject } = nextPlanned();
    const state = () => desk.exercise.world.injects.get(id)?.state;
    await page.keyboard.press('j');
    for (const [key, words, expected] of [
      ['h', 'is on hold', 'held'],
      ['h', 'is no longer on hold', 'planned'],
      ['s', 'is skipped', 'skipped'],
      ['s', 'is planned again', 'planned'],
    ] as const) {
      await page.keyboard.press(key);
      await desk.said(`${inject.number} ${words}`).waitFor();
      expect(state()).toBe(expected);
    }
  });

  test('writes_to_a_team_by_keyboard_and_sees_the_gaps_before_sending', async () => {
    const page = await join();
    await page.keyboard.press('n');
    await page.keyboard.type('team nor');
    await page.keyboard.press('Enter');
    await page.locator('.composer .chip', { hasText: 'Team North' }).waitFor();
    await page.locator('#compose-text').fill('The line is open again.');
    await page.locator('.reach', { hasText: /Goes to \d+ people/ }).waitFor();
    await page.locator('.reach', { hasText: 'in another language' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await desk.said(/X1 is out. Sent to \d+ people/).waitFor();
    await desk.detail('The line is open again.').waitFor();
  });

  test('asks_by_hand_and_reads_on_the_board_who_chose_what', async () => {
    const page = await join();
    await page.keyboard.press('n');
    await page.keyboard.type('team nor');
    await page.keyboard.press('Enter');
    await page.locator('#compose-text').fill('The house is dark.');
    await page.getByRole('button', { name: 'Ask a question' }).click();
    await page.getByLabel('Kind of answer').selectOption('one');
    await page.locator('#compose-question-text').fill('Do you go in?');
    await page.locator('.reach', { hasText: 'Finish the question' }).waitFor();
    for (const [number, option] of ['Yes, now', 'No, we wait'].entries()) {
      await page.getByRole('button', { name: 'Add an option' }).click();
      await page.locator('textarea[id^="compose-question-option"]').nth(number).fill(option);
    }
    await page.locator('.reach', { hasText: /Goes to \d+ people/ }).waitFor();
    await desk.picture('ask-by-hand');
    await page.keyboard.press('Control+Enter');
    await desk.said(/X1 is out. Sent to \d+ people/).waitFor();

    const sent = injects().find(({ inject }) => inject.number === 'X1')!;
    const [first] = sent.released!.recipients;
    const option = sent.inject.question!.options![1]!.id;
    desk.exercise.put({
      kind: 'progress',
      id: `${sent.id}/${first}`,
      inject: sent.id,
      person: first,
      deliveredAt: new Date().toISOString(),
      answeredAt: new Date().toISOString(),
      answer: { type: 'chosen', options: [option] },
    });
    const cell = page.locator('[role="gridcell"][aria-label$=": 2 No, we wait"]', { hasText: '2' });
    await cell.scrollIntoViewIfNeeded();
    expect(await violations(page, ['label-content-name-mismatch'])).toEqual([]);
    await desk.picture('answer-on-the-board');
  });

  test('keeps_working_without_a_connection_and_the_command_goes_out_once', async () => {
    const page = await join();
    const { id, inject } = nextPlanned();
    await page.keyboard.press('j');
    desk.server.goAway();
    await page.getByText('the console tries again by itself').waitFor();
    await page.keyboard.press('h');
    await desk.said(`Not sent yet: Hold ${inject.number}`).waitFor();
    expect(desk.exercise.world.injects.get(id)?.state).toBe('planned');
    desk.server.comeBack();
    await desk.said(`${inject.number} is on hold`).waitFor();
    expect(desk.exercise.decided).toBe(1);
  });

  test('sees_both_versions_when_somebody_else_was_faster', async () => {
    const page = await join();
    const { id } = nextPlanned();
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await page.locator('#edit-body-text').fill('My own words.');
    reviseAsSomebodyElse(id, 'Words of a colleague.');
    await page
      .locator('section[role="alert"]', { hasText: 'Words of a colleague.' })
      .getByText('My own words.')
      .waitFor();
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await desk.said('is changed').waitFor();
    expect(desk.exercise.world.injects.get(id)?.inject.body.versions['en']?.text).toBe('My own words.');
  });

  test('sees_a_phone_read_at_once_and_opens_its_history', async () => {
    const page = await join();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await desk.said('is out').waitFor();
    const { id, released } = injects().findLast(({ released }) => released)!;
    const latest = desk.exercise.world.injects.get(id)!;
    const person = (latest.released ?? released)!.recipients[0]!;
    desk.exercise.put({
      kind: 'progress',
      id: `${id}/${person}`,
      inject: id,
      person,
      readAt: new Date().toISOString(),
    });
    await page.locator('[role="row"]:nth-child(2) .cell .read').first().click();
    await desk.detail('Read').locator('ol li').nth(1).waitFor();
  });

  test('stops_everything_with_a_long_press_and_counts_who_has_seen_it', async () => {
    const page = await join();
    const stop = page.getByRole('button', { name: 'Red stop' });
    await stop.click();
    await page.getByText('Hold longer').waitFor();
    expect(desk.exercise.world.redStop).toBeUndefined();
    await stop.hover();
    await page.mouse.down();
    await page.getByText('1 of 60 confirmed').waitFor();
    await page.mouse.up();
    await page.setViewportSize({ width: 1366, height: 768 });
    const missing = page.locator('section[role=alert] ul');
    expect(await missing.evaluate((list) => list.scrollHeight - list.clientHeight)).toBe(0);
    await page.getByText(/^Called by .*, Real time/).waitFor();
    await picture(page, 'stop-missing');
    await page.getByRole('button', { name: 'Say what happened' }).click();
    await page.getByLabel('Somebody is hurt').check();
    await page.locator('dialog textarea').fill('At the quay');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.locator('section[role=alert]', { hasText: 'Somebody is hurt' }).getByText('At the quay').waitFor();
    await page.getByText(/Last position: \d+ minutes? old/).waitFor();
    await page.getByRole('button', { name: 'Show on the map' }).click();
    await page.locator('.canvas .selected .person').waitFor();
    const redStop = desk.exercise.world.redStop!;
    desk.exercise.put({ ...redStop, kind: 'red-stop', confirmed: redStop.expected.slice(0, 58) });
    await page.getByText('58 of 60 confirmed').waitFor();
    await page.getByRole('button', { name: 'Give the all-clear' }).click();
    await page.getByText('2 people have not confirmed the stop yet').waitFor();
    await page.locator('dialog').getByRole('button', { name: 'Give the all-clear' }).click();
    await desk.said('The all-clear is given').waitFor();
  });

  test('ends_the_exercise_only_by_typing_the_word', async () => {
    const page = await join();
    await page.getByRole('button', { name: 'ENDEX…' }).click();
    const end = page.getByRole('button', { name: 'End the exercise' });
    await expect.poll(() => end.isDisabled()).toBe(true);
    await page.locator('dialog input').fill('endex');
    await end.click();
    await desk.said('The exercise has ended').waitFor();
  });

  test('makes_cards_that_speak_each_persons_language', async () => {
    const page = await join();
    await page.keyboard.press('4');
    await page.getByRole('checkbox', { name: 'Choose all' }).check();
    await page.getByRole('button', { name: /join codes/ }).click();
    await page.locator('dialog .card[lang="ar"][dir="rtl"]').first().waitFor();
    await page.locator('dialog .card[lang="ru"]', { hasText: 'УЧЕНИЯ' }).first().waitFor();
    await page.locator('dialog .app', { hasText: 'https://192.168.1.10:8443/app' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.locator('body > .sheet .card').last().waitFor();
    await expect.poll(() => page.locator('body > .sheet .app img').isVisible()).toBe(true);
    await expect.poll(() => page.locator('.workplace').isVisible()).toBe(false);
  });

  test('reads_what_is_wrong_with_a_scenario_by_file_and_line', async () => {
    const page = await join();
    await page.goto('/console/#/exercises');
    await page.getByLabel('Scenario on the server').selectOption('broken');
    await page.getByRole('button', { name: 'Create exercise' }).click();
    await page.getByRole('row', { name: /storylines\/hotline.yaml 42/ }).waitFor();
  });

  test('reads_whose_work_is_in_livex', async () => {
    const page = await join();
    await page.route('**/notice.txt', (route) =>
      route.fulfill({ contentType: 'text/plain', body: 'netty-common 4.2, Apache-2.0' }),
    );
    await page.goto('/console/#/exercises');
    await page.getByRole('link', { name: 'About Livex' }).click();
    await page.locator('pre[lang="en"]', { hasText: 'netty-common' }).waitFor();
  });

  test('goes_on_in_another_language_without_losing_what_was_typed', async () => {
    const page = await join();
    await page.keyboard.press('n');
    await page.locator('#compose-text').fill('Half a sent');
    await page.locator('button.globe').click();
    await page.locator('dialog button[lang="ru"]').click();
    await page.locator('html[lang="ru"]').waitFor();
    await page.locator('.clock', { hasText: 'День 2' }).waitFor();
    await expect.poll(() => page.locator('#compose-text').inputValue()).toBe('Half a sent');
  });
});

describe('an evaluator', () => {
  test('sees_everything_and_is_offered_nothing_but_the_red_stop', async () => {
    const page = await join({ as: 'evaluator' });
    await page.keyboard.press('j');
    await desk.detail('Goes out').waitFor();
    for (const name of ['Release now', 'Hold', 'Skip', 'Edit', 'Pause', 'Send']) {
      expect(await page.getByRole('button', { name: new RegExp(`^${name}`) }).count()).toBe(0);
    }
    await expect.poll(() => page.getByRole('button', { name: 'Red stop' }).count()).toBe(1);
  });
});

function reviseAsSomebodyElse(id: string, words: string): void {
  const found = desk.exercise.world.injects.get(id)!;
  const body = { ...found.inject.body, versions: { ...found.inject.body.versions } };
  body.versions[body.source] = { text: words, state: 'approved', sourceRevision: body.revision };
  const changed: MselInject = { ...found, revision: found.revision + 1, inject: { ...found.inject, body } };
  desk.exercise.put({ ...changed, kind: 'msel-inject' });
}
