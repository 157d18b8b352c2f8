import { getContext, setContext, tick } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { VersionMark } from './marks.ts';
import { bringTo, toMistake } from './toMistake.ts';

/** A text of a form, as far as the switch of its languages tells how far it is. */
export interface FormText {
  languages: readonly string[];
  /** The language of the original. */
  source: string;
  texts: Record<string, string>;
  /** It may not be left out. */
  isNeeded: boolean;
  /** How far a language of it is that is there and not the original. */
  markIn: (language: string) => VersionMark | undefined;
  /** Nobody who gets it reads it. */
  isAside: boolean;
  /** Each language has its own, which is no translation. */
  isApart: boolean;
}

const KEY = Symbol('form');
/** The furthest from what its readers should have comes first. */
const WORST_FIRST: readonly VersionMark[] = ['stale', 'draft', 'needs-review'];
const isWritten = (texts: Record<string, string>) => Object.values(texts).some((text) => text.trim());

/** What all fields of a form share: the language in front, and whether its author wants to save it. */
export class FormState {
  private readonly all = new SvelteMap<string, () => FormText>();
  private picked = $state<string>();
  /** Its author wants to save: what is wrong comes into sight. */
  tried = $state(false);
  private tries = $state(0);

  readonly texts = $derived.by(() => [...this.all.values()].map((text) => text()));
  readonly languages = $derived.by(() => [
    ...new Set(this.texts.flatMap(({ source, languages }) => [source, ...languages])),
  ]);

  /** Whether its author has wanted to save since: a field that is added later begins without a mistake. */
  fromNow(): () => boolean {
    const before = this.tries;
    return () => this.tries > before;
  }

  /** Undefined where no text is written in several languages. */
  get language(): string | undefined {
    return this.picked !== undefined && this.languages.includes(this.picked) ? this.picked : this.languages[0];
  }

  set language(language: string | undefined) {
    this.picked = language;
  }

  /** Until it is taken out again. */
  add(id: string, text: () => FormText): () => void {
    this.all.set(id, text);
    return () => {
      if (this.all.get(id) === text) this.all.delete(id);
    };
  }

  /** As those who get it read it. */
  markOf(language: string): VersionMark | undefined {
    const written = this.texts.filter(
      ({ texts, isNeeded, isApart, isAside }) => !isApart && !isAside && (isNeeded || isWritten(texts)),
    );
    if (written.some(({ texts }) => !texts[language]?.trim())) {
      return this.isOriginal(language) ? 'original' : 'missing';
    }
    if (this.isOriginal(language)) return 'original';
    const marks = written.map(({ markIn }) => markIn(language));
    return WORST_FIRST.find((mark) => marks.includes(mark));
  }

  /** Says at its place what is missing or wrong, and takes its author to the first of it. */
  async insist(form: HTMLElement): Promise<void> {
    this.tried = true;
    const lacking = this.texts.find(({ isNeeded, source, texts }) => isNeeded && !texts[source]?.trim());
    if (lacking) this.picked = lacking.source;
    // What comes into sight is there when it is marked.
    await tick();
    this.tries++;
    await tick();
    toMistake(form);
  }

  /** Unfolds a text of it, brings this language to the front and puts the cursor there. */
  async goTo(id: string, language: string): Promise<void> {
    this.picked = language;
    await tick();
    const field = document.getElementById(`${id}-text`);
    if (field) bringTo(field);
  }

  private isOriginal(language: string): boolean {
    return this.texts.every(({ source }) => source === language);
  }
}

export const provideForm = (): FormState => setContext(KEY, new FormState());
/** Undefined outside of a form that has one. */
export const useForm = (): FormState | undefined => getContext<FormState | undefined>(KEY);
