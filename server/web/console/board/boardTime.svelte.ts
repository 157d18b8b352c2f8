import { isOverdue } from '../model/inject/cell.ts';
import type { ActionItem, MselInject, Person } from '../model/items.ts';
import { deedsOf, slotAt, slotsOf, type Deed, type Zoom } from '../model/inject/slots.ts';
import type { ExerciseSession } from '../session/exerciseSession.svelte.ts';

const COARSE_MS = 5_000;
const NO_ACTIONS: readonly ActionItem[] = [];

/** What everybody got, did and is late with, in stretches of the exercise clock; made for those who are looked at. */
export class BoardTime {
  /** To the minute, and to five seconds: nobody is late to the millisecond. */
  private readonly minute = $derived.by(() => Math.floor(this.session.exerciseTime / 60_000) * 60_000);
  private readonly wall = $derived.by(() => Math.floor(this.session.now / COARSE_MS) * COARSE_MS);
  readonly slots = $derived.by(() => slotsOf(this.session.exercise?.days ?? [], this.zoom()));
  readonly now = $derived.by(() => (this.slots.length > 0 ? slotAt(this.slots, this.minute) : 0));

  private readonly actionsByPerson = $derived.by(() => {
    const by = new Map<string, ActionItem[]>();
    for (const item of this.session.actions.values()) {
      if (!this.onlyShown() || (item.action.inject !== undefined && this.shownIds.has(item.action.inject))) {
        by.set(item.person, [...(by.get(item.person) ?? []), item]);
      }
    }
    return by;
  });
  private readonly shownIds = $derived.by(() => new Set(this.injects().map(({ id }) => id)));

  constructor(
    private readonly session: ExerciseSession,
    private readonly zoom: () => Zoom,
    /** Those that went out and are looked at. */
    private readonly injects: () => readonly MselInject[],
    /** Only of these injects: what was done without naming one is then left out. */
    private readonly onlyShown: () => boolean,
  ) {}

  of(person: Person): Deed[] {
    const { session, minute, wall } = this;
    return deedsOf(person, {
      injects: this.injects(),
      progressOf: (inject) => session.progress.get(inject),
      actions: this.actionsByPerson.get(person.id) ?? NO_ACTIONS,
      calls: session.calls.values(),
      isOverdue: (inject) => isOverdue(inject, wall),
      now: minute,
    });
  }
}
