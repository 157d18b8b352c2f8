import { SvelteMap } from 'svelte/reactivity';

/** Where something is written that a sound can go out with. */
export type WrittenIn = 'editor' | 'composer' | 'window';

/** Asks whoever leaves, and goes on there once that is decided. */
type Asks = (place: () => void) => void;

/** What is recorded and not attached yet, by where it is written: whoever leaves there is asked first. */
export class Microphone {
  private readonly holders = new SvelteMap<WrittenIn, Asks>();

  /** Until the answer is called. */
  open(where: WrittenIn, asks: Asks): () => void {
    this.holders.set(where, asks);
    return () => {
      if (this.holders.get(where) === asks) this.holders.delete(where);
    };
  }

  holds(where: WrittenIn): boolean {
    return this.holders.has(where);
  }

  get isEmpty(): boolean {
    return this.holders.size === 0;
  }

  /** At once where nothing is recorded. */
  leaveFor(where: WrittenIn, place: () => void): void {
    const asks = this.holders.get(where);
    if (asks) asks(place);
    else place();
  }
}
