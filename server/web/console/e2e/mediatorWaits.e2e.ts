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

const wall = (time: string) => `2026-11-24T${time}:00.000Z`;

/** One was made off line and came half an hour later, of the other a phone's clock says nothing that can be. */
function calls({ exercise }: Desk) {
  const [person = ''] = exercise.world.people.keys();
  const call = { kind: 'mediation', requester: person, at: 'D1 09:10:00', called: [person], declined: [], ringing: [] };
  exercise.put({
    ...call,
    id: 'off-line',
    state: 'ended',
    request: { languages: ['ru', 'en'], scene: 'At the gate' },
    takenAt: wall('10:10'),
    askedAt: wall('10:40'),
    waitedSince: wall('10:10'),
    mediator: person,
    acceptedAt: wall('10:41'),
    startedAt: wall('11:30'),
    sessionTime: 'known',
    lastedSeconds: 744,
    report: { briefingDone: false, confidentialityExplained: true, note: '' },
    toAcceptance: { counted: 'known', seconds: 1860 },
    toStart: { counted: 'known', seconds: 2100 },
  });
  exercise.put({
    ...call,
    id: 'wrong-clock',
    state: 'started',
    request: { languages: ['ru', 'en'], scene: 'At the door' },
    takenAt: wall('14:00'),
    askedAt: wall('10:50'),
    waitedSince: wall('10:50'),
    mediator: person,
    acceptedAt: wall('10:52'),
    startedAt: wall('10:55'),
    sessionTime: 'goes-on',
    toAcceptance: { counted: 'by-arrival', seconds: 120 },
    toStart: { counted: 'by-arrival', seconds: 300 },
  });
  exercise.put({
    ...call,
    id: 'open',
    state: 'calling',
    request: { languages: ['ru', 'en'], scene: 'At the harbour' },
    takenAt: wall('11:00'),
    askedAt: wall('11:00'),
    waitedSeconds: 90,
  });
}

const LANGUAGES = {
  translations: [],
  readers: [],
  mediations: [
    {
      languages: ['en', 'ru'],
      asked: 5,
      accepted: 3,
      sessions: 2,
      cancelled: 1,
      notBegun: 0,
      open: 2,
      outOfPlay: 3,
      acceptance: { medianSeconds: 990, longestSeconds: 1860, byArrival: 1 },
      start: { medianSeconds: 1200, longestSeconds: 2100 },
    },
  ],
};

test.each(SPOKEN)('waits_and_the_row_of_a_pair_are_as_the_server_counts_them_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  await page.route('**/figures/languages', (route) => route.fulfill({ json: LANGUAGES }));
  await desk.join();
  calls(desk);
  await desk.at('languages');
  await page.locator('.languages [role=tab]').nth(2).click();

  const known = page.locator('tr', { hasText: 'At the gate' });
  await known.waitFor();
  const waits = await known.locator('td.figures').allInnerTexts();
  if (locale === 'en') expect(waits).toEqual(['31', '35']);
  const lasted = { en: '12.4 minutes', ru: '12,4 минуты', ar: '12.4' }[locale] ?? '';
  expect((await known.locator('td').last().innerText()).trim()).toContain(lasted);
  expect(await known.locator('td').first().locator('.quiet-text').count()).toBe(1);
  if (locale === 'en') {
    await known.getByText('✕ The mediator was briefed before').waitFor();
    const open = page.locator('tr', { hasText: 'At the harbour' });
    expect((await open.locator('td.figures').first().innerText()).split(/\s+/).join(' ')).toBe('1.5 so far');
  }
  const byArrival = page.locator('tr', { hasText: 'At the door' });
  expect(await byArrival.locator('td.figures .quiet-text').count()).toBe(2);
  if (locale === 'en') {
    const said = await byArrival.locator('td.figures').allInnerTexts();
    expect(said.map((one) => one.split(/\s+/).join(' '))).toEqual(['2 By when it arrived', '5 By when it arrived']);
  }
  await desk.picture(`mediator-waits-${locale}`);
  expect(await violations(page)).toEqual([]);

  await page.locator('.languages [role=tab]').nth(3).click();
  const row = page.locator('table').first().locator('tbody tr').first();
  await row.waitFor();
  if (locale === 'en') {
    expect((await row.locator('td').allInnerTexts()).slice(0, 6)).toEqual(['5', '2', '1', '0', '2', '3']);
    await row.getByText('1 by when it arrived').waitFor();
  }
  await desk.picture(`mediator-figures-${locale}`);
  expect(await violations(page)).toEqual([]);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
