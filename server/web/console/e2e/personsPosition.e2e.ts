import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

/** Who agreed to share their position is not yet seen. */
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(SPOKEN)('a_person_without_a_position_shares_none_until_their_phone_has_told_one_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  await desk.join();
  const { page, exercise } = desk;
  await page.locator(`html[lang="${locale}"]`).waitFor();
  const person = [...exercise.world.people.values()].find((one) => one.function === 'player')!;
  exercise.put({ ...person, kind: 'person', consents: ['position'] });
  await page.route('**/map', (route) => route.fulfill({ json: { type: 'FeatureCollection', features: [] } }));
  await desk.at('people');
  await page.locator('#people-panel button, .people button', { hasText: person.callName }).first().click();
  const detail = page.locator('.detail');
  const words = { en: 'agreed, no position yet', ru: 'согласие есть, координат пока нет', ar: 'موافق، لا موقع بعد' };
  await detail.getByText(words[locale]).waitFor();
  await desk.picture(`person-no-fix-${locale}`);

  const at = '2026-11-24T09:30:00.000Z';
  exercise.onHint({
    type: 'positions',
    positions: [{ person: person.id, latitude: 45.56, longitude: 11.54, accuracyMetres: 9, at }],
  });
  await detail.getByText(words[locale]).waitFor({ state: 'detached' });
  if (locale === 'en') expect(await detail.innerText()).toContain('10:30');
  await desk.picture(`person-fix-${locale}`);
  expect(await violations(page)).toEqual([]);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
