import type { Subject } from '../../shared/protocol/evaluation.ts';
import type { DraftCapture } from '../act/captures.ts';
import type { Database } from '../keep/database.ts';

interface Written {
  note: string;
  about: Subject | '';
  objective: string;
  inject: string;
}

const NAME = 'observation';
const CAPTURES = 'observation-captures';
/** Under which names it is remembered. */
export const OBSERVATION_DRAFTS = [NAME, CAPTURES];

const EMPTY: Written = { note: '', about: '', objective: '', inject: '' };

/** What is being noted. Kept as it is typed, so that neither a change of language, a call nor a crash takes it away. */
export class ObservationDraft {
  value: Written = $state({ ...EMPTY });
  captures: DraftCapture[] = $state.raw([]);
  ready = $state(false);

  constructor(private readonly database: Database) {}

  async load(): Promise<void> {
    const kept = (await this.database.get('remembered', NAME))?.value as Written | undefined;
    this.value = { ...EMPTY, ...kept };
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

  /** The next one is about the same people mostly. */
  clear(): void {
    this.value = { ...EMPTY, about: this.value.about, objective: this.value.objective };
    this.captures = [];
  }
}
