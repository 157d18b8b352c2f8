import type { DossierKind } from '../../shared/protocol/dossier.ts';
import type { Database } from '../keep/database.ts';

interface Written {
  as?: DossierKind;
  name: string;
  note: string;
  team?: string;
}

const EMPTY: Written = { name: '', note: '' };

/** Who or what is being registered. Kept as it is typed, under a name for each place where that can be done. */
export class DossierDraft {
  value: Written = $state({ ...EMPTY });
  ready = $state(false);
  private readonly start: Written;

  /** `amended` is what there is to change. */
  constructor(
    private readonly database: Database,
    readonly name: string,
    amended: Written = EMPTY,
  ) {
    const { as, name: called, note } = amended;
    this.start = { ...(as && { as }), name: called, note };
  }

  async load(): Promise<void> {
    const kept = (await this.database.get('remembered', this.name))?.value as Written | undefined;
    this.value = { ...this.start, ...kept };
    this.ready = true;
  }

  /** Nothing where nothing was changed: whoever looks again sees what others have written meanwhile. */
  async keep(): Promise<void> {
    const value = $state.snapshot(this.value);
    if (!this.ready) return;
    if (this.isAsBefore(value)) await this.database.delete('remembered', this.name);
    else await this.database.put('remembered', { name: this.name, value });
  }

  clear(): void {
    const { team } = this.value;
    this.value = { ...this.start, ...(team !== undefined && { team }) };
  }

  private isAsBefore({ as, name, note, team }: Written): boolean {
    const { start } = this;
    return as === start.as && name === start.name && note === start.note && team === start.team;
  }
}
