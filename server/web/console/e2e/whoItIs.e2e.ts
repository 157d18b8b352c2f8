import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** At the list of people and things: Mira of a team, whom it met twice, and two of the story. */
async function atTheList(locale: string, viewport = { width: 1366, height: 768 }) {
  const desk = await Desk.open(browser, { locale, viewport });
  const { exercise, page } = desk;
  const [team = ''] = exercise.world.teams.keys();
  const takenAt = '2026-11-24T10:00:00.000Z';
  const by = { person: 'inv-01', callName: 'Investigator Alfa-1', takenAt, recordedAt: takenAt };
  const dossier = (id: string, name: string) =>
    exercise.put({ kind: 'dossier', id, team, revision: 0, versions: [{ as: 'victim', name, note: '', ...by }] });
  dossier('mira', 'Mira');
  dossier('girl', 'The girl with the scarf');
  for (const [id, name] of [
    ['lea', 'Lea'],
    ['neighbour', 'The neighbour'],
  ]) {
    exercise.put({ kind: 'truth', id: id!, as: 'victim', name, revision: 1 });
  }
  await desk.join();
  await page.keyboard.press('3');
  await page.locator('.views [role=group] button').nth(4).click();
  const mira = page.locator('.dossiers > ul > li', { has: page.locator('strong', { hasText: 'Mira' }) });
  const now = () => exercise.world.dossiers.get('mira')!;
  return {
    desk,
    page,
    mira,
    now,
    really: mira.locator('select').first(),
    same: mira.locator('select').nth(1),
    question: mira.locator('.question'),
    girl: page.locator('.dossiers > ul > li', { has: page.locator('strong', { hasText: 'The girl' }) }),
    somebodySays: (said: { truth?: string; into?: string }) =>
      exercise.put({ ...now(), ...said, revision: now().revision + 1 } as never),
  };
}

test.each(SPOKEN)('a_question_about_who_it_is_says_what_somebody_else_has_said_meanwhile_in_%s', async (locale) => {
  const { desk, page, mira, now, really, question, somebodySays } = await atTheList(locale);
  await really.selectOption('lea');
  await question.waitFor();
  expect(await question.locator('.difference').count()).toBe(0);

  somebodySays({ truth: 'neighbour' });
  await question.locator('.difference', { hasText: 'The neighbour' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await mira.scrollIntoViewIfNeeded();
  await desk.picture(`who-it-is-meanwhile-${locale}`);
  await question.locator('button').nth(1).click();
  await expect.poll(() => really.inputValue()).toBe('neighbour');

  await really.selectOption('lea');
  expect(await question.locator('.difference').count()).toBe(0);
  await question.locator('button').first().click();
  await expect.poll(() => now().truth).toBe('lea');
  await expect.poll(() => question.count()).toBe(0);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test('what_somebody_else_says_first_about_the_same_and_about_separating_is_said_in_the_open_question', async () => {
  const { desk, page, now, really, same, question, somebodySays } = await atTheList('en');
  await same.selectOption('girl');
  await question.waitFor();
  somebodySays({ truth: 'lea' });
  await question.getByText(/Meanwhile somebody has said: Who or what it really is: .Lea/).waitFor();
  await question.getByRole('button', { name: 'Join' }).click();
  await expect.poll(() => now().into).toBe('girl');

  await really.selectOption('');
  await question.waitFor();
  somebodySays({ truth: 'neighbour' });
  await question.getByText(/Meanwhile somebody has said: Who or what it really is: .The neighbour/).waitFor();
  await question.getByRole('button', { name: 'not known yet' }).click();
  await expect.poll(() => now().truth).toBeUndefined();

  await same.selectOption('');
  await question.waitFor();
  somebodySays({ into: undefined } as never);
  // The very same was said by somebody else: there is nothing left to ask.
  await expect.poll(() => question.count()).toBe(0);
  await expect.poll(() => page.locator('.question').count()).toBe(0);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test('a_yes_to_what_is_no_longer_so_changes_nothing_and_the_question_stays', async () => {
  const { desk, now, really, question, somebodySays } = await atTheList('en');
  await really.selectOption('lea');
  // The word of the other is under way.
  Object.assign(now(), { truth: 'neighbour', revision: 1 });
  await question.getByRole('button', { name: 'Yes, it is' }).click();
  await desk.said('Somebody else has changed this').waitFor();
  expect(now().truth).toBe('neighbour');
  await question.waitFor();
  somebodySays({ truth: 'neighbour' });
  await question.getByText('Meanwhile somebody has said').waitFor();
  await question.getByRole('button', { name: 'Yes, it is' }).click();
  await expect.poll(() => now().truth).toBe('lea');
  await desk.close();
});

test('escape_leaves_the_question_and_the_list_shows_what_is_true', async () => {
  const { desk, page, really, question, somebodySays } = await atTheList('en');
  somebodySays({ truth: 'neighbour' });
  await expect.poll(() => really.inputValue()).toBe('neighbour');
  await really.focus();
  await page.keyboard.press('ArrowUp');
  await question.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => question.count()).toBe(0);
  expect(await really.inputValue()).toBe('neighbour');

  await page.keyboard.press('ArrowUp');
  await question.getByRole('button', { name: 'Back' }).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => question.count()).toBe(0);
  expect(await really.inputValue()).toBe('neighbour');
  await expect.poll(() => really.evaluate((select) => select === document.activeElement)).toBe(true);
  await desk.close();
});

test.each(SPOKEN)('whether_they_are_the_same_tells_what_was_said_of_the_other_in_%s', async (locale) => {
  const { desk, page, mira, same, question } = await atTheList(locale);
  const { exercise } = desk;
  const girl = () => exercise.world.dossiers.get('girl')!;
  const third = { ...girl(), id: 'third', versions: [{ ...girl().versions[0]!, name: 'Nora' }] };
  exercise.put(third as never);
  await same.selectOption('girl');
  await question.waitFor();
  expect(await question.locator('.difference').count()).toBe(0);
  exercise.put({ ...girl(), into: 'third', revision: 1 } as never);
  await question.locator('.difference', { hasText: /The girl with the scarf.*Nora/ }).waitFor();
  await mira.scrollIntoViewIfNeeded();
  await desk.picture(`the-other-meanwhile-${locale}`);
  expect(await violations(page)).toEqual([]);

  // By way of the other they are one already: there is nothing left to ask.
  exercise.put({ ...exercise.world.dossiers.get('third')!, into: 'mira', revision: 1 } as never);
  await expect.poll(() => question.count()).toBe(0);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test('a_second_yes_waits_as_the_first_does_while_there_is_no_connection', async () => {
  const { desk, page, girl, now, really, same, question } = await atTheList('en');
  desk.server.goAway();
  await page.locator('.link', { hasText: /offline|onnecting/i }).waitFor();
  await really.selectOption('lea');
  await question.getByRole('button', { name: 'Yes, it is' }).click();
  await question.getByRole('button', { name: 'Yes, it is' }).click();
  await girl.locator('select').first().selectOption('neighbour');
  await girl.locator('.question').getByRole('button', { name: 'Yes, it is' }).click();
  await same.selectOption('girl');
  await question.getByRole('button', { name: 'Join' }).click();
  await page.locator('.link strong', { hasText: '3' }).waitFor();
  desk.server.comeBack();
  await expect.poll(() => now().into).toBe('girl');
  expect(now().truth).toBe('lea');
  expect(now().revision).toBe(2);
  expect(desk.exercise.world.dossiers.get('girl')?.truth).toBe('neighbour');
  await expect.poll(() => page.locator('.question').count()).toBe(0);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
