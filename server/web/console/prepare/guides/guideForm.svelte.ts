import { SvelteSet } from 'svelte/reactivity';
import type { EvaluationGuideItem } from '../../../shared/protocol/evaluation.ts';
import { i18n, t } from '../../../shared/language/i18n.svelte.ts';
import type { Edit } from '../plan/edit.svelte.ts';
import { LinesForm } from '../plan/wordsForm.svelte.ts';
import {
  allItems,
  guideWords,
  missingIn,
  MOST_ITEMS,
  newTask,
  type GuideDraft,
  type ItemDraft,
  type TaskDraft,
} from './guideDraft.ts';

/** A guide while somebody writes it, and which of its tasks and items are open. */
export class GuideForm extends LinesForm {
  readonly open = new SvelteSet<string>();
  readonly isFull = $derived.by(() => allItems(this.edit.draft).length >= MOST_ITEMS);

  constructor(
    private readonly edit: Edit<GuideDraft>,
    source: string,
    before: () => EvaluationGuideItem | undefined,
    objectives: () => ReadonlySet<string>,
  ) {
    super(
      source,
      () => guideWords(edit.draft, before()),
      () => missingIn(edit.draft, objectives()),
    );
    // What is in a guide is read at one look: only what an item says beyond its words is folded away.
    for (const { key } of edit.draft.tasks) this.open.add(key);
  }

  override isSound(): boolean {
    const isSound = super.isSound();
    const wrong = new Set(this.wrong.map((place) => place.split('.')[0]));
    for (const { key, items } of this.edit.draft.tasks) {
      const within = items.filter((item) => wrong.has(item.key));
      if (wrong.has(key) || within.length > 0) this.open.add(key);
      for (const item of within) this.open.add(item.key);
    }
    return isSound;
  }

  /** One that is added is open, down to its first item. */
  newTask(): TaskDraft {
    const task = newTask();
    for (const { key } of task.items) this.open.add(key);
    return task;
  }

  taskName({ text }: Pick<TaskDraft, 'text'>, index: number): string {
    return this.words(text) || t('console.guides.task', { number: i18n.formats.number(index + 1) });
  }

  itemName({ text }: Pick<ItemDraft, 'text'>, index: number): string {
    return this.words(text) || t('console.guides.item', { number: i18n.formats.number(index + 1) });
  }
}
