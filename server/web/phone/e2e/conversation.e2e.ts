import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import type { FakeExercise } from './fakeExercise.ts';
import { FakeServer } from './fakeServer.ts';
import { findings, widerThanThePhone } from './look.ts';
import { approved, text, village } from './scenario.ts';

const PICTURES = process.env['LIVEX_PICTURES'];
const MINUTE = 60_000;
const TEAM = 'main a[href="#/channel/team%2Fblue"]';
const SOUND = '5f'.repeat(32);
const VOICE = { sha256: SOUND, type: 'audio/webm', bytes: 9, takenAt: '2026-11-24T09:00:00.000Z', seconds: 7 };

/** Where a conversation is opened, and what becomes of what a mediator has begun in it. */
describe('a conversation', () => {
  let browser: OwnBrowser;
  const servers: FakeServer[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  });

  async function opened(exercise: FakeExercise, language: string, person: string): Promise<Phone> {
    const server = new FakeServer(exercise, fileURLToPath(new URL('../../dist', import.meta.url)));
    servers.push(server);
    const url = await server.listen();
    server.codes.set('ABCD-EFG2', person);
    const phone = await Phone.open(browser, url, language, { viewport: { width: 360, height: 740 } });
    exercise.put('channel', 'team/blue', { type: 'team', name: approved({ en: 'Blue team', ru: 'Синяя группа' }) });
    await phone.join('ABCD-EFG2');
    await phone.speak(language);
    await phone.tab('talk');
    return phone;
  }

  const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString();
  const from = { id: 'ngo-1', callName: 'NGO 4', function: 'player' };
  function says(exercise: FakeExercise, id: string, minutes: number, more: object): void {
    exercise.put('message', id, { channel: 'team/blue', from, at: 'D1 09:20:00', sentAt: ago(minutes), ...more });
  }
  const look = async ({ page }: Phone, name: string) => {
    await page.locator('.bubble form').evaluateAll((forms) => forms[0]?.scrollIntoView({ block: 'center' }));
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` });
    expect([name, await findings(page)]).toEqual([name, []]);
    expect(await widerThanThePhone(page)).toBeLessThanOrEqual(0);
  };

  test('opens_at_the_first_line_that_is_new_and_only_what_was_in_view_counts_as_read', async () => {
    const exercise = village();
    const line = (number: number) =>
      says(exercise, `m-${number}`, 60 - number, { text: approved({ en: `Line ${number}. They lock the doors.` }) });
    for (let number = 1; number <= 12; number++) line(number);
    const phone = await opened(exercise, 'en', 'inv-01');
    const { page } = phone;
    const news = async () => Number((await page.locator(`${TEAM} .new`).textContent())?.match(/\d+/)?.[0] ?? 0);
    const inView = (words: string) =>
      page.getByText(words).evaluate((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await page.locator(TEAM).click();
    await page.getByText('Line 12.').waitFor();
    await expect.poll(() => inView('Line 1.')).toBe(true);
    await page.getByText('Line 12.').scrollIntoViewIfNeeded();
    for (let at = 0; at < 2; at++) await page.mouse.wheel(0, at === 0 ? -3_000 : 3_000);
    for (let number = 1; number <= 12; number++) await page.getByText(`Line ${number}.`).scrollIntoViewIfNeeded();
    await phone.tab('talk');
    await expect.poll(() => page.locator(`${TEAM} .new`).count()).toBe(0);

    for (let number = 13; number <= 52; number++) line(number);
    exercise.changed();
    await expect.poll(news).toBe(40);
    await page.locator(TEAM).click();
    await expect.poll(() => inView('Line 13.')).toBe(true);
    expect(await inView('Line 52.')).toBe(false);
    await look(phone, 'conversation-opens-en');
    await phone.tab('talk');
    const left = await news();
    expect(left).toBeGreaterThan(20);
    expect(left).toBeLessThan(40);

    await page.locator(TEAM).click();
    await expect.poll(() => inView(`Line ${53 - left}.`)).toBe(true);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => inView('Line 52.')).toBe(true);
    await phone.tab('talk');
    await expect.poll(news).toBeLessThan(left);
    expect(await news(), 'what lies between').toBeGreaterThan(0);
    await page.locator(TEAM).click();
    await expect.poll(() => inView('Line 52.')).toBe(false);
    await page.locator('form textarea').fill('I read on');
    await page.locator('form button[type=submit]').click();
    await expect.poll(() => inView('I read on')).toBe(true);
    expect(phone.wrongs).toEqual([]);
    await phone.close();
  });

  test.each([
    ['en', 360],
    ['ar', 360],
    ['en', 390],
    ['ar', 390],
  ] as const)('opens_with_the_first_new_line_at_the_top_in_%s_at_%i', async (language, width) => {
    const exercise = village();
    const words = { en: 'They lock the doors at night.', ar: 'يقفلون الأبواب ليلًا، واثنتان منهنّ بلا أوراق.' };
    const line = (number: number) =>
      says(exercise, `m-${number}`, 60 - number, { text: approved({ [language]: `${number}. ${words[language]}` }) });
    for (let number = 1; number <= 2; number++) line(number);
    const phone = await opened(exercise, language, 'inv-01');
    const { page } = phone;
    await page.setViewportSize({ width, height: 740 });
    const open = async (last: number) => {
      await page.locator(TEAM).click();
      await page.locator('.bubble', { hasText: `${last}. ` }).waitFor();
    };
    await open(2);
    await phone.tab('talk');
    await expect.poll(() => page.locator(`${TEAM} .new`).count()).toBe(0);

    for (let number = 3; number <= 20; number++) line(number);
    exercise.changed();
    await expect.poll(() => page.locator(`${TEAM} .new`).textContent()).toContain('18');
    await open(20);
    const below = () =>
      page
        .locator('.bubble', { hasText: /^\D*.*3\. / })
        .first()
        .evaluate((bubble) => {
          const bar = document.querySelector('.top')!.getBoundingClientRect().bottom;
          return Math.round(bubble.getBoundingClientRect().top - bar);
        });
    await expect.poll(below).toBeLessThanOrEqual(12);
    expect(await below()).toBeGreaterThanOrEqual(0);
    await look(phone, `conversation-at-the-first-new-line-${language}-${width}`);
    await phone.close();
  });

  test('keeps_half_written_words_in_their_language_beside_those_that_others_publish_meanwhile', async () => {
    const exercise = village();
    const said = { voice: VOICE, received: { [SOUND]: ago(8) } };
    says(exercise, 'v-1', 9, { ...said, text: text({ ru: '' }) });
    const phone = await opened(exercise, 'en', 'med-01');
    const { page } = phone;
    const form = page.locator('.bubble form');
    const sent = (type: string) => [...exercise.commands.values()].filter(({ command }) => command.type === type);
    await page.locator(TEAM).click();
    await page.getByRole('button', { name: 'Write down what was said' }).click();
    await form.getByRole('combobox').selectOption('ar');
    await form.getByRole('textbox').fill('شاحنة بيضاء');
    await phone.keeps('شاحنة بيضاء');

    says(exercise, 'v-1', 9, { ...said, text: text({ ru: 'Белый фургон' }), writtenDown: true, revision: 1 });
    exercise.changed();
    await form.getByText('Somebody else has published words meanwhile:').waitFor();
    for (const language of ['en', 'ru', 'ar']) {
      await phone.speak(language);
      await form.evaluate((it) => it.scrollIntoView({ block: 'center' }));
      await look(phone, `words-meanwhile-beside-${language}`);
    }
    await phone.speak('en');
    await page.reload();
    await expect.poll(() => form.getByRole('textbox').inputValue()).toBe('شاحنة بيضاء');
    expect(await form.getByRole('textbox').getAttribute('lang')).toBe('ar');
    expect(await form.getByRole('button', { name: 'Replace them with mine' }).count()).toBe(0);
    await form.getByRole('button', { name: 'Publish' }).click();
    await expect.poll(() => sent('translate-text').length).toBe(1);
    expect(sent('translate-text')[0]!.command).toMatchObject({ language: 'ar', body: 'شاحنة بيضاء', basedOn: 1 });
    expect(sent('revise-source')).toEqual([]);
    await phone.close();
  });

  test('never_puts_them_in_the_place_of_others_in_the_same_language_but_by_choice', async () => {
    const exercise = village();
    const said = { voice: VOICE, received: { [SOUND]: ago(8) } };
    says(exercise, 'v-1', 9, { ...said, text: text({ ar: '' }) });
    const phone = await opened(exercise, 'en', 'med-01');
    const { page } = phone;
    const form = page.locator('.bubble form');
    await page.locator(TEAM).click();
    await page.getByRole('button', { name: 'Write down what was said' }).click();
    await form.getByRole('combobox').selectOption('ar');
    await form.getByRole('textbox').fill('شاحنة بيضاء');
    says(exercise, 'v-1', 9, { ...said, text: text({ ar: 'حافلة' }), writtenDown: true, revision: 1 });

    const replace = form.getByRole('button', { name: 'Replace them with mine' });
    await replace.waitFor();
    for (const language of ['ru', 'ar', 'en']) {
      await phone.speak(language);
      await form.evaluate((it) => it.scrollIntoView({ block: 'center' }));
      await look(phone, `words-meanwhile-over-${language}`);
    }
    expect(await form.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
    await replace.click();
    const sent = () => [...exercise.commands.values()].filter(({ command }) => command.type === 'revise-source');
    await expect.poll(() => sent().length).toBe(1);
    expect(sent()[0]!.command).toMatchObject({ body: 'شاحنة بيضاء', basedOn: 1 });
    expect(phone.wrongs).toEqual([]);
    await phone.close();
  });

  test('has_what_was_typed_at_the_desk_beside_the_words_that_others_publish_meanwhile', async () => {
    const exercise = village();
    const said = { voice: VOICE, received: { [SOUND]: ago(8) } };
    const task = 'message/v-1/text~ar';
    says(exercise, 'v-1', 9, { ...said, text: text({ ru: '' }) });
    const onDesk = { text: 'message/v-1/text', language: 'ar', state: 'missing', wantedSince: ago(9), ...said };
    const source = { text: '', language: 'ru', revision: 1 };
    exercise.put('translation', task, { ...onDesk, source, context: { channel: 'team/blue' } }, ['med-01']);
    const phone = await opened(exercise, 'en', 'med-01');
    const { page } = phone;
    await page.locator('main a[href="#/desk"]').click();
    await page.locator('.tasks a.card').click();
    await page.locator('textarea').first().fill('شاحنة بيضاء');
    says(exercise, 'v-1', 9, { ...said, text: text({ ar: 'حافلة' }), writtenDown: true, revision: 1 });
    exercise.put('translation', task, { gone: true }, ['med-01']);
    exercise.changed();

    const left = page.getByText('شاحنة بيضاء').last();
    await page.getByText('This text is not on your desk any more.').waitFor();
    await left.waitFor();
    await phone.tab('talk');
    await page.locator('main a[href="#/desk"]', { hasText: 'It is not on your desk any more.' }).click();
    for (const language of ['ru', 'ar', 'en']) {
      await phone.speak(language);
      await left.waitFor();
      await look(phone, `words-left-at-the-desk-${language}`);
    }
    await page.getByRole('button', { name: 'Go on in the conversation' }).click();
    const form = page.locator('.bubble form');
    await form.getByRole('button', { name: 'Replace them with mine' }).waitFor();
    expect(await form.getByRole('textbox').inputValue()).toBe('شاحنة بيضاء');
    await phone.tab('talk');
    expect(await page.locator('main a[href="#/desk"]').textContent()).not.toContain('any more');
    expect(phone.wrongs).toEqual([]);
    await phone.close();
  });

  test('has_a_draft_that_others_published_over_taken_up_from_the_desk', async () => {
    const exercise = village();
    const said = { voice: VOICE, received: { [SOUND]: ago(8) } };
    const task = 'message/v-1/text~ar';
    says(exercise, 'v-1', 9, { ...said, text: text({ ru: '' }) });
    const draft = { text: 'شاحنة بيضاء', number: 1, at: ago(7) };
    const version = { ...draft, state: 'draft', sourceRevision: 1 };
    const onDesk = { text: 'message/v-1/text', language: 'ar', context: { channel: 'team/blue' }, ...said };
    const source = { text: '', language: 'ru', revision: 1 };
    exercise.put('translation', task, { ...onDesk, state: 'draft', source, version }, ['med-01']);
    const phone = await opened(exercise, 'en', 'med-01');
    const { page } = phone;
    const desk = page.locator('main a[href="#/desk"]');
    await desk.click();
    await page.locator('.tasks a.card').waitFor();
    says(exercise, 'v-1', 9, { ...said, text: text({ ar: 'حافلة' }), writtenDown: true, revision: 1 });
    const published = { state: 'approved', source: { text: 'حافلة', language: 'ar', revision: 1 } };
    const by = { translator: { id: 'med-01', callName: 'Mediator' }, replacedBy: { id: 'med-02', callName: 'Nadia' } };
    exercise.put('translation', task, { ...onDesk, ...published, setAside: { ...draft, ...by } }, ['med-01']);
    exercise.changed();

    const left = page.getByText('شاحنة بيضاء');
    await page.locator('.tasks a.card').waitFor({ state: 'detached' });
    for (const language of ['ru', 'ar', 'en']) {
      await phone.speak(language);
      await left.waitFor();
      for (const theirs of ['Nadia', 'حافلة']) await page.getByText(theirs).waitFor();
      await look(phone, `draft-set-aside-${language}`);
    }
    await page.getByRole('button', { name: 'Go on in the conversation' }).click();
    const form = page.locator('.bubble form');
    expect(await form.getByRole('textbox').inputValue()).toBe('شاحنة بيضاء');
    await form.getByText('حافلة').waitFor();
    await form.getByRole('button', { name: 'Replace them with mine' }).click();
    const sent = () => [...exercise.commands.values()].filter(({ command }) => command.type === 'revise-source');
    await expect.poll(() => sent().length).toBe(1);
    expect(sent()[0]!.command).toMatchObject({ text: 'message/v-1/text', body: 'شاحنة بيضاء', basedOn: 1 });
    await phone.tab('talk');
    await desk.click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await left.count(), 'was taken up').toBe(0);
    expect(phone.wrongs).toEqual([]);
    await phone.close();
  });

  test('is_where_it_was_after_a_red_stop_and_what_it_asks_before_hiding_lies_above_the_bar', async () => {
    const exercise = village();
    for (let number = 1; number <= 20; number++)
      says(exercise, `m-${number}`, 60 - number, { text: approved({ en: `Line ${number}. They lock the doors.` }) });
    const me = { id: 'inv-01', callName: 'Alfa-1', function: 'player' };
    says(exercise, 'v-1', 5, { from: me, voice: VOICE, received: { [SOUND]: ago(4) }, text: text({ en: '' }) });
    const phone = await opened(exercise, 'en', 'inv-01');
    const { page } = phone;
    await page.locator(TEAM).click();
    await page.getByText('Line 20.').waitFor();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.getByRole('button', { name: 'Newest messages' }).waitFor({ state: 'hidden' });
    const place = () => page.evaluate(() => Math.round(scrollY));
    await expect.poll(place).toBeGreaterThan(500);
    const before = await place();
    for (const active of [true, false]) {
      exercise.put('red-stop', 'red-stop', { calledBy: 'Anna', calledAt: ago(0), reason: '', active });
      exercise.changed();
      await page.getByText('Line 20.').waitFor({ state: active ? 'hidden' : 'visible' });
    }
    await expect.poll(place).toBe(before);
    await page.getByRole('button', { name: 'OK', exact: true }).click();

    await page.locator('.bubble').last().getByRole('button', { name: 'Hide from everybody…' }).click();
    const covered = () =>
      page.locator('.bubble .danger').evaluate((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) !== button;
      });
    await expect.poll(covered).toBe(false);
    await look(phone, 'conversation-hide-asks-en');
    await phone.close();
  });

  test('goes_on_with_the_words_for_a_voice_that_were_saved_at_the_desk', async () => {
    const exercise = village();
    const said = { voice: VOICE, received: { [SOUND]: ago(8) } };
    says(exercise, 'v-1', 9, { ...said, text: text({ ru: '' }) });
    const onDesk = { text: 'message/v-1/text', language: 'ar', state: 'draft', wantedSince: ago(9), ...said };
    const version = { number: 1, text: 'شاحنة بيضاء', state: 'draft', sourceRevision: 1 };
    const source = { text: '', language: 'ru', revision: 1 };
    const item = { ...onDesk, source, version, context: { channel: 'team/blue' } };
    exercise.put('translation', 'message/v-1/text~ar', item, ['med-01']);
    const phone = await opened(exercise, 'en', 'med-01');
    await phone.page.locator(TEAM).click();
    await phone.page.locator('.bubble').getByRole('button', { name: 'Write down what was said' }).click();
    expect(await phone.page.locator('.bubble form').getByRole('textbox').inputValue()).toBe('شاحنة بيضاء');
    await phone.close();
  });

  test('offers_no_translation_of_what_is_left_of_somebody_who_was_erased', async () => {
    const exercise = village();
    says(exercise, 'm-1', 9, { text: approved({ ru: 'Белый фургон' }) });
    says(exercise, 'm-2', 8, { text: approved({ ru: '—' }), from: { ...from, callName: '№ 4F2A' }, erased: true });
    const phone = await opened(exercise, 'ar', 'med-01');
    await phone.page.locator(TEAM).click();
    await phone.page.locator('.bubble').nth(1).waitFor();
    expect(await phone.page.locator('.bubble').first().getByRole('button').count()).toBeGreaterThan(0);
    expect(await phone.page.locator('.bubble').nth(1).getByRole('button').count()).toBe(0);
    await look(phone, 'conversation-erased-ar');
    await phone.close();
  });
});
