import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../../shared/api.ts';
import { exercisePath } from '../../shared/paths.ts';

const SAY_EVERY_MS = 20_000;
const FORGET_AFTER_MS = 45_000;

/** Who has which inject open to write it: hints, which may be late or lost and go stale by themselves. */
export class Editors {
  private readonly heard = new SvelteMap<string, { inject: string; at: number }>();

  constructor(
    private readonly exercise: string,
    private readonly api: Api,
    private readonly now: () => number = Date.now,
  ) {}

  hear(person: string, inject: string | undefined): void {
    if (inject === undefined) this.heard.delete(person);
    else this.heard.set(person, { inject, at: this.now() });
  }

  /** Others than me. */
  of(inject: string, me: string | undefined): string[] {
    return [...this.heard]
      .filter(([person, said]) => said.inject === inject && person !== me && this.now() - said.at < FORGET_AFTER_MS)
      .map(([person]) => person);
  }

  /** Until the answer is called. */
  write(inject: string): () => void {
    const say = (body: object) =>
      // A hint that is lost is said again.
      void this.api.authorized('POST', exercisePath(this.exercise, '/editing'), body).catch(() => undefined);
    say({ inject });
    const timer = setInterval(() => say({ inject }), SAY_EVERY_MS);
    return () => {
      clearInterval(timer);
      say({});
    };
  }
}
