import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import type { PersonFunction } from '../model/items.ts';
import { Desk } from './desk.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LAPTOP = { width: 1366, height: 768 };
const FIRST = 'Heron';
const NOW = 'Osprey of Bukhara';

function word(locale: string, key: string): string {
  const url = new URL(`../../../../i18n/catalogs/${locale}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as Record<string, { defaultMessage: string }>)[key]!.defaultMessage;
}

describe.each(SPOKEN)('a copy of what is kept of somebody, in %s', (locale) => {
  const say = (key: string) => word(locale, key);

  async function opened(as: PersonFunction = 'director') {
    const desk = await Desk.open(browser, { locale, as, viewport: LAPTOP });
    await desk.join();
    const player = [...desk.exercise.world.people.values()].find(({ function: kind }) => kind === 'player')!;
    const holders = [
      { callName: FIRST, since: '2026-11-24T08:00:00.000Z' },
      { callName: NOW, since: '2026-11-24T12:30:00.000Z' },
    ];
    desk.exercise.put({ ...player, kind: 'person', callName: NOW, holders });
    await desk.at('people');
    await desk.page.getByRole('button', { name: NOW, exact: true }).click();
    await desk.detail(NOW).waitFor();
    return { desk, player: player.id };
  }

  const offer = ({ page }: Desk) => page.getByRole('button', { name: say('console.copy.open'), exact: true });

  test('a_director_makes_it_for_whoever_has_the_role_or_had_it_before', async () => {
    const { desk, player } = await opened();
    const { page } = desk;
    await offer(desk).click();
    const dialog = page.getByRole('dialog');
    for (const key of ['lead', 'holds', 'logged']) await dialog.getByText(say(`console.copy.${key}`)).waitFor();
    await desk.picture(`copy-${locale}`);
    expect(await violations(page)).toEqual([]);
    const make = dialog.getByRole('button', { name: say('console.copy.action'), exact: true });
    desk.server.refusals.push([503, 'try-again-later']);
    await make.click();
    await dialog.getByRole('alert').getByText(say('problem.try-again-later')).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), make.click()]);
    expect(download.suggestedFilename()).toBe(`livex-demo-${player}.zip`);
    await dialog.getByText(say('console.copy.made'), { exact: true }).waitFor();
    await desk.picture(`copy-made-${locale}`);

    await dialog.getByRole('radio', { name: FIRST }).check();
    await Promise.all([page.waitForEvent('download'), make.click()]);
    expect(desk.server.copies.map(({ holder }) => holder)).toEqual([1, 1, 0]);
    expect(desk.server.copies[0]!.id).toBe(desk.server.copies[1]!.id);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('it_is_offered_to_nobody_else', async () => {
    const { desk } = await opened('controller');
    expect(await offer(desk).count()).toBe(0);
    await desk.close();
  });
});
