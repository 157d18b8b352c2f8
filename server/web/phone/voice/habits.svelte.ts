import { SvelteMap } from 'svelte/reactivity';
import type { Database } from '../keep/database.ts';

const NAME = 'voice habits';

/** How somebody talks in one channel. */
export interface Habit {
  /** The button records as long as it is held, and what was said goes out when it is let go. */
  hold?: boolean;
  /** What others say is played as it comes. */
  atOnce?: boolean;
}

/** How somebody talks in each channel on this device. Nobody else learns of it. */
export class Habits {
  private readonly kept = new SvelteMap<string, Habit>();
  readonly loaded: Promise<void>;

  constructor(private readonly database: Database) {
    this.loaded = this.load();
  }

  private async load(): Promise<void> {
    const value = (await this.database.get('remembered', NAME))?.value as Record<string, Habit> | undefined;
    for (const [channel, habit] of Object.entries(value ?? {})) this.kept.set(channel, habit);
  }

  in(channel: string): Habit {
    return this.kept.get(channel) ?? {};
  }

  get atOnce(): string[] {
    return [...this.kept].flatMap(([channel, habit]) => (habit.atOnce ? [channel] : []));
  }

  async choose(channel: string, habit: Habit): Promise<void> {
    await this.loaded;
    this.kept.set(channel, { ...this.in(channel), ...habit });
    await this.database.put('remembered', { name: NAME, value: Object.fromEntries(this.kept) });
  }
}

const known = new WeakMap<Database, Habits>();

/** The same for every screen. */
export function habitsOf(database: Database): Habits {
  const habits = known.get(database) ?? new Habits(database);
  known.set(database, habits);
  return habits;
}
