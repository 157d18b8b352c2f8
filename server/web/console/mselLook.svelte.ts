import { isStillToGo, type InjectState, type MselInject } from './model/items.ts';
import { matches, type MselFilter, type MselView } from './model/inject/msel.ts';
import { moreFilter, stillOffered, type MoreFilter } from './model/inject/mselMore.ts';
import { foundBy } from './model/ownColumns.ts';
import { Ticked } from './msel/ticked.svelte.ts';
import type { Workplace } from './workplace.svelte.ts';

/** Which injects of the MSEL a controller looks at, and which of them are ticked. */
export class MselLook {
  view = $state<MselView>('time');
  text = $state('');
  state = $state<InjectState | ''>('');
  private moreChosen = $state<MoreFilter | ''>('');
  private readonly moreOffered = $derived.by(() =>
    stillOffered(this.moreChosen, this.work.session.ownColumns.columns, this.work.session.people.values()),
  );
  storyline = $state<string>();
  readonly ticked = new Ticked();
  onlyMine = $state(false);

  constructor(private readonly work: Pick<Workplace, 'session' | 'names' | 'ordered' | 'mine'>) {}

  readonly listed = $derived.by(() => this.work.ordered.filter((inject) => matches(inject, this.filter)));

  /** Of those that are in sight: nobody changes what they do not see. */
  readonly tickedInjects = $derived.by(() => this.listed.filter(({ id }) => this.ticked.has(id)));

  /** The next of the list, or the one before; from none, the first that is still to go. */
  beside(id: string | undefined, by: 1 | -1): MselInject | undefined {
    const { listed } = this;
    const at = listed.findIndex((one) => one.id === id);
    if (at >= 0) return listed[Math.min(Math.max(at + by, 0), listed.length - 1)];
    return listed.find(({ state }) => isStillToGo(state)) ?? listed.at(-1);
  }

  /** Besides the state: by review, phase, objective or a column of control's own. */
  get more(): MoreFilter | '' {
    return this.moreOffered;
  }

  set more(chosen: MoreFilter | '') {
    this.moreChosen = chosen;
  }

  get filter(): MselFilter {
    return {
      text: this.text,
      states: new Set(this.state ? [this.state] : []),
      storyline: this.storyline,
      ...(this.onlyMine && { among: this.work.mine }),
      ...(this.wanted && { more: this.wanted }),
      alsoIn: (inject) => foundBy(this.work.session.ownColumns.columns, inject, this.work.names),
    };
  }

  private get wanted() {
    const phase = this.more.startsWith('phase:') && this.work.session.phases.get(this.more.slice('phase:'.length));
    return this.more ? moreFilter(this.more, phase || undefined) : undefined;
  }
}
