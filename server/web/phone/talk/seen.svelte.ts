import { SvelteMap } from 'svelte/reactivity';
import type { Database } from '../keep/database.ts';

const NAME = 'channels seen';

/** Of one channel: all lines up to this entry, and those behind it that were in view although others before them were not. */
export interface SeenIn {
  upTo: number;
  beyond: readonly number[];
}

const NOTHING: SeenIn = { upTo: 0, beyond: [] };

export const isSeen = ({ upTo, beyond }: SeenIn, seq: number): boolean => seq <= upTo || beyond.includes(seq);

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
    return this.channels.get(channel) ?? NOTHING;
  }

  /** `told`: of all lines of others that are here. */
  async see(channel: string, seq: number, told: readonly number[]): Promise<void> {
    const before = this.in(channel);
    if (isSeen(before, seq)) return;
    const beyond = new Set([...before.beyond, seq]);
    const ahead = told.filter((one) => one > before.upTo).sort((a, b) => a - b);
    const gap = ahead.findIndex((one) => !beyond.has(one));
    const upTo = (gap < 0 ? ahead.at(-1) : ahead[gap - 1]) ?? before.upTo;
    this.channels.set(channel, { upTo, beyond: [...beyond].filter((one) => one > upTo) });
    await this.database.put('remembered', { name: NAME, value: Object.fromEntries(this.channels) });
  }
}
