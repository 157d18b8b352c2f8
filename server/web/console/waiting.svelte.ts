import { SvelteSet } from 'svelte/reactivity';
import { countMissing, declinedTo, missingOf, offeredTo } from './model/controlRoom.ts';
import { timeOf } from './model/inject/msel.ts';
import { needsApproval } from './model/inject/mselMore.ts';
import { toDo } from './model/toDo.ts';
import { needsSubstitute } from './model/welfare.ts';
import type { Workplace } from './workplace.svelte.ts';

const COARSE_MS = 5_000;

/** What waits for a controller, or will go out or not without one. */
export class Waiting {
  /** Declined hand-overs that this controller has read. */
  readonly declinedRead = new SvelteSet<string>();
  /** How many declined scenes this controller has been shown. */
  declinedSeen = $state(0);

  constructor(private readonly work: Pick<Workplace, 'session' | 'ordered'>) {}

  /** What nobody approved, where only what is approved goes out by itself. */
  readonly keptBack = $derived.by(() =>
    this.work.session.exercise?.approvedOnly ? this.work.ordered.filter((inject) => needsApproval(inject)) : [],
  );
  /** Of them, what would have gone out by now. */
  readonly overdue = $derived.by(() =>
    this.keptBack.filter((inject) => {
      const time = timeOf(inject);
      return this.work.session.clock?.phase !== 'planned' && time !== undefined && time <= this.minute;
    }),
  );
  /** What nothing but its trigger keeps from going out. */
  readonly goingOut = $derived.by(() => {
    const keptBack = new Set(this.keptBack);
    return this.work.ordered.filter((inject) => inject.state === 'planned' && !keptBack.has(inject));
  });
  private readonly minute = $derived.by(() => Math.floor(this.work.session.exerciseTime / 60_000) * 60_000);

  readonly seconds = $derived.by(() => this.work.ordered.filter(({ awaitsSecond }) => awaitsSecond));
  readonly toSubstitute = $derived.by(() =>
    this.work.session.phase === 'ended' ? [] : this.work.ordered.filter(needsSubstitute),
  );
  readonly toDo = $derived.by(() => toDo(this.work.ordered, this.work.session.shiftEntries.values()));
  readonly openCalls = $derived.by(() =>
    [...this.work.session.calls.values()].filter(({ mustAnswer, answer }) => mustAnswer && !answer),
  );
  readonly offered = $derived.by(() =>
    offeredTo(this.work.session.me?.id, this.work.session.handOvers.values(), this.work.session.cells),
  );
  readonly declined = $derived.by(() =>
    declinedTo(this.work.session.me?.id, this.work.session.handOvers.values()).filter(
      ({ id }) => !this.declinedRead.has(id),
    ),
  );
  /** Coarse: nobody needs to know to the second who is missing. */
  readonly nowCoarse = $derived.by(() => Math.floor(this.work.session.now / COARSE_MS) * COARSE_MS);
  readonly missing = $derived.by(() =>
    missingOf(this.work.session.injects.values(), this.work.session.progress, this.nowCoarse),
  );
  readonly missingCount = $derived.by(() =>
    countMissing(this.work.session.injects.values(), this.work.session.progress, this.nowCoarse),
  );
}
