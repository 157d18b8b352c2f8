import { SvelteSet } from 'svelte/reactivity';
import { boundsWords, type FieldType, MOST_ROWS } from '../../../shared/form/form.ts';
import { i18n, t } from '../../../shared/language/i18n.svelte.ts';
import type { Texts } from '../plan/drafts.ts';
import type { Words } from '../plan/words.ts';
import { WordsForm } from '../plan/wordsForm.svelte.ts';
import { allFields, MOST_FIELDS, typesOf, type FieldDraft } from './fieldDraft.ts';
import type { Mistakes } from './fieldMistakes.ts';

/** What somebody asks with fields, while it is written: which of them are open, and what is wrong where. */
export abstract class FieldsForm extends WordsForm {
  readonly open = new SvelteSet<string>();
  /** What its author wanted to save: what is added later begins without a mistake. */
  private insisted: ReadonlySet<string> = $state.raw(new Set());
  private readonly found = $derived.by(() => this.mistakes());
  readonly isFull = $derived.by(() => allFields(this.fields()).length >= MOST_FIELDS);

  protected constructor(
    source: string,
    written: () => readonly Words[],
    private readonly fields: () => readonly FieldDraft[],
    private readonly mistakes: () => Mistakes<string>,
    private readonly types: readonly FieldType[],
  ) {
    super(source, written);
  }

  /** A mistake that fields do not have, in words. */
  protected abstract other(mistake: string): string | undefined;

  /** In which language words are wrong, where only those of one are. */
  protected get wrongLanguage(): string | undefined {
    return undefined;
  }

  override isSound(): boolean {
    if (this.found.size === 0) return true;
    this.insisted = new Set([...this.all.map(({ place }) => place), ...this.found.keys()]);
    if ([...this.found.values()].includes('empty')) this.language = this.source;
    else this.language = this.wrongLanguage ?? this.language;
    const wrong = [...this.found.keys()].map((place) => place.split('.')[0]!);
    for (const { key, fields } of this.fields()) {
      if ([key, ...fields.map((inner) => inner.key)].some((one) => wrong.includes(one))) this.open.add(key);
    }
    for (const { key } of allFields(this.fields())) if (wrong.includes(key)) this.open.add(key);
    return false;
  }

  typesOf(fields: readonly FieldDraft[], field: FieldDraft, isInGroup: boolean): readonly FieldType[] {
    const types = isInGroup ? this.types.filter((type) => type !== 'group') : this.types;
    return typesOf(types, fields, field);
  }

  /** In words. That something is still missing is said once its author wants to save. */
  override mistake(place: string, field?: FieldDraft): string | undefined {
    const mistake = this.found.get(place);
    const number = i18n.formats.number;
    switch (mistake) {
      case undefined:
        return undefined;
      case 'empty':
        return this.insisted.has(place) ? t('common.required') : undefined;
      case 'rows':
        return t('console.places.number-mistake', { least: number(0), most: number(MOST_ROWS) });
      case 'outside':
        return t(
          'common.form.range',
          boundsWords(boundsIn(field!), (bound) => bound),
        );
      case 'number':
      case 'above-most':
        return t(`console.reports.mistake.${mistake}`);
      default:
        return this.other(mistake);
    }
  }

  nameOf({ label }: FieldDraft, index: number): string {
    return this.words(label) || t('console.reports.field', { number: i18n.formats.number(index + 1) });
  }

  optionOf(texts: Texts, index: number): string {
    return this.words(texts) || t('console.question.option', { number: i18n.formats.number(index + 1) });
  }
}

const boundsIn = ({ least, most }: FieldDraft) => ({
  ...(least.trim() && { least: least.trim() }),
  ...(most.trim() && { most: most.trim() }),
});
