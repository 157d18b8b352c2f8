import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { text } from './scenario.ts';

/** What is missing is said with its place, and what depends on what is said with a way there. */
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LOOKS = [
  { locale: 'en', width: 1366 },
  { locale: 'ru', width: 1366 },
  { locale: 'ar', width: 1366 },
  { locale: 'en', width: 390 },
  { locale: 'ar', width: 390 },
] as const;
const RULES = [
  { type: 'reported', kind: 'interviewed', field: 'kind', value: 'calm', by: 10 },
  { type: 'asked-again', times: 2, by: -20 },
] as const;

async function open(locale: string): Promise<Desk> {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  await desk.join();
  await desk.page.locator(`html[lang="${locale}"]`).waitFor();
  return desk;
}

async function write(page: Page, id: string, language: string, words: string) {
  await page.locator(`:is(dialog[open], form:has(#${id}-text)) [data-tab="${language}"]`).last().click();
  await page.locator(`#${id}-text`).fill(words);
}

const focusedOn = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe.each(LOOKS)('in $locale at $width', ({ locale, width }) => {
  test('a_question_that_is_not_written_in_a_language_says_in_which_and_leads_there', async () => {
    const desk = await open(locale);
    const { page } = desk;
    await page.locator('.msel .tools > .button').last().click();
    await page.setViewportSize({ width, height: 768 });
    await page.locator('#edit-body-text').waitFor();
    const source = (await page.locator('#edit-title-text').getAttribute('lang'))!;
    const other = source === 'ru' ? 'en' : 'ru';
    await write(page, 'edit-title', source, 'Which way?');
    await write(page, 'edit-body', source, 'Two roads lead there.');
    await write(page, 'edit-body', other, 'Туда ведут две дороги.');
    if (locale !== 'ar') {
      const to = page.locator('form [role="combobox"]').first();
      await to.pressSequentially(locale === 'ru' ? 'Все' : 'Everyone');
      await to.press('Enter');
      await page.locator('#edit-title-text').focus();
      await desk.picture(`coverage-${locale}-${width}`);
      if (locale === 'en') {
        const said = await page.locator('.coverage .missing').allInnerTexts();
        expect(said.join()).toMatch(/No Arabic text: \d+ of \d+ people get it in another language/);
      }
    }
    await page
      .locator('details')
      .evaluateAll((folds) => folds.forEach((fold) => ((fold as HTMLDetailsElement).open = true)));
    await page.locator('select:has(option[value="confirm"])').selectOption('one');
    await write(page, 'edit-question', source, 'Which road?');
    await write(page, 'edit-question', other, 'Какая дорога?');
    const add = page.locator('fieldset:has(> select option[value="confirm"]) > div > .button');
    await add.click();
    await add.click();
    const options = page.locator('.options textarea');
    const [first, second] = await options.evaluateAll((all) => all.map(({ id }) => id.replace(/-text$/, '')));
    await write(page, first!, source, 'The long one');
    await write(page, first!, other, 'Длинная');
    await write(page, second!, source, 'The short one');
    await page
      .locator('details')
      .evaluateAll((folds) => folds.forEach((fold) => ((fold as HTMLDetailsElement).open = false)));
    const hint = page.locator('form > .buttons .link');
    await expect.poll(() => hint.count()).toBe(1);
    if (locale === 'en') expect((await hint.innerText()).trim()).toBe('Not written yet (Russian): Option 2');
    await desk.picture(`question-hint-${locale}-${width}`);
    await hint.click();
    expect(await focusedOn(page)).toBe(`${second}-text`);
    expect(await page.locator(`#${second}-text`).getAttribute('lang')).toBe(other);

    await write(page, second!, source, '');
    await page.locator('form > .buttons .primary').click();
    await expect.poll(() => focusedOn(page)).toBe(`${second}-text`);
    expect(await page.locator(`#${second}-text`).getAttribute('lang')).toBe(source);
    expect(await violations(page)).toEqual([]);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('a_place_that_is_not_whole_says_what_is_missing_at_its_field', async () => {
    const desk = await open(locale);
    const { page } = desk;
    await desk.at('places');
    await page.setViewportSize({ width, height: 768 });
    await page.locator('.tools > .button').click();
    const dialog = page.locator('dialog[open]');
    const save = dialog.locator('footer .primary');
    await save.click();
    await expect.poll(() => focusedOn(page)).toBe('place-name-text');
    await desk.picture(`place-mistake-${locale}-${width}`);
    const source = await page.locator('#place-name-text').getAttribute('lang');
    await write(page, 'place-name', source!, 'Gate');
    const [latitude, longitude] = [dialog.locator('.numbers input').nth(0), dialog.locator('.numbers input').nth(1)];
    await latitude.fill('45.5');
    await save.click();
    expect(await longitude.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await longitude.getAttribute('aria-invalid')).toBe('true');
    expect(await latitude.getAttribute('aria-invalid')).toBeNull();
    await longitude.fill('11.6');
    await save.click();
    await dialog.waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('a_form_says_whose_trust_goes_by_it_and_there_the_rule_is_taken_out', async () => {
    const desk = await open(locale);
    const { page, exercise } = desk;
    const options = [{ id: 'calm', text: text('Calm', 'Спокойно') }];
    exercise.put({
      kind: 'action-kind',
      id: 'interviewed',
      revision: 1,
      label: text('Interviewed', 'Опрос'),
      audience: { everyone: true, people: [], teams: [], agencies: [], functions: [] },
      fields: [{ id: 'kind', label: text('How was it?', 'Как прошло?'), type: 'choice', required: true, options }],
    });
    const trust = { start: 30, playedBy: [], rules: [...RULES] };
    exercise.put({ kind: 'persona', id: 'lea', name: text('Lea (19)', 'Лея (19)'), trust, revision: 1 });
    await desk.at('forms');
    await page.setViewportSize({ width, height: 768 });
    await page
      .locator('li, tr', { hasText: locale === 'ru' ? 'Опрос' : 'Interviewed' })
      .last()
      .getByRole('button')
      .first()
      .click();
    const note = page.locator('dialog[open] .note');
    await note.waitFor();
    await desk.picture(`trusted-kind-${locale}-${width}`);
    if (locale === 'en') {
      expect(await note.locator('li').innerText()).toContain('+10 · Reported: Interviewed · How was it? = Calm');
    }
    await note.locator('.link').click();
    const persona = page.locator('dialog[open]').last();
    await persona.locator('section li').first().waitFor();
    await persona.locator('section li').first().scrollIntoViewIfNeeded();
    await desk.picture(`trust-rules-${locale}-${width}`);
    expect(await violations(page)).toEqual([]);
    await persona.locator('section li .buttons button').nth(2).click();
    await persona.locator('footer .primary').click();
    await expect.poll(() => exercise.world.personas.get('lea')?.trust?.rules).toEqual([RULES[1]]);
    await expect.poll(() => note.count()).toBe(0);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('texts_are_called_by_whose_they_are_and_a_dry_run_of_an_earlier_plan_is_open_again', async () => {
    const desk = await open(locale);
    const { page, server } = desk;
    const [inject] = [...desk.exercise.world.injects.values()];
    const item = (of: string) => ({
      kind: 'translation' as const,
      id: `${of}~ru`,
      seq: 1,
      text: of,
      language: 'ru',
      state: 'missing' as const,
      source: { text: 'She called again.', language: 'en', revision: 2 },
      context: {},
    });
    const [team] = [...desk.exercise.world.teams.keys()];
    server.texts = [item(`inject/${inject!.id}/body`), item(`team/${team}/name`), item('guide-word/gone.i1/label')];
    const answer = { state: 'done', outdated: true };
    await page.route('**/dry-run', (route) => route.fulfill({ json: answer }));
    await desk.at('checklist');
    await page.setViewportSize({ width, height: 768 });
    const step = page.locator('#place li[data-step="dry-run"]');
    await step.waitFor();
    await desk.picture(`dry-run-outdated-${locale}-${width}`);
    if (locale === 'en') await expect.poll(() => step.innerText()).toContain('played with an earlier plan');
    expect(await step.getAttribute('class')).not.toContain('done');

    await page.setViewportSize({ width: 1366, height: 768 });
    await desk.at('languages');
    await page.locator('#languages-panel table button').first().click();
    await page.setViewportSize({ width, height: 768 });
    const titles = page.locator('#languages-panel li .name');
    await titles.first().waitFor();
    await desk.picture(`texts-${locale}-${width}`);
    if (locale === 'en') {
      expect(await titles.first().innerText()).toMatch(new RegExp(`^${inject!.inject.number} .+ · Text$`));
      expect(await titles.nth(1).innerText()).toMatch(/^Team · .+ · Name$/);
    }
    await page.locator('#languages-panel li .row').first().click();
    await desk.picture(`text-${locale}-${width}`);
    expect(await violations(page)).toEqual([]);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
