import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../shared/live/api.ts';
import { uuid7 } from '../shared/uuid7.ts';
import { openPlace } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { deskPictures, findingsOnDesk, picture, speak, Stage } from './stage.ts';

const DECIDED = 'We go in with a mediator.';
const PASSPORT = 'A red passport';
const WORD = 'Nobody asked who she is afraid of';
const AHEAD_MS = 600_000;
const WIDE = { width: 1366, height: 768 };

/** After ENDEX control sees what each team got and did, and leads from there to all of it. Steps in order. */
describe.runIf(serverIsBuilt)('the day in one picture', () => {
  let stage: Stage;
  let desk: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    await stage.command({ type: 'jump-clock', to: 'D1 10:32:00' });
    const alfa = await stage.programOf('inv-01');
    const bravo = await stage.programOf('inv-02');
    await says(alfa, { type: 'record-action', action: { kind: 'observed', note: 'A van', takenAt: now() } });
    await says(alfa, { type: 'record-decision', decision: uuid7(), team: 'team-alfa', words: words() });
    await says(alfa, { type: 'ask-for-mediator', mediation: uuid7(), request: request(), takenAt: now() });
    await says(alfa, { type: 'take-evidence', evidence: uuid7(), taken: taken() });
    const ahead = new Date(Date.now() + AHEAD_MS).toISOString();
    await says(bravo, { type: 'record-action', action: { kind: 'observed', note: 'No van', takenAt: ahead } });
    await stage.command({
      type: 'rate-item',
      guide: 'interview',
      item: 'apart',
      about: 'team/team-alfa',
      grade: 'yes',
      evidence: { note: '', takenAt: now() },
    });
    // The slider of the replay goes by seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await stage.command({ type: 'mark-moment', moment: uuid7(), word: WORD, takenAt: now() });
    await stage.command({ type: 'end-exercise' });
    desk = await stage.desk();
  }, 120_000);

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const now = () => new Date().toISOString();
  const words = () => ({ decided: DECIDED, reason: '', ground: '', takenAt: now() });
  const request = () => ({ languages: ['ru', 'en'], scene: 'A woman at the market' });
  const taken = () => ({ description: PASSPORT, told: { takenAt: now() } });
  const says = (program: Api, command: object) =>
    program.authorized('POST', stage.path('commands'), { id: uuid7(), ...command });

  /** Not those of the sheet that is printed. */
  const place = () => desk.locator('#place');
  const lane = (name: string) => place().getByRole('group', { name, exact: true });
  const sign = (team: string, said: string | RegExp) => lane(team).getByRole('button', { name: said });
  const detail = (title: string) => desk.locator('.detail h2', { hasText: title });

  test('is_a_place_of_the_debrief_with_a_lane_for_each_team_and_one_for_control', async () => {
    await openPlace(desk, 'day');
    await sign('Team Alfa', 'A van').waitFor();
    expect(await place().locator('.lane[role="group"]').count()).toBe(5);
    expect(await sign('Team Bravo', 'A van').count()).toBe(0);
    for (const said of [DECIDED, PASSPORT, 'Call for a mediator', 'Rating: ', 'Inject: '])
      expect(await sign('Team Alfa', said).count(), said).toBeGreaterThan(0);
    await sign('Control, and whoever is in no team', WORD).waitFor();
    await sign('Team Alfa', /Milestone: .*First contact/)
      .first()
      .waitFor();
  }, 120_000);

  test('says_what_its_signs_mean', async () => {
    const legend = place().locator('.legend');
    await legend.getByText('What the signs mean').click();
    for (const words of ['Planned, not done', 'Done on another day: at the edge towards it'])
      await legend.getByRole('listitem').filter({ hasText: words }).waitFor();
    await picture(desk, 'day-legend');
    await legend.getByText('What the signs mean').click();
  }, 120_000);

  test('says_where_a_clock_could_not_be_believed', async () => {
    expect(await sign('Team Bravo', 'No van').getAttribute('title')).toContain('Clock of the device was wrong');
    expect(await sign('Team Alfa', 'A van').getAttribute('title')).not.toContain('Clock of the device was wrong');
  }, 120_000);

  test('leads_to_what_is_behind_a_sign_by_pointer_and_by_keys', async () => {
    await sign('Team Alfa', 'A van').click();
    await detail('Observed a place or a person').waitFor();
    await place().getByRole('status').filter({ hasText: 'A van' }).waitFor();
    await sign('Team Alfa', DECIDED).click();
    await detail('Investigator Alfa-1').waitFor();
    await sign('Team Alfa', 'Inject: ').first().focus();
    const first = await desk.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await desk.keyboard.press('ArrowRight');
    expect(await desk.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe(first);
    await desk.keyboard.press('Enter');
    await desk.keyboard.press('Escape');
    await desk.locator('.detail').waitFor({ state: 'detached' });
  }, 120_000);

  test('shows_the_kinds_and_the_team_that_are_chosen', async () => {
    await place().getByRole('checkbox', { name: 'Injects' }).uncheck();
    await expect.poll(() => place().locator('.spot.inject').count()).toBe(0);
    await place().getByRole('checkbox', { name: 'Injects' }).check();
    await expect.poll(() => place().locator('.spot.inject').count()).toBeGreaterThan(0);
    await place().getByRole('combobox', { name: 'Team' }).selectOption({ label: 'Team Bravo' });
    await expect.poll(() => place().locator('.lane[role="group"]').count()).toBe(1);
    await place().getByRole('combobox', { name: 'Team' }).selectOption({ label: 'All teams' });
    await place().getByRole('combobox', { name: 'Day of play' }).selectOption({ label: 'Day 2' });
    await sign('Team Alfa', 'A van').waitFor({ state: 'detached' });
    await place().getByRole('combobox', { name: 'Day of play' }).selectOption({ label: 'Day 1' });
    await sign('Team Alfa', 'A van').waitFor();
  }, 120_000);

  test('has_a_table_that_leads_as_far', async () => {
    await place().getByText('The same as a table').click();
    const row = place().getByRole('row').filter({ hasText: DECIDED });
    await row.getByRole('button', { name: DECIDED }).first().click();
    await detail('Investigator Alfa-1').waitFor();
    await desk.keyboard.press('Escape');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await picture(desk, 'day-table');
    await place().getByText('The same as a table').click();
  }, 120_000);

  test('runs_from_right_to_left_where_that_is_read_so', async () => {
    const leftOf = async (nth: 'first' | 'last') => (await place().locator('.hour')[nth]().boundingBox())!.x;
    expect(await leftOf('first')).toBeLessThan(await leftOf('last'));
    await speak(desk, 'ar');
    await expect.poll(async () => (await leftOf('first')) > (await leftOf('last'))).toBe(true);
    await speak(desk, 'en');
  }, 120_000);

  test('is_printed_on_one_sheet', async () => {
    const paper = (await desk.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(paper).toMatch(/\/MediaBox\s*\[\s*0 0 119\d/);
    await desk.emulateMedia({ media: 'print' });
    const lanes = desk.locator('.day-sheet .lane[role="group"]');
    await expect.poll(() => lanes.count()).toBe(5);
    await picture(desk, 'day-printed', true);
    await desk.emulateMedia({ media: null });
    await expect.poll(() => lanes.count()).toBe(0);
  }, 120_000);

  test('fits', async () => {
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'day');
    await desk.setViewportSize(WIDE);
  }, 120_000);

  test('opens_the_replay_at_the_moment_that_was_pressed', async () => {
    await sign('Team Alfa', 'A van').click();
    await detail('Observed a place or a person').waitFor();
    await place().getByRole('button', { name: 'Show this moment in the replay' }).click();
    await desk.locator('.detail').waitFor({ state: 'detached' });
    const early = desk.getByRole('slider', { name: 'Moment' });
    await early.waitFor();
    await expect.poll(async () => Number(await early.inputValue())).toBeGreaterThan(0);
    const before = Number(await early.inputValue());
    await openPlace(desk, 'day');
    await sign('Control, and whoever is in no team', WORD).click();
    const slider = desk.getByRole('slider', { name: 'Moment' });
    await slider.waitFor();
    await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(before + 2_000);
  }, 120_000);
});
