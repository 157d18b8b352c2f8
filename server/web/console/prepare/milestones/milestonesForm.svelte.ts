import { SvelteSet } from 'svelte/reactivity';
import { i18n, t } from '../../../shared/language/i18n.svelte.ts';
import type { Milestone } from '../../model/items.ts';
import type { Edit } from '../plan/edit.svelte.ts';
import { LinesForm } from '../plan/wordsForm.svelte.ts';
import { milestoneWords, missingIn, type MilestoneDraft, type MilestonesDraft } from './milestoneDraft.ts';

/** A storyline's milestones while somebody writes them, and which of them are open. */
export class MilestonesForm extends LinesForm {
  readonly open = new SvelteSet<string>();

  constructor(
    private readonly edit: Edit<MilestonesDraft>,
    source: string,
    before: () => readonly Milestone[] | undefined,
  ) {
    super(
      source,
      () => milestoneWords(edit.draft, before()),
      () => missingIn(edit.draft),
    );
  }

  override isSound(): boolean {
    const isSound = super.isSound();
    const wrong = new Set(this.wrong);
    for (const { key, rules } of this.edit.draft.milestones) {
      const places = [`${key}.name`, `${key}.planned`, `${key}.rules`, ...rules.map((rule) => `${rule.key}.what`)];
      if (places.some((place) => wrong.has(place))) this.open.add(key);
    }
    return isSound;
  }

  nameOf({ name }: MilestoneDraft, index: number): string {
    return this.words(name) || t('console.milestones.number', { number: i18n.formats.number(index + 1) });
  }
}
