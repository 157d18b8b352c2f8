type HoldsWords = () => boolean;

/** Whatever holds words that nothing but this tab has: whoever closes it is asked first, at one place. */
export class Unfinished {
  private readonly holders = new Set<HoldsWords>();

  /** Until the answer is called. */
  add(holdsWords: HoldsWords): () => void {
    this.holders.add(holdsWords);
    return () => void this.holders.delete(holdsWords);
  }

  get isThere(): boolean {
    return [...this.holders].some((holdsWords) => holdsWords());
  }
}
