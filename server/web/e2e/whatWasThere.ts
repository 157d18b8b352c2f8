import { afterEach } from 'vitest';
import { openPages } from '../phone/e2e/browser.ts';
import { lastWords } from './realServer.ts';

const ANSWERS_WITHIN_MS = 5_000;
const SAID_BY_A_PAGE = 1_500;

/** A story that fails says what its pages showed and what its servers wrote last: the cause is not in what was waited for. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  const pages = await Promise.all(openPages().map(shown));
  process.stderr.write([`  There when "${task.name}" failed:`, ...pages, ...lastWords()].join('\n  | ') + '\n');
});

async function shown(page: ReturnType<typeof openPages>[number]): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('does not answer'), ANSWERS_WITHIN_MS));
  const words = page.evaluate((most) => {
    const dialogs = [...document.querySelectorAll('dialog[open]')].map((it) => it.textContent.trim().slice(0, 200));
    return JSON.stringify({ dialogs, on: document.body.innerText.replace(/\s+/g, ' ').slice(0, most) });
  }, SAID_BY_A_PAGE);
  return `${page.url()} ${await Promise.race([words, late]).catch(String)}`;
}
