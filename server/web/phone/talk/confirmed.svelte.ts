import { SvelteSet } from 'svelte/reactivity';
import type { Database } from '../keep/database.ts';

/** What a mediator does before a session. */
export const DUTIES = ['briefing', 'relation', 'confidentiality'] as const;
export type Duty = (typeof DUTIES)[number];

/** Keeps which of their duties a mediator has confirmed for one call. It stays on this phone until the report is sent. */
export class Confirmed {
  private readonly done = new SvelteSet<Duty>();

  constructor(
    private readonly database: Database,
    private readonly mediation: string,
  ) {}

  async load(): Promise<void> {
    const kept = (await this.database.get('remembered', this.name))?.value as Duty[] | undefined;
    kept?.forEach((duty) => this.done.add(duty));
  }

  has(duty: Duty): boolean {
    return this.done.has(duty);
  }

  get isAll(): boolean {
    return DUTIES.every((duty) => this.done.has(duty));
  }

  async say(duty: Duty, done: boolean): Promise<void> {
    if (done) this.done.add(duty);
    else this.done.delete(duty);
    await this.database.put('remembered', { name: this.name, value: [...this.done] });
  }

  async forget(): Promise<void> {
    this.done.clear();
    await this.database.delete('remembered', this.name);
  }

  private get name(): string {
    return `before ${this.mediation}`;
  }
}
