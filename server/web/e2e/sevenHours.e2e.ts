import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE_MS } from '../phone/e2e/browser.ts';
import { BoardOnScreen } from './boardOnScreen.ts';
import { Player } from './player.ts';
import { serverIsBuilt } from './realServer.ts';
import { PARTS, REPORTED, TOLD, type Timeline } from './sevenHours.ts';
import { byKey, openInject, openPlace } from './rail.ts';
import { picture, Stage, startex } from './stage.ts';

const STREET = 'Verano Street';
/** The server marks what goes out five seconds after its moment. */
const LATE_AFTER_MS = 6_000;
/** Enough for a slow machine to see the clock moved and to lose its server. */
const BEFORE_THE_VAN_MS = 15_000;
/** The server's own measure. */
const NOT_REACHED_AFTER_MS = 60_000;
const ACKNOWLEDGED = 15;
const DOOR = 'Verano Street 14, flat 7, third floor';

/** Inside the area of the demo: positions outside are not kept. */
const MARKET = { latitude: 45.5942, longitude: 11.6029, accuracy: 20 };
const FLAT = { latitude: 45.5958, longitude: 11.6064 };

/**
 * The demo's first day, from a family's call to a safe place, played by everybody who has a part in it: on the real
 * server, in real browsers, with the clock jumped from scene to scene. Steps in order.
 */
describe.runIf(serverIsBuilt)('seven hours', { timeout: 240_000 }, () => {
  let stage: Stage;
  let desk: Page;
  let safety: Page;
  let board: BoardOnScreen;
  const players = new Map<string, Player>();
  const who = (person: string) => players.get(person)!;
  const hotline = () => who('ngo-03');
  const lead = () => who('inv-01');
  const prosecutor = () => who('pro-01');
  const mediator = () => who('med-01');
  const caseWorker = () => who('ngo-01');
  const lea = () => who('rp-01');
  const dalen = () => who('rp-02');
  const pell = () => who('rp-03');

  beforeAll(async () => {
    stage = await Stage.setAlone();
    desk = await stage.desk('ctrl-01');
    safety = await stage.desk('safety-01');
    board = new BoardOnScreen(desk);
    for (const [person, language, callName, position] of PARTS) {
      players.set(person, new Player(await stage.phone(person, language, { position, geolocation: MARKET }), callName));
    }
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage?.wrongs).toEqual([]);
  });

  /** As a controller does, who reads first what will go out. */
  async function clockTo(time: string): Promise<void> {
    await desk.getByRole('button', { name: 'Jump…' }).click();
    await desk.getByLabel('Exercise time', { exact: true }).last().fill(time);
    await desk.getByRole('button', { name: 'Move the clock' }).click();
    // It goes on meanwhile: a second that nobody looked at does not come again.
    await expect
      .poll(() => desk.locator('.clock time').first().innerText())
      .toSatisfy((shown: string) => shown >= time);
  }

  const has = (player: Player, inject: string) =>
    player.page.locator(`a.card[href="#/inbox/${inject}"]`).waitFor({ state: 'attached' });

  async function inbox(player: Player, inject: string): Promise<void> {
    await player.phone.tab('inbox');
    await has(player, inject);
  }

  async function toPanel(key: string): Promise<void> {
    await desk.locator('.clock').click();
    await desk.keyboard.press(key);
  }

  async function openRequests(tab: 'Requests' | 'Role players'): Promise<void> {
    await openPlace(desk, tab === 'Requests' ? 'requests' : 'scenes');
  }

  /** Meanwhile the lead investigator writes something down: it waits on the phone. */
  async function theLaptopFailsUntilTheVanIsLate(): Promise<void> {
    await clockTo('14:49:45');
    const movedAt = Date.now();
    await stage.server.fail();
    await lead().writesDown('planned-operation', 'sh-06', 'Входим вместе с медиатором.');
    await expect.poll(() => Date.now() - movedAt).toBeGreaterThan(BEFORE_THE_VAN_MS + LATE_AFTER_MS);
    await stage.server.comeBack();
    await lead().page.locator('li.card .state.queued').waitFor({ state: 'detached' });
  }

  test('a_hotline_is_called_and_passes_on_what_it_may', async () => {
    await startex(desk);
    await clockTo('09:10');
    await inbox(hotline(), 'sh-01');
    await hotline().acknowledges('sh-01');
    await hotline().reports('risk-assessed', 'sh-01', 'Locked in, he comes back in the afternoon.');
    await hotline().reports('passed-call-on', 'sh-01', 'To the duty desk, with the consent of the family.');
    await inbox(caseWorker(), 'sh-01');
    await caseWorker().acknowledges('sh-01');
    await clockTo('09:16');
    await inbox(lead(), 'sh-06');
    await lead().acknowledges('sh-06');
    await prosecutor().acknowledges('sh-06');
    await lea().acknowledges('sh-02');
  });

  test('who_cannot_read_the_call_gets_no_text_and_calls_a_mediator', async () => {
    await caseWorker().reports('called-mediator', 'sh-01');
    await clockTo('09:22');
    await inbox(mediator(), 'sh-05');
    await mediator().opens('sh-05');
    await mediator().page.getByText('Колокольня, часы на ней стоят').waitFor();
    await caseWorker().opens('sh-05');
    const { page } = caseWorker();
    expect(await page.locator('.letter').innerText()).not.toMatch(/Колокольня|bell tower|برج جرس/);
    await picture(page, 'seven-no-text');
    await page.locator('a[href="#/ask/sh-05"]').click();
    await expect.poll(() => page.locator('select').first().inputValue()).toBe('ru');
    await page.locator('select').nth(1).selectOption('en');
    await page.locator('form textarea').fill('مكالمة مع ليا');
    await page.locator('button[type=submit]').click();

    const ringing = mediator().page.locator('.ringing');
    await ringing.waitFor();
    await picture(mediator().page, 'seven-ringing');
    await ringing.locator('.primary').click();
    await page.locator('.state strong', { hasText: 'وسيط في الطريق' }).waitFor();
    await mediator().phone.tab('talk');
    await mediator().page.locator('main a[href^="#/mediation"]').first().click();
    for (const duty of [0, 1, 2]) await mediator().page.locator('.rules input').nth(duty).check();
    await mediator().page.locator('.bottom-action .primary').click();
    await mediator().page.locator('.rules').waitFor({ state: 'detached' });
    await lea().startsScene('sh-02');
    await mediator().page.locator('.bottom-action .primary').click();
    await mediator().page.locator('form input[type=checkbox]').first().check();
    await mediator().page.locator('form button[type=submit]').click();
    await lea().endsScene('sh-02');
    await mediator().acknowledges('sh-05');
    await lead().acknowledges('sh-05');
  });

  test('the_flat_is_found', async () => {
    await clockTo('11:16');
    await pell().acknowledges('sh-09');
    await clockTo('11:30');
    await pell().startsScene('sh-09');
    await lead().phone.context.setGeolocation({ ...FLAT, accuracy: 8 });
    await lead().reports('found-location', 'sh-07', 'Улица Верано, 14, третий этаж.');
    await pell().endsScene('sh-09');
    await clockTo('11:41');
    await inbox(lead(), 'sh-10');
    await lead().answers('sh-10', 'До возвращения жильца');
  });

  test('a_poor_application_for_a_warrant_is_refused_with_ground_and_reason', async () => {
    await lead().files('search-warrant', [STREET, 'dwelling', undefined, 'Там держат девушку.'], 'cpc-88');
    await openRequests('Requests');
    await desk.locator('#place li', { hasText: 'Search warrant' }).getByRole('button').first().click();
    await desk
      .getByLabel('Prepared answers')
      .selectOption({ label: '1.23 · Prepared: the judge refuses a poor application' });
    await picture(desk, 'seven-refuse');
    await desk.getByRole('button', { name: 'Send at once' }).click();

    const paper = lead().page.locator('.paper');
    await paper.getByText('Статья 88: ничто не указывает на это место').waitFor();
    await paper.getByText(/Указана улица, но не дверь/).waitFor();
    await picture(lead().page, 'seven-refused');
  });

  test('a_better_one_is_granted_in_part_with_a_paper_when_the_law_lets_it', async () => {
    await lead().files('search-warrant', [DOOR, 'dwelling', 'Dalen', 'Звонок, вид из окна, соседка.'], 'cpc-88');
    await desk.locator('#place li', { hasText: 'With the authority' }).getByRole('button').first().click();
    await desk
      .getByLabel('Prepared answers')
      .selectOption({ label: '1.22 · Prepared: the judge grants the flat, not the cellar' });
    await desk.getByRole('button', { name: /Send when due/ }).click();
    await desk.getByText(/It goes out/).waitFor();
    expect(await lead().page.locator('.paper').count()).toBe(0);
    await clockTo('12:30');

    const paper = lead().page.locator('.paper');
    await paper.getByText(DOOR).waitFor();
    await paper.getByText(/Обыскиваются квартира и фургон, но не подвал/).waitFor();
    await paper.locator('.figures', { hasText: /№\s*2/ }).waitFor();
    await picture(lead().page, 'seven-granted');
  });

  test('the_bank_tells_the_prosecutor_what_it_knows', async () => {
    await prosecutor().files('bank-data', ['Corvan Trade', undefined, '2026-01-01', 'movements', 'yes'], 'cpc-102');
    await desk.locator('#place li', { hasText: 'With the authority' }).getByRole('button').first().click();
    await desk.getByLabel('Prepared answers').selectOption({ label: '3.13 · Prepared: the bank gives the statement' });
    await desk.getByRole('button', { name: 'Send at once' }).click();
    const paper = prosecutor().page.locator('.paper');
    await paper.getByText(/Extrasul pe ultimele 90 de zile/).waitFor();
    await picture(prosecutor().page, 'seven-bank');
  });

  test('control_writes_in_play_and_the_safety_officer_looks_first', async () => {
    await byKey(safety, '9');
    await safety.getByLabel('Before they go, the safety officer has').selectOption('60');
    await toPanel('n');
    const to = desk.locator('.composer').getByRole('combobox', { name: 'To' });
    await to.fill('Alfa');
    await to.press('Enter');
    await desk.locator('#compose-text').fill('The lift in Verano Street is out of order.');
    await desk.keyboard.press('Control+Enter');
    await safety.locator('#place', { hasText: 'The lift in Verano Street' }).waitFor();
    await lead().phone.tab('inbox');
    expect(await lead().page.getByText('The lift in Verano Street').count()).toBe(0);
    await picture(safety, 'seven-safety');
    await safety.getByRole('button', { name: 'Allow: goes out now' }).first().click();
    await lead().page.getByText('The lift in Verano Street').first().waitFor();
    await desk.keyboard.press('Escape');
  });

  test('the_raid_and_the_arrest', async () => {
    await openInject(desk, '1.11');
    await desk.getByRole('button', { name: /^Skip/ }).click();
    await desk.locator('#msel-search').fill('');
    await clockTo('14:16');
    await lea().acknowledges('sh-12');
    await dalen().acknowledges('sh-24');
    await clockTo('14:45');
    await lea().startsScene('sh-12');
    await dalen().startsScene('sh-24');
    await theLaptopFailsUntilTheVanIsLate();
    await inbox(lead(), 'sh-13');
    await lead().acknowledges('sh-13');
    await prosecutor().acknowledges('sh-13');
    await lead().reports('searched', 'sh-13');
    await clockTo('15:10');
    await lead().reports('arrested', 'sh-13', 'Дален, кухня, без сопротивления.');
    await dalen().endsScene('sh-24');
    await lea().endsScene('sh-12');
    await clockTo('15:16');
    await inbox(lead(), 'sh-14');
  });

  test('a_safe_place', async () => {
    await caseWorker().acknowledges('sh-15');
    await caseWorker().reports('asked-consent', 'sh-15');
    await clockTo('15:50');
    await caseWorker().reports('escorted-to-shelter', 'sh-15');
    await clockTo('16:01');
    await inbox(caseWorker(), 'sh-17');
    await caseWorker().acknowledges('sh-17');
  });

  test('the_board_tells_the_story', async () => {
    await board.open('seven-hours');
    for (const [callName, states] of Object.entries(TOLD)) {
      await expect
        .poll(() => board.states(callName), { message: callName, timeout: NOT_REACHED_AFTER_MS + PATIENCE_MS })
        .toMatchObject(states);
    }
    await board.states('Alfa');
    await picture(desk, 'seven-board');
    await expect.poll(() => board.isLate('1.13')).toBe(true);
    await expect.poll(() => board.isLate('1.10')).toBe(false);

    const [sent, ...steps] = await board.history('1.01', 'NGO Charlie-4');
    expect(sent).toMatch(/^Waiting \d\d:\d\d$/);
    // Whoever opens it at once has read it before it was on the screen for a second.
    expect(steps.map((step) => /^(.+?) \d\d:\d\d \+/.exec(step)?.[1]).sort()).toEqual(
      ['Delivered', 'Shown', 'Read', 'Acknowledged', 'Acted on'].sort(),
    );
    await picture(desk, 'seven-history');
  }, 180_000);

  test('the_time_from_the_first_call_to_the_arrest_can_be_read', async () => {
    await toPanel('3');
    await desk.locator('.actions li', { hasText: 'Arrested a suspect' }).getByRole('button').click();
    const since = desk.locator('.drawer dl > *', { hasText: 'Since the storyline began' }).last();
    await since.waitFor();
    await expect
      .poll(() => desk.locator('.drawer article').innerText())
      .toMatch(/Since the storyline began\s+6 hr ·\s+1\.01/);
    await picture(desk, 'seven-arrest');
  });

  test('requests_and_scenes_tell_it_too', async () => {
    await openRequests('Requests');
    const rows = desk.locator('#place li');
    await expect.poll(() => rows.filter({ hasText: 'Search warrant' }).filter({ hasText: 'Refused' }).count()).toBe(1);
    await expect
      .poll(() => rows.filter({ hasText: 'Search warrant' }).filter({ hasText: 'Granted in part' }).count())
      .toBe(1);
    await expect.poll(() => rows.filter({ hasText: 'Bank data' }).filter({ hasText: 'Granted' }).count()).toBe(1);
    await expect.poll(() => rows.count()).toBe(3);
    await picture(desk, 'seven-requests');

    await openRequests('Role players');
    for (const scene of ['Lea gets ready', 'The neighbour', 'Lea waits', 'Mr Dalen comes home']) {
      const row = desk.getByRole('row', { name: new RegExp(scene) });
      await row.locator('.finished').waitFor();
      await expect.poll(() => row.locator('.figures').innerText(), { message: scene }).toMatch(/^\d+(\.\d)?$/);
    }
    await picture(desk, 'seven-scenes');
  });

  test('everything_is_there_exactly_once', async () => {
    const { entries } = await stage.api.authorized<Timeline>('GET', stage.path('timeline'));
    const facts = entries.flatMap(({ facts: all }) => all);
    const actions = facts.filter(({ type }) => type === 'action-recorded').map((fact) => fact.action!.kind);
    expect(actions.sort()).toEqual(REPORTED);
    const withPosition = facts.filter(({ action }) => action?.position).map(({ action }) => action!.kind);
    expect(withPosition).toEqual(expect.arrayContaining(['found-location', 'searched', 'arrested']));
    const acknowledged = facts
      .filter(({ type }) => type === 'inject-acknowledged')
      .map(({ inject, person }) => `${person} ${inject}`);
    expect(acknowledged).toHaveLength(new Set(acknowledged).size);
    expect(acknowledged).toHaveLength(ACKNOWLEDGED);
    await toPanel('3');
    await expect.poll(() => desk.locator('.actions li').count()).toBe(actions.length);
    expect(stage.wrongs).toEqual([]);
  });
});
