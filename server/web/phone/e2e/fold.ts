import type { Page } from 'playwright-core';

export const SIZES = [
  [320, 568],
  [360, 740],
  [412, 915],
] as const;
/** Of the letters that a person chose, where 100 is a browser as it comes. */
export const LETTERS = [100, 200] as const;

const AS_IT_COMES = 106.25;
const LARGEST_SHARE_OF_BAND = 0.2;

/** What somebody would have to scroll for at the top of a page, at each of these sizes and with letters of each of these. */
export async function belowTheFold(
  page: Page,
  sizes: readonly (readonly [width: number, height: number])[] = SIZES,
  sizesOfLetters: readonly number[] = LETTERS,
): Promise<string[]> {
  const faults: string[] = [];
  for (const letters of sizesOfLetters)
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.evaluate(
        (size) => (document.documentElement.style.fontSize = size),
        `${(AS_IT_COMES * letters) / 100}%`,
      );
      await atItsTop(page);
      const found = await page.evaluate(hidden, LARGEST_SHARE_OF_BAND);
      faults.push(...found.map((fault) => `${width}x${height} at ${letters} %: ${fault}`));
    }
  return faults;
}

async function atItsTop(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        scrollTo(0, 0);
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
}

function hidden(largestShareOfBand: number): string[] {
  const faults: string[] = [];
  const band = document.querySelector('header')!.getBoundingClientRect().height / innerHeight;
  if (band > largestShareOfBand) faults.push(`the band takes ${Math.round(band * 100)} %`);
  const dialog = document.querySelector('dialog[open]');
  const wanted = dialog
    ? dialog.querySelectorAll<HTMLElement>('.primary, .danger, [type=submit], .close')
    : document.querySelectorAll<HTMLElement>(
        '.top .bar button[aria-label], .screen .confirm, .bottom-action .button, :not(li) > .primary, [type=submit]',
      );
  for (const button of wanted) {
    if (!button.checkVisibility({ visibilityProperty: true }) || button.closest('li')) continue;
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const name = `"${button.innerText.trim() || button.getAttribute('aria-label')}"`;
    if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) {
      faults.push(`${name} lies at ${Math.round(top)} to ${Math.round(bottom)}`);
      continue;
    }
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (!seen || !(button.contains(seen) || seen.contains(button))) faults.push(`${name} lies under something`);
  }
  return faults;
}

/** How many lines of a message somebody sees at its top, between the bars. */
export async function linesInSight(page: Page, words: string): Promise<number> {
  await atItsTop(page);
  return page.evaluate((selector) => {
    const below = document.querySelector('.bottom-action')!.getBoundingClientRect().top;
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(selector)!);
    return new Set(
      [...range.getClientRects()].filter(({ bottom }) => bottom <= below).map(({ top }) => Math.round(top)),
    ).size;
  }, words);
}
