import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Phone } from '../../phone/e2e/browser.ts';
import { serverIsBuilt } from '../realServer.ts';
import { byKey, openInject, openPlace } from '../rail.ts';
import { chooseTab, deskPictures, findingsOnDesk, Stage } from '../stage.ts';

/** Before STARTEX names, people and times are put right on screen: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('before the start', () => {
  let stage: Stage;
  let desk: Page;
  let phone: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk();
    const guest = { id: 'guest', callName: 'Guest Zero', function: 'player', teams: [], languages: ['en'] };
    await stage.command({ type: 'add-person', person: guest });
    phone = await stage.phone('guest', 'en');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const dialog = () => desk.getByRole('dialog');
  const button = (name: string | RegExp, within: Page | Locator = desk) =>
    within.getByRole('button', { name, exact: typeof name === 'string' });
  const section = (name: string) => desk.getByRole('region', { name, exact: true });

  async function look(name: string): Promise<void> {
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, name);
  }

  test('storylines_teams_and_agencies_are_added_renamed_and_taken_out', async () => {
    for (const [place, title, add, name] of [
      ['teams', 'Teams', 'Add team', 'Team Echo'],
      ['teams', 'Agencies', 'Add agency', 'Coast guard'],
      ['plan', 'Storylines', 'Add storyline', 'The missing van'],
    ] as const) {
      await openPlace(desk, place);
      await button(add).click();
      await dialog().getByRole('textbox').first().fill(name);
      await button('Save', dialog()).click();
      const row = section(title).getByRole('listitem').filter({ hasText: name });
      await row.waitFor();
      await button(/Edit/, row).click();
      await dialog().getByRole('textbox').first().fill(`${name} 2`);
      await button('Save', dialog()).click();
      await section(title).getByText(`${name} 2`).first().waitFor();
    }
    await look('plan-names');
    const added = section('Storylines').getByRole('listitem').filter({ hasText: 'The missing van 2' });
    await button(/Edit/, added).click();
    await button('Remove', dialog()).click();
    await added.waitFor({ state: 'detached' });
  });

  test('what_is_still_named_stays_and_says_by_what', async () => {
    await openPlace(desk, 'teams');
    const alfa = section('Teams').getByRole('listitem').filter({ hasText: 'Team Alfa' });
    await button(/Edit/, alfa).click();
    await button('Remove', dialog()).click();
    await dialog()
      .getByText(/“.+” still names it/)
      .waitFor();
    await look('plan-in-use');
    await desk.keyboard.press('Escape');
    await alfa.waitFor();
  });

  test('a_person_gets_the_right_team_and_languages', async () => {
    await byKey(desk, '4');
    await desk.getByRole('button', { name: 'Finance Bravo-2', exact: true }).first().click();
    await button('Edit', desk.locator('.drawer')).click();
    await dialog().getByLabel('Best language').selectOption('uk');
    await dialog().getByLabel('Team Echo 2').check();
    await look('person-dialog');
    await button('Save', dialog()).click();
    await dialog().waitFor({ state: 'detached' });
    const facts = desk.locator('.drawer article');
    await facts.getByText(/Українська/).waitFor();
    await facts.getByText(/Team Echo 2/).waitFor();
  });

  test('two_who_edit_one_person_see_both_versions', async () => {
    const other = await stage.desk('ctrl-01');
    for (const page of [desk, other]) {
      await byKey(page, '4');
      await page.getByRole('button', { name: 'Finance Bravo-2', exact: true }).first().click();
      await button('Edit', page.locator('.drawer')).click();
    }
    await dialog().getByLabel('Agency').selectOption({ label: 'Coast guard 2' });
    await button('Save', dialog()).click();
    await dialog().waitFor({ state: 'detached' });
    const theirs = other.getByRole('dialog');
    await theirs.getByText('Coast guard 2').first().waitFor();
    await button('Save', theirs).click();
    await expect
      .poll(() => theirs.locator('section[role=alert]').evaluate((section) => section === document.activeElement))
      .toBe(true);
    await other.close();
  });

  test('who_does_not_come_is_taken_out_and_their_phone_is_out', async () => {
    await desk.getByRole('button', { name: 'Guest Zero', exact: true }).first().click();
    await button('Edit', desk.locator('.drawer')).click();
    await button('Remove', dialog()).click();
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(() => desk.getByRole('button', { name: 'Guest Zero', exact: true }).count()).toBe(0);
    await phone.page.locator('form [role="alert"]').first().waitFor();
    await expect(stage.joinCode('guest')).rejects.toThrow();
    await phone.close();
  });

  test('everything_from_an_inject_on_is_moved_at_once_and_moved_back', async () => {
    const timeOf = async (id: string) => {
      const page = await stage.api.sync(stage.exercise, { cursor: 0, languages: ['en'], outbox: [] });
      const found = page.items.find((item) => item.kind === 'msel-inject' && item.id === id);
      return JSON.stringify(found).match(/"time":"([^"]+)"/)?.[1];
    };
    await openInject(desk, '3.01');
    expect([await timeOf('fm-01'), await timeOf('sh-05')]).toEqual(['D1 09:25:00', 'D1 10:15:00']);
    await button(/^Move/, desk.locator('.drawer')).first().click();
    await dialog()
      .getByLabel(/Everything from here/)
      .check();
    await look('shift-dialog');
    await button('Move in time', dialog()).click();
    await expect.poll(() => Promise.all(['fm-01', 'sh-05'].map(timeOf))).toEqual(['D1 09:35:00', 'D1 10:25:00']);
    await desk.locator('.clock').click();
    await desk.keyboard.press('Control+z');
    await expect.poll(() => Promise.all(['fm-01', 'sh-05'].map(timeOf))).toEqual(['D1 09:25:00', 'D1 10:15:00']);
    await desk.locator('#msel-search').fill('');
  });

  test('a_call_that_fell_due_is_for_control_to_do_until_one_desk_says_that_it_is_done', async () => {
    await stage.command({ type: 'start-exercise' });
    await stage.command({ type: 'jump-clock', to: 'D1 10:20:00' });
    const other = await stage.desk('ctrl-01');
    for (const page of [desk, other]) await page.getByRole('button', { name: /waits? for you/ }).click();
    const toDo = (page: Page) => page.getByRole('region', { name: /For control to do/ });
    const call = (page: Page) => toDo(page).getByRole('listitem').filter({ hasText: '1.05' });
    await call(desk).waitFor();
    await look('to-do');
    await button(/Done/, call(other)).click();
    await call(desk).waitFor({ state: 'detached' });
    await openPlace(desk, 'shift');
    await chooseTab(desk, 'Shift log');
    await desk.getByRole('listitem').filter({ hasText: '1.05' }).filter({ hasText: 'Done' }).first().waitFor();
    await other.close();
  });
});
