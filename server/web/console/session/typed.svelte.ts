import type { Place } from '../places.ts';
import { differ } from './differ.ts';
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
  private readonly began: D;

  constructor(
    { forms, place }: { forms: KeptForms; place: Place },
    { keptAs, title }: Window,
    fresh: D,
    /** Where not everything that is chosen is worth a question. */
    private readonly holdsWords: (draft: D) => boolean = () => true,
  ) {
    const kept = forms.opened(keptAs);
    this.isAgain = kept !== undefined;
    this.draft = (kept?.draft ?? structuredClone(fresh)) as D;
    this.began = (kept?.began ?? fresh) as D;
    forms.keepWhileOpen(keptAs, { title, place }, () =>
      this.isTouched ? { draft: $state.snapshot(this.draft), began: this.began, basedOn: 0 } : undefined,
    );
  }

  /** Something was typed that nothing has yet but the window. */
  get isTouched(): boolean {
    return differ(this.draft, this.began) && this.holdsWords(this.draft);
  }
}
