import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
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
const NUMBER = '№ 4F2A';

function word(locale: string, key: string): string {
  const url = new URL(`../../../../i18n/catalogs/${locale}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as Record<string, { defaultMessage: string }>)[key]!.defaultMessage;
}

describe.each(SPOKEN)('somebody is erased, in %s', (locale) => {
  const say = (key: string) => word(locale, key);

  /** With a player open who took a role over from somebody else. */
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

  const offer = ({ page }: Desk) => page.getByRole('button', { name: say('console.erase.open'), exact: true });
  const does = (dialog: Locator) => dialog.getByRole('button', { name: say('console.erase.action'), exact: true });
  const typed = (dialog: Locator) => dialog.getByRole('textbox');

  test('a_director_erases_who_has_the_role_and_the_console_comes_back_by_itself', async () => {
    const { desk, player } = await opened();
    const { page } = desk;
    await offer(desk).click();
    const dialog = page.getByRole('dialog');
    for (const key of ['goes', 'stays', 'phones', 'copies', 'final']) {
      await dialog.getByText(say(`console.erase.${key}`), { exact: true }).waitFor();
    }
    expect(await does(dialog).isDisabled()).toBe(true);
    expect(await does(dialog).evaluate((button) => button === document.activeElement)).toBe(false);
    await typed(dialog).fill(FIRST);
    expect(await does(dialog).isDisabled()).toBe(true);
    await typed(dialog).fill(NOW);
    expect(await violations(page)).toEqual([]);
    await desk.picture(`erase-${locale}`);

    let answer = () => {};
    desk.server.erasing = () => new Promise<void>((resolve) => (answer = resolve));
    await does(dialog).click();
    await dialog.getByText(say('console.erase.going')).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await desk.picture(`erase-going-${locale}`);
    await expect.poll(() => desk.server.erasures.length).toBe(1);
    answer();
    await dialog.getByText(say('console.erase.erased'), { exact: true }).waitFor();
    await desk.detail(NUMBER).waitFor();
    await page.locator('tr', { hasText: NUMBER }).getByText(say('console.erase.erased'), { exact: true }).waitFor();
    await desk.picture(`erase-done-${locale}`);
    await dialog.getByRole('button', { name: say('common.close'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('body').innerText()).not.toContain(NOW);
    expect(desk.server.erasures).toMatchObject([{ person: player, holder: 1 }]);
    expect(await violations(page)).toEqual([]);
    await desk.picture(`erase-after-${locale}`);

    await offer(desk).click();
    const [latest, first] = await dialog.getByRole('radio').all();
    expect([await latest!.isDisabled(), await first!.isChecked()]).toEqual([true, true]);
    await desk.picture(`erase-again-${locale}`);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('whoever_had_the_role_before_is_chosen_and_the_one_who_has_it_stays', async () => {
    const { desk, player } = await opened();
    const dialog = desk.page.getByRole('dialog');
    await offer(desk).click();
    await dialog.getByRole('radio', { name: FIRST }).check();
    await typed(dialog).fill(FIRST);
    await does(dialog).click();
    await dialog.getByText(say('console.erase.erased'), { exact: true }).waitFor();
    await desk.page.keyboard.press('Escape');
    expect(desk.server.erasures).toMatchObject([{ person: player, holder: 0 }]);
    await desk.detail(NUMBER).waitFor();
    expect(await desk.detail(NOW).locator('h2').innerText()).not.toContain(say('console.erase.erased'));
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('a_refusal_says_why_and_the_same_wish_is_sent_again', async () => {
    const { desk } = await opened();
    const dialog = desk.page.getByRole('dialog');
    desk.server.refusals.push([403, 'not-allowed'], [404, 'unknown-person'], [503, 'try-again-later']);
    await offer(desk).click();
    await typed(dialog).fill(NOW);
    for (const code of ['not-allowed', 'unknown-person', 'try-again-later']) {
      await does(dialog).click();
      await dialog
        .getByRole('alert')
        .getByText(say(`problem.${code}`))
        .waitFor();
    }
    await dialog.getByRole('alert').getByText(say('console.erase.again')).waitFor();
    desk.server.goAway();
    await does(dialog).click();
    await dialog.getByRole('alert').getByText(say('problem.no-connection')).waitFor();
    await desk.picture(`erase-refused-${locale}`);
    desk.server.comeBack();
    await does(dialog).click();
    await dialog.getByText(say('console.erase.erased'), { exact: true }).waitFor();
    expect(new Set(desk.server.erasures.map(({ id }) => id)).size).toBe(1);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('it_is_offered_to_nobody_else_and_not_for_oneself', async () => {
    const { desk } = await opened('controller');
    expect(await offer(desk).count()).toBe(0);
    await desk.close();
    const own = await opened();
    const me = own.desk.exercise.world.me!.id;
    own.desk.exercise.put({ ...own.desk.exercise.world.people.get(me)!, kind: 'person', callName: 'Myself' });
    await own.desk.page.getByRole('button', { name: 'Myself', exact: true }).click();
    await own.desk.detail('Myself').waitFor();
    expect(await offer(own.desk).count()).toBe(0);
    await own.desk.close();
  });
});
