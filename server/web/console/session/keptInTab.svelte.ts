import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

const PREFIX = 'livex.console.unsaved.';

/** What somebody writes and has not sent yet. It outlives a reload and another page, and ends with its tab. */
export class KeptInTab<T> {
  private readonly things: SvelteMap<string, T>;
  private readonly key: string;

  /** `of` names exercise and author: who joins in the same tab as somebody else finds nothing of theirs. */
  constructor(
    of: string,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = sessionStorage,
  ) {
    this.key = PREFIX + of;
    this.things = new SvelteMap(this.read());
  }

  get(id: string): T | undefined {
    return this.things.get(id);
  }

  keys(): string[] {
    return [...this.things.keys()];
  }

  values(): T[] {
    return [...this.things.values()];
  }

  set(id: string, thing: T): void {
    this.things.set(id, thing);
    this.write();
  }

  delete(id: string): void {
    if (this.things.delete(id)) this.write();
  }

  private read(): [string, T][] {
    try {
      return JSON.parse(this.storage.getItem(this.key) ?? '[]') as [string, T][];
    } catch {
      return [];
    }
  }

  private write(): void {
    // Whoever keeps something by an effect does not wait for what others keep.
    const all = untrack(() => [...this.things]);
    try {
      if (all.length === 0) this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, JSON.stringify(all));
    } catch {
      // A browser without storage, or with a full one, keeps it until the next reload.
    }
  }
}
