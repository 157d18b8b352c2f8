import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { EVERYONE } from '../../model/items.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';
import { SPOKEN } from '../../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(SPOKEN)('rules_of_conduct_say_before_they_are_saved_who_confirms_them_anew_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  await desk.join();
  const { page, exercise } = desk;
  const players = [...exercise.world.people.values()].filter(({ function: of }) => of === 'player').slice(0, 3);
  exercise.put(
    {
      kind: 'world-entry',
      id: 'rules',
      subject: { type: 'conduct' },
      title: text('Rules', 'Правила'),
      body: text('Nobody is touched.', 'Никого не трогают.'),
      audience: EVERYONE,
      revision: 2,
      words: 2,
    },
    ...players.map(({ id }, index) => ({
      kind: 'readiness' as const,
      id,
      briefings: [{ entry: 'rules', revision: index === 0 ? 1 : 2, confirmedAt: new Date().toISOString() }],
      practised: [],
    })),
  );
  await desk.at('world');
  await page
    .locator('#place tr', { hasText: /Rules|Правила/ })
    .locator('.button')
    .last()
    .click();
  const form = page.locator('dialog[open]');
  const warned = form.locator('.warning p');
  await form.locator('#entry-body-text').waitFor();
  expect(await warned.count()).toBe(0);
  await form.getByRole('tab', { name: 'Русский' }).click();
  await form.locator('#entry-body-text').fill('Никто никого не трогает.');
  await warned.waitFor();
  if (locale === 'en')
    expect(await warned.innerText()).toBe('Only translations change: nobody is asked to confirm anew.');
  await form.getByRole('tab', { name: 'English' }).click();
  await form.locator('#entry-body-text').fill('Nobody is touched or filmed.');
  await expect.poll(() => warned.innerText()).toMatch(/2|٢|شخصان/);
  await desk.picture(`confirmed-anew-${locale}`);
  await form.locator('.small input').check();
  await expect.poll(() => warned.innerText()).toMatch(/typing|опечат|كتابي/);
  await desk.picture(`confirmed-small-${locale}`);
  expect(await violations(page)).toEqual([]);
  await form.locator('footer .primary').click();
  await form.waitFor({ state: 'detached' });
  expect(exercise.world.worldEntries.get('rules')).toMatchObject({ revision: 3, words: 2 });
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
