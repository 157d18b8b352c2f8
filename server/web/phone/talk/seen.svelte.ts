import { SvelteMap } from 'svelte/reactivity';
import type { Database } from '../keep/database.ts';

const NAME = 'channels seen';

/** How far this device has shown each channel: the seq of the last message. Nobody else learns of it. */
export class Seen {
  private readonly upTo = new SvelteMap<string, number>();

  constructor(private readonly database: Database) {}

  async load(): Promise<void> {
    const kept = (await this.database.get('remembered', NAME))?.value as Record<string, number> | undefined;
    this.upTo.clear();
    for (const [channel, seq] of Object.entries(kept ?? {})) this.upTo.set(channel, seq);
  }

  in(channel: string): number {
    return this.upTo.get(channel) ?? 0;
  }

  async see(channel: string, seq: number): Promise<void> {
    if (seq <= this.in(channel)) return;
    this.upTo.set(channel, seq);
    await this.database.put('remembered', { name: NAME, value: Object.fromEntries(this.upTo) });
  }
}
