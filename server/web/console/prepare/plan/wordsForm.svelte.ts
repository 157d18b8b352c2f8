import { tick } from 'svelte';
import { LONGEST_LINE } from '../../../shared/form/form.ts';
import { i18n, t } from '../../../shared/language/i18n.svelte.ts';
import { toMistake } from '../../parts/toMistake.ts';
import type { Texts } from './drafts.ts';
import { becomesStale, wordsFaults, type Words, type WordsFault } from './words.ts';

/** What is written in several languages, while one of them is in front. */
export abstract class WordsForm {
  language: string = $state('');
  readonly all = $derived.by(() => this.written());

  constructor(
    readonly source: string,
    private readonly written: () => readonly Words[],
  ) {
    this.language = source;
  }

  /** In words. */
  abstract mistake(place: string): string | undefined;

  /** Nothing is wrong any more. Where something is, it is in sight from now on. */
  abstract isSound(): boolean;

  /** Whether nothing is wrong; else its author is taken to the first thing that is. */
  async canBeSaved(body: HTMLElement): Promise<boolean> {
    if (this.isSound()) return true;
    await tick();
    toMistake(body);
    return false;
  }

  /** Whether the translation in front is of an earlier original, or will be once this is saved. */
  isStale(place: string): boolean {
    const words = this.all.find((one) => one.place === place);
    return words !== undefined && becomesStale(words, this.language);
  }

  /** As it is written so far, in the language that is in front or else in the original's. */
  words(texts: Texts): string {
    const written = [texts[this.language], texts[this.source], ...Object.values(texts)];
    return written.find((text) => text?.trim())?.trim() ?? '';
  }
}

/** With what is wrong in each language, and which translations are of an earlier original. */
export class LinesForm extends WordsForm {
  /** What its author wanted to save: what is added later begins without a mistake. */
  private insisted: ReadonlySet<string> = $state.raw(new Set());
  private readonly faults = $derived.by(() => wordsFaults(this.all, this.source));
  private readonly more = $derived.by(() => this.missing());

  constructor(
    source: string,
    written: () => readonly Words[],
    /** The places where something else than words is missing. */
    private readonly missing: () => ReadonlySet<string>,
  ) {
    super(source, written);
  }

  override isSound(): boolean {
    const [first] = this.faults.values();
    if (first) this.language = first.language;
    this.insisted = new Set([...this.all.map(({ place }) => place), ...this.more]);
    return this.wrong.length === 0;
  }

  get wrong(): readonly string[] {
    return [...this.faults.keys(), ...this.more];
  }

  /** That something is still missing is said once its author wants to save. */
  override mistake(place: string): string | undefined {
    const fault = this.faults.get(place);
    if (fault) return this.said(fault, this.insisted.has(place));
    return this.insisted.has(place) && this.more.has(place) ? t('common.required') : undefined;
  }

  private said({ mistake, language }: WordsFault, isInsisted: boolean): string | undefined {
    switch (mistake) {
      case 'empty':
        return isInsisted && language === this.language ? t('common.required') : undefined;
      case 'no-original':
        return isInsisted ? t('console.words.no-original') : undefined;
      case 'line':
        return language === this.language
          ? t('console.words.line', { most: i18n.formats.number(LONGEST_LINE) })
          : undefined;
    }
  }
}
