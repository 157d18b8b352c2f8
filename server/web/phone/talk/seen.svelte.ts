import { SvelteMap } from 'svelte/reactivity';
import { NOTHING_SEEN, withSeen, type SeenIn } from '../../shared/seenLines.ts';
import type { Database } from '../keep/database.ts';

const NAME = 'channels seen';

/** Which lines of others were in view on this device, by their `seq`. Nobody else learns of it. */
export class Seen {
  private readonly channels = new SvelteMap<string, SeenIn>();

  constructor(private readonly database: Database) {}

  async load(): Promise<void> {
    const kept = (await this.database.get('remembered', NAME))?.value as Record<string, SeenIn | number> | undefined;
    const before = Object.entries(kept ?? {});
    this.channels.clear();
    for (const [channel, seen] of before)
      // An earlier version knew the last one alone.
      this.channels.set(channel, typeof seen === 'number' ? { upTo: seen, beyond: [] } : seen);
  }

  in(channel: string): SeenIn {
    return this.channels.get(channel) ?? NOTHING_SEEN;
  }

  /** `told`: of all lines of others that are here. */
  async see(channel: string, seq: number, told: readonly number[]): Promise<void> {
    const before = this.in(channel);
    const after = withSeen(before, seq, told);
    if (after === before) return;
    this.channels.set(channel, after);
    await this.database.put('remembered', { name: NAME, value: Object.fromEntries(this.channels) });
  }
}
