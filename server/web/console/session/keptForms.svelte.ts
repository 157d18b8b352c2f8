import { onDestroy, untrack } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Place } from '../places.ts';
import type { KeptInTab } from './keptInTab.svelte.ts';

/** What was typed in a form of its own window, and what it began from. */
export interface KeptEdit {
  draft: unknown;
  began: unknown;
  basedOn: number;
}

interface KeptForm extends KeptEdit {
  /** As its window is called. */
  title: string;
  place: Place;
}

interface LeftForm extends KeptForm {
  id: string;
}

/** Forms that were open when their page was left: there again once somebody opens the same one. */
export class KeptForms {
  private readonly open = new SvelteSet<string>();
  /** Asked for out of the list of what is not saved. */
  again = $state<string>();

  constructor(private readonly kept: Pick<KeptInTab<KeptForm>, 'keys' | 'get' | 'set' | 'delete'>) {}

  /** What was typed there before. */
  opened(id: string): KeptEdit | undefined {
    this.open.add(id);
    return this.kept.get(id);
  }

  /** The same, for whoever opens its window. */
  typed(id: string): KeptEdit | undefined {
    return this.kept.get(id);
  }

  /** For a window while it is there: what is typed in it, until it is saved or thrown away. */
  keepWhileOpen(id: string, window: { title: string; place: Place }, typed: () => KeptEdit | undefined): void {
    onDestroy(() => this.closed(id));
    $effect(() => {
      const edit = typed();
      untrack(() => (edit ? this.keep(id, { ...edit, ...window }) : this.forget(id)));
    });
  }

  keep(id: string, form: KeptForm): void {
    this.kept.set(id, form);
  }

  forget(id: string): void {
    this.kept.delete(id);
  }

  closed(id: string): void {
    this.open.delete(id);
    this.forget(id);
  }

  /** Of a thing that a colleague took out meanwhile: what was typed goes on as a new one, unless there is such a one. */
  goOnAs(id: string, fresh: string): void {
    const form = this.kept.get(id);
    if (!form || this.kept.get(fresh)) return;
    this.kept.set(fresh, form);
    this.forget(id);
  }

  get left(): LeftForm[] {
    return this.kept.keys().flatMap((id) => {
      const form = this.open.has(id) ? undefined : this.kept.get(id);
      return form ? { id, ...form } : [];
    });
  }

  get isEmpty(): boolean {
    return this.kept.keys().length === 0;
  }
}
