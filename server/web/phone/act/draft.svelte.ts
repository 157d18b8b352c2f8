import type { Database } from '../keep/database.ts';
import type { DraftCapture } from './captures.ts';

export interface ReportDraft {
  kind: string;
  note: string;
  inject: string;
  place: string;
  withPosition: boolean;
}

const NAME = 'report';
const CAPTURES = 'report-captures';
/** Under which names it is remembered. */
export const REPORT_DRAFTS = [NAME, CAPTURES];

const EMPTY: ReportDraft = { kind: '', note: '', inject: '', place: '', withPosition: true };

/** What is being written. Kept as it is typed, so that neither a change of language, a call nor a crash takes it away. */
export class Draft {
  value: ReportDraft = $state({ ...EMPTY });
  captures: DraftCapture[] = $state.raw([]);
  ready = $state(false);

  constructor(private readonly database: Database) {}

  async load(answering: string | undefined): Promise<void> {
    const kept = (await this.database.get('remembered', NAME))?.value as ReportDraft | undefined;
    this.value = { ...EMPTY, ...kept, ...(answering !== undefined && { inject: answering }) };
    this.captures = ((await this.database.get('remembered', CAPTURES))?.value as DraftCapture[] | undefined) ?? [];
    this.ready = true;
  }

  async keep(): Promise<void> {
    if (this.ready) await this.database.put('remembered', { name: NAME, value: $state.snapshot(this.value) });
  }

  async keepCaptures(): Promise<void> {
    const { captures } = this;
    if (this.ready) await this.database.put('remembered', { name: CAPTURES, value: captures });
  }

  clear(): void {
    this.value = { ...EMPTY, withPosition: this.value.withPosition };
    this.captures = [];
  }
}
