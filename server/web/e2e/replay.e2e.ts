import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuid7 } from '../shared/uuid7.ts';
import { openPlace } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { deskPictures, findingsOnDesk, picture, Stage } from './stage.ts';

const EARLY = 'Is anybody at gate A?';
const LATE = 'We have the van.';
const WORD = 'Nobody called a mediator';
const FALL = 'A fall on the stairs of gate A';
const WIDE = { width: 1366, height: 768 };

/** After ENDEX control looks at what was played, as it was. Steps in order. */
describe.runIf(serverIsBuilt)('a replay', () => {
  let stage: Stage;
  let desk: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    const player = await stage.programOf('inv-01');
    const says = (body: string) =>
      player.authorized('POST', stage.path('commands'), {
        id: uuid7(),
        type: 'post-message',
        message: uuid7(),
        channel: 'team/team-alfa',
        body,
        takenAt: new Date().toISOString(),
      });
    const does = async (person: string, action: object) =>
      (await stage.programOf(person)).authorized('POST', stage.path('commands'), {
        id: uuid7(),
        type: 'record-action',
        action,
      });
    await says(EARLY);
    await aMoment();
    await stage.command({ type: 'mark-moment', moment: uuid7(), word: WORD, takenAt: new Date().toISOString() });
    await aMoment();
    await says(LATE);
    await aMoment();
    await does('inv-01', { kind: 'observed', note: 'A van', takenAt: new Date().toISOString() });
    await aMoment();
    await stage.command({ type: 'call-red-stop', reason: '' });
    await stage.command({ type: 'explain-red-stop', cause: 'injury', reason: FALL });
    await stage.command({ type: 'give-all-clear' });
    await stage.command({ type: 'resume-exercise' });
    await aMoment();
    await stage.command({ type: 'end-exercise' });
    desk = await stage.desk();
  }, 120_000);

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  /** The slider goes by seconds. */
  const aMoment = () => new Promise((resolve) => setTimeout(resolve, 2_100));
  const slider = () => desk.getByRole('slider', { name: 'Moment' });
  const jump = async (to: 'Home' | 'End') => slider().press(to);
  const message = (words: string) => desk.locator('.replay .talk li', { hasText: words });
  const mark = (said: RegExp) => desk.getByRole('group', { name: 'Marks' }).getByRole('button', { name: said });
  /** Once somebody has written there it goes to the top. */
  const alfa = () => desk.locator('.replay .talk nav button:has(time)', { hasText: 'Alfa' });
  const tabs = () => desk.getByRole('group', { name: 'What is shown' }).getByRole('button');
  const tab = (name: string) => tabs().filter({ hasText: name });

  test('is_a_place_of_the_debrief_and_begins_at_startex', async () => {
    await openPlace(desk, 'replay');
    await slider().waitFor();
    expect(await slider().inputValue()).toBe('0');
    await tab('Talk').click();
    await desk.locator('.replay .talk').waitFor();
    await desk.locator('.replay .talk nav button', { hasText: 'News' }).waitFor();
    expect(await message(EARLY).count()).toBe(0);
  }, 120_000);

  test('shows_what_was_said_by_then_and_nothing_later', async () => {
    await jump('End');
    await alfa().click();
    await message(LATE).waitFor();
    await message(EARLY).waitFor();

    await mark(new RegExp(WORD)).click();
    await message(LATE).waitFor({ state: 'detached' });
    await message(EARLY).waitFor();

    await jump('Home');
    await message(EARLY).waitFor({ state: 'detached' });
  }, 120_000);

  test('marks_milestones_and_red_stops_beside_teachable_moments_and_goes_from_one_to_the_next', async () => {
    await mark(/Milestone.*First contact.*Team Alfa/)
      .first()
      .waitFor();
    await mark(new RegExp(`Red stop.*${FALL}`)).waitFor();
    await mark(/All clear/).waitFor();
    const next = desk.getByRole('button', { name: 'Next mark' });
    await jump('Home');
    const positions = [];
    while (await next.isEnabled()) {
      const from = await slider().inputValue();
      await next.click();
      await expect.poll(() => slider().inputValue()).not.toBe(from);
      positions.push(Number(await slider().inputValue()));
    }
    // A stop takes no time of play: its call and the all-clear are at one place.
    expect(positions.length).toBeGreaterThanOrEqual(3);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    await desk.getByRole('button', { name: 'Mark before' }).click();
    await expect.poll(async () => Number(await slider().inputValue())).toBeLessThan(positions.at(-1)!);
  }, 120_000);

  test('has_an_address_for_each_moment_that_shows_the_same_in_another_browser', async () => {
    await mark(new RegExp(WORD)).click();
    await expect.poll(() => desk.url()).toContain('/replay/');
    await desk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await desk.getByRole('button', { name: 'Copy link to this moment' }).click();
    await desk.getByRole('button', { name: 'Copied' }).waitFor();
    const link = await desk.evaluate(() => navigator.clipboard.readText());
    await expect.poll(() => desk.url()).toBe(link);
    const shown = Number(await slider().inputValue());

    const other = await stage.desk();
    await other.goto(link);
    const there = other.getByRole('slider', { name: 'Moment' });
    await there.waitFor();
    await expect.poll(async () => Math.round(Number(await there.inputValue()))).toBe(Math.round(shown));

    await other.evaluate(() => localStorage.clear());
    await other.reload();
    await other.getByRole('link', { name: 'Join' }).click();
    await other
      .getByRole('textbox')
      .fill((await stage.api.authorized<{ code: string }>('POST', stage.path('enter'), {})).code);
    await other.getByRole('button', { name: 'Join' }).click();
    await there.waitFor();
    await expect.poll(async () => Math.round(Number(await there.inputValue()))).toBe(Math.round(shown));
    await openPlace(other, 'figures');
    await expect.poll(() => other.url()).not.toContain('/replay/');

    const opensAgain = async () => {
      await other.evaluate((address) => location.assign(address), link);
      await there.waitFor();
      await expect.poll(async () => Math.round(Number(await there.inputValue()))).toBe(Math.round(shown));
    };
    await opensAgain();
    await there.press('End');
    await expect.poll(() => other.url()).not.toBe(link);
    await opensAgain();
    await other.evaluate(() => (location.hash = '#/exercises'));
    await other.locator('.workplace').waitFor({ state: 'detached' });
    expect(other.url()).toContain('#/exercises');
    await other.context().close();
  }, 120_000);

  test('has_its_own_address_where_somebody_typed_one_of_no_moment', async () => {
    const address = () => desk.evaluate(() => location.href);
    await mark(new RegExp(WORD)).click();
    await expect.poll(address).toMatch(/\/replay\/\d/);
    const shown = await address();
    await desk.evaluate(() => (location.hash = location.hash.replace(/\/replay\/.*/, '/replay/garbage')));
    await expect.poll(address).toBe(shown);
  }, 120_000);

  test('shows_only_what_is_of_one_team_or_storyline', async () => {
    const choose = (of: 'Team' | 'Storyline', label: string) =>
      desk.locator('.replay .controls').getByRole('combobox', { name: of, exact: true }).selectOption({ label });
    const deed = () => desk.locator('.replay .past').getByText('A van').first();
    await jump('End');
    await tab('Actions').click();
    await deed().waitFor();
    await choose('Team', 'Team Bravo');
    await deed().waitFor({ state: 'detached' });
    await mark(/Milestone.*Team Alfa/)
      .first()
      .waitFor({ state: 'detached' });
    await mark(new RegExp(`Red stop.*${FALL}`)).waitFor();
    await tab('Board').click();
    await desk.locator('.replay .past').getByText('Investigator Bravo-1').first().waitFor();
    expect(await desk.locator('.replay .past').getByText('Investigator Alfa-1').count()).toBe(0);
    await deskPictures(desk, 'replay-bravo');
    await desk.setViewportSize(WIDE);
    await choose('Team', 'All teams');
    await tab('Actions').click();
    await deed().waitFor();
    // Nobody said which inject it was about.
    await choose('Storyline', 'Market square: children, promises and the press');
    await deed().waitFor({ state: 'detached' });
    await choose('Storyline', 'All storylines');
    await deed().waitFor();
  }, 120_000);

  test('has_a_view_for_the_wall_with_nothing_but_the_picture_and_the_time', async () => {
    await tab('Board').click();
    await jump('Home');
    await desk.getByRole('button', { name: 'For the projector' }).click();
    const clock = desk.locator('.replay').getByRole('timer');
    const begun = await clock.innerText();
    expect(await slider().count()).toBe(0);
    for (const hidden of ['.replay .tabs', '.replay .tools'])
      expect(await desk.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);
    expect(await desk.locator('.replay').boundingBox()).toMatchObject({ x: 0, y: 0, ...WIDE });
    await desk.keyboard.press('PageDown');
    await expect.poll(() => clock.innerText()).not.toBe(begun);
    await desk.locator('.replay .latest', { hasText: WORD }).waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    for (const size of [WIDE, { width: 1920, height: 1080 }]) {
      await desk.setViewportSize(size);
      await picture(desk, `replay-wall-${size.width}`);
    }
    await desk.setViewportSize(WIDE);
    await desk.keyboard.press('Escape');
    await slider().waitFor();
  }, 120_000);

  test('plays_by_itself_to_the_end', async () => {
    await tab('Talk').click();
    await jump('Home');
    await desk.getByRole('button', { name: 'Play', exact: true }).click();
    await alfa().click();
    await message(LATE).waitFor();
    await desk.getByRole('button', { name: 'Play', exact: true }).waitFor();
  }, 120_000);

  test('offers_nothing_that_would_change_what_is_past', async () => {
    for (const one of await tabs().all()) {
      await one.click();
      const name = await one.innerText();
      expect(
        await desk.locator('.replay .past textarea, .replay .past form, .replay .past button.primary').count(),
        name,
      ).toBe(0);
    }
  }, 120_000);

  test('fits_and_is_accessible', async () => {
    await tab('Board').click();
    await desk.locator('.replay .board').waitFor();
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'replay-board');
    await tab('Map').click();
    await deskPictures(desk, 'replay-map');
    await tab('Talk').click();
    await desk.setViewportSize({ width: 1024, height: 768 });
    await picture(desk, 'replay-talk-1024');
    await desk.setViewportSize({ width: 390, height: 844 });
    await picture(desk, 'replay-talk-390');
    await desk.setViewportSize(WIDE);
  }, 120_000);
});
