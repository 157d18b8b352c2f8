import type { Database } from '../keep/database.ts';

export interface ReportDraft {
  kind: string;
  note: string;
  inject: string;
  place: string;
  withPosition: boolean;
}

const NAME = 'report';
const EMPTY: ReportDraft = { kind: '', note: '', inject: '', place: '', withPosition: true };

/** What is being written. Kept as it is typed, so that neither a change of language, a call nor a crash takes it away. */
export class Draft {
  value: ReportDraft = $state({ ...EMPTY });
  ready = $state(false);

  constructor(private readonly database: Database) {}

  async load(answering: string | undefined): Promise<void> {
    const kept = (await this.database.get('remembered', NAME))?.value as ReportDraft | undefined;
    this.value = { ...EMPTY, ...kept, ...(answering !== undefined && { inject: answering }) };
    this.ready = true;
  }

  async keep(): Promise<void> {
    if (this.ready) await this.database.put('remembered', { name: NAME, value: $state.snapshot(this.value) });
  }

  async clear(): Promise<void> {
    this.value = { ...EMPTY, withPosition: this.value.withPosition };
    await this.database.delete('remembered', NAME);
  }
}
