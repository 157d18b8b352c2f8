import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../../phone/e2e/browser.ts';
import { findings, widerThanThePhone } from '../../phone/e2e/look.ts';
import { serverIsBuilt } from '../realServer.ts';
import { byKey, openPlace } from '../rail.ts';
import { deskPictures, findingsOnDesk, pictures, Stage } from '../stage.ts';

const CHECKED = 'Checked a vehicle';
const GUIDE = 'Going in';
const ITEM = 'Medics are near';
const FORM = 'Leave to enter';
const DUTY = 'Tell the team where the medics are';

/** What authors write in the console is what phones show and send back: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('what is written in the console', () => {
  let stage: Stage;
  let desk: Page;
  let player: Phone;
  let other: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk();
    player = await stage.phone('inv-01', 'en');
    other = await stage.phone('inv-02', 'en');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const dialog = () => desk.getByRole('dialog');
  const button = (name: string | RegExp, within: Page | Locator = desk) =>
    within.getByRole('button', { name, exact: typeof name === 'string' });
  const section = (name: string) => desk.getByRole('region', { name, exact: true });
  const rowOf = (of: string, words: string) => section(of).getByRole('listitem').filter({ hasText: words });
  const fill = (name: string, words: string) => dialog().getByRole('textbox', { name, exact: true }).last().fill(words);
  const choose = (name: string, label: string) =>
    dialog().getByRole('combobox', { name, exact: true }).last().selectOption({ label });

  async function saves(): Promise<void> {
    expect(await findingsOnDesk(desk)).toEqual([]);
    await button('Save', dialog()).click();
    await dialog().waitFor({ state: 'detached' });
  }

  async function toThePlan(): Promise<void> {
    await desk.locator('.clock').click();
    await openPlace(desk, 'guides');
  }

  async function isFine({ page }: Phone): Promise<void> {
    expect(await findings(page)).toEqual([]);
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 568 });
    expect(await widerThanThePhone(page)).toBe(0);
    await page.setViewportSize(size);
  }

  test('a_kind_of_report_with_a_condition_a_request_form_a_duty_a_guide_and_a_truth_are_there_once_they_are_saved', async () => {
    await openPlace(desk, 'forms');
    await button('Add a kind of report').click();
    await fill('Name', CHECKED);
    await button('Add a field').click();
    await fill('What it asks', 'Was it locked?');
    await choose('Answer', 'Yes or no');
    await dialog().getByRole('checkbox', { name: 'Must be answered' }).check();
    await button('Add a field').click();
    await fill('What it asks', 'Who had the key?');
    await dialog().getByRole('checkbox', { name: 'Must be answered' }).last().check();
    await choose('Asked only if', 'Was it locked?');
    await choose('Was it locked?', 'Yes');
    await saves();
    await rowOf('Kinds of reports', CHECKED).getByText('2 fields').waitFor();

    await button('Add a request form').click();
    await fill('Name', FORM);
    await choose('Authority', 'Duty judge');
    await fill('Lawful delay, minutes', '20');
    await button('Add a field').click();
    await fill('What it asks', 'Which door?');
    const grounds = dialog().getByRole('group', { name: 'Legal grounds to choose from' });
    await button('Add a ground', grounds).click();
    await fill('Ground 1', 'Article 12');
    await fill('Document that goes out when it is granted', 'They may enter by ');
    const names = dialog().getByRole('group', { name: 'Insert:' });
    await button('Which door?', names).click();
    await saves();
    await rowOf('Request forms', FORM).getByText('1 field').waitFor();

    await toThePlan();
    await button('Add a duty').click();
    await fill('What to do', DUTY);
    await fill('Why (reason or ground)', 'Nobody looks for them\nwhen it is too late.');
    await choose('Who ticks it off', 'The team');
    await saves();
    await rowOf('Duties', DUTY).getByText('Whole exercise').waitFor();

    await button('Add a guide').click();
    await fill('Capability', GUIDE);
    await dialog().getByRole('combobox', { name: 'Objective' }).selectOption({ index: 1 });
    await button('Add a task').click();
    await fill('What they must be able to do', 'Keep people safe');
    await fill('What is rated', ITEM);
    await fill('How to tell', 'They can be there in five minutes.');
    await saves();
    await rowOf('Evaluation guides', GUIDE).getByText('1 item').waitFor();

    await button('Add somebody or something').click();
    await fill('Name or number', 'VN-12 345');
    await choose('What it is', 'Vehicle');
    await button('Add a link').click();
    await choose('How', 'owns');
    await dialog().getByRole('combobox', { name: 'To', exact: true }).selectOption('lea');
    await saves();
    await rowOf('In the story', 'VN-12 345').getByText(/owns/).waitFor();
    await deskPictures(desk, 'written-plan');
  });

  test('a_truth_and_a_guide_that_were_changed_are_as_they_were_after_undo', async () => {
    await button(/Edit/, rowOf('In the story', 'VN-12 345')).click();
    await fill('Name or number', 'VN-99 999');
    await saves();
    await button(/^Undo: change of/).click();
    await rowOf('In the story', 'VN-12 345').waitFor();
    await button(/Edit/, rowOf('Evaluation guides', GUIDE)).click();
    await button('Add an item').click();
    await fill('What is rated', 'Children go first');
    await saves();
    await rowOf('Evaluation guides', GUIDE).getByText('2 items').waitFor();
    await button(/^Undo: change of/).click();
    await rowOf('Evaluation guides', GUIDE).getByText('1 item').waitFor();
  });

  test('the_report_is_filled_in_on_a_phone_and_asks_what_its_answers_ask_for', async () => {
    await stage.command({ type: 'start-exercise' });
    const { page } = player;
    await player.tab('act');
    await page.locator('.kind').first().waitFor();
    await button('Show more', page).click();
    await page.locator('.kind', { hasText: CHECKED }).click();
    const locked = page.getByLabel(/^Was it locked/);
    const key = page.getByLabel(/^Who had the key/);
    await locked.selectOption('no');
    expect(await key.count()).toBe(0);
    await locked.selectOption('yes');
    await button('Save report', page).click();
    await page.locator('.label', { has: key }).locator('.wrong').waitFor();
    await key.fill('The driver');
    await isFine(player);
    await pictures(page, 'written-report', 'en', true);
    await button('Save report', page).click();
    await page.locator('li.card', { hasText: 'The driver' }).locator('.state.acted').waitFor();
    await byKey(desk, '3');
    await desk.locator('.actions li', { hasText: 'The driver' }).getByText(CHECKED).waitFor();
  });

  test('on_the_request_form_a_player_asks_and_gets_the_document_filled_in_and_from_then_on_it_stays', async () => {
    const { page } = player;
    await player.tab('act');
    await page.locator('a[href="#/requests"]').first().click();
    await page.locator('a[href^="#/request-form/"]', { hasText: FORM }).click();
    await page.getByLabel(/^Which door/).fill('the north door');
    await page.getByRole('radio', { name: 'Article 12' }).check();
    await isFine(player);
    await pictures(page, 'written-request', 'en', true);
    await button('Send the request', page).click();
    await page.locator('article [role=status]', { hasText: 'With the authority' }).waitFor();
    await desk.locator('.clock').click();
    await openPlace(desk, 'requests');
    await desk.locator('#place li', { hasText: FORM }).getByRole('button').first().click();
    await button('Send at once', desk.locator('.detail')).click();
    await page.locator('.paper').getByText('They may enter by the north door').waitFor();
    await isFine(player);
    await openPlace(desk, 'forms');
    await button(/Edit/, rowOf('Request forms', FORM)).click();
    await dialog().getByText('Somebody has already filed a request on this form.').waitFor();
    await fill('Lawful delay, minutes', '10');
    await button('Save', dialog()).click();
    await dialog().getByRole('alert').filter({ hasText: 'It stays as it is.' }).waitFor();
    await button('Cancel', dialog()).click();
    await button('Throw it away', dialog()).click();
    expect(JSON.stringify(await stage.facts('thing-revised'))).not.toContain(FORM);
  });

  test('the_duty_is_ticked_off_on_a_phone', async () => {
    const { page } = player;
    await player.tab('act');
    await page.locator('a[href="#/duties"]').click();
    const card = page.locator('li.card', { hasText: DUTY });
    await card.getByText('Nobody looks for them').waitFor();
    await card.getByRole('checkbox').click();
    await expect.poll(() => stage.facts('duty-ticked')).toHaveLength(1);
  });

  test('the_guide_is_rated_by_an_evaluator_on_a_phone_and_control_is_warned_before_it_changes', async () => {
    await desk.locator('.clock').click();
    await openPlace(desk, 'evaluation');
    await button(/Edit/, desk.locator('.evaluation li', { hasText: 'Evaluator 1' })).click();
    await dialog().getByRole('checkbox', { name: GUIDE }).check();
    await button('Save', dialog()).click();
    await dialog().waitFor({ state: 'detached' });

    const evaluator = await stage.phone('eval-01', 'en');
    const rated = evaluator.page.locator('li.card', { hasText: ITEM });
    await rated.locator('summary').click();
    await rated.getByText('They can be there in five minutes.').waitFor();
    await rated.locator('.grade.some-challenges').click();
    await rated.getByText('Sent').waitFor();
    await isFine(evaluator);
    await pictures(evaluator.page, 'written-rated', 'en', true);
    await desk.locator('.evaluation tr', { hasText: ITEM }).getByText('S · Some challenges').waitFor();

    await toThePlan();
    await button(/Edit/, rowOf('Evaluation guides', GUIDE)).click();
    await dialog().locator('.toggle', { hasText: ITEM }).click();
    await choose('Rated by', 'Yes, no or not seen');
    await dialog().getByText(`Another scale although rated: ${ITEM}.`).waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await button('Cancel', dialog()).click();
    await button('Throw it away', dialog()).click();
    await evaluator.close();
  });

  test('whoever_plays_lea_moves_her_trust_on_a_phone_and_what_waits_for_it_opens_for_that_team_alone', async () => {
    await stage.command({ type: 'release-inject', inject: 'sh-15' });
    const lea = await stage.phone('rp-01', 'en');
    const { page } = lea;
    await lea.tab('act');
    await page.locator('a[href="#/trust"]').click();
    const card = (team: string) => page.locator('li.card', { hasText: team });
    const presses = async (team: string, step: string, way: string, why: string, value: string) => {
      await card(team).locator('select').selectOption(step);
      await card(team).getByLabel('Why').fill(why);
      await card(team).getByRole('button', { name: way }).click();
      await expect.poll(() => card(team).locator('meter').getAttribute('value')).toBe(value);
    };
    await presses('Bravo', '20', 'Trusts more', 'They brought tea', '50');
    await presses('Bravo', '20', 'Trusts more', 'They asked what I need', '70');
    await presses('Alfa', '20', 'Trusts more', 'They said what comes next', '50');
    await isFine(lea);
    await player.tab('inbox');
    expect(await stage.facts('trust-moved')).toHaveLength(3);
    const told = (phone: Phone) => phone.page.locator('a.card[href="#/inbox/sh-31"]');
    expect(await told(player).count()).toBe(0);
    const out = await stage.facts<{ type: 'inject-released'; inject: string }>('inject-released');
    expect(out.map(({ inject }) => inject)).not.toContain('sh-31');
    await presses('Alfa', '10', 'Trusts more', 'They waited for the mediator', '60');
    await told(player).click();
    await player.page.getByText('There was another girl in the van, Mira.').waitFor();
    expect(await told(other).count()).toBe(0);
    // What went out stays out.
    await presses('Alfa', '20', 'Trusts less', 'They asked the same again', '40');
    await player.tab('inbox');
    await told(player).waitFor();
    for (const phone of [player, other]) {
      await phone.tab('act');
      expect(await phone.page.locator('a[href="#/trust"]').count()).toBe(0);
    }
    await lea.close();
  });
});
