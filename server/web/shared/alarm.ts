/** Rings, as loud as a page may, until it is told to stop: two tones and a vibration, again and again. */

const EVERY_MS = 4_000;
const TONES: readonly { hertz: number; from: number; to: number }[] = [
  { hertz: 880, from: 0, to: 0.35 },
  { hertz: 660, from: 0.4, to: 0.75 },
  { hertz: 880, from: 0.9, to: 1.25 },
];
/** A little longer than the last tone. */
const SOUNDS_MS = 1_500;

/** What a page sounds with: opened by a touch, since no browser lets it otherwise, and closed while it is silent. */
export class Speaker<Context extends Pick<AudioContext, 'state' | 'resume' | 'suspend'> = AudioContext> {
  private context: Context | undefined;
  private touches = 0;
  /** Closed by us: it opens again without a touch. */
  private isAtRest = false;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly open: () => Context,
    private readonly plan: (context: Context) => void,
  ) {}

  touched(): void {
    this.touches++;
    if (this.isAtRest) return;
    try {
      const context = (this.context ??= this.open());
      if (context.state === 'running') return;
      context.resume().then(
        () => this.restSoon(),
        () => undefined,
      );
    } catch {
      // No audio in this browser.
    }
  }

  async sound(heard: () => void): Promise<void> {
    const context = (this.context ??= this.open());
    clearTimeout(this.resting);
    const { isAtRest, touches } = this;
    if (isAtRest || context.state !== 'running') {
      // Where it does not open by itself after all, as after a call, the next touch has to do it.
      this.isAtRest = false;
      // Without a touch before it the browser keeps a page silent; then the vibration and the screen have to do.
      await context.resume();
    }
    this.restSoon();
    // It can sound from the touch on that it was to bring about: nobody was called by it.
    if (!isAtRest && this.touches !== touches) return;
    this.plan(context);
    heard();
  }

  /** An open one empties a battery, whether it sounds or not. */
  private restSoon(): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.isAtRest = true;
      this.context?.suspend().catch(() => undefined);
    }, SOUNDS_MS);
  }
}

/** Opens as fast where it may. */
const OPENS_MS = 1_000;

/**
 * Whether the page could ring now. Each browser has rules of its own for that (a touch before, an app on the home screen, the page
 * before this one), so it is tried, in silence. Where there is no audio at all, a touch would not help either.
 */
export async function maySound(open: () => Pick<AudioContext, 'resume' | 'close'> = () => new AudioContext()) {
  try {
    const tried = open();
    const opened = Promise.race([
      tried.resume().then(() => true),
      new Promise<boolean>((done) => setTimeout(() => done(false), OPENS_MS)),
    ]);
    return await opened.finally(() => void tried.close().catch(() => undefined));
  } catch {
    return true;
  }
}

const speaker = new Speaker(() => new AudioContext(), plan);

const TOUCHES = ['pointerup', 'touchend', 'click', 'keydown'] as const;

/**
 * A phone that rings was not touched just then, and a page may sound only where it was: so a touch before opens the sound, also
 * again after a call has interrupted it. Returns what ends it.
 */
export function soundFromFirstTouch(page: EventTarget = document, opened: { touched(): void } = speaker): () => void {
  const touched = () => opened.touched();
  for (const touch of TOUCHES) page.addEventListener(touch, touched, { passive: true, capture: true });
  return () => {
    for (const touch of TOUCHES) page.removeEventListener(touch, touched, { capture: true });
  };
}

function plan(context: AudioContext): void {
  const start = context.currentTime;
  for (const { hertz, from, to } of TONES) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, start + from);
    volume.gain.exponentialRampToValueAtTime(0.6, start + from + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + to);
    tone.connect(volume).connect(context.destination);
    tone.start(start + from);
    tone.stop(start + to);
  }
}

/** Browsers refuse it, with an error on the console, until the page was touched. */
export function vibrate(pattern: number | number[]): void {
  if (navigator.userActivation?.hasBeenActive ?? true) navigator.vibrate?.(pattern);
}

function ring(heard: () => void): void {
  vibrate([400, 150, 400]);
  // No audio in this browser: the screen still says it.
  speaker.sound(heard).catch(() => undefined);
}

/** Returns what ends it. `heard` is told when a sound could be made, as loud as the phone is set. */
export function ringUntilStopped(heard: () => void = () => undefined): () => void {
  let stopped = false;
  const tell = () => {
    if (!stopped) heard();
  };
  ring(tell);
  const timer = setInterval(() => ring(tell), EVERY_MS);
  return () => {
    stopped = true;
    clearInterval(timer);
    vibrate(0);
  };
}
