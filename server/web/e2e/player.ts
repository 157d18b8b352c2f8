import type { Phone } from '../phone/e2e/browser.ts';

/** What somebody does on their phone in a story. Every step waits until the server has it. */
export class Player {
  constructor(
    readonly phone: Phone,
    /** As control knows them. */
    readonly callName: string,
  ) {}

  get page() {
    return this.phone.page;
  }

  async opens(inject: string): Promise<void> {
    await this.phone.tab('inbox');
    await this.page.locator(`a.card[href="#/inbox/${inject}"]`).click();
    await this.page.locator('.letter').waitFor();
  }

  async acknowledges(inject: string): Promise<void> {
    await this.opens(inject);
    const actions = this.page.locator('.bottom-action');
    await actions.locator('button').first().waitFor();
    // Of a scene what comes first is to start it: what is confirmed is beside.
    const beside = actions.locator('.beside button');
    await ((await beside.count()) > 0 ? beside.first() : actions.locator('button.primary')).click();
    await this.page.locator('.confirmed .state.acknowledged').waitFor();
  }

  /** The first answer counts, and acknowledges what asks. */
  async answers(inject: string, option: string): Promise<void> {
    await this.opens(inject);
    await this.page.locator('label.choice', { hasText: option }).click();
    await this.page.locator('section.card form button[type=submit]').click();
    await this.page.locator('section.card .answer', { hasText: option }).waitFor();
  }

  /** Tells what they did about an inject, with their position where they agreed to give it. */
  async reports(kind: string, inject: string, note = ''): Promise<void> {
    await this.fillsIn(kind, inject, note);
    const before = await this.page.locator('li.card .state.acted').count();
    await this.page.locator('form .bottom-action button[type=submit]').click();
    await this.page.locator('li.card .state.acted').nth(before).waitFor();
  }

  /** As {@link reports}, where nobody can hear it: it waits on the phone. */
  async writesDown(kind: string, inject: string, note: string): Promise<void> {
    await this.fillsIn(kind, inject, note);
    await this.page.locator('form .bottom-action button[type=submit]').click();
    await this.page.locator('li.card .state.queued').waitFor();
  }

  private async fillsIn(kind: string, inject: string, note: string): Promise<void> {
    await this.opens(inject);
    await this.page.locator(`a[href="#/act/${inject}"]`).first().click();
    const offered = this.page.locator(`label.kind:has(input[value="${kind}"])`);
    await this.page.locator('label.kind').first().waitFor();
    // Another kind, and then all of them.
    for (let unfolded = 0; unfolded < 2 && (await offered.count()) === 0; unfolded++)
      await this.page.locator('fieldset > button.quiet').click();
    await offered.click();
    for (const field of await this.page.locator('form :required').all()) {
      const isChoice = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
      await (isChoice ? field.selectOption({ index: 1 }) : field.fill('-'));
    }
    await this.page.locator('form textarea.note').fill(note);
  }

  async startsScene(inject: string): Promise<void> {
    await this.opens(inject);
    await this.page.locator('.bottom-action button.primary').click();
    await this.page.locator('.scene time').first().waitFor();
  }

  async endsScene(inject: string): Promise<void> {
    await this.opens(inject);
    await this.page.locator('.bottom-action button.primary').click();
    await this.page.locator('.bottom-action button.primary').waitFor({ state: 'detached' });
  }

  /** Files a form: by the order of its fields, and the ground with this id. */
  async files(form: string, values: readonly (string | undefined)[], ground: string): Promise<void> {
    await this.phone.tab('act');
    await this.page.locator('a[href="#/requests"]').first().click();
    await this.page.locator(`a[href="#/request-form/${form}"]`).click();
    await this.page.locator('fieldset input').first().waitFor();
    for (const [at, value] of values.entries()) {
      if (value === undefined) continue;
      const field = this.page.locator('form .label').nth(at).locator('input, textarea, select');
      const isChoice = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
      await (isChoice ? field.selectOption(value) : field.fill(value));
    }
    await this.page.locator(`input[name=ground][value="${ground}"]`).check();
    await this.page.locator('form .bottom-action button').click();
    await this.page.locator('article [role=status]').waitFor();
  }
}
