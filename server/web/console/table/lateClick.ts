/** By when the second click of a double click has come. */
export const DOUBLE_CLICK_MS = 400;

/** Does what a click asks for once the second one of a double click would have come. */
export class LateClick {
  private waiting: ReturnType<typeof setTimeout> | undefined;

  then(act: () => unknown): void {
    this.cancel();
    this.waiting = setTimeout(act, DOUBLE_CLICK_MS);
  }

  cancel(): void {
    clearTimeout(this.waiting);
  }
}
