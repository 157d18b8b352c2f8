import type { Database } from '../keep/database.ts';

export interface TakingDraft {
  description: string;
  where: string;
  sha256: string;
  /** One's own report that it comes of. */
  report: string;
  withPosition: boolean;
}

export const TAKING: TakingDraft = { description: '', where: '', sha256: '', report: '', withPosition: true };

export interface EntryDraft {
  step: string;
  to: string;
  seal: string;
  note: string;
  where: string;
  sha256: string;
  withPosition: boolean;
}

export const ENTRY: EntryDraft = { step: '', to: '', seal: '', note: '', where: '', sha256: '', withPosition: true };

/** What is being written. Kept as it is typed, so that neither a change of language, a call nor a crash takes it away. */
export class Kept<T extends object> {
  value: T = $state() as T;
  ready = $state(false);

  constructor(
    private readonly database: Database,
    readonly name: string,
    private readonly empty: T,
  ) {
    this.value = { ...empty };
  }

  async load(): Promise<void> {
    const kept = (await this.database.get('remembered', this.name))?.value as T | undefined;
    this.value = { ...this.empty, ...kept };
    this.ready = true;
  }

  async keep(): Promise<void> {
    const value = $state.snapshot(this.value) as T;
    if (this.ready) await this.database.put('remembered', { name: this.name, value });
  }

  clear(): void {
    this.value = { ...this.empty };
  }
}
