import type { Database } from '../keep/database.ts';

interface Written {
  decided: string;
  reason: string;
  ground: string;
  /** Whose decision; empty: the writer's alone, undefined: not chosen yet. */
  team?: string;
  inject: string;
  /** The entry that it amends. */
  amends?: string;
}

const NAME = 'decision';
/** Under which names it is remembered. */
export const DECISION_DRAFTS = [NAME];

const EMPTY: Written = { decided: '', reason: '', ground: '', inject: '' };

/** What is being decided. Kept as it is typed, so that neither a change of language, a call nor a crash takes it away. */
export class DecisionDraft {
  value: Written = $state({ ...EMPTY });
  ready = $state(false);

  constructor(private readonly database: Database) {}

  async load(): Promise<void> {
    const kept = (await this.database.get('remembered', NAME))?.value as Written | undefined;
    this.value = { ...EMPTY, ...kept };
    this.ready = true;
  }

  async keep(): Promise<void> {
    const value = $state.snapshot(this.value);
    if (this.ready) await this.database.put('remembered', { name: NAME, value });
  }

  clear(): void {
    const { team } = this.value;
    this.value = { ...EMPTY, ...(team !== undefined && { team }) };
  }
}
