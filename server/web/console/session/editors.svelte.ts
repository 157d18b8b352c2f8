import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../../shared/live/api.ts';
import { exercisePath } from '../../shared/live/paths.ts';

const SAY_EVERY_MS = 20_000;
const FORGET_AFTER_MS = 45_000;

interface Mine {
  inject: string;
  pressed?: true;
}

/**
 * Who has which inject open to write it, or has pressed a button of it that waits: hints, which may be late or lost and
 * go stale by themselves.
 */
export class Editors {
  private readonly heard = new SvelteMap<string, { inject: string; pressed: boolean; at: number }>();
  private mine: readonly Mine[] = [];
  private timer: ReturnType<typeof setInterval> | undefined;
  private saying: Promise<unknown> = Promise.resolve();
  private isToSay = false;

  constructor(
    private readonly exercise: string,
    private readonly api: Api,
    private readonly now: () => number = Date.now,
  ) {}

  hear(person: string, inject: string | undefined, pressed = false): void {
    if (inject === undefined) this.heard.delete(person);
    else this.heard.set(person, { inject, pressed, at: this.now() });
  }

  /** Others than me who write it. */
  of(inject: string, me: string | undefined): string[] {
    return this.others(inject, me, false);
  }

  /** Others than me whose press on it waits and can be taken back. */
  pressing(inject: string, me: string | undefined): string[] {
    return this.others(inject, me, true);
  }

  private others(inject: string, me: string | undefined, pressed: boolean): string[] {
    return [...this.heard]
      .filter(([person, said]) => said.inject === inject && said.pressed === pressed && person !== me)
      .filter(([, { at }]) => this.now() - at < FORGET_AFTER_MS)
      .map(([person]) => person);
  }

  /** Until the answer is called. Of several at once, the one that was begun last is told. */
  write(inject: string): () => void {
    return this.tell({ inject });
  }

  /** The same of a press that waits. */
  press(inject: string): () => void {
    return this.tell({ inject, pressed: true });
  }

  private tell(one: Mine): () => void {
    this.mine = [...this.mine, one];
    this.say();
    this.timer ??= setInterval(() => this.say(), SAY_EVERY_MS);
    return () => {
      this.mine = this.mine.filter((other) => other !== one);
      if (this.mine.length === 0) {
        clearInterval(this.timer);
        this.timer = undefined;
      }
      this.say();
    };
  }

  /** One after the other, each as it is when its turn comes: from cell to cell, the last word must stand. */
  private say(): void {
    if (this.isToSay) return;
    this.isToSay = true;
    this.saying = this.saying
      .then(() => {
        this.isToSay = false;
        const body = this.mine.at(-1) ?? {};
        return this.api.authorized('POST', exercisePath(this.exercise, '/editing'), body);
      })
      // A hint that is lost is said again.
      .catch(() => undefined);
  }
}
