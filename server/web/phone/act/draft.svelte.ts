import { fresh, type FieldRule, type Filling } from '../../shared/form.ts';
import type { Database } from '../keep/database.ts';
import type { DraftCapture } from './captures.ts';

export interface ReportDraft {
  kind: string;
  note: string;
  inject: string;
  place: string;
  withPosition: boolean;
  /** By kind: whoever looks at another kind and comes back finds what they wrote. */
  answers: Record<string, Filling>;
}

const NAME = 'report';
const CAPTURES = 'report-captures';
/** Under which names it is remembered. */
export const REPORT_DRAFTS = [NAME, CAPTURES];

const EMPTY: ReportDraft = { kind: '', note: '', inject: '', place: '', withPosition: true, answers: {} };

/** What is being written. Kept as it is typed, so that neither a change of language, a call nor a crash takes it away. */
export class Draft {
  value: ReportDraft = $state({ ...EMPTY });
  captures: DraftCapture[] = $state.raw([]);
  ready = $state(false);

  constructor(private readonly database: Database) {}

  async load(answering: string | undefined): Promise<void> {
    const kept = (await this.database.get('remembered', NAME))?.value as ReportDraft | undefined;
    this.value = { ...EMPTY, answers: {}, ...kept, ...(answering !== undefined && { inject: answering }) };
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

  /** The form of a kind, with its defaults, unless there is one already. */
  begin(kind: string, fields: readonly FieldRule[]): void {
    this.value.answers[kind] ??= fresh(fields);
  }

  /** What was begun of other kinds stays: an arrest may come in the middle of an interview. */
  clear(): void {
    const { [this.value.kind]: _said, ...others } = this.value.answers;
    this.value = { ...EMPTY, answers: others, withPosition: this.value.withPosition };
    this.captures = [];
  }
}
