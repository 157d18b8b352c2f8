import { MediaQuery } from 'svelte/reactivity';
import type { Phase } from './model/items.ts';
import { begunAt, entered, gone, isKnown, type Mode, modeAt, type Place, type Whereabouts } from './places.ts';
import type { KeptInTab } from './session/keptInTab.svelte.ts';

/** One thing is kept. */
const KEPT = 'place';

export interface KeptPlace {
  whereabouts: Whereabouts;
  lists: Record<Mode, boolean>;
  followed: Mode;
}

/** What lies open beside the place. */
interface Open {
  readonly isWriting: boolean;
  readonly hasDrawer: boolean;
  select(nothing: undefined): void;
}

/** In which place a controller is, and whether there is room for the list of injects beside it. */
export class Room {
  /** A phone has room for one thing at a time. */
  private readonly narrow = new MediaQuery('(max-width: 48rem)');
  private listInstead = $state(false);
  /** A laptop has room for the place and a form, or for the place, the list and what is only read. */
  private readonly laptop = new MediaQuery('(max-width: 87.5rem)');
  private listBesideForm = $state(false);
  /** Where this controller works: here again after a reload. */
  private whereabouts = $state.raw<Whereabouts>(begunAt('prepare'));
  /** The mode that the clock asked for last. */
  private followed: Mode | undefined;
  /** The list of injects beside the place, where it is looked at: writing has the whole width. */
  private readonly lists = $state<Record<Mode, boolean>>({ prepare: false, run: true, debrief: false });

  constructor(
    private readonly keptPlace: KeptInTab<KeptPlace>,
    private readonly open: Open,
  ) {
    const kept = keptPlace.get(KEPT);
    if (kept && isKnown(kept.whereabouts)) {
      this.whereabouts = kept.whereabouts;
      this.followed = kept.followed;
      Object.assign(this.lists, kept.lists);
    }
  }

  get isNarrow(): boolean {
    return this.narrow.current;
  }

  get mode(): Mode {
    return this.whereabouts.mode;
  }

  get place(): Place {
    return this.whereabouts.place;
  }

  /** The mode follows the clock, but nobody is taken away from what they write. */
  follow(phase: Phase, isWriting = false): void {
    const mode = modeAt(phase);
    if (mode === this.followed) return;
    this.followed = mode;
    if (!isWriting && !this.open.isWriting) this.enter(mode);
    this.keepPlace();
  }

  enter(mode: Mode): void {
    this.makeRoom();
    if (mode !== this.mode) this.whereabouts = entered(this.whereabouts, mode);
    this.keepPlace();
  }

  go(place: Place): void {
    this.makeRoom();
    if (place !== this.place) this.whereabouts = gone(this.whereabouts, place);
    this.keepPlace();
  }

  /** On a phone whatever is open lies where the place would be; what was written in it is kept. */
  private makeRoom(): void {
    this.listInstead = false;
    if (this.narrow.current && this.open.hasDrawer) this.open.select(undefined);
  }

  get showsList(): boolean {
    if (this.narrow.current) return this.listInstead;
    return this.lists[this.mode] && (!this.open.isWriting || !this.laptop.current || this.listBesideForm);
  }

  showList(shows: boolean): void {
    if (this.narrow.current) {
      this.makeRoom();
      this.listInstead = shows;
    } else {
      this.lists[this.mode] = shows;
      this.listBesideForm = shows && this.open.isWriting;
    }
    this.keepPlace();
  }

  private keepPlace(): void {
    const { whereabouts, lists, followed } = this;
    if (followed) this.keptPlace.set(KEPT, { whereabouts, lists: { ...lists }, followed });
  }

  /** Whatever was written is no more: beside the next form there is no list until it is asked for. */
  formClosed(): void {
    this.listBesideForm = false;
  }
}
