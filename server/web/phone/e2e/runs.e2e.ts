import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { widerThanThePhone } from './look.ts';
import { approved } from './scenario.ts';
import { openStage, type Stage } from './stage.ts';
import { spokenOf } from '../../e2e/spoken.ts';

/** As they stand in messages: each is read from left to right, whatever stands around it. */
const RUNS = [
  '+379 0555 0101',
  '(0555) 0101-22',
  'AB 123 CD',
  '12-AB-345',
  'IT60 X054 2811 1010 0000 0123 456',
  '2026-11-24',
  '24.11.2026 14:30',
  '14:30-15:45',
  'LV-07/2026',
  '1 200,50',
  '+ 96,800',
  '− 1 250 000,00',
  '45.5921, 11.6032',
  '192.168.1.10:8443/app',
  'desk2@example.org',
  '۰۲۱ ۵۵۵ ۱۲۳۴',
  '٠٥٥٥ ٠١٠١',
  '#47-11',
];
const AROUND = {
  ar: ['اتصل الآن على', 'وانتظر الجواب.'],
  fa: ['اکنون زنگ بزنید به', 'و منتظر پاسخ بمانید.'],
  en: ['Say مرحبا and call', 'then wait for سلام.'],
} as const;
type Tried = keyof typeof AROUND;

const body = (language: Tried) => RUNS.map((run) => `- ${AROUND[language].join(` ${run} `)}`).join('\n');

/** Of each run, whether its letters stand from left to right, as they are drawn. */
function drawn(page: Page, runs: string[]): Promise<Record<string, string>> {
  return page.evaluate((runs) => {
    const letters: { letter: string; node: Text; at: number }[] = [];
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      for (let at = 0; at < node.data.length; at++) letters.push({ letter: node.data[at]!, node, at });
    const text = letters.map(({ letter }) => letter).join('');
    const placeOf = ({ node, at }: (typeof letters)[number]) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { x, y } = range.getBoundingClientRect();
      return { x, y: Math.round(y / 8) };
    };
    return Object.fromEntries(
      runs.map((run) => {
        const from = text.indexOf(run);
        if (from < 0) return [run, 'not there'];
        const seen = letters
          .slice(from, from + run.length)
          .map((letter) => ({ letter: letter.letter, ...placeOf(letter) }))
          .sort((a, b) => a.y - b.y || a.x - b.x);
        return [run, seen.map(({ letter }) => letter).join('')];
      }),
    );
  }, runs);
}

describe('numbers, codes and addresses', () => {
  let browser: OwnBrowser;
  let stage: Stage;

  beforeAll(async () => {
    browser = await openBrowser();
    stage = await openStage();
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  test.each(['ar', 'fa', 'en'] as const)('are_drawn_as_they_are_read_in_%s', async (language) => {
    if (!stage.fake) return;
    const message = { type: 'message', mustAcknowledge: false, late: false, revision: 1, at: 'D1 09:00:00' };
    const id = `runs-${language}`;
    stage.fake.exercise.put(
      'inject',
      id,
      { ...message, sentAt: new Date().toISOString(), body: approved({ [language]: body(language) }) },
      ['inv-01'],
    );
    const phone = await Phone.open(browser, stage.url, language, { viewport: { width: 900, height: 1200 } });
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak(language);
    await phone.page.goto(`/phone/#/inbox/${id}`);
    await phone.page.getByText('AB 123 CD').first().waitFor();
    expect(await drawn(phone.page, RUNS)).toEqual(Object.fromEntries(RUNS.map((run) => [run, run])));
    expect(phone.wrongs).toEqual([]);
    await phone.close();
  });

  test.each(
    spokenOf([
      ['en', 'Call', 'at once, for they leave.'],
      ['ru', 'Позвоните', 'сразу же, они уходят.'],
    ]),
  )('are_not_broken_at_the_end_of_a_line_of_the_smallest_phone_in_%s', async (language, before, after) => {
    if (!stage.fake) return;
    const held = ['+373 22 123-456', '1 250,50', 'AB 123 CD', '34-KM/2026'];
    const long = 'IT60 X054 2811 1010 0000 0123 456 7890 1234';
    const lines = [...held, long].flatMap((run) =>
      Array.from({ length: 12 }, (_, more) => `${before} ${'o'.repeat(more * 2)} ${run} ${after}`),
    );
    const id = `lines-${language}`;
    stage.fake.exercise.put(
      'inject',
      id,
      {
        type: 'message',
        subject: approved({ [language]: `${before} AB 123 456 CD 789 012 EF` }),
        mustAcknowledge: false,
        late: false,
        revision: 1,
        at: 'D1 09:00:00',
        sentAt: new Date().toISOString(),
        body: approved({ [language]: lines.join('\n') }),
      },
      ['inv-01'],
    );
    const phone = await Phone.open(browser, stage.url, language, { viewport: { width: 320, height: 568 } });
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak(language);
    await phone.page.goto(`/phone/#/inbox/${id}`);
    const whole = phone.page.locator('.words .whole');
    await whole.first().waitFor();
    expect(await whole.allInnerTexts()).toEqual(held.flatMap((run) => Array<string>(12).fill(run)));
    expect(await whole.evaluateAll((all) => all.map((one) => one.getClientRects().length))).toEqual(
      Array<number>(12 * held.length).fill(1),
    );
    expect(await widerThanThePhone(phone.page)).toBe(0);
    expect(phone.wrongs).toEqual([]);
    await phone.close();
  });
});
