const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * Ever longer waits between tries, with full jitter: after a router restarts, seventy phones must not all come back in
 * the same second.
 */
export class BackOff {
  private failures = 0;

  constructor(private readonly random: () => number = Math.random) {}

  next(): number {
    const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.failures++);
    return ceiling / 2 + this.random() * (ceiling / 2);
  }

  reset(): void {
    this.failures = 0;
  }

  get count(): number {
    return this.failures;
  }
}
