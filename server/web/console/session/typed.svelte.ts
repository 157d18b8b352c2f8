import type { Place } from '../places.ts';
import type { KeptForms } from './keptForms.svelte.ts';

interface Window {
  /** What is asked in it, and of which thing: by that, what was typed is found again after a reload. */
  keptAs: string;
  title: string;
}

/** What is typed in a small window, which begins the same for everybody: there again after a reload, as in a form. */
export class Typed<D> {
  draft: D = $state()!;
  /** It was typed before a reload. */
  readonly isAgain: boolean;

  constructor(
    { forms, place }: { forms: KeptForms; place: Place },
    { keptAs, title }: Window,
    fresh: D,
    /** Where not everything that is chosen is worth a question. */
    holdsWords: (draft: D) => boolean = () => true,
  ) {
    const kept = forms.opened(keptAs);
    this.isAgain = kept !== undefined;
    this.draft = (kept?.draft ?? structuredClone(fresh)) as D;
    const began = JSON.stringify(fresh);
    forms.keepWhileOpen(keptAs, { title, place }, () => {
      const draft = $state.snapshot(this.draft) as D;
      return JSON.stringify(draft) !== began && holdsWords(draft) ? { draft, began: fresh, basedOn: 0 } : undefined;
    });
  }
}
