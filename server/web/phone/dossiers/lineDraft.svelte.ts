import type { Database } from '../keep/database.ts';

/** One line that is being written, kept as it is typed under a name for its place. */
export class LineDraft {
  value = $state('');
  ready = $state(false);

  constructor(
    private readonly database: Database,
    readonly name: string,
  ) {}

  async load(): Promise<void> {
    this.value = ((await this.database.get('remembered', this.name))?.value as string | undefined) ?? '';
    this.ready = true;
  }

  async keep(): Promise<void> {
    const { value } = this;
    if (!this.ready) return;
    if (value) await this.database.put('remembered', { name: this.name, value });
    else await this.database.delete('remembered', this.name);
  }

  clear(): void {
    this.value = '';
  }
}
