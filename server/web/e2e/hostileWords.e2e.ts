import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MODES, PLACES_OF } from '../console/places.ts';
import type { Phone } from '../phone/e2e/browser.ts';
import { uuid7 } from '../shared/uuid7.ts';
import { openPlace, showList } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { Stage } from './stage.ts';

/** Each would set `hostile` on the page where it came to be more than words. */
const TAG = '<img src=x onerror=hostile=1>';
const WORDS = [
  TAG,
  '<script>hostile=1</script>',
  '<svg onload=hostile=1>',
  '"><iframe srcdoc="<script>parent.hostile=1</script>"></iframe>',
  '[a link](javascript:hostile=1)',
  '<a href="javascript:hostile=1">another</a>',
  '![a picture](http://127.0.0.1:9/track.png)',
].join('\n\n');

const text = (words: string) => ({
  source: 'en',
  revision: 1,
  versions: { en: { text: words, state: 'approved', sourceRevision: 1 } },
});
const EVERYONE = { everyone: true, people: [], teams: [], agencies: [], functions: [] };

/** What the words have become on a page, beyond words. */
const harmOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const harm: string[] = 'hostile' in window ? ['a script ran'] : [];
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const leads = ['href', 'src', 'srcdoc', 'action', 'formaction', 'xlink:href'].includes(name);
        if (/^on/i.test(name) || name === 'srcdoc') harm.push(`${element.tagName} ${name}`);
        if (leads && /^\s*(javascript|vbscript|data:text|http:\/\/127\.0\.0\.1:9)/i.test(value)) {
          harm.push(`${element.tagName} ${name}=${value}`);
        }
        if (name === 'src' && value === 'x') harm.push(`${element.tagName} src=x`);
      }
    }
    for (const script of document.scripts) if (!script.src) harm.push(`a script: ${script.text.slice(0, 40)}`);
    return harm;
  });

/** Names, chat, Markdown, file names and what a plan brings, all of them hostile, on every screen of a real browser. Steps in order. */
describe.runIf(serverIsBuilt)('hostile words', () => {
  let stage: Stage;
  let desk: Page;
  let phone: Phone;
  const elsewhere: string[] = [];

  const watch = (page: Page) =>
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(stage.server.url) && !/^(blob|data):/.test(url)) elsewhere.push(url);
    });

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({
      type: 'write-world-entry',
      entry: {
        id: 'hostile',
        subject: { type: 'law', article: TAG },
        title: text(TAG),
        body: text(WORDS),
        audience: EVERYONE,
      },
      basedOn: 0,
    });
    await stage.command({ type: 'add-team', team: { id: 'hostile', name: text(TAG) } });
    await stage.command({
      type: 'add-person',
      person: { id: 'hostile', callName: TAG, function: 'player', teams: ['hostile', 'team-alfa'], languages: ['en'] },
    });
    await stage.command({
      type: 'plan-inject',
      inject: {
        id: 'hostile',
        number: TAG,
        type: 'message',
        title: text(TAG),
        subject: text(TAG),
        body: text(WORDS),
        controlNote: text(WORDS),
        audience: EVERYONE,
        trigger: { type: 'by-hand' },
        mustAcknowledge: true,
        expectedActions: [],
      },
    });
    await stage.command({ type: 'start-exercise' });
    await stage.command({ type: 'release-inject', inject: 'hostile' });
    const attacker = await stage.programOf('hostile');
    const say = (wanted: Record<string, unknown>) =>
      attacker.authorized('POST', stage.path('commands'), { id: uuid7(), ...wanted });
    const takenAt = new Date().toISOString();
    await say({
      type: 'post-message',
      message: uuid7(),
      channel: 'team/team-alfa',
      body: WORDS,
      language: 'en',
      takenAt,
    });
    await say({
      type: 'record-action',
      action: {
        kind: 'interviewed',
        note: WORDS,
        takenAt,
        attachments: [
          { sha256: 'a'.repeat(64), type: 'image/jpeg', bytes: 10, name: `${TAG}.jpg`, takenAt, consent: false },
        ],
      },
    });
    desk = await stage.desk();
    watch(desk);
    phone = await stage.phone('inv-01', 'en');
    watch(phone.page);
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  test('they_are_read_on_a_phone_as_they_were_written', async () => {
    await phone.tab('inbox');
    await phone.page.getByText(TAG).first().waitFor();
    expect(await harmOn(phone.page)).toEqual([]);
    await phone.page.getByText(TAG).first().click();
    await phone.page.getByText('hostile=1').first().waitFor();
    expect(await harmOn(phone.page)).toEqual([]);
    for (const tab of ['act', 'talk', 'map', 'role', 'settings'] as const) {
      await phone.tab(tab);
      expect(await harmOn(phone.page), tab).toEqual([]);
    }
  });

  test('a_message_of_the_team_is_words', async () => {
    await phone.tab('talk');
    await phone.page.locator('main a[href*="team-alfa"], main a[href*="team%2Fteam-alfa"]').first().click();
    await phone.page.getByText('hostile=1').first().waitFor();
    expect(await harmOn(phone.page)).toEqual([]);
  });

  test('no_place_of_the_console_makes_more_of_them', async () => {
    await showList(desk);
    await desk.getByText(TAG).first().waitFor();
    for (const mode of MODES) {
      await desk.locator(`[data-mode="${mode}"]`).click();
      for (const place of PLACES_OF[mode]) {
        await openPlace(desk, place);
        expect(await harmOn(desk), `${mode}, ${place}`).toEqual([]);
      }
    }
  });

  test('nor_do_the_inject_and_the_action_when_they_are_opened', async () => {
    await showList(desk);
    await desk.locator('#msel-search').fill('onerror');
    await desk.locator('.msel button.row').first().click();
    await desk.locator('.detail').getByText('hostile=1').first().waitFor();
    expect(await harmOn(desk)).toEqual([]);
    await openPlace(desk, 'actions');
    await desk.locator('.actions li', { hasText: 'onerror' }).first().getByRole('button').first().click();
    expect(await harmOn(desk)).toEqual([]);
  });

  test('and_nobody_else_was_asked_for_anything', () => {
    expect(elsewhere).toEqual([]);
  });
});
