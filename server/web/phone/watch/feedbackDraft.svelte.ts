import type { LanguageTag } from '../../shared/protocol.ts';
import type { Database } from '../keep/database.ts';

interface Written {
  to: string;
  words: string;
  /** Empty: not chosen, so the first that the writer reads. */
  language: LanguageTag | '';
}

const NAME = 'feedback';
/** Under which names it is remembered. */
export const FEEDBACK_DRAFTS = [NAME];

const EMPTY: Written = { to: '', words: '', language: '' };

/** What is being written to one person. Kept as it is typed, so that neither another screen, a call nor a crash takes it away. */
export class FeedbackDraft {
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

  get isBegun(): boolean {
    return this.value.to !== '' || this.value.words !== '';
  }

  /** The next person mostly reads the same language. */
  clear(): void {
    this.value = { ...EMPTY, language: this.value.language };
  }
}
