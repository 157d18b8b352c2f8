import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { text } from './scenario.ts';
import { TEAMS } from './words.ts';

/** Duties, evaluation guides and the truth of the case, written where the plan is written. */
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const TEAM = TEAMS[0]![0];

const SEAL = {
  kind: 'duty',
  id: 'seal-scene',
  revision: 2,
  phases: ['raids'],
  audience: { everyone: false, people: [], teams: [TEAM], agencies: [], functions: [] },
  weight: 'duty',
  bearer: 'team',
  text: text('Seal the scene before anybody is interviewed', 'Опечатайте место до опроса'),
  why: text('Article 12 of the Code', 'Статья 12 кодекса'),
} as const;

const GUIDE = {
  kind: 'evaluation-guide',
  id: 'interviews',
  revision: 4,
  objective: 'interview',
  capability: text('Interviewing a presumed victim', 'Опрос предполагаемой жертвы'),
  tasks: [
    {
      id: 'begin',
      text: text('Let her decide', 'Дать ей решить'),
      items: [
        {
          id: 'consent',
          text: text('Asks for consent', 'Спрашивает согласие'),
          guidance: text('She could say it in her own words.', 'Она смогла сказать это своими словами.'),
          scale: 'psmu',
        },
        { id: 'apart', text: text('Speaks with her out of sight', 'Говорит с ней наедине'), scale: 'yes-no-not-seen' },
      ],
    },
    {
      id: 'end',
      text: text('End well', 'Хорошо закончить'),
      items: [{ id: 'refer', text: text('Refers her to help', 'Направляет за помощью'), scale: 'psmu' }],
    },
  ],
};

const IRINA = {
  kind: 'truth',
  id: 'irina',
  as: 'victim',
  name: 'Irina Kovacs',
  links: [{ to: 'boss', word: { as: 'works-for', words: '' } }],
  revision: 1,
} as const;
const BOSS = { kind: 'truth', id: 'boss', as: 'suspect', name: 'The boss', revision: 1 } as const;

async function atThePlan(wanted: { locale?: string; width?: number; height?: number } = {}): Promise<Desk> {
  const { locale = 'en', width = 1366, height = 768 } = wanted;
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  desk.exercise.put(SEAL, GUIDE, IRINA, BOSS);
  await desk.join();
  await desk.page.locator(`html[lang="${locale}"]`).waitFor();
  await desk.at('guides');
  await desk.page.locator('#truths-title').waitFor();
  await desk.page.setViewportSize({ width, height });
  return desk;
}

function rate(desk: Desk, item: string): void {
  const recordedAt = new Date().toISOString();
  const about = `team/${TEAM}`;
  desk.exercise.put({
    kind: 'rating',
    id: `${GUIDE.id}/${item}/${about}~eval-01`,
    guide: GUIDE.id,
    item,
    about,
    evaluator: 'eval-01',
    grade: 'performed',
    evidence: { note: '', takenAt: recordedAt },
    at: 'D1 09:30:00',
    recordedAt,
    times: 1,
  });
}

const opened = (page: Page) => page.locator('dialog[open]');
const field = (within: Page | Locator, name: string) => within.getByRole('textbox', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
const choose = (within: Page | Locator, name: string, label: string) =>
  within.getByRole('combobox', { name, exact: true }).selectOption({ label });
const isFocused = (of: Locator) => of.evaluate((element) => element === document.activeElement);

async function saves(page: Page): Promise<void> {
  await press(page, 'Save');
  await opened(page).waitFor({ state: 'detached' });
}

async function wrongs(page: Page): Promise<string[]> {
  return (await violations(page)).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const picture = async (page: Page, name: string) => {
  const folder = process.env['LIVEX_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/written-${name}.png` });
};

describe('duties', () => {
  const dutyOf = (desk: Desk, id: string) => desk.exercise.world.duties.get(id);

  test('one_is_written_by_keys_with_its_ground_and_its_phases', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await press(page, 'Add a duty');
    await field(page, 'What to do').fill('Ask for a mediator');
    await field(page, 'Why (reason or ground)').fill('She has the right to one.\nArticle 5.');
    await page.getByRole('checkbox', { name: 'First contact' }).press('Space');
    await choose(page, 'How binding it is', 'To consider');
    await choose(page, 'Who ticks it off', 'The team');
    await saves(page);
    expect(dutyOf(desk, 'ask-for-a-mediator')).toMatchObject({
      phases: ['contact'],
      audience: { everyone: true },
      weight: 'consider',
      bearer: 'team',
      text: text('Ask for a mediator'),
      why: text('She has the right to one.\nArticle 5.'),
    });
    await page.locator('li', { hasText: 'Ask for a mediator' }).getByText('First contact').waitFor();
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('what_no_pack_can_hold_is_told_and_nothing_is_sent', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await press(page, 'Add a duty');
    const what = field(page, 'What to do');
    await what.pressSequentially('x'.repeat(210));
    expect((await what.inputValue()).length).toBe(200);
    await page.getByRole('button', { name: 'Remove Everyone' }).click();
    const decided = desk.exercise.decided;
    await page.getByRole('button', { name: 'Save' }).click();
    await opened(page).getByRole('alert').getByText('Please fill this in.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await press(page, 'Throw it away');
    await opened(page).waitFor({ state: 'detached' });

    desk.exercise.put({ ...SEAL, id: 'by-a-program', text: text('Seal it\nat once', 'а'.repeat(300)) });
    await page.getByRole('button', { name: 'Edit Seal it at once' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => isFocused(what)).toBe(true);
    await page.getByText('Write one line of at most 200 characters.').waitFor();
    expect(await wrongs(page)).toEqual([]);
    await what.fill('Seal it at once');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('tab', { name: 'Русский', selected: true }).waitFor();
    expect(desk.exercise.decided).toBe(decided);
    await field(page, 'What to do').fill('Опечатайте сразу');
    await saves(page);
    expect(dutyOf(desk, 'by-a-program')?.text.versions).toMatchObject({
      en: { text: 'Seal it at once' },
      ru: { text: 'Опечатайте сразу' },
    });
    await desk.close();
  });

  test('two_authors_see_both_versions_and_undo_brings_back_what_was', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await page.getByRole('button', { name: 'Edit Seal the scene' }).click();
    await field(page, 'What to do').fill('Seal the scene first');
    await page.getByRole('tab', { name: 'Русский' }).click();
    await opened(page)
      .locator('#' + (await field(page, 'What to do').getAttribute('id')) + '-more')
      .getByText('Out of date')
      .waitFor();
    desk.exercise.put({ ...SEAL, weight: 'consider', revision: 3 });
    await page.locator('dialog[open] table').waitFor();
    expect(await page.locator('dialog[open] table tbody th').allInnerTexts()).toEqual([
      'What to do',
      'How binding it is',
    ]);
    expect(await wrongs(page)).toEqual([]);
    await page.locator('dialog[open] section[role="alert"] .button').last().click();
    await saves(page);
    expect(dutyOf(desk, SEAL.id)).toMatchObject({
      revision: 4,
      weight: 'consider',
      text: { revision: 2, versions: { en: { text: 'Seal the scene first' }, ru: { sourceRevision: 1 } } },
    });
    await page.getByRole('button', { name: /^Undo: change of/ }).click();
    await expect.poll(() => dutyOf(desk, SEAL.id)?.text).toEqual(SEAL.text);
    await desk.close();
  });
});

describe('evaluation guides', () => {
  const guideOf = (desk: Desk, id: string) => desk.exercise.world.guides.get(id);
  const edit = async (page: Page) => page.getByRole('button', { name: 'Edit Interviewing a presumed victim' }).click();
  const open = (page: Page, name: string) => opened(page).locator('.toggle', { hasText: name }).press('Enter');

  test('one_is_written_by_keys_and_gets_short_names_of_its_words', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await press(page, 'Add a guide');
    await field(page, 'Capability').fill('Going in');
    await choose(page, 'Objective', '2 Every victim is referred within two hours.');
    await press(page, 'Add a task');
    await expect.poll(() => isFocused(field(page, 'What they must be able to do'))).toBe(true);
    await page.keyboard.type('Keep people safe');
    await field(page, 'What is rated').fill('Medics are near');
    await field(page, 'How to tell').fill('They can be there\nin five minutes.');
    await press(page, 'Add an item');
    await page.keyboard.type('Children go first');
    await page.getByRole('combobox', { name: 'Rated by' }).last().selectOption({ label: 'Yes, no or not seen' });
    await press(page, 'Move up Children go first');
    await saves(page);
    expect(guideOf(desk, 'going-in')).toMatchObject({
      objective: 'referral',
      capability: text('Going in'),
      tasks: [
        {
          id: 'keep-people-safe',
          items: [
            { id: 'children-go-first', scale: 'yes-no-not-seen' },
            { id: 'medics-are-near', scale: 'psmu', guidance: text('They can be there\nin five minutes.') },
          ],
        },
      ],
    });
    await page.locator('section li', { hasText: 'Going in' }).getByText('2 items').waitFor();
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('what_is_missing_is_said_at_its_place_and_nothing_is_sent', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await press(page, 'Add a guide');
    await field(page, 'Capability').fill('Going in');
    const decided = desk.exercise.decided;
    await press(page, 'Save');
    await expect.poll(() => isFocused(opened(page).getByRole('combobox', { name: /^Objective/ }))).toBe(true);
    await opened(page)
      .getByRole('combobox', { name: /^Objective/ })
      .selectOption({ label: '2 Every victim is referred within two hours.' });
    await press(page, 'Save');
    await expect.poll(() => isFocused(opened(page).locator('[data-wrong]'))).toBe(true);
    await press(page, 'Add a task');
    await page.keyboard.type('Keep people safe');
    await page.locator('dialog[open] .toggle').last().press('Enter');
    await press(page, 'Save');
    await expect.poll(() => isFocused(field(page, 'What is rated'))).toBe(true);
    expect(await wrongs(page)).toEqual([]);
    expect(desk.exercise.decided).toBe(decided);
    await desk.close();
  });

  test('an_item_that_was_rated_is_warned_of_where_it_is_taken_out_or_gets_another_scale', async () => {
    const desk = await atThePlan();
    rate(desk, 'consent');
    rate(desk, 'refer');
    const { page } = desk;
    await edit(page);
    const warning = opened(page).getByRole('status');
    await open(page, 'Asks for consent');
    expect(await warning.innerText()).toBe('');
    await choose(page, 'Rated by', 'Yes, no or not seen');
    await warning.getByText('Another scale although rated: Asks for consent.').waitFor();
    await choose(page, 'Rated by', 'Four grades');
    await expect.poll(() => warning.innerText()).toBe('');
    await press(page, 'Remove Speaks with her out of sight');
    expect(await warning.innerText()).toBe('');
    await press(page, 'Remove End well');
    await warning.getByText('Taken out although rated: Refers her to help.').waitFor();
    expect(await wrongs(page)).toEqual([]);
    await picture(page, 'guide-warned');
    await saves(page);
    expect(guideOf(desk, GUIDE.id)?.tasks).toMatchObject([{ id: 'begin', items: [{ id: 'consent' }] }]);
    await page.getByRole('button', { name: /^Undo: change of/ }).click();
    await expect.poll(() => guideOf(desk, GUIDE.id)?.tasks).toEqual(GUIDE.tasks);
    await desk.close();
  });

  test('two_authors_see_both_versions_and_keep_what_each_changed', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await edit(page);
    await open(page, 'Asks for consent');
    await choose(page, 'Rated by', 'Yes, no or not seen');
    const [begin, end] = GUIDE.tasks;
    const theirs = { ...begin!, items: [begin!.items[0]!, { ...begin!.items[1]!, scale: 'psmu' }] };
    desk.exercise.put({ ...GUIDE, tasks: [theirs, end], revision: 5 });
    await page.locator('dialog[open] table').waitFor();
    expect(await page.locator('dialog[open] table tbody th').allInnerTexts()).toEqual(['Let her decide']);
    expect(await wrongs(page)).toEqual([]);
    await picture(page, 'guide-both-versions');
    await page.locator('dialog[open] section[role="alert"] .button').last().click();
    await saves(page);
    expect(guideOf(desk, GUIDE.id)).toMatchObject({
      revision: 6,
      tasks: [{ items: [{ scale: 'yes-no-not-seen' }, { scale: 'psmu' }] }, {}],
    });
    await desk.close();
  });
});

describe('the truth of the case', () => {
  const truthOf = (desk: Desk, id: string) => desk.exercise.world.truths.get(id);

  test('somebody_is_written_by_keys_with_links_to_others', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await press(page, 'Add somebody or something');
    await field(page, 'Name or number').fill('VN-12 345');
    await choose(page, 'What it is', 'Vehicle');
    await press(page, 'Add a link');
    await expect.poll(() => isFocused(page.getByRole('combobox', { name: 'How', exact: true }))).toBe(true);
    await choose(page, 'How', 'In other words');
    await press(page, 'Save');
    await expect.poll(() => isFocused(opened(page).getByRole('combobox', { name: /^To/ }))).toBe(true);
    expect(await wrongs(page)).toEqual([]);
    await opened(page).getByRole('combobox', { name: /^To/ }).selectOption('boss');
    await opened(page)
      .getByRole('textbox', { name: /^In other words/ })
      .fill('was bought by');
    await saves(page);
    expect(truthOf(desk, 'vn-12-345')).toMatchObject({
      as: 'vehicle',
      name: 'VN-12 345',
      links: [{ to: 'boss', word: { as: 'other', words: 'was bought by' } }],
    });
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('what_was_changed_is_written_back_and_two_authors_see_both', async () => {
    const desk = await atThePlan();
    const { page } = desk;
    await page.getByRole('button', { name: 'Edit Irina Kovacs' }).click();
    await field(page, 'Name or number').fill('Irina K.');
    desk.exercise.put({ ...IRINA, links: [], revision: 2 });
    await page.locator('dialog[open] table').waitFor();
    expect(await page.locator('dialog[open] table tbody th').allInnerTexts()).toEqual(['Name or number', 'Links']);
    expect(await wrongs(page)).toEqual([]);
    await page.locator('dialog[open] section[role="alert"] .button').last().click();
    await saves(page);
    expect(truthOf(desk, 'irina')).toMatchObject({ name: 'Irina K.', revision: 3 });
    expect(truthOf(desk, 'irina')).not.toHaveProperty('links');
    await page.getByRole('button', { name: /^Undo: change of/ }).click();
    await expect.poll(() => truthOf(desk, 'irina')).toMatchObject({ name: 'Irina Kovacs', revision: 4 });
    await desk.close();
  });
});

describe.each([
  { locale: 'en', width: 1366, height: 768 },
  { locale: 'en', width: 390, height: 844 },
  { locale: 'ru', width: 1366, height: 768 },
  { locale: 'ru', width: 390, height: 844 },
  { locale: 'ar', width: 1366, height: 768 },
  { locale: 'ar', width: 390, height: 844 },
])('what is written of the plan in $locale at $width', (look) => {
  test('is_accessible_and_fits', async () => {
    const desk = await atThePlan(look);
    rate(desk, 'consent');
    const { page } = desk;
    const name = (part: string) => `${part}-${look.locale}-${look.width}`;
    await page.locator('#duties-title').evaluate((title) => title.scrollIntoView());
    await picture(page, name('lists'));
    for (const section of ['duties', 'guides', 'truths'] as const) {
      const row = page.locator(`section[aria-labelledby="${section}-title"] li`, {
        hasText: { duties: /Seal|Опечатайте/, guides: /Interviewing|Опрос/, truths: /Irina/ }[section],
      });
      await row.getByRole('button').click();
      await opened(page).waitFor();
      await picture(page, name(section));
      if (section === 'guides') {
        await opened(page).locator('.toggle').nth(1).click();
        await opened(page).locator('select').last().selectOption('yes-no-not-seen');
        await opened(page).locator('[role=status] p').waitFor();
        await picture(page, name('guides-open'));
      }
      expect(await wrongs(page)).toEqual([]);
      await opened(page)
        .locator('.body')
        .evaluate((body) => body.scrollTo(0, body.scrollHeight));
      await picture(page, name(`${section}-end`));
      const overflow = await opened(page)
        .locator('.body')
        .evaluate((body) => body.scrollWidth - body.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await opened(page).locator('footer form button').click();
      if (section === 'guides') {
        await picture(page, name('guides-thrown-away'));
        await opened(page).locator('.asked button').first().click();
      }
      await opened(page).waitFor({ state: 'detached' });
    }
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
