import { KeptInTab } from './keptInTab.svelte.ts';

/** Messages and notes while they are typed, by where they are to go. */
export class UnsentTexts {
  private readonly kept: KeptInTab<string>;

  constructor(...where: ConstructorParameters<typeof KeptInTab>) {
    this.kept = new KeptInTab(...where);
  }

  of(place: string): string {
    return this.kept.get(place) ?? '';
  }

  get isEmpty(): boolean {
    return this.kept.values().every((text) => !text.trim());
  }

  type(place: string, text: string): void {
    if (text) this.kept.set(place, text);
    else this.kept.delete(place);
  }

  /** What was refused, unless something else was begun there meanwhile. */
  giveBack(place: string, text: string): void {
    if (!this.of(place)) this.type(place, text);
  }
}
