import { fresh, type Filling, type FormField } from '../../shared/form/form.ts';
import type { Database } from '../keep/database.ts';
import type { DraftCapture } from './captures.ts';
import { asksTheSame, isUntouched, kept } from './formerForm.ts';

export interface ReportDraft {
  kind: string;
  note: string;
  inject: string;
  place: string;
  withPosition: boolean;
  /** By kind: whoever looks at another kind and comes back finds what they wrote. */
  answers: Record<string, Filling>;
  /** By kind: what was asked when it was begun. */
  forms: Record<string, FormField[]>;
}

const NAME = 'report';
const CAPTURES = 'report-captures';
/** Under which names it is remembered. */
export const REPORT_DRAFTS = [NAME, CAPTURES];

const EMPTY: ReportDraft = { kind: '', note: '', inject: '', place: '', withPosition: true, answers: {}, forms: {} };

/** What is being written. Kept as it is typed, so that neither a change of language, a call nor a crash takes it away. */
export class Draft {
  value: ReportDraft = $state({ ...EMPTY });
  captures: DraftCapture[] = $state.raw([]);
  ready = $state(false);

  constructor(private readonly database: Database) {}

  async load(answering: string | undefined): Promise<void> {
    const found = (await this.database.get('remembered', NAME))?.value as ReportDraft | undefined;
    this.value = { ...EMPTY, answers: {}, forms: {}, ...found, ...(answering !== undefined && { inject: answering }) };
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

  /** The form of a kind, with its defaults, unless there is one already in which something was written. */
  begin(kind: string, fields: FormField[]): void {
    const { answers, forms } = this.value;
    const former = forms[kind];
    const filling = answers[kind];
    if (filling && former && !asksTheSame(former, fields)) {
      if (!isUntouched(former, $state.snapshot(filling))) return;
      delete answers[kind];
    }
    answers[kind] ??= fresh(fields);
    forms[kind] = fields;
  }

  /** Of what was asked then, as long as something else is asked now. */
  formerOf(kind: string, fields: readonly FormField[]): FormField[] | undefined {
    const former = this.value.forms[kind];
    return former && !asksTheSame(former, fields) ? former : undefined;
  }

  /** Goes on with what is asked now; what there is no field for any more is in the note, where its writer wants it. */
  goOn(kind: string, fields: FormField[], leftOver: string): void {
    const { answers, forms } = this.value;
    answers[kind] = kept(fields, $state.snapshot(answers[kind] ?? fresh(fields)));
    forms[kind] = fields;
    if (leftOver) this.value.note = [this.value.note.trim(), leftOver].filter(Boolean).join('\n');
  }

  /** What was begun of other kinds stays: an arrest may come in the middle of an interview. */
  clear(): void {
    const { [this.value.kind]: _said, ...others } = this.value.answers;
    const { [this.value.kind]: _asked, ...forms } = this.value.forms;
    this.value = { ...EMPTY, answers: others, forms, withPosition: this.value.withPosition };
    this.captures = [];
  }
}
