import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { byKey } from './rail.ts';
import { serverIsBuilt } from './realServer.ts';
import { picture, Stage, startex } from './stage.ts';

const SOURCE = 'Two women called the hotline. Case LV-07. Go to the car wash at 14:30.';
const RUSSIAN = 'На горячую линию позвонили две женщины. Дело LV-07. Приезжайте на автомойку к 14:30.';
const ARABIC = 'اتصلت امرأتان بالخط الساخن. القضية LV-07. اذهبوا إلى مغسلة السيارات في 14:30.';
const ROMANIAN = 'Două femei au sunat la linia de urgență. Cazul LV-07. Mergeți la spălătorie la 14:30.';

interface Cell {
  inject: string;
  person: string;
  readAt?: string;
  readIn?: string;
}

/** Mediators at work, on the real server: readers of three languages, two mediators in time, the third language late. */
describe.runIf(serverIsBuilt)('languages', () => {
  let stage: Stage;
  let desk: Page;
  const phones = new Map<string, Phone>();
  const phone = (person: string) => phones.get(person)!;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk(undefined, { width: 1440, height: 900 });
    for (const [person, language] of [
      ['inv-01', 'ru'],
      ['ngo-01', 'ar'],
      ['rp-05', 'ro'],
      ['med-01', 'ru'],
      ['med-02', 'ar'],
    ] as const) {
      phones.set(person, await stage.phone(person, language));
    }
    await startex(desk);
  });

  afterAll(async () => {
    await stage?.strike();
  });

  async function openWanted(mediator: Phone): Promise<void> {
    await mediator.page.locator('a.wanted').click();
    await mediator.page.locator('textarea').first().waitFor();
    await expect.poll(() => mediator.page.locator('.card p').first().innerText()).toContain('LV-07');
  }

  async function handIn(mediator: Phone, words: string): Promise<void> {
    await mediator.page.locator('textarea').first().fill(words);
    await mediator.page.locator('.bottom-action .primary').click();
  }

  const isOn = (person: string, words: string) =>
    phone(person).page.locator('a.card', { hasText: words }).first().waitFor();

  const cells = async () => (await stage.api.authorized<{ cells: Cell[] }>('GET', stage.path('board'))).cells;

  test('an_ad_hoc_inject_waits_for_its_translations_and_says_for_which', async () => {
    await desk.keyboard.press('n');
    for (const name of ['Investigator Alfa-1', 'NGO Alfa-4', 'Role Player 5']) {
      await desk.keyboard.type(name);
      await desk.keyboard.press('Enter');
    }
    await desk.locator('#compose-text').fill(SOURCE);
    await desk.locator('.composer .wait select').selectOption('2');
    await picture(desk, 'languages-composer');
    await desk.locator('#compose-text').press('Control+Enter');
    await desk.getByText('waits for its translations').first().waitFor();
    await desk.getByRole('heading', { name: 'Wanted in' }).waitFor();
    await picture(desk, 'languages-waiting');
    await phone('med-01').page.locator('a.wanted').waitFor();
    await phone('med-02').page.locator('a.wanted').waitFor();
    await picture(phone('med-02').page, 'languages-wanted');
    expect(await phone('inv-01').page.locator('a.card', { hasText: 'LV-07' }).count()).toBe(0);
  });

  test('control_sends_it_in_what_exists_and_each_gets_exactly_the_right_words', async () => {
    await openWanted(phone('med-01'));
    await picture(phone('med-01').page, 'languages-editor');
    await handIn(phone('med-01'), RUSSIAN);
    await openWanted(phone('med-02'));
    await handIn(phone('med-02'), ARABIC);
    await expect.poll(() => desk.locator('section[aria-label="Wanted in"] li', { hasText: '✓' }).count()).toBe(2);
    await desk.getByRole('button', { name: 'Send now' }).click();
    await isOn('inv-01', RUSSIAN.slice(0, 30));
    await isOn('ngo-01', ARABIC.slice(0, 20));
    await isOn('rp-05', SOURCE.slice(0, 30));
    const romanian = phone('rp-05').page.locator('a.card', { hasText: 'Two women' });
    await expect.poll(() => romanian.locator('.chip').count()).toBeGreaterThan(0);
  });

  test('the_late_language_arrives_where_the_original_was_and_the_board_says_who_read_what', async () => {
    await phone('rp-05').page.locator('a.card', { hasText: 'Two women' }).click();
    await phone('rp-05').page.locator('.letter').waitFor();
    const text = (await stage.api.authorized<{ texts: { text: string; source: { text: string; revision: number } }[] }>(
      'GET',
      stage.path('texts?language=ro&state=missing'),
    ))!.texts.find(({ text, source }) => text.endsWith('/body') && source.text === SOURCE)!;
    await stage.command({
      type: 'translate-text',
      text: text.text,
      language: 'ro',
      body: ROMANIAN,
      state: 'needs-review',
      basedOn: text.source.revision,
      replaces: 0,
    });
    await phone('rp-05').page.locator('.letter', { hasText: 'Două femei' }).waitFor();
    await picture(phone('rp-05').page, 'languages-translated-later');
    await phone('inv-01')
      .page.locator('a.card', { hasText: RUSSIAN.slice(0, 30) })
      .first()
      .click();
    await phone('ngo-01')
      .page.locator('a.card', { hasText: ARABIC.slice(0, 20) })
      .first()
      .click();
    const inject = text.text.split('/')[1]!;
    const readIn = async (person: string) =>
      (await cells()).find((cell) => cell.inject === inject && cell.person === person)?.readIn;
    await expect.poll(() => readIn('inv-01')).toBe('ru');
    await expect.poll(() => readIn('ngo-01')).toBe('ar');
    await expect.poll(() => readIn('rp-05')).toBe('en');
  });

  test('a_trainee_calls_a_mediator_who_comes_and_the_minutes_are_counted', async () => {
    const asker = phone('ngo-01').page;
    await phone('ngo-01').tab('talk');
    await asker.locator('a[href="#/ask"]').click();
    await asker.locator('select').first().selectOption('ru');
    await asker.locator('select').nth(1).selectOption('en');
    await asker.locator('textarea').fill('امرأة في المغسلة تتحدث الروسية فقط');
    await asker.locator('button[type=submit]').click();
    const mediator = phone('med-01').page;
    await mediator.locator('.ringing').waitFor();
    await picture(mediator, 'languages-ringing');
    await mediator.locator('.ringing .primary').click();
    await asker.locator('.state strong', { hasText: 'وسيط في الطريق' }).waitFor();
    await mediator.locator('.ringing').waitFor({ state: 'detached' });
    await phone('med-01').tab('talk');
    await mediator.locator('main a[href^="#/mediation"]').first().click();
    for (const duty of [0, 1, 2]) await mediator.locator('.rules input').nth(duty).check();
    await mediator.locator('.bottom-action .primary').click();
    await mediator.locator('.rules').waitFor({ state: 'detached' });
    await mediator.locator('.bottom-action .primary').click();
    expect(await mediator.locator('form input[type=checkbox]:checked').count()).toBe(2);
    await mediator.locator('form button[type=submit]').click();
    await desk.keyboard.press('Escape');
    await byKey(desk, '5');
    await desk.getByRole('tab', { name: 'Mediators' }).click();
    await desk.locator('tr', { hasText: 'Mediator Alfa-7' }).getByText('Ended').waitFor();
    await picture(desk, 'languages-mediators');
    await desk.getByRole('tablist', { name: 'Languages' }).getByRole('tab', { name: 'Figures' }).click();
    await desk
      .locator('tr', { hasText: /English ↔ Russian|Russian ↔ English/ })
      .first()
      .waitFor();
    await picture(desk, 'languages-figures');
    await desk.getByRole('tab', { name: 'Translations' }).click();
    await desk.getByRole('button', { name: 'Russian', exact: true }).click();
    await desk.locator('#languages-panel .row').first().waitFor();
    await picture(desk, 'languages-translations');
    await desk.locator('#languages-panel .row').first().click();
    await desk.locator('dialog textarea').waitFor();
    await picture(desk, 'languages-translation');
    await desk.keyboard.press('Escape');
  });

  test('texts_go_out_to_a_translation_tool_and_come_back_with_what_is_wrong_named_by_text', async () => {
    await byKey(desk, '5');
    await desk.getByRole('tab', { name: 'Files' }).click();
    await desk.locator('#languages-panel select').first().selectOption('ru');
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: 'Texts', exact: true }).click(),
    ]);
    const xliff = await readFile((await file.path())!, 'utf8');
    expect(xliff).toContain('LV-07');
    const unit = /<unit id="inject:[^"]+:body"[^>]*>(?:(?!<\/unit>)[\s\S])*?<target[^>]*>[^<]+<\/target>/.exec(
      xliff,
    )![0];
    const edited = xliff
      .replace(unit, unit.replace(/(<target[^>]*>)[^<]+(<\/target>)/, '$1Правка из другой программы.$2'))
      .replace(/(<unit id=")[^"]+(")(?![\s\S]*<unit id=)/, '$1inject:nobody-knows-this:body$2');
    await desk.locator('#languages-panel input[type=file]').setInputFiles({
      name: 'back.xlf',
      mimeType: 'application/xliff+xml',
      buffer: Buffer.from(edited),
    });
    await desk.getByRole('button', { name: 'Check first' }).click();
    await desk.getByText('This would happen:').waitFor();
    await desk.locator('#languages-panel li', { hasText: 'nobody-knows-this' }).getByText('unknown text').waitFor();
    await picture(desk, 'languages-files');
    await desk.getByRole('button', { name: 'Take it over' }).click();
    await desk.getByText('Done:').waitFor();
    const after = await stage.api.authorized<{ texts: { version?: { text: string } }[] }>(
      'GET',
      stage.path('texts?language=ru&state=needs-review'),
    );
    expect(after.texts.map(({ version }) => version?.text)).toContain('Правка из другой программы.');
    await desk.locator('#languages-panel input[type=file]').setInputFiles({
      name: 'broken.xlf',
      mimeType: 'application/xliff+xml',
      buffer: Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><xliff>&a;'),
    });
    await desk.getByRole('button', { name: 'Check first' }).click();
    await desk.locator('#languages-panel [role=alert]').waitFor();
    await picture(desk, 'languages-broken-file');
  });

  test('a_team_talks_and_control_answers_as_a_persona', async () => {
    const writer = phone('ngo-01').page;
    await phone('ngo-01').tab('talk');
    await writer.locator('main a[href="#/channel/team%2Fteam-alfa"]').click();
    await writer.locator('form textarea').fill('الشاحنة أمام البوابة');
    await writer.locator('form button[type=submit]').click();
    const reader = phone('inv-01').page;
    await phone('inv-01').tab('talk');
    await reader.locator('main a[href="#/channel/team%2Fteam-alfa"]').click();
    await reader.locator('.bubble', { hasText: 'الشاحنة' }).waitFor();
    await byKey(desk, '6');
    await desk.getByRole('button', { name: /Alfa/ }).filter({ hasText: 'Team' }).first().click();
    await desk.locator('ol li', { hasText: 'الشاحنة' }).waitFor();
    await desk.locator('.talk form select').selectOption({ index: 1 });
    await desk.locator('.talk form textarea').fill('Stay where you are.');
    await desk.locator('.talk form button').click();
    await reader.locator('.bubble', { hasText: 'Stay where you are.' }).waitFor();
    await picture(desk, 'languages-talk');
    await picture(reader, 'languages-channel');
    expect(stage.wrongs).toEqual([]);
  });
});
