import { i18n } from '../../shared/language/i18n.svelte.ts';
import { differs, draftOf, type Draft } from '../detail/draft.ts';
import type { Audience, MselInject } from '../model/items.ts';
import { isChosen } from '../model/ownColumns.ts';
import { playedDays } from '../model/time/times.ts';
import type { Workplace } from '../workplace.svelte.ts';
import { begun, draftWith, saved, written, type CellEdit } from './cellEdit.ts';
import { isEditable, ownColumn, type ColumnId } from './columns.ts';

/** What is typed into one cell of the table until it is saved or thrown away; refused, the editor has it. */
export class CellWriting {
  edit = $state.raw<CellEdit>();
  /** Kept here and not in the cell, which is gone while it is scrolled out of sight. */
  typed = $state.raw<string | Audience>('');
  /** The key that began it has typed already. */
  isFresh = $state(false);
  isIncomplete = $state(false);
  refused = $state<{ code: string; parameters: Record<string, unknown> }>();
  private taken = $state<string>();
  private isSaving = false;

  constructor(private readonly work: Workplace) {}

  /** The number that was refused, while it stands in the cell. */
  get takenNumber(): string | undefined {
    const { taken, typed } = this;
    return typeof typed === 'string' && typed.trim() === taken ? taken : undefined;
  }

  /** With what the key that began it has typed already. */
  begin(inject: string, column: ColumnId, first?: string): void {
    const { work } = this;
    const { session } = work;
    const planned = session.injects.get(inject);
    if (!planned || !session.mayWriteMsel || !isEditable(planned, column)) return;
    this.refused = undefined;
    this.isIncomplete = false;
    this.taken = undefined;
    const now = session.phase === 'planned' ? undefined : session.exerciseTime;
    const own = ownColumn(work, column);
    const days = playedDays(session.exercise?.days);
    const next = begun(planned, column, i18n.language, { now, own, days });
    this.isFresh = first !== undefined && column !== 'place' && !(own && isChosen(own));
    this.typed = column === 'to' ? planned.inject.audience : this.isFresh ? first! : written(next);
    this.edit = next;
  }

  /** Still open where it cannot be saved as it is, where another cell is written in by now, or where both versions are compared. */
  async save(): Promise<'saved' | 'refused' | 'open'> {
    const { work, edit: edited } = this;
    if (!edited || this.isSaving) return 'open';
    this.isSaving = true;
    const draft = draftWith(edited, this.typed);
    const result = await saved(edited, this.typed, (inject, basedOn) => work.authoring.revise(inject, basedOn));
    this.isSaving = false;
    this.isIncomplete = result.outcome === 'incomplete';
    this.taken = result.outcome === 'taken' ? result.number : undefined;
    if (this.isIncomplete || this.taken !== undefined) return 'open';
    const isStillHere = this.edit === edited;
    if (isStillHere) this.edit = undefined;
    if (result.outcome === 'outdated') {
      work.resolve(edited.basedOn, result.draft);
      return 'open';
    }
    if (result.outcome === 'refused') {
      this.refused = result;
      // The editor has it, so that nothing has to be typed again.
      if (draft) this.leave(edited.basedOn, draft);
      return isStillHere ? 'refused' : 'open';
    }
    return isStillHere ? 'saved' : 'open';
  }

  throwAway(): CellEdit | undefined {
    const { edit } = this;
    this.edit = undefined;
    this.isIncomplete = false;
    this.taken = undefined;
    return edit;
  }

  /** The table is left while something is written in it. */
  keep(): void {
    const { edit, typed } = this;
    const draft = edit && draftWith(edit, typed);
    if (edit && draft && differs(draft, draftOf(edit.basedOn.inject))) this.leave(edit.basedOn, draft);
  }

  private leave(basedOn: MselInject, draft: Draft): void {
    this.work.unsaved.set(basedOn.id, { began: basedOn.inject, basedOn, draft });
  }
}
