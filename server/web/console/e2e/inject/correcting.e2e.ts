import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { widerThanThePhone } from '../../../phone/e2e/look.ts';
import { audience } from '../../model/samples.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';

/** What control corrects is out already, and some read it in a language that still says the old words. */
describe.each([
  {
    locale: 'en',
    language: 'Russian',
    correct: 'Correct: Russian',
    anew: 'asked anew',
    typo: 'typing mistake',
    both: 'Read, acknowledged before the correction',
    width: 1366,
  },
  {
    locale: 'ru',
    language: 'русский',
    correct: 'Исправить: русский',
    anew: 'задаётся заново',
    typo: 'опечатки',
    both: 'Прочитано, подтверждено до исправления',
    width: 1024,
  },
  {
    locale: 'ar',
    language: 'الروسية',
    correct: 'صحّح: الروسية',
    anew: 'من جديد. هذا',
    typo: 'لخطأ كتابي',
    both: 'تمت القراءة، وأُكّد قبل التصحيح',
    width: 1366,
  },
] as const)('a correction in $locale', ({ locale, language, correct, anew, typo, both, width }) => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('says_who_reads_an_outdated_translation_and_lets_it_be_corrected_in_the_same_form', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width, height: 768 } });
    const { page } = desk;
    await desk.join();
    const readers = [...desk.exercise.world.people.values()]
      .filter(({ languages }) => languages[0] === 'ru')
      .slice(0, 2);
    expect(readers).toHaveLength(2);
    desk.exercise.put({
      kind: 'msel-inject',
      id: 'gate',
      revision: 1,
      state: 'released',
      released: {
        at: 'D1 09:00:00',
        sentAt: new Date().toISOString(),
        late: false,
        recipients: readers.map(({ id }) => id),
      },
      inject: {
        id: 'gate',
        number: 'G-1',
        type: 'message',
        title: text('Gate'),
        body: text('Gate A at 10:00.', 'Ворота А в 10:00.'),
        trigger: { type: 'by-hand' },
        audience: audience({ people: readers.map(({ id }) => id) }),
        mustAcknowledge: true,
        expectedActions: [],
      },
    });
    await page.locator('#msel-search').fill('G-1');
    await page.locator('.msel .row').first().click();
    await page.locator('[data-key="edit"]').click();
    const warning = page.locator('form [role="status"]', { hasText: language });
    await page.locator('#edit-body-text').fill('Gate B at 11:00.');
    await warning.first().waitFor();
    for (const { callName } of readers) await warning.first().getByText(callName).waitFor();
    await desk.picture(`outdated-readers-${locale}`);
    expect(await violations(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);

    await page.getByRole('button', { name: correct }).click();
    await expect.poll(() => page.locator('#edit-body-text').inputValue()).toBe('Ворота А в 10:00.');
    await page.locator('#edit-body-text').fill('Ворота Б в 11:00.');
    await expect.poll(() => page.getByRole('button', { name: correct }).count()).toBe(0);
    await page.locator('form .buttons .primary').click();
    await expect
      .poll(() => desk.exercise.world.injects.get('gate')?.inject.body.versions['ru']?.text)
      .toBe('Ворота Б в 11:00.');
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('leaves_three_lines_of_the_text_in_sight_over_two_outdated_translations', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width, height: 768 } });
    const { page, exercise } = desk;
    await desk.join();
    const people = [...exercise.world.people.values()].filter((person) => person.function === 'player').slice(0, 2);
    const languages = ['ru', 'ar'];
    people.forEach((person, at) => exercise.put({ ...person, kind: 'person', languages: [languages[at]!] }));
    const recipients = people.map(({ id }) => id);
    const body = text('Gate A at 10:00.', 'Ворота А в 10:00.');
    const arabic = { text: 'البوابة أ في 10:00.', state: 'draft' as const, sourceRevision: 1 };
    exercise.put({
      kind: 'msel-inject',
      id: 'gate',
      revision: 1,
      state: 'released',
      released: { at: 'D1 09:00:00', sentAt: new Date().toISOString(), late: false, recipients },
      inject: {
        id: 'gate',
        number: 'G-1',
        type: 'message',
        title: text('Gate'),
        body: { ...body, versions: { ...body.versions, ar: arabic } },
        trigger: { type: 'by-hand' },
        audience: audience({ people: recipients }),
        mustAcknowledge: true,
        expectedActions: [],
      },
    });
    await page.locator('#msel-search').fill('G-1');
    await page.locator('.msel .row').first().click();
    await page.locator('[data-key="edit"]').click();
    await page.locator('#edit-body-text').click();
    await page.locator('#edit-body-text').fill('Gate B at 11:00.');
    await expect.poll(() => page.locator('form .warnings li').count()).toBe(2);
    const lines = () =>
      page.locator('#edit-body-text').evaluate((field) => {
        const box = field.getBoundingClientRect();
        const foot = document.querySelector('form .buttons')!.getBoundingClientRect();
        const drawer = field.closest('.drawer')!.getBoundingClientRect();
        const inSight = Math.min(box.bottom, foot.top) - Math.max(box.top, drawer.top);
        return inSight / parseFloat(getComputedStyle(field).lineHeight);
      });
    await expect.poll(lines).toBeGreaterThanOrEqual(3);
    await desk.picture(`three-lines-${locale}`);
    await desk.close();
  });

  test('says_that_other_answers_are_asked_for_anew_and_offers_no_small_correction', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width, height: 768 } });
    const { page } = desk;
    await desk.join();
    const [reader] = desk.exercise.world.people.keys();
    desk.exercise.put({
      kind: 'msel-inject',
      id: 'gate',
      revision: 1,
      state: 'released',
      released: { at: 'D1 09:00:00', sentAt: new Date().toISOString(), late: false, recipients: [reader!] },
      inject: {
        id: 'gate',
        number: 'G-1',
        type: 'message',
        title: text('Gate'),
        body: text('Gate A.'),
        question: {
          kind: 'one',
          text: text('Which gate?'),
          options: ['a', 'b', 'c'].map((id) => ({ id, text: text(`Gate ${id}`) })),
        },
        trigger: { type: 'by-hand' },
        audience: audience({ people: [reader!] }),
        mustAcknowledge: true,
        expectedActions: [],
      },
    });
    await page.locator('#msel-search').fill('G-1');
    await page.locator('.msel .row').first().click();
    await page.locator('[data-key="edit"]').click();
    await page.locator('#edit-body-text').fill('Gate B.');
    const note = page.locator('form .buttons .note[role="status"]').last();
    const small = page.locator('form .buttons label input[type="checkbox"]');
    await small.check();
    const nobody = await note.innerText();
    await page.locator('details:has(.option) > summary').last().click();
    await page.locator('form .option button').last().click();
    await small.waitFor({ state: 'detached' });
    await expect.poll(() => note.innerText()).not.toBe(nobody);
    expect(await note.innerText()).toContain(anew);
    await note.scrollIntoViewIfNeeded();
    await desk.picture(`asked-anew-${locale}`);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('shows_on_the_board_that_the_old_words_were_acknowledged_though_the_new_ones_are_read', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width, height: 768 } });
    const { page, exercise } = desk;
    await desk.join();
    const inject = [...exercise.world.injects.values()].findLast(({ released }) => released)!;
    const [person] = inject.released!.recipients;
    const at = new Date().toISOString();
    exercise.put({
      kind: 'progress',
      id: `${inject.id}/${person}`,
      inject: inject.id,
      person,
      readAt: at,
      acknowledgedBefore: at,
    });
    const cell = page.locator('[role="gridcell"]:has(.read-outdated)').first();
    await cell.scrollIntoViewIfNeeded();
    expect(await cell.getAttribute('aria-label')).toBe(both);
    expect(await cell.getAttribute('title')).toBe(both);
    await page.locator('.legend li', { hasText: both }).waitFor();
    await cell.click();
    await page.locator('.detail h3', { hasText: both }).waitFor();
    await desk.picture(`old-words-acknowledged-${locale}`);
    expect(await violations(page)).toEqual([]);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('says_what_becomes_of_answers_whose_words_change', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width, height: 768 } });
    const { page } = desk;
    await desk.join();
    const people = [...desk.exercise.world.people.keys()].slice(0, 3);
    desk.exercise.put({
      kind: 'msel-inject',
      id: 'gate',
      revision: 1,
      state: 'released',
      released: { at: 'D1 09:00:00', sentAt: new Date().toISOString(), late: false, recipients: people },
      inject: {
        id: 'gate',
        number: 'G-1',
        type: 'message',
        title: text('Gate'),
        body: text('Choose a gate.'),
        question: {
          kind: 'one',
          text: text('Which gate?'),
          options: ['North', 'South'].map((word) => ({ id: word, text: text(word) })),
        },
        trigger: { type: 'by-hand' },
        audience: audience({ people }),
        mustAcknowledge: true,
        expectedActions: [],
      },
    });
    for (const person of people)
      desk.exercise.put({
        kind: 'progress',
        id: `gate/${person}`,
        inject: 'gate',
        person,
        readAt: new Date().toISOString(),
        answer: { type: 'chosen', options: ['South'] },
        answeredAt: new Date().toISOString(),
      });
    await page.locator('#msel-search').fill('G-1');
    await page.locator('.msel .row').first().click();
    await page.locator('[data-key="edit"]').click();
    await page.locator('details:has(.option) > summary').last().click();
    const told = page.locator('form .buttons [role="status"]:has(ul)');
    await page.locator('#edit-question-North-text').fill('Far north');
    await page.locator('form .buttons input[type="checkbox"]').waitFor();
    expect(await told.count()).toBe(0);
    await page.locator('#edit-question-South-text').fill('West');
    await told.waitFor();
    expect(await told.innerText()).toMatch(/South.*[3٣]/);
    expect(await told.innerText()).not.toContain('West');
    await desk.picture(`answers-kept-${locale}`);
    await page.locator('form .buttons input[type="checkbox"]').check();
    await expect.poll(() => told.innerText()).toMatch(/South.*West/);
    expect(await told.innerText()).toContain(typo);
    await desk.picture(`answers-reworded-${locale}`);
    expect(await violations(page)).toEqual([]);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('that_says_something_else_names_what_nobody_had_named_after_its_new_words', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width, height: 768 } });
    const { page } = desk;
    await desk.join();
    const words = text('Gate A, 10:00');
    desk.exercise.put({
      kind: 'msel-inject',
      id: 'adhoc-gate',
      revision: 1,
      state: 'released',
      released: { at: 'D1 09:00:00', sentAt: new Date().toISOString(), late: false, recipients: [] },
      inject: {
        id: 'adhoc-gate',
        number: 'X1',
        type: 'message',
        title: words,
        body: words,
        trigger: { type: 'by-hand' },
        audience: audience({ people: [] }),
        mustAcknowledge: true,
        expectedActions: [],
      },
    });
    await page.locator('#msel-search').fill('X1');
    await page.locator('.msel .row').first().click();
    await page.locator('[data-key="edit"]').click();
    const name = page.locator('#edit-title-text');
    await page.locator('#edit-body-text').fill('Gate B, 11:00');
    expect(await name.inputValue()).toBe('Gate B, 11:00');
    await desk.picture(`correct-named-${locale}`);
    await name.fill('Where they meet');
    await page.locator('#edit-body-text').fill('Gate C, 12:00');
    expect(await name.inputValue()).toBe('Where they meet');
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
