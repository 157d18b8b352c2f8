type Page = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
type Lock = Pick<WakeLockSentinel, 'released' | 'release'>;

/**
 * Keeps the screen lit. A browser gives it up whenever the page is hidden, so it is asked for again when the page is back. Where
 * it refuses, as with an empty battery, the screen goes out as ever. Returns what ends it.
 */
export function keepAwake(
  page: Page = document,
  locks: { request(type: 'screen'): Promise<Lock> } | undefined = navigator.wakeLock,
): () => void {
  let isOver = false;
  let isAsking = false;
  let held: Lock | undefined;

  async function ask(): Promise<void> {
    const isHeld = held && !held.released;
    if (isOver || isAsking || isHeld || page.visibilityState !== 'visible') return;
    isAsking = true;
    const got = await locks?.request('screen').catch(() => undefined);
    isAsking = false;
    if (isOver) await got?.release();
    else held = got;
  }
  const seen = () => void ask();

  page.addEventListener('visibilitychange', seen);
  void ask();
  return () => {
    isOver = true;
    page.removeEventListener('visibilitychange', seen);
    void held?.release();
  };
}
