import type { DossierKind } from '../../shared/dossier.ts';
import type { Database } from '../keep/database.ts';

interface Written {
  as?: DossierKind;
  name: string;
  note: string;
  team?: string;
  /** Which one it amends. */
  amends?: string;
}

const EMPTY: Written = { name: '', note: '' };

/** Who or what is being registered. Kept as it is typed, under a name for each place where that can be done. */
export class DossierDraft {
  value: Written = $state({ ...EMPTY });
  ready = $state(false);

  constructor(
    private readonly database: Database,
    readonly name: string,
  ) {}

  async load(): Promise<void> {
    const kept = (await this.database.get('remembered', this.name))?.value as Written | undefined;
    this.value = { ...EMPTY, ...kept };
    this.ready = true;
  }

  async keep(): Promise<void> {
    const value = $state.snapshot(this.value);
    if (this.ready) await this.database.put('remembered', { name: this.name, value });
  }

  clear(): void {
    const { team } = this.value;
    this.value = { ...EMPTY, ...(team !== undefined && { team }) };
  }
}
