import { untrack } from 'svelte';
import { Asked } from '../languages/asked.svelte.ts';
import type { Workplace } from '../workplace.svelte.ts';
import type { Preflight } from './preflight.ts';

/** Several authors type at once: looked at again when they pause. */
const PAUSE_MS = 2_000;

/** The pre-flight check, asked for at once and again after each change of the plan, as long as its screen is open. */
export class Checking {
  readonly check: Asked<Preflight>;
  busy = $state(false);

  constructor({ session, devices }: Workplace) {
    this.check = new Asked<Preflight>(session);
    const plan = $derived([session.exercise, session.injects, session.people, session.translations, devices.list]);
    $effect(() => {
      void plan;
      const timer = setTimeout(() => void this.ask(), untrack(() => this.check.answer) ? PAUSE_MS : 0);
      return () => clearTimeout(timer);
    });
  }

  async ask(): Promise<void> {
    this.busy = true;
    await this.check.ask('/preflight');
    this.busy = false;
  }
}
