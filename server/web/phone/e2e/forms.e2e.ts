import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { findings, widerThanThePhone } from './look.ts';
import { approved, text } from './scenario.ts';
import { openStage, type Stage } from './stage.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

const PICTURES = process.env['LIVEX_PICTURES'];

const FIELDS = [
  {
    id: 'warrant',
    type: 'yes-no',
    required: true,
    label: approved({ en: 'With a warrant?', ru: 'С ордером?', ar: 'بأمر؟' }),
  },
  { id: 'sketch', type: 'drawing', required: true, label: approved({ en: 'Sketch', ru: 'Рисунок', ar: 'رسم' }) },
  {
    id: 'why',
    type: 'line',
    required: true,
    label: approved({ en: 'Why without one?', ru: 'Почему без него?', ar: 'لماذا بدونه؟' }),
    shownIf: { field: 'warrant', is: 'no' },
  },
  {
    id: 'where',
    type: 'line',
    required: true,
    label: approved({ en: 'Where was it?', ru: 'Где это было?', ar: 'أين كان؟' }),
  },
];

/** What is filled in, with the fake server alone: it takes fields that no real one has yet. */
describe.runIf(!process.env['LIVEX_URL'])('forms', () => {
  let browser: OwnBrowser;
  let stage: Stage;
  let phone: Phone;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await openStage();
    phone = await Phone.open(browser, stage.url, 'en', { viewport: { width: 320, height: 568 } });
    await phone.join(await stage.joinCode('inv-01'));
  });
  afterEach(async () => {
    const { wrongs } = phone;
    await phone.close();
    await stage.close();
    expect(wrongs).toEqual([]);
  });

  test.each(SPOKEN)(
    'whoever_likes_it_has_one_question_at_a_time_and_what_is_missing_comes_to_the_screen_in_%s',
    async (language) => {
      const { page } = phone;
      stage.fake!.exercise.put('action-kind', 'seized', {
        label: approved({ en: 'Seized something', ru: 'Изъял вещь', ar: 'صادرت شيئاً' }),
        fields: FIELDS,
      });
      stage.fake!.exercise.changed();
      await phone.speak(language);
      await phone.tab('act');
      await page.locator('.kind', { has: page.locator('input[value=seized]') }).click();
      const fields = page.locator('form [id^=field-]');
      await expect.poll(() => fields.count()).toBe(2);

      await page.locator('.one input').check();
      await expect.poll(() => fields.evaluateAll((all) => all.map(({ id }) => id))).toEqual(['field-warrant']);
      await page.locator('.steps button').last().click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-where');
      await page.locator('#field-where').fill('Gate');
      await page.locator('.bottom-action .primary').click();
      await page.locator('#field-warrant-fault').waitFor();
      expect(await findings(page)).toEqual([]);
      expect(await widerThanThePhone(page)).toBe(0);

      await page.locator('#field-warrant').selectOption('no');
      await page.locator('.steps button').last().click();
      await page.locator('#field-why').fill('No time');
      await phone.keeps('No time');
      await page.reload();
      await page.locator('#field-warrant').waitFor();
      expect(await fields.count()).toBe(1);
      await page.locator('.bottom-action .primary').click();
      await expect
        .poll(() => [...stage.fake!.exercise.commands.values()].map(({ command }) => command['action']).find(Boolean))
        .toMatchObject({ kind: 'seized', answers: { values: { warrant: 'no', why: 'No time', where: 'Gate' } } });
    },
  );

  test.each(['ru', 'ar'] as const)('a_field_that_is_not_translated_says_so_as_messages_do_in_%s', async (language) => {
    const { page } = phone;
    const field = (id: string, type: string, label: Record<string, string>, more = {}) => ({
      id,
      type,
      required: true,
      label: approved(label),
      ...more,
    });
    const fields = [
      field('calm', 'line', { en: 'How calm were they' }),
      field('where', 'line', { en: 'Where was it?', ru: 'Где это было?', ar: 'أين كان؟' }),
    ];
    stage.fake!.exercise.put('action-kind', 'met', {
      label: approved({ en: 'Met', ru: 'Встреча', ar: 'لقاء' }),
      fields,
    });
    stage.fake!.exercise.changed();
    await phone.speak(language);
    await phone.tab('act');
    await page.locator('.kind', { has: page.locator('input[value=met]') }).click();
    const chips = page.locator('form .label .chip');
    await expect.poll(() => chips.count()).toBe(1);
    const label = page.locator('label[for=field-calm], label:has(#field-calm)').first();
    await expect.poll(() => label.locator('.chip bdi').textContent()).toMatch(/англ|الإنجليزية/);
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
  });

  test.each(SPOKEN)(
    'a_form_that_control_changes_while_it_is_filled_says_so_and_loses_nothing_in_%s',
    async (language) => {
      const { page } = phone;
      const label = approved({ en: 'Seized something', ru: 'Изъял вещь', ar: 'صادرت شيئاً' });
      const [warrant, , , where] = FIELDS;
      const asks = (fields: unknown[]) => {
        stage.fake!.exercise.put('action-kind', 'seized', { label, fields });
        stage.fake!.exercise.changed();
      };
      asks([{ ...where, required: false }]);
      await phone.speak(language);
      await phone.tab('act');
      await page.locator('.kind', { has: page.locator('input[value=seized]') }).click();
      await page.locator('#field-where').waitFor();

      asks([where]);
      await expect
        .poll(() => page.locator('#field-where').evaluate((field: HTMLInputElement) => field.required))
        .toBe(true);
      expect(await page.locator('.changed').count()).toBe(0);

      await page.locator('#field-where').fill('Gate B, 14:05');
      await phone.keeps('Gate B, 14:05');
      asks([warrant]);
      const changed = page.locator('.changed');
      await changed.getByText('Gate B, 14:05').waitFor();
      expect(await findings(page)).toEqual([]);
      expect(await widerThanThePhone(page)).toBe(0);
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/form-changed-${language}.png`, fullPage: true });
      await page.reload();
      await changed.getByText('Gate B, 14:05').waitFor();
      await changed.locator('button').click();
      await changed.waitFor({ state: 'detached' });
      expect(await page.locator('textarea.note').inputValue()).toContain('Gate B, 14:05');
      await page.locator('#field-warrant').selectOption('no');
      await page.locator('.bottom-action .primary').click();
      await expect
        .poll(() => [...stage.fake!.exercise.commands.values()].map(({ command }) => command['action']).find(Boolean))
        .toMatchObject({ kind: 'seized', answers: { values: { warrant: 'no' } } });
    },
  );

  test('a_question_is_one_tap_away_and_stays_open_in_the_list_though_the_message_was_confirmed', async () => {
    const { page } = phone;
    const put = (kind: string, item: object) => {
      stage.fake!.exercise.put(kind, 'asks', { ...item }, ['inv-01']);
      stage.fake!.exercise.changed();
    };
    put('inject', {
      type: 'message',
      subject: text({ en: 'The van' }),
      body: text({ en: 'It is back, and two men carry boxes out of it. '.repeat(20) }),
      question: {
        kind: 'one',
        text: approved({ en: 'Where do you go in?' }),
        options: [
          { id: 'front', text: approved({ en: 'Front door' }) },
          { id: 'back', text: approved({ en: 'Back door' }) },
        ],
      },
      mustAcknowledge: true,
      at: 'D1 09:30:00',
      sentAt: new Date().toISOString(),
      late: false,
      revision: 1,
    });
    const card = page.locator('a.card', { hasText: 'The van' });
    await card.getByText('Answer open').waitFor();
    await card.click();
    const bar = page.locator('.bottom-action');
    const toQuestion = bar.getByRole('button', { name: 'Go to the question' });
    await toQuestion.waitFor();
    expect(await bar.locator('.button').count()).toBe(1);
    const asks = page.getByText('Where do you go in?');
    const isInView = () =>
      asks.evaluate((it) => {
        const { x, y } = it.getBoundingClientRect();
        return it.contains(document.elementFromPoint(x + 4, y + 4));
      });
    expect(await isInView()).toBe(false);
    await toQuestion.click();
    await expect.poll(isInView).toBe(true);
    expect(await page.getByLabel('Front door').evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);

    await page.getByRole('button', { name: 'Confirm: I have read this' }).click();
    await bar.getByText('You confirmed this message.').waitFor();
    await toQuestion.waitFor();
    await phone.tab('inbox');
    await card.getByText('Acknowledged').waitFor();
    await card.getByText('Answer open').waitFor();

    const at = new Date().toISOString();
    put('receipt', { acknowledgedAt: at, answeredAt: at, answer: { type: 'chosen', options: ['back'] } });
    await expect.poll(() => card.getByText('Answer open').count()).toBe(0);
    await card.click();
    await bar.getByText('Report what I did about this').waitFor();
    expect(await toQuestion.count()).toBe(0);
  });

  test('a_refused_answer_to_an_earlier_question_can_be_removed_beside_the_new_one', async () => {
    const { page } = phone;
    const asks = (words: string, more: object) =>
      stage.fake!.exercise.put('inject', 'asks', {
        type: 'message',
        subject: text({ en: 'The van' }),
        body: text({ en: 'It is back.' }),
        question: { kind: 'text', text: approved({ en: words }) },
        mustAcknowledge: false,
        at: 'D1 09:30:00',
        sentAt: new Date().toISOString(),
        late: false,
        revision: 1,
        ...more,
      });
    asks('Who drives?', {});
    stage.fake!.exercise.changed();
    await page.getByText('The van').click();
    await page.locator('.letter form:not([inert]) textarea').fill('A woman');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.locator('.letter [role=alert]', { hasText: /./ }).waitFor();

    asks('What colour is it?', { revision: 2, correction: { revision: 2, at: new Date().toISOString() } });
    stage.fake!.exercise.changed();
    await page.getByText('What colour is it?').waitFor();
    await page.getByText('A woman').waitFor();
    expect(await page.getByRole('button', { name: 'Send the answer' }).count()).toBe(1);
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);

    await page.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => page.getByText('A woman').count()).toBe(0);
  });

  test('words_begun_of_two_entries_are_kept_for_each_also_of_two_that_were_merged_into_each_other', async () => {
    const { page } = phone;
    const described = { as: 'victim', note: '', person: 'inv-02', callName: 'Investigator 2' };
    const at = new Date().toISOString();
    for (const [id, name, into] of [
      ['x', 'Irina', 'y'],
      ['y', 'Ira', 'x'],
    ]) {
      const versions = [{ ...described, name, takenAt: at, recordedAt: at }];
      stage.fake!.exercise.put('dossier', id!, { team: 'blue', into, versions });
    }
    stage.fake!.exercise.changed();
    await phone.tab('act');
    await page.locator('a[href="#/dossiers"]').click();
    const card = (name: string) => page.locator('li.card', { has: page.locator('.name', { hasText: name }) });
    const form = (name: string) => card(name).locator('fieldset:not([inert])');
    const note = (name: string) => form(name).locator('textarea');
    const amend = (name: string) => card(name).getByRole('button', { name: 'Amend' }).first().click();
    const drafts = () =>
      page.evaluate(async () => {
        const open = indexedDB.open('livex-phone');
        const database = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)));
        const keys = database.transaction('remembered').objectStore('remembered').getAllKeys();
        const names = await new Promise<string[]>((done) => (keys.onsuccess = () => done(keys.result as string[])));
        database.close();
        return names.filter((name) => name.startsWith('dossier')).length;
      });

    await card('Irina').waitFor();
    expect(await page.locator('li.card').count()).toBe(2);
    await amend('Irina');
    await note('Irina').fill('A red scarf');
    await amend('Ira');
    await note('Ira').fill('Speaks French');
    await phone.keeps('A red scarf');
    await phone.keeps('Speaks French');
    await page.reload();
    await amend('Irina');
    await amend('Ira');
    await expect.poll(() => note('Irina').inputValue()).toBe('A red scarf');
    await expect.poll(() => note('Ira').inputValue()).toBe('Speaks French');
    expect(await findings(page)).toEqual([]);

    expect(await drafts()).toBe(2);
    await form('Irina').getByRole('button').click();
    await form('Irina').waitFor({ state: 'detached' });
    await expect.poll(drafts).toBe(1);
    await note('Ira').fill('');
    await expect.poll(drafts).toBe(0);
  });
});
