import { SvelteSet } from 'svelte/reactivity';

/** What of a click or a key says how it is meant. */
export interface Held {
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

export const ticks = ({ shiftKey, ctrlKey, metaKey }: Held): boolean => shiftKey || ctrlKey || metaKey;

/** Injects that are to be changed together, as files are chosen in a folder. */
export class Ticked {
  private readonly chosen = new SvelteSet<string>();
  private latest: string | undefined;

  has(id: string): boolean {
    return this.chosen.has(id);
  }

  toggle(id: string): void {
    if (!this.chosen.delete(id)) this.chosen.add(id);
    this.latest = id;
  }

  /** With shift: all from the one that was touched last, or from `open`, to this one, in the `order` on screen. */
  click(held: Held, id: string, order: readonly string[], open?: string): void {
    const from = order.indexOf(this.latest ?? open ?? id);
    if (!held.shiftKey || from < 0) return this.toggle(id);
    const to = order.indexOf(id);
    for (const between of order.slice(Math.min(from, to), Math.max(from, to) + 1)) this.chosen.add(between);
    this.latest = id;
  }

  all(ids: Iterable<string>): void {
    for (const id of ids) this.chosen.add(id);
  }

  clear(): void {
    this.chosen.clear();
    this.latest = undefined;
  }
}
