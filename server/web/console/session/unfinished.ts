type HoldsWords = () => boolean;
type Field = HTMLInputElement | HTMLTextAreaElement;

/** Narrows down what is offered, and says nothing itself. */
const NARROWS = '[type=search], [role=combobox]';

/** Whatever holds words that nothing but this tab has: whoever closes it is asked first, at one place. */
export class Unfinished {
  private readonly holders = new Set<HoldsWords>();

  /** Until the answer is called. */
  add(holdsWords: HoldsWords): () => void {
    this.holders.add(holdsWords);
    return () => this.holders.delete(holdsWords);
  }

  get isThere(): boolean {
    return [...this.holders].some((holdsWords) => holdsWords());
  }

  /** An attachment, for a form that keeps its words nowhere else: what is typed in its fields counts while they are there. */
  readonly watch = (form: HTMLElement): (() => void) => {
    const before = new Map<Field, string>();
    const note = ({ target }: Event) => {
      const field = (target as Element).closest<Field>('input, textarea');
      if (field && !field.matches(NARROWS) && !before.has(field)) before.set(field, field.value);
    };
    form.addEventListener('beforeinput', note);
    const leave = this.add(() => [...before].some(([field, began]) => field.isConnected && field.value !== began));
    return () => {
      form.removeEventListener('beforeinput', note);
      leave();
    };
  };
}
