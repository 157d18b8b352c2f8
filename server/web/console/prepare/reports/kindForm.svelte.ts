import { SvelteSet } from 'svelte/reactivity';
import { boundsWords, MOST_ROWS } from '../../../shared/form.ts';
import { i18n, t } from '../../../shared/i18n.svelte.ts';
import type { ActionKindItem } from '../../model/items.ts';
import type { Texts } from '../plan/drafts.ts';
import type { Edit } from '../plan/edit.svelte.ts';
import { WordsForm } from '../plan/wordsForm.svelte.ts';
import { allFields, MOST_FIELDS, type FieldDraft, type KindDraft } from './kindDraft.ts';
import { FEWEST_TIMES, kindWords, mistakesIn, MOST_TIMES } from './kindMistakes.ts';

/** A form while somebody writes it: in which language, which of its fields are open, and what is wrong where. */
export class KindForm extends WordsForm {
  readonly open = new SvelteSet<string>();
  private tried = $state(false);
  readonly mistakes = $derived.by(() => mistakesIn(this.edit.draft, this.source, this.before()));
  readonly isFull = $derived.by(() => allFields(this.edit.draft.fields).length >= MOST_FIELDS);

  constructor(
    private readonly edit: Edit<KindDraft>,
    source: string,
    private readonly before: () => ActionKindItem | undefined,
  ) {
    super(source, () => kindWords(edit.draft, before()));
  }

  /** Nothing is wrong any more. Where something is, it is in sight from now on. */
  isSound(): boolean {
    if (this.mistakes.size === 0) return true;
    this.tried = true;
    if ([...this.mistakes.values()].includes('empty')) this.language = this.source;
    const wrong = [...this.mistakes.keys()].map((place) => place.split('.')[0]!);
    for (const { key, fields } of this.edit.draft.fields) {
      if ([key, ...fields.map((inner) => inner.key)].some((one) => wrong.includes(one))) this.open.add(key);
    }
    for (const { key } of allFields(this.edit.draft.fields)) if (wrong.includes(key)) this.open.add(key);
    return false;
  }

  /** In words. That something is still missing is said once its author wants to save. */
  override mistake(place: string, field?: FieldDraft): string | undefined {
    const mistake = this.mistakes.get(place);
    const number = i18n.formats.number;
    switch (mistake) {
      case undefined:
        return undefined;
      case 'empty':
        return this.tried ? t('common.required') : undefined;
      case 'rows':
        return t('console.places.number-mistake', { least: number(0), most: number(MOST_ROWS) });
      case 'times':
        return t('console.places.number-mistake', { least: number(FEWEST_TIMES), most: number(MOST_TIMES) });
      case 'outside':
        return t(
          'common.form.range',
          boundsWords(boundsIn(field!), (bound) => bound),
        );
      case 'number':
      case 'above-most':
        return t(`console.reports.mistake.${mistake}`);
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
