const SIZES = [4, 16, 64, 256].map((kilobytes) => kilobytes * 1024);
/** The next one is worth a larger piece. */
const QUICK_MS = 2_000;
/** Near the time in which an answer must come: the next one would not be there. */
const SLOW_MS = 10_000;
/** Small enough for any line, and the second call on a good one takes more. */
const FIRST = 1;

/** How much of a file goes in one call. What did not arrive in its time goes in smaller pieces, what was quick in larger ones. */
export class Pace {
  private step = FIRST;

  get bytes(): number {
    return SIZES[this.step]!;
  }

  get isSmallest(): boolean {
    return this.step === 0;
  }

  arrived(bytes: number, millis: number): void {
    if (millis > SLOW_MS) this.lost();
    // The last piece of a file is quick because it is small.
    else if (millis < QUICK_MS && bytes === this.bytes) this.step = Math.min(SIZES.length - 1, this.step + 1);
  }

  lost(): void {
    this.step = Math.max(0, this.step - 1);
  }
}
