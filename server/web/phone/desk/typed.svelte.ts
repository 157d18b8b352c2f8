import type { Database } from '../keep/database.ts';
import type { Task } from '../model/desk.ts';
import { nameAtDesk } from './left.ts';

/** A translation that is being typed. Kept as it is typed: nothing of it is lost by a call, a crash or another task. */
export class Typed {
  value = $state('');
  ready = $state(false);
  private touched = false;

  constructor(
    private readonly database: Database,
    private readonly task: () => Task | undefined,
    private readonly id: string,
  ) {}

  async load(): Promise<void> {
    const kept = (await this.database.get('remembered', this.name))?.value as string | undefined;
    this.touched = kept !== undefined;
    const task = this.task();
    this.value = kept ?? task?.mine ?? task?.item.version?.text ?? '';
    this.ready = true;
  }

  async type(value: string): Promise<void> {
    this.value = value;
    this.touched = true;
    await this.database.put('remembered', { name: this.name, value });
  }

  /** What came in the meantime is shown only where nothing was typed. */
  follow(version: string | undefined): void {
    if (this.ready && !this.touched && version !== undefined) this.value = version;
  }

  async handedIn(): Promise<void> {
    this.touched = false;
    await this.database.delete('remembered', this.name);
  }

  private get name(): string {
    return nameAtDesk(this.id);
  }
}
