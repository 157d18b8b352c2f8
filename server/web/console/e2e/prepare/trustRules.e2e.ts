import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';
import { spokenOf } from '../../../e2e/spoken.ts';

const FIELDS = [
  { id: 'consent', label: text('Agreed to talk', 'Согласие есть'), type: 'yes-no', required: true },
  {
    id: 'mood',
    label: text('How was she?', 'Как она?'),
    type: 'choice',
    required: false,
    options: [
      { id: 'calm', text: text('Calm', 'Спокойна') },
      { id: 'afraid', text: text('Afraid', 'Напугана') },
    ],
  },
  { id: 'with', label: text('With whom', 'С кем'), type: 'dossier', required: true },
];

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(
  spokenOf([
    { locale: 'en', width: 1366 },
    { locale: 'ru', width: 1366 },
    { locale: 'ar', width: 1366 },
    { locale: 'ar', width: 390 },
  ]),
)('the rules of trust in $locale at $width', ({ locale, width }) => {
  test('are_written_where_the_persona_is_and_what_is_missing_is_said_at_its_place', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { page, exercise } = desk;
    await desk.join();
    exercise.put({ kind: 'persona', id: 'lea', name: text('Lea (19)', 'Лея (19)'), revision: 1 });
    const audience = { everyone: true, people: [], teams: [], agencies: [], functions: [] };
    const label = text('Interviewed', 'Опрос');
    exercise.put({ kind: 'action-kind', id: 'interviewed', revision: 1, label, audience, fields: FIELDS });
    const trusts = () => exercise.world.personas.get('lea')?.trust;
    await desk.at('world');
    await page.setViewportSize({ width, height: 768 });
    await page
      .locator('tr, li', { hasText: locale === 'ru' ? 'Лея (19)' : 'Lea (19)' })
      .last()
      .getByRole('button')
      .first()
      .click();
    const dialog = page.locator('dialog[open]');
    const save = dialog.locator('footer .primary');
    const trust = dialog.locator('section').last();
    await trust.getByRole('button').first().click();
    await trust.locator('input[inputmode=numeric]').first().fill('130');
    const add = trust.locator('ol + .button');
    await add.click();
    const rule = trust.locator('li').first();
    await save.click();
    expect(await trust.locator('input[inputmode=numeric]').first().getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => rule.locator('[data-wrong]').count()).toBe(1);
    await desk.picture(`trust-rules-wrong-${locale}-${width}`);
    expect(trusts()).toBeUndefined();

    await trust.locator('input[inputmode=numeric]').first().fill('30');
    await rule.locator('select').nth(1).selectOption('interviewed');
    await rule.locator('select').nth(2).selectOption('mood');
    await rule.locator('select').nth(3).selectOption('calm');
    await rule.locator('select').nth(4).selectOption('with');
    await rule.locator('input').last().fill('+10');
    await add.click();
    const again = trust.locator('li').nth(1);
    await again.locator('select').first().selectOption('asked-again');
    await again.locator('input').last().fill('-20');
    await rule.locator('.toggle').scrollIntoViewIfNeeded();
    await desk.picture(`trust-rules-written-${locale}-${width}`);
    expect(await violations(page)).toEqual([]);
    await save.click();
    const rules = [
      { type: 'reported', kind: 'interviewed', field: 'mood', value: 'calm', about: 'with', by: 10 },
      { type: 'asked-again', times: 2, by: -20 },
    ];
    await expect.poll(trusts).toEqual({ start: 30, playedBy: [], rules });
    await dialog.waitFor({ state: 'detached' });

    await page
      .locator('tr, li', { hasText: locale === 'ru' ? 'Лея (19)' : 'Lea (19)' })
      .last()
      .getByRole('button')
      .first()
      .click();
    await again.locator('.toggle').click();
    await again.locator('input').last().fill('');
    await again.locator('.toggle').click();
    await save.click();
    await expect.poll(() => again.locator('input').last().getAttribute('aria-invalid')).toBe('true');
    await again.locator('input').last().fill('-5');
    await save.click();
    await expect.poll(() => trusts()?.rules.at(-1)?.by).toBe(-5);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
