import type { Page } from 'playwright-core';
import { byKey } from './rail.ts';

const ROWS = '[role="row"]:has([role="rowheader"])';

/** The board of the console as somebody reads it who looks for one person: state by number of the inject. */
export class BoardOnScreen {
  constructor(private readonly desk: Page) {}

  async open(storyline: string): Promise<void> {
    await this.desk.locator('.clock').click();
    await byKey(this.desk, '1');
    const filter = this.desk.locator('.board').getByRole('button', { name: 'Filter', expanded: false });
    if ((await filter.count()) > 0) await filter.click();
    await this.desk.getByLabel('Which injects').selectOption('all');
    await this.desk.getByLabel('Storyline').selectOption(storyline);
  }

  /** What the cell of this person, or the first of this name, says; nothing where it was none of theirs. */
  async states(callName: string): Promise<Record<string, string>> {
    await this.desk.getByLabel('Find a person on the board').fill(callName);
    await this.desk.getByRole('columnheader', { name: callName }).first().waitFor();
    const found: Record<string, string> = {};
    const grid = this.desk.getByRole('grid', { name: 'Board' });
    for (let top = 0, end = false; !end; top += 200) {
      end = await grid.evaluate((it, to) => {
        it.scrollTop = to;
        return new Promise<boolean>((drawn) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => drawn(it.scrollTop + it.clientHeight >= it.scrollHeight - 1)),
          ),
        );
      }, top);
      const rows = await grid.locator(ROWS).evaluateAll((all) =>
        all.map((row) => ({
          number: row.querySelector('.number')!.textContent,
          state: row.querySelector('[role="gridcell"]')?.getAttribute('aria-label') ?? '',
        })),
      );
      for (const { number, state } of rows) found[number] = state;
    }
    return found;
  }

  async isLate(number: string): Promise<boolean> {
    await this.desk.getByLabel('Find an inject on the board').fill(number);
    const row = this.desk.getByRole('grid', { name: 'Board' }).getByRole('rowheader', { name: number });
    await row.waitFor();
    const late = (await row.locator('.state.late').count()) > 0;
    await this.desk.getByLabel('Find an inject on the board').fill('');
    return late;
  }

  /** Opens the cell, and gives each step of its history: what, when, how long after it was sent. */
  async history(number: string, callName: string): Promise<string[]> {
    await this.desk.getByLabel('Find an inject on the board').fill(number);
    await this.desk.getByLabel('Find a person on the board').fill(callName);
    const grid = this.desk.getByRole('grid', { name: 'Board' });
    await grid.locator(ROWS, { hasText: number }).getByRole('gridcell').click();
    const card = this.desk.getByRole('region', { name: `What ${callName} did with it` });
    await card.getByRole('listitem').first().waitFor();
    const steps = await card.getByRole('listitem').allInnerTexts();
    await this.desk.getByLabel('Find an inject on the board').fill('');
    return steps.map((step) => step.replace(/\s+/g, ' ').trim());
  }
}
